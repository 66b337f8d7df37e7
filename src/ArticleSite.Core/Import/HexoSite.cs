using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Import;

/// <summary>What a file of a Hexo site is.</summary>
internal enum HexoFileKind
{
    Post,
    Draft,
    Page,
    PostFile,
    DraftFile,
    Static,
}

/// <summary>One file of a Hexo site.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">From the site's folder, for findings: <c>source/_posts/os/setup.md</c>.</param>
/// <param name="Name">Below its own folder: <c>os/setup.md</c>.</param>
internal sealed record HexoFile(HexoFileKind Kind, SourcePath Path, string Name)
{
    /// <summary>The name without its extension.</summary>
    public string Stem => Name.LastIndexOf('.') > Name.LastIndexOf('/') ? Name[..Name.LastIndexOf('.')] : Name;

    /// <summary>True for HTML, which Hexo puts into the theme as it does Markdown.</summary>
    public bool IsHtml => Name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || Name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Lists what lies in the source folder of a Hexo site, by Hexo's own rules. It reads no content.</summary>
internal static class HexoSite
{
    private static readonly string[] s_markdown = [".md", ".markdown", ".mkd", ".mkdn", ".mdwn", ".mdtxt", ".mdtext"];

    private static readonly string[] s_rendered = [".yml", ".yaml", ".styl", ".ejs", ".njk", ".swig", ".scss", ".sass", ".less", ".pug"];

    /// <summary>Every file that counts, by path; what does not count is reported.</summary>
    public static IReadOnlyList<HexoFile> List(string folder, HexoConfig config, IFileSystem files, List<Diagnostic> findings)
    {
        List<HexoFile> found = [];
        foreach (var entry in files.ListFiles(folder + "/" + config.SourceDir))
        {
            var path = new SourcePath(config.SourceDir + "/" + entry.RelativePath);
            if (entry.LinksOutside) findings.Add(Rules.LinkLeavesTheFolder(path, config.SourceDir));
            else if (Classify(entry.RelativePath, path, config, findings) is { } file) found.Add(file);
        }

        return found;
    }

    private static HexoFile? Classify(string name, SourcePath path, HexoConfig config, List<Diagnostic> findings)
    {
        if (name[^1] is '%' or '~') return Left("Hexo takes its name for that of a temporary file");
        if (name.StartsWith("_posts/", StringComparison.Ordinal)) return OfPosts(name["_posts/".Length..], HexoFileKind.Post, HexoFileKind.PostFile);
        if (name.StartsWith("_drafts/", StringComparison.Ordinal)) return OfPosts(name["_drafts/".Length..], HexoFileKind.Draft, HexoFileKind.DraftFile);
        if (config.Exclude.Any(glob => glob.Matches(new SourcePath(name)))) return Left("the configuration excludes it");
        if (IsHidden(name) && !config.Include.Any(glob => glob.Matches(new SourcePath(name)))) return Left("Hexo does not publish names that begin with '_' or '.'");
        if (config.SkipRender.Any(glob => glob.Matches(new SourcePath(name)))) return new HexoFile(HexoFileKind.Static, path, name);
        if (s_rendered.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)) findings.Add(Rules.ImportCopies(path, "Hexo renders such a file, here it is copied as it is"));
        return new HexoFile(IsText(name) ? HexoFileKind.Page : HexoFileKind.Static, path, name);

        HexoFile? OfPosts(string below, HexoFileKind text, HexoFileKind other)
        {
            if (IsHidden(below)) return Left("Hexo does not publish names that begin with '_' or '.'");
            var isSkipped = config.SkipRender.Any(glob => glob.Matches(new SourcePath(name)));
            if (IsText(below) && !isSkipped && !(config.HasAssetFolders && !below.EndsWith(".md", StringComparison.OrdinalIgnoreCase))) return new HexoFile(text, path, below);
            return config.HasAssetFolders ? new HexoFile(other, path, below) : Left("Hexo publishes files beside posts only with 'post_asset_folder: true'");
        }

        HexoFile? Left(string why)
        {
            findings.Add(Rules.ImportLeavesFile(path, why));
            return null;
        }
    }

    private static bool IsText(string name) =>
        s_markdown.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) || name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    private static bool IsHidden(string name) => name[0] is '_' or '.' || name.Contains("/_", StringComparison.Ordinal) || name.Contains("/.", StringComparison.Ordinal);
}
