using System.Text;

namespace ArticleSite.Core.Render.Weight;

/// <summary>
/// Takes out of a style sheet what says nothing: comments, indents, the last semicolon of a block. It knows no properties and
/// changes no value; texts and addresses stay as they are (CSS Syntax Level 3).
/// </summary>
internal static class CssMinifier
{
    /// <summary>The sheet without what says nothing; a comment that begins with <c>/*!</c> stays, as licences do.</summary>
    public static string Minify(string css)
    {
        var output = new StringBuilder(css.Length);
        var isBlankDue = false;
        for (var at = 0; at < css.Length;)
        {
            var c = css[at];
            if (char.IsWhiteSpace(c))
            {
                isBlankDue = true;
                at++;
                continue;
            }

            if (c == '/' && at + 1 < css.Length && css[at + 1] == '*')
            {
                var end = css.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var close ? close + 2 : css.Length;
                var isKept = at + 2 < css.Length && css[at + 2] == '!';
                // between two words without blanks a comment parts them without meaning "inside"
                var parts = !isBlankDue && output.Length > 0 && !IsBoundary(output[^1]) && end < css.Length && !char.IsWhiteSpace(css[end]) && !IsBoundary(css[end]);
                if (isKept) output.Append(css, at, end - at);
                else if (parts) output.Append("/**/");
                at = end;
                continue;
            }

            if (isBlankDue && NeedsBlank(output, c)) output.Append(' ');
            isBlankDue = false;
            var length = LengthOf(css, at, output);
            if (c == '}' && output.Length > 0 && output[^1] == ';') output.Length--;
            output.Append(css, at, length);
            at += length;
        }

        return output.ToString();
    }

    /// <summary>A blank counts between words, and where it means "inside": before a colon it may.</summary>
    private static bool NeedsBlank(StringBuilder output, char next)
    {
        if (output.Length == 0) return false;
        var last = output[^1];
        if (last == ':') return next is ';' or '}'; // "--gap: ;" says a blank, "--gap:;" did not always say anything
        return !IsBoundary(last) && !IsBoundary(next);
    }

    private static bool IsBoundary(char c) => c is '{' or '}' or ';' or ',';

    /// <summary>How much is copied as one: a whole text, a whole address without quotes, an escape, or one character.</summary>
    private static int LengthOf(string css, int at, StringBuilder output)
    {
        var c = css[at];
        if (c == '\\') return Math.Min(2, css.Length - at);
        if (c is '"' or '\'')
        {
            var end = at + 1;
            while (end < css.Length && css[end] != c) end += css[end] == '\\' ? 2 : 1;
            return Math.Min(end + 1, css.Length) - at;
        }

        if (c != '(' || !EndsWithUrl(output)) return 1;
        var start = at + 1;
        while (start < css.Length && char.IsWhiteSpace(css[start])) start++;
        if (start < css.Length && css[start] is '"' or '\'') return 1;
        while (start < css.Length && css[start] != ')') start += css[start] == '\\' ? 2 : 1;
        return Math.Min(start + 1, css.Length) - at;
    }

    private static bool EndsWithUrl(StringBuilder output) =>
        output.Length >= 3 && (output[^3] | 0x20) == 'u' && (output[^2] | 0x20) == 'r' && (output[^1] | 0x20) == 'l' && (output.Length == 3 || !char.IsLetterOrDigit(output[^4]) && output[^4] is not ('-' or '_'));
}
