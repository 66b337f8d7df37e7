using System.Buffers;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Import;

/// <summary>What a Hexo site's configuration says, with Hexo's own defaults for what it does not say.</summary>
internal sealed record HexoConfig
{
    private static readonly SearchValues<char> s_notUnderstood = SearchValues.Create("{}!()[]");

    /// <summary>The file itself.</summary>
    public required HexoSettings File { get; init; }

    /// <summary>The folder of posts, pages and files.</summary>
    public string SourceDir { get; init; } = "source";

    /// <summary>The folder Hexo writes to.</summary>
    public string PublicDir { get; init; } = "public";

    /// <summary>The theme's name.</summary>
    public string Theme { get; init; } = "landscape";

    /// <summary>Where the site lives, root included.</summary>
    public string BaseUrl { get; init; } = "http://example.com/";

    /// <summary>Where dates without an offset are read; UTC where Hexo takes the machine's.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The pattern of posts.</summary>
    public string Permalink { get; init; } = ":year/:month/:day/:title/";

    /// <summary>How file names are read, without the extension.</summary>
    public string NewPostName { get; init; } = ":title";

    /// <summary>True when posts have folders for their files.</summary>
    public bool HasAssetFolders { get; init; }

    /// <summary>Where code to be included lies, below <see cref="SourceDir"/>.</summary>
    public string CodeDir { get; init; } = "downloads/code";

    /// <summary>Files that are not rendered.</summary>
    public IReadOnlyList<PathGlob> SkipRender { get; init; } = [];

    /// <summary>Hidden files that count nevertheless.</summary>
    public IReadOnlyList<PathGlob> Include { get; init; } = [];

    /// <summary>Files that do not count.</summary>
    public IReadOnlyList<PathGlob> Exclude { get; init; } = [];

    /// <summary>Names in <c>package.json</c>, which tell the generators there are.</summary>
    public IReadOnlySet<string> Packages { get; init; } = new HashSet<string>();

    /// <summary>Reads <c>_config.yml</c> and <c>package.json</c>; null with findings where there is none.</summary>
    public static HexoConfig? Read(string folder, IFileSystem files, List<Diagnostic> findings)
    {
        if (HexoSettings.Read(folder, "_config.yml", files, findings) is not { } file) return null;
        var name = file.Text("new_post_name") ?? ":title.md";
        return new HexoConfig
        {
            File = file,
            SourceDir = (file.Text("source_dir") ?? "source").Trim('/'),
            PublicDir = (file.Text("public_dir") ?? "public").Trim('/'),
            Theme = file.Text("theme") ?? "landscape",
            BaseUrl = BaseUrlOf(file),
            TimeZone = ZoneOf(file, findings),
            Permalink = file.Text("permalink") ?? ":year/:month/:day/:title/",
            NewPostName = name.LastIndexOf('.') > name.LastIndexOf('/') ? name[..name.LastIndexOf('.')] : name,
            HasAssetFolders = file.Switch("post_asset_folder") ?? false,
            CodeDir = (file.Text("code_dir") ?? "downloads/code").Trim('/'),
            SkipRender = Globs(file, "skip_render", findings),
            Include = Globs(file, "include", findings),
            Exclude = [.. Globs(file, "exclude", findings), .. Globs(file, "ignore", findings)],
            Packages = PackageNames.Read(folder + "/package.json", files),
        };
    }

    /// <summary>Hexo puts <c>root</c> behind the host; a <c>url</c> that has a path says the same a second time.</summary>
    private static string BaseUrlOf(HexoSettings file)
    {
        var url = (file.Text("url") ?? "http://example.com").TrimEnd('/');
        var root = (file.Text("root") ?? "/").Trim('/');
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) return url + "/";
        return root.Length > 0 && !("/" + address.AbsolutePath.Trim('/')).EndsWith("/" + root, StringComparison.Ordinal) ? $"{url}/{root}/" : url + "/";
    }

    private static TimeZoneInfo ZoneOf(HexoSettings file, List<Diagnostic> findings)
    {
        if (file.Text("timezone") is not { } name)
        {
            findings.Add(Rules.ImportLeaves(file.At("timezone"), "timezone", "Hexo then takes the time zone of the machine; UTC is taken here", "Set 'time_zone' in site.config.yml if the site was built in another."));
            return TimeZoneInfo.Utc;
        }

        if (name is "UTC" or "Etc/UTC") return TimeZoneInfo.Utc;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)) return zone;
        findings.Add(Rules.ImportLeaves(file.At("timezone"), "timezone", $"this machine knows no time zone '{name}'; UTC is taken", "Set 'time_zone' in site.config.yml."));
        return TimeZoneInfo.Utc;
    }

    private static List<PathGlob> Globs(HexoSettings file, string key, List<Diagnostic> findings)
    {
        List<PathGlob> globs = [];
        foreach (var pattern in file.Texts(key))
        {
            if (pattern.AsSpan().IndexOfAny(s_notUnderstood) < 0) globs.Add(new PathGlob(pattern.TrimStart('/')));
            else findings.Add(Rules.ImportLeaves(file.At(key), key, $"the pattern '{pattern}' has braces, brackets or an exclamation mark, which are not understood", "Write one pattern for each case."));
        }

        return globs;
    }
}
