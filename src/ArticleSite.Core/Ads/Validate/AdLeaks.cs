using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Validate;

/// <summary>
/// Finds empty lines inside an element: there Markdown ends the HTML block (CommonMark 0.31, section 4.6), and what follows
/// is read as text, or as code where it is indented.
/// </summary>
internal static class AdLeaks
{
    public static IEnumerable<Diagnostic> Find(AdPiece piece)
    {
        List<TextEdit> edits = [];
        foreach (var gap in Gaps(piece.Source.Text, piece.Block.Span))
            if (IsInside(piece, gap)) edits.Add(new TextEdit(gap, ""));
        if (edits.Count == 0) yield break;

        var text = piece.Source.Text;
        var next = edits[0].Span.End;
        var indent = next - (text.LastIndexOf('\n', next - 1) + 1);
        var isCode = indent >= 4 || text.AsSpan(next - indent, indent).Contains('\t');
        var end = text.AsSpan(next).IndexOfAny('\r', '\n');
        var line = TextSpan.FromBounds(next, end < 0 ? text.Length : next + end);
        yield return Rules.AdLeaks(piece.At(line), isCode) with
        {
            Fix = new DiagnosticFix(FixSafety.Safe, "Take out the empty lines inside the ad", edits.ToEquatableArray()),
        };
    }

    /// <summary>Each run of empty lines with the indentation of the line after it.</summary>
    private static IEnumerable<TextSpan> Gaps(string text, TextSpan span)
    {
        for (var at = text.IndexOf('\n', span.Start, span.Length); at >= 0 && at + 1 < span.End; at = text.IndexOf('\n', at + 1, span.End - at - 1))
        {
            var next = at + 1;
            while (next < span.End && text[next] is ' ' or '\t' or '\r' or '\n') next++;
            if (text.AsSpan(at + 1, next - at - 1).Contains('\n') && next < span.End) yield return TextSpan.FromBounds(at + 1, next);
            at = Math.Max(at, next - 1);
            if (at + 1 >= span.End) yield break;
        }
    }

    /// <summary>True when an element is open at a gap. One that begins as a script ends at its end tag, empty lines or not.</summary>
    private static bool IsInside(AdPiece piece, TextSpan gap)
    {
        List<EditableTag> open = [];
        foreach (var tag in piece.Tags)
        {
            if (tag.Span.Start >= gap.Start) break;
            if (tag.IsVoid || tag.Name is "p" or "li") continue; // their end tags may be left out
            if (!tag.IsEnd) open.Add(tag);
            else if (open.FindLastIndex(start => start.Name == tag.Name) is >= 0 and var last) open.RemoveRange(last, open.Count - last);
        }

        return open.Count > 0 && open[0].Name is not ("script" or "style" or "pre");
    }
}
