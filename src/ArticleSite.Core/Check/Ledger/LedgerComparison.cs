using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check.Ledger;

/// <summary>
/// The ledger beside the site as it is. In: the file's text and the addresses of the site. Out: which addresses the site has no more,
/// lines that say nothing, and the text with the new addresses. It writes nothing.
/// </summary>
/// <param name="Absent">Lines whose addresses are not among those of the site, in the order of the file.</param>
/// <param name="Findings">Lines that are no addresses.</param>
/// <param name="Text">The ledger as it is to be; null when it is that already.</param>
internal sealed record LedgerComparison(IReadOnlyList<LedgerLine> Absent, EquatableArray<Diagnostic> Findings, byte[]? Text)
{
    /// <summary>Other white space may be part of an address.</summary>
    private const string Blanks = " \t\r";

    /// <summary>Compares.</summary>
    /// <param name="ledger">The file; empty when there is none yet.</param>
    /// <param name="current">The addresses of the site.</param>
    /// <param name="config">The site.</param>
    public static LedgerComparison Of(SourceText ledger, Dictionary<string, TextMark> current, SiteConfig config)
    {
        var known = current.GetAlternateLookup<ReadOnlySpan<char>>();
        Dictionary<string, TextMark> lines = new(current.Count, StringComparer.Ordinal);
        List<LedgerLine> absent = [];
        List<Diagnostic> findings = [];
        List<string> others = [];
        var isOld = false;
        foreach (var range in ledger.Text.AsSpan().Split('\n'))
        {
            var whole = ledger.Text.AsSpan()[range];
            var trimmed = whole.TrimStart("\uFEFF \t");
            var start = range.Start.GetOffset(ledger.Text.Length) + whole.Length - trimmed.Length;
            trimmed = trimmed.TrimEnd(Blanks);
            if (trimmed.IsEmpty) continue;
            if (trimmed[0] == '#')
            {
                others.Add(trimmed.ToString());
            }
            else if (LedgerLine.Read(trimmed, start, config.BaseUrl, known) is not { } line)
            {
                others.Add(trimmed.ToString());
                findings.Add(Rules.LedgerLineIsBad(ledger.At(new TextSpan(start, trimmed.Length)), trimmed.ToString()));
            }
            else if (!lines.TryAdd(line.Path, line.Mark))
            {
                continue; // merging two branches leaves some twice
            }
            else if (!current.TryGetValue(line.Path, out var mark))
            {
                absent.Add(line);
            }
            else if (!mark.IsNone && (line.Mark.IsNone || mark.Agreement(line.Mark) < TextMark.Fresh))
            {
                lines[line.Path] = mark;
                isOld = true;
            }
        }

        foreach (var (path, mark) in current) isOld |= lines.TryAdd(path, mark);
        return new LedgerComparison(absent, findings.ToEquatableArray(), isOld ? LedgerText.Of(lines, others, ledger.Text) : null);
    }
}
