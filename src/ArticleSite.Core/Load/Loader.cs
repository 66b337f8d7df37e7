using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Load;

/// <summary>
/// The first step: from the site's folders to the list of what is in them. In: the root, the configuration, the theme
/// that comes with the program. Out: a <see cref="SourceTree"/>. It reads no content and never writes.
/// </summary>
public static class Loader
{
    /// <summary>No article needs more; a larger file is a mistake (a video named .md) and would stall the build.</summary>
    public const int MaximumArticleBytes = 2 * 1024 * 1024;

    /// <summary>A template of a megabyte is a page that was saved under the wrong name.</summary>
    public const int MaximumTemplateBytes = 1024 * 1024;

    /// <summary>A file that is copied is in memory while it is; no host takes one half as large.</summary>
    public const int MaximumAssetBytes = 1024 * 1024 * 1024;

    private const string StaticTemplates = "static/";
    private const string ThemePrefix = "theme:";

    /// <summary>Lists the site's folders.</summary>
    /// <exception cref="IOException">A folder cannot be listed.</exception>
    public static StageResult<SourceTree> Load(BuildRequest request, SiteConfig config, IFileSystem files)
    {
        List<Diagnostic> findings = [];
        List<SourceFile> articles = [];
        List<SourceFile> pages = [];
        Dictionary<string, SourceFile> assets = new(StringComparer.Ordinal);
        Dictionary<string, SourceFile> templates = new(StringComparer.Ordinal);

        foreach (var (name, content) in request.Theme) AddTemplate(new SourceFile(new SourcePath(ThemePrefix + name), name, "", content.Length));
        foreach (var file in List(config.Templates)) AddTemplate(file);

        var contentFolder = FullPath(request.Root, config.Content);
        if (!files.FolderExists(contentFolder)) findings.Add(Rules.ContentFolderIsMissing(config.ContentPlace ?? new SourceLocation(config.Path, default), config.Content));
        foreach (var file in List(config.Content))
        {
            if (!IsBelow(file, config.PagesFolder, config.Content) && !IsBelow(file, config.DraftsFolder, config.Content)) Sort(file, articles, file.Name);
        }

        // what pages lie beside may be the folders of articles and drafts themselves, and those begin with an underscore
        foreach (var file in List(config.PagesFolder))
        {
            if (config.Pages is not null && (IsPrivate(file.Name) || !IsMarkdown(file.Name))) continue;
            Sort(file, pages, config.Pages is null ? "pages/" + file.Name : file.Name);
        }

        foreach (var file in List(config.DraftsFolder))
            if (IsMarkdown(file.Name)) Sort(file with { IsDraft = true }, articles, file.Name);

        foreach (var file in List(config.Static))
        {
            var isSource = IsBelow(file, config.Content, config.Static) || IsBelow(file, config.DraftsFolder, config.Static)
                || (IsBelow(file, config.PagesFolder, "") && (IsMarkdown(file.Name) || IsPrivate(file.Name)));
            if (!isSource) assets[file.Name] = file;
        }

        Refuse(assets, MaximumAssetBytes, Rules.FileToCopy);
        Refuse(templates, MaximumTemplateBytes, "a template");
        var tree = new SourceTree
        {
            Articles = articles.OrderBy(file => file.Path).ToEquatableArray(),
            Pages = pages.ToEquatableArray(),
            Assets = assets.Values.OrderBy(file => file.Name, StringComparer.Ordinal).ToEquatableArray(),
            Templates = templates.Values.OrderBy(file => file.Name, StringComparer.Ordinal).ToEquatableArray(),
        };
        return new StageResult<SourceTree>(tree, findings.ToEquatableArray());

        void Sort(SourceFile file, List<SourceFile> texts, string assetName)
        {
            if (!IsMarkdown(file.Name)) assets[assetName] = file with { Name = assetName };
            else if (file.Length > MaximumArticleBytes) findings.Add(Rules.FileIsTooLarge(file.Path, file.Length, MaximumArticleBytes));
            else texts.Add(file);
        }

        void Refuse(Dictionary<string, SourceFile> taken, long limit, string kind)
        {
            foreach (var (name, file) in taken.Where(entry => entry.Value.Length > limit).ToList())
            {
                findings.Add(Rules.InputIsTooLarge(file.Path, kind, file.Length, limit));
                taken.Remove(name);
            }
        }

        void AddTemplate(SourceFile file)
        {
            if (!file.Name.StartsWith(StaticTemplates, StringComparison.Ordinal)) templates[file.Name] = file;
            else assets[file.Name[StaticTemplates.Length..]] = file with { Name = file.Name[StaticTemplates.Length..] };
        }

        IEnumerable<SourceFile> List(string folder)
        {
            var full = FullPath(request.Root, folder);
            foreach (var entry in files.ListFiles(full))
            {
                if (IsHidden(entry.RelativePath)) continue;
                var path = new SourcePath(folder.TrimEnd('/') + "/" + entry.RelativePath);
                if (IsExcluded(path, config)) continue;
                if (entry.LinksOutside) findings.Add(Rules.LinkLeavesTheFolder(path, folder));
                else if (entry.LinksNowhere) findings.Add(Rules.FileCannotBeRead(path, "it is a symbolic link that leads nowhere"));
                else yield return new SourceFile(path, entry.RelativePath, full + "/" + entry.RelativePath, entry.Length) { Stamp = entry.Stamp };
            }
        }
    }

