using System.Collections.Frozen;

namespace ArticleSite.Core.Ads;

/// <summary>The ways a Markdown block can begin, one predicate each (CommonMark 0.31, chapters 4 and 5).</summary>
internal static class BlockStarts
{
    /// <summary>Start condition 6 of section 4.6: tags whose block ends at an empty line.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BlockTags = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup", "dd",
        "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame",
        "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link",
        "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] RawTags = ["pre", "script", "style", "textarea"];

    private static readonly string[] RawEnds = ["</pre>", "</script>", "</style>", "</textarea>"];

    /// <summary>One to six <c>#</c> and a blank.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        if (level < 0) level = line.Length;
        return level is >= 1 and <= 6 && (level == line.Length || line[level] is ' ' or '\t');
    }

    /// <summary>A line under a paragraph that makes it a heading.</summary>
    public static bool IsSetextUnderline(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] is not ('=' or '-')) return false;
        var rest = line.TrimStart(line[0]);
        return rest.IndexOfAnyExcept(' ', '\t') < 0;
    }

    /// <summary>Three or more of one of <c>*-_</c> and nothing else.</summary>
    public static bool IsThematicBreak(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] is not ('*' or '-' or '_')) return false;
        var count = 0;
        foreach (var c in line)
        {
            if (c == line[0]) count++;
            else if (c is not (' ' or '\t')) return false;
        }

        return count >= 3;
    }

    /// <summary>The length of an opening code fence, else 0.</summary>
    public static int FenceLength(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] is not ('`' or '~')) return 0;
        var length = line.IndexOfAnyExcept(line[0]);
        if (length < 0) length = line.Length;
        if (length < 3) return 0;
        return line[0] == '`' && line[length..].Contains('`') ? 0 : length;
    }

    /// <summary>True when a line closes a fence.</summary>
    public static bool IsFenceEnd(ReadOnlySpan<char> line, char fence, int length)
    {
        var run = line.IndexOfAnyExcept(fence);
        if (run < 0) run = line.Length;
        return run >= length && line[run..].IndexOfAnyExcept(' ', '\t') < 0;
    }

    /// <summary>Which of the seven kinds of HTML block begins here, else 0. The seventh cannot interrupt a paragraph.</summary>
    public static int HtmlType(ReadOnlySpan<char> text, int at, int end, bool isInParagraph)
    {
        var line = text.Slice(at, end - at);
        if (line.Length < 2 || line[0] != '<') return 0;
        var rest = line[1..];
        if (rest[0] == '!')
        {
            if (rest.StartsWith("!--", StringComparison.Ordinal)) return 2;
            if (rest.StartsWith("![CDATA[", StringComparison.Ordinal)) return 5;
            return rest.Length > 1 && char.IsAsciiLetter(rest[1]) ? 4 : 0;
        }

        if (rest[0] == '?') return 3;
        foreach (var tag in RawTags)
            if (HtmlTags.IsNamed(text, at, end, tag)) return 1;
        var name = rest[0] == '/' ? rest[1..] : rest;
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length])) length++;
        if (length > 0 && BlockTags.Contains(name[..length]))
        {
            var after = name[length..];
            if (after.IsEmpty || after[0] is ' ' or '\t' or '>' || after.StartsWith("/>", StringComparison.Ordinal)) return 6;
        }

        if (isInParagraph || !HtmlTags.TryRead(text, at, end, out var tagEnd)) return 0;
        return text.Slice(tagEnd, end - tagEnd).IndexOfAnyExcept(' ', '\t') < 0 ? 7 : 0;
    }

    /// <summary>True when a line ends an HTML block of kinds 1 to 5.</summary>
    public static bool EndsHtml(ReadOnlySpan<char> line, int type) => type switch
    {
        1 => HasRawEnd(line),
        2 => line.Contains("-->", StringComparison.Ordinal),
        3 => line.Contains("?>", StringComparison.Ordinal),
        4 => line.Contains('>'),
        5 => line.Contains("]]>", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>The width of a list marker without the blanks after it, else 0.</summary>
    public static int ListMarker(ReadOnlySpan<char> line, bool isInParagraph, out char kind, out int number)
    {
        (kind, number) = ('\0', 0);
        if (line.IsEmpty) return 0;
        var width = 1;
        if (line[0] is '-' or '*' or '+')
        {
            kind = line[0];
        }
        else
        {
            var digits = 0;
            for (; digits < line.Length && digits < 10 && char.IsAsciiDigit(line[digits]); digits++)
                if (digits < 9) number = number * 10 + line[digits] - '0';
            if (digits is 0 or > 9 || digits == line.Length || line[digits] is not ('.' or ')')) return 0;
            kind = line[digits];
            width = digits + 1;
            if (isInParagraph && number != 1) return 0;
        }

        var rest = line[width..];
        if (!rest.IsEmpty && rest[0] is not (' ' or '\t')) return 0;
        return isInParagraph && rest.IndexOfAnyExcept(' ', '\t') < 0 ? 0 : width;
    }

    /// <summary>The row of dashes under a table's head, roughly.</summary>
    public static bool IsTableRule(ReadOnlySpan<char> line) =>
        line.IndexOfAnyExcept(" \t|:-") < 0 && line.Contains('|') && line.Contains('-');

    /// <summary>True when a line cannot go on with the paragraph above it.</summary>
    public static bool InterruptsParagraph(ReadOnlySpan<char> text, int at, int end)
    {
        var line = text.Slice(at, end - at);
        return IsHeading(line) || FenceLength(line) > 0 || IsThematicBreak(line) || line[0] == '>'
            || HtmlType(text, at, end, isInParagraph: true) > 0 || ListMarker(line, isInParagraph: true, out _, out _) > 0;
    }

    private static bool HasRawEnd(ReadOnlySpan<char> line)
    {
        foreach (var tag in RawEnds)
            if (line.Contains(tag, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
