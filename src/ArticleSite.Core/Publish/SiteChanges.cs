using System.Text;

namespace ArticleSite.Core.Publish;

/// <summary>How a published site differs from the one it replaced, by the paths of files in the output folder, sorted.</summary>
/// <param name="Added">Files that were not there.</param>
/// <param name="Changed">Files with other bytes.</param>
/// <param name="Removed">Files that are no more.</param>
public sealed record SiteChanges(IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed)
{
    /// <summary>Nothing is different.</summary>
    public static SiteChanges None { get; } = new([], [], []);

    /// <summary>One line for each address: <c>added /setup/</c>; sorted by address.</summary>
    public byte[] ToText()
    {
        var lines = Lines("added", Added).Concat(Lines("changed", Changed)).Concat(Lines("removed", Removed)).OrderBy(line => line.Url, StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var (word, url) in lines) text.Append(word).Append(' ').Append(url).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The address of a file, encoded as in a link: <c>setup/index.html</c> is at <c>/setup/</c>.</summary>
    public static string UrlOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var shown = path == "index.html" ? "" : path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
        return "/" + string.Join('/', shown.Split('/').Select(Uri.EscapeDataString));
    }

    private static IEnumerable<(string Word, string Url)> Lines(string word, IReadOnlyList<string> paths) => paths.Select(path => (word, UrlOf(path)));
}
