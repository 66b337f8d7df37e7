using ArticleSite.Core.Check.Ledger;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Import;

/// <summary>
/// Takes the addresses of what Hexo has generated, where that is there, into the ledger of the new site: its first build then names
/// every one that got lost.
/// </summary>
internal static class OldAddresses
{
    private const string Index = "index.html";

    private static readonly string[] s_notKept = ["404.html", "404/index.html"];

    /// <summary>The ledger to begin with; null where Hexo has generated nothing.</summary>
    public static ImportFile? Read(string folder, HexoConfig config, SiteConfig target, IFileSystem files)
    {
        var paths = files.ListFiles($"{folder}/{config.PublicDir}").Select(file => Composition.Of(file.RelativePath))
            .Where(path => path.EndsWith(".html", StringComparison.Ordinal) && !s_notKept.Contains(path) && !IsLaterPage(path, target.PaginationPath))
            .Select(path => "/" + (path == Index || path.EndsWith("/" + Index, StringComparison.Ordinal) ? path[..^Index.Length] : path))
            .ToList();
        return paths.Count == 0 ? null : new ImportFile(null, target.Ledger, ImportKind.Made) { Content = LedgerText.Of(paths), IsSeed = true };
    }

    /// <summary>True for <c>tags/ink/page/2/index.html</c>.</summary>
    private static bool IsLaterPage(string path, string pages) =>
        path.Split('/') is [.., var name, var number, Index] && name == pages[(pages.LastIndexOf('/') + 1)..] && number.All(char.IsAsciiDigit);
}
