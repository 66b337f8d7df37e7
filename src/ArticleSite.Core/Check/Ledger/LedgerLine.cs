using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check.Ledger;

/// <summary>One line of the ledger: an address and, behind a blank, the mark of its text.</summary>
/// <param name="Path">The address below the base URL, decoded.</param>
/// <param name="Mark">The mark; none where the line has none.</param>
/// <param name="Span">Where the address stands.</param>
internal readonly record struct LedgerLine(string Path, TextMark Mark, TextSpan Span)
{
    private const string Index = "/index.html";

    /// <summary>Reads a line; null for one that is no address of the site.</summary>
    /// <param name="line">Without blanks around it.</param>
    /// <param name="start">Where it begins in the file.</param>
    /// <param name="baseUrl">Where the site lives: a whole address below it, as a sitemap has, will do.</param>
    /// <param name="known">Paths of the site as it is, so that each is in memory once.</param>
    public static LedgerLine? Read(ReadOnlySpan<char> line, int start, BaseUrl baseUrl, Dictionary<string, TextMark>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        var end = line.IndexOfAny(' ', '\t');
        var address = end < 0 ? line : line[..end];
        TextMark mark = default;
        if (end >= 0)
        {
            if (TextMark.TryParse(line[end..].Trim()) is not { } written) return null;
            mark = written;
        }

        var span = new TextSpan(start, address.Length);
        if (!address.Contains('%') && known.TryGetValue(address, out var path, out _)) return new LedgerLine(path, mark, span);
        return PathOf(address.ToString(), baseUrl) is { } other ? new LedgerLine(other, mark, span) : null;
    }

    /// <summary>The line that <see cref="Read"/> reads.</summary>
    public static string Text(string path, TextMark mark) => mark.IsNone ? Written(path) : $"{Written(path)} {mark}";

    private static string? PathOf(string written, BaseUrl baseUrl)
    {
        var path = written.StartsWith('/') ? Uri.UnescapeDataString(written) : SiteLink.PathBelow(written, baseUrl);
        if (path is null || path.StartsWith("//", StringComparison.Ordinal) || path.Any(char.IsControl)) return null;
        path = Composition.Of(path);
        return path.EndsWith(Index, StringComparison.Ordinal) ? path[..^(Index.Length - 1)] : path;
    }

    /// <summary>As a person would write it, but for what would end the address or be read as an escape.</summary>
    private static string Written(string path) =>
        path.AsSpan().IndexOfAny('%', ' ', '\t') < 0 ? path : path.Replace("%", "%25", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal).Replace("\t", "%09", StringComparison.Ordinal);
}