    /// <summary>The bytes of a listed file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static byte[] Read(SourceFile file, BuildRequest request, IFileSystem files)
    {
        return file.FullPath.Length > 0 ? files.ReadFile(file.FullPath) : Read(file.Path, request, files);
    }

    /// <summary>The bytes of a listed file, in memory that is used for file after file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="memory">Takes them; replaced by a larger one where it must.</param>
    /// <param name="request">The build.</param>
    /// <param name="files">The disk.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ReadOnlySpan<byte> Read(SourceFile file, scoped ref byte[] memory, BuildRequest request, IFileSystem files)
    {
        if (file.FullPath.Length == 0) return Read(file.Path, request, files);
        var length = files.ReadFile(file.FullPath, ref memory);
        return memory.AsSpan(0, length);
    }

    /// <summary>The first bytes of a listed file: as many as asked for, or all it has.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static byte[] ReadStart(SourceFile file, int count, BuildRequest request, IFileSystem files) =>
        file.FullPath.Length > 0 ? files.ReadStart(file.FullPath, count) : Read(file.Path, request, files);

    /// <summary>The bytes behind the path that findings show.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="KeyNotFoundException">The theme has no such file.</exception>
    public static byte[] Read(SourcePath path, BuildRequest request, IFileSystem files) =>
        path.Value.StartsWith(ThemePrefix, StringComparison.Ordinal)
            ? request.Theme[path.Value[ThemePrefix.Length..]]
            : files.ReadFile(FullPath(request.Root, path.Value));

    /// <summary>The bytes behind the path that findings show, in memory that is used for file after file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="memory">Takes them; replaced by a larger one where it must.</param>
    /// <param name="request">The build.</param>
    /// <param name="files">The disk.</param>
    /// <returns>How many bytes.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="KeyNotFoundException">The theme has no such file.</exception>
    public static int Read(SourcePath path, ref byte[] memory, BuildRequest request, IFileSystem files)
    {
        if (!path.Value.StartsWith(ThemePrefix, StringComparison.Ordinal)) return files.ReadFile(FullPath(request.Root, path.Value), ref memory);
        var content = request.Theme[path.Value[ThemePrefix.Length..]];
        if (memory.Length < content.Length) memory = new byte[content.Length];
        content.CopyTo(memory, 0); // whoever reads on writes into that memory
        return content.Length;
    }

    /// <summary>A folder of the configuration as a whole path.</summary>
    public static string FullPath(string root, string folder) =>
        Path.IsPathRooted(folder) ? folder.TrimEnd('/') : root.TrimEnd('/', '\\') + "/" + folder.TrimEnd('/');

    /// <summary>True for a file of one folder that lies in another, smaller one.</summary>
    private static bool IsBelow(SourceFile file, string inner, string outer) =>
        (outer.Length == 0 || FolderPath.Holds(outer, inner)) && FolderPath.Holds(inner, file.Path.Value);

    private static bool IsExcluded(SourcePath path, SiteConfig config)
    {
        foreach (var pattern in config.Exclude)
            if (pattern.Matches(path)) return true;
        return false;
    }

    private static bool IsPrivate(string name) => name[0] == '_' || name.Contains("/_", StringComparison.Ordinal);

    private static bool IsMarkdown(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    /// <summary>Editors and systems leave such files behind (<c>.DS_Store</c>, <c>.setup.md.swp</c>); <c>.well-known</c> is meant.</summary>
    private static bool IsHidden(string name) =>
        (name[0] == '.' || name.Contains("/.", StringComparison.Ordinal)) && !name.StartsWith(".well-known/", StringComparison.Ordinal);
}
