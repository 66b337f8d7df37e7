namespace ArticleSite.Core.Tests.Markdown;

/// <summary>
/// A small reader of HTML that knows nothing of the one under test: every start tag must have its end tag, in order, but for
/// void elements; elements whose content is text end at their first end tag.
/// </summary>
internal static class HtmlNesting
{
    private static readonly string[] s_void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
    private static readonly string[] s_text = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

    private static readonly string[] s_htmlInSvg = ["foreignObject", "desc", "title"];
    private static readonly string[] s_htmlInMath = ["mi", "mo", "mn", "ms", "mtext", "annotation-xml"];

    public static void Check(string html)
    {
        var open = new Stack<string>();
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at))
        {
            var tag = ReadTag(html, ref at);
            if (tag.Name.Length == 0) Assert.Fail($"a stray '<' before: {html[at..Math.Min(at + 60, html.Length)]}");
            var isForeign = IsForeign(open);
            if (tag.IsEnd)
            {
                if (!open.TryPop(out var name) || name != tag.Name) Assert.Fail($"</{tag.Name}> closes <{name}>\n{html}");
            }
            else if (isForeign || !s_void.Contains(tag.Name))
            {
                if (tag.IsClosed) continue;
                open.Push(tag.Name);
                if (!isForeign && s_text.Contains(tag.Name)) at = EndOfText(html, at, tag.Name);
            }
        }

        if (open.Count > 0) Assert.Fail($"never closed: {string.Join(' ', open)}\n{html}");
    }

    /// <summary>In SVG or MathML, and not in one of their elements that hold HTML again.</summary>
    private static bool IsForeign(Stack<string> open)
    {
        string? root = null;
        foreach (var name in open.Reverse())
        {
            if (root is null) root = name is "svg" or "math" ? name : null;
            else if ((root is "svg" ? s_htmlInSvg : s_htmlInMath).Contains(name)) root = null;
        }

        return root is not null;
    }

    private static int EndOfText(string html, int at, string name)
    {
        var end = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
        Assert.True(end >= 0, $"<{name}> has no end tag");
        return end;
    }

    private static (string Name, bool IsEnd, bool IsClosed) ReadTag(string html, ref int at)
    {
        var isEnd = html.AsSpan(at).StartsWith("</");
        var start = at + (isEnd ? 2 : 1);
        at = start;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('>' or '/')) at++;
        var name = start < html.Length && char.IsAsciiLetter(html[start]) ? html[start..at] : "";
        for (var quote = '\0'; at < html.Length && (quote != '\0' || html[at] != '>'); at++)
        {
            if (quote != '\0') quote = html[at] == quote ? '\0' : quote;
            else if (html[at] is '"' && html[at - 1] is '=') quote = '"';
        }

        Assert.True(at < html.Length, "a tag without '>'");
        return (name, isEnd, html[at++ - 1] == '/');
    }
}
