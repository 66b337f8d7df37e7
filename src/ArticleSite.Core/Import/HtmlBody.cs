using System.Text.RegularExpressions;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Import;

/// <summary>
/// Makes a piece of HTML one block of HTML in Markdown, which ends at the first blank line (CommonMark 0.31, section 4.6): blank lines
/// go, except where they mean something, and a text that does not begin with a block gets one around it.
/// </summary>
internal static partial class HtmlBody
{
    /// <summary>The changes, in order.</summary>
    public static IReadOnlyList<TextEdit> Edits(string text, int from)
    {
        List<TextEdit> edits = [];
        var start = from;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        if (start == text.Length) return [];
        if (!Block().IsMatch(text, start)) edits.Add(new TextEdit(new TextSpan(start, 0), "<div>\n"));
        var kept = Kept().Matches(text, start).Select(match => new TextSpan(match.Index, match.Length)).ToList();
        foreach (Match blank in BlankLines().Matches(text, start))
            if (!kept.Exists(span => blank.Index >= span.Start && blank.Index < span.End)) edits.Add(new TextEdit(new TextSpan(blank.Index, blank.Length), "\n"));
        if (edits.Count > 0 && edits[0].Span.Start == start && edits[0].Span.IsEmpty) edits.Add(new TextEdit(new TextSpan(text.Length, 0), "\n</div>\n"));
        return edits;
    }

    [GeneratedRegex(@"\G</?(address|article|aside|blockquote|center|details|dialog|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|iframe|main|nav|ol|p|section|table|ul)[\s/>]", RegexOptions.IgnoreCase)]
    private static partial Regex Block();

    [GeneratedRegex(@"<(pre|textarea|script|style)\b.*?</\1>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Kept();

    [GeneratedRegex(@"(\r\n|\n|\r)([ \t]*(\r\n|\n|\r))+(?=[^\r\n])")]
    private static partial Regex BlankLines();
}
