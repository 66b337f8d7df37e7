using System.Text;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Import;

/// <summary>
/// Finds tags, values and comments of Hexo's template language in a text, from left to right. Fenced code, code in a line and HTML
/// comments are passed over, as Hexo passes them over. A tag with a closing tag of its name later on is a pair; what is between the
/// two is not looked at.
/// </summary>
internal static class HexoTagScanner
{
    /// <summary>Every tag from an offset on, in order.</summary>
    public static IReadOnlyList<HexoTag> Scan(string text, int from)
    {
        List<HexoTag> tags = [];
        var at = from;
        while (at < text.Length)
        {
            var rest = text.AsSpan(at);
            if (IsLineStart(text, at, from) && FenceEnd(text, at) is { } afterFence) at = afterFence;
            else if (rest[0] == '`') at = AfterCode(text, at);
            else if (rest.StartsWith("<!--")) at = After(text, at, "-->");
            else if (rest.StartsWith("{%") && Tag(text, at) is { } tag)
            {
                tags.Add(tag);
                at = tag.Whole.End;
            }
            else if (rest.StartsWith("{{") && Simple(text, at, "{{", "}}") is { } value)
            {
                tags.Add(value);
                at = value.Open.End;
            }
            else if (rest.StartsWith("{#") && Simple(text, at, "{#", "#}") is { } comment)
            {
                tags.Add(comment);
                at = comment.Open.End;
            }
            else at++;
        }

        return tags;
    }

    /// <summary>Splits the inside of a tag at blanks; quotes hold words together.</summary>
    public static IReadOnlyList<string> Words(ReadOnlySpan<char> text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        var quote = '\0';
        var isWord = false;
        foreach (var c in text)
        {
            if (quote != '\0' && c == quote) quote = '\0';
            else if (quote == '\0' && word.Length == 0 && c is '"' or '\'') (quote, isWord) = (c, true);
            else if (quote == '\0' && char.IsWhiteSpace(c)) Flush();
            else word.Append(c);
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0 || isWord) words.Add(word.ToString());
            word.Clear();
            isWord = false;
        }
    }

    private static HexoTag? Tag(string text, int at)
    {
        if (Simple(text, at, "{%", "%}") is not { } found) return null;
        var inside = text.AsSpan(at + 2, found.Open.Length - 4).Trim("- \t\r\n");
        var end = inside.IndexOfAny(" \t\r\n");
        var name = (end < 0 ? inside : inside[..end]).ToString();
        var words = end < 0 ? [] : Words(inside[end..]);
        return new HexoTag(name, words, found.Open, name.Length == 0 ? null : Closing(text, found.Open.End, name));
    }

    private static TextSpan? Closing(string text, int from, string name)
    {
        for (var at = text.IndexOf("{%", from, StringComparison.Ordinal); at >= 0; at = text.IndexOf("{%", at + 2, StringComparison.Ordinal))
        {
            if (Simple(text, at, "{%", "%}") is not { } found) return null;
            var inside = text.AsSpan(at + 2, found.Open.Length - 4).Trim("- \t\r\n");
            if (inside.SequenceEqual("end" + name)) return found.Open;
            if (inside.SequenceEqual(name) || inside.StartsWith(name + " ")) return null; // the next of the same name, so this one stands alone
        }

        return null;
    }

    private static HexoTag? Simple(string text, int at, string opener, string closer)
    {
        var end = text.IndexOf(closer, at + opener.Length, StringComparison.Ordinal);
        return end < 0 ? null : new HexoTag(opener, [], TextSpan.FromBounds(at, end + closer.Length), null);
    }

    private static bool IsLineStart(string text, int at, int from) => at == from || text[at - 1] is '\n' or '\r';

    /// <summary>The offset behind a fenced block that begins on this line; null where none does.</summary>
    private static int? FenceEnd(string text, int at)
    {
        var mark = at;
        while (mark < text.Length && (text[mark] is ' ' or '\t' or '>')) mark++;
        if (mark >= text.Length || (text[mark] is not ('`' or '~'))) return null;
        var end = mark;
        while (end < text.Length && text[end] == text[mark]) end++;
        if (end - mark < 3) return null;
        var fence = text[mark..end];
        for (var line = LineEnd(text, end); line < text.Length; line = LineEnd(text, line))
        {
            var body = text.AsSpan(line).TrimStart(" \t>");
            if (!body.StartsWith(fence)) continue;
            var after = body.TrimStart(text[mark]);
            if (after.IsEmpty || after.TrimStart(" \t").IsEmpty || after.TrimStart(" \t")[0] is '\n' or '\r') return LineEnd(text, line);
        }

        return text.Length;
    }

    private static int AfterCode(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == '`') end++;
        var marks = text[at..end];
        var paragraph = text.IndexOf("\n\n", end, StringComparison.Ordinal);
        for (var close = text.IndexOf(marks, end, StringComparison.Ordinal); close >= 0 && (paragraph < 0 || close < paragraph); close = text.IndexOf(marks, close, StringComparison.Ordinal))
        {
            var run = close;
            while (run < text.Length && text[run] == '`') run++;
            if (run - close == marks.Length) return run;
            close = run;
        }

        return end;
    }

    private static int After(string text, int at, string closer)
    {
        var end = text.IndexOf(closer, at, StringComparison.Ordinal);
        return end < 0 ? text.Length : end + closer.Length;
    }

    private static int LineEnd(string text, int at)
    {
        var end = text.AsSpan(Math.Min(at, text.Length)).IndexOf('\n');
        return end < 0 ? text.Length : at + end + 1;
    }
}
