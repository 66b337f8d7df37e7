using System.Text;

namespace ArticleSite.Core.Check.Ledger;

/// <summary>The ledger as it is written.</summary>
internal static class LedgerText
{
    private const string Head = """
        # Every address this site has had: a build that publishes adds those that are new. Keep this file in version control.
        # An address that vanishes is a finding (AS4321). By the digits behind it a text is known again at another address.

        """;

    /// <summary>A new one.</summary>
    public static byte[] Of(IEnumerable<string> paths) => Of(paths.Distinct(StringComparer.Ordinal).ToDictionary(path => path, _ => default(TextMark), StringComparer.Ordinal), [], "");

    /// <summary>One with more lines than before. What is no address stays, above all that are; they are sorted.</summary>
    /// <param name="lines">Each address with the mark of its text.</param>
    /// <param name="others">Comments, and lines that are no addresses.</param>
    /// <param name="before">The file as it is, whose line ends are kept; empty when there is none.</param>
    public static byte[] Of(IReadOnlyDictionary<string, TextMark> lines, IReadOnlyList<string> others, string before)
    {
        var end = before.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var text = new StringBuilder(lines.Count * 64);
        if (before.Length == 0) text.Append(Head);
        foreach (var other in others) text.Append(other).Append(end);
        foreach (var path in lines.Keys.Order(StringComparer.Ordinal)) text.Append(LedgerLine.Text(path, lines[path])).Append(end);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
