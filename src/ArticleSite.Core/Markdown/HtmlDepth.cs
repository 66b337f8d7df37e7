using ArticleSite.Core.Ads;
using ArticleSite.Core.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArticleSite.Core.Markdown;

/// <summary>Looks for HTML nested so deep that no page means it: readers' browsers, and ours, give up on it.</summary>
internal static class HtmlDepth
{
    /// <summary>Browsers flatten what is deeper than this (Chromium: 512).</summary>
    public const int Limit = 256;

    /// <summary>Elements that need no end tag (HTML, section 13.1.2.4) or have none: they do not count.</summary>
    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup",
    };

    /// <summary>The place of the first tag that is nested too deep, or null.</summary>
    public static SourceLocation? TooDeepAt(MarkdownDocument document, CleanDraft draft)
    {
        var depth = 0;
        var lookup = Uncounted.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var node in document.Descendants())
        {
            if (node is not (HtmlBlock or HtmlInline)) continue;
            var start = node.Span.Start;
            var html = draft.Body.Text.AsSpan(start, Math.Max(0, Math.Min(node.Span.End + 1, draft.Body.Text.Length) - start));
            for (int at; (at = html.IndexOf('<')) >= 0;)
            {
                html = html[(at + 1)..];
                start += at + 1;
                var isEnd = html.Length > 0 && html[0] == '/';
                var name = NameAt(isEnd ? html[1..] : html);
                if (name.IsEmpty || lookup.Contains(name)) continue;
                depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
                if (depth > Limit) return draft.Draft.Source.At(draft.Body.ToSource(new TextSpan(start - 1, name.Length + 1)));
            }
        }

        return null;
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> html)
    {
        var end = 0;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '-')) end++;
        return end > 0 && char.IsAsciiLetter(html[0]) ? html[..end] : [];
    }
}
