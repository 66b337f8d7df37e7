using System.Net;
using System.Text;

namespace ArticleSite.Core.Text;

/// <summary>The words a reader sees in HTML that this program wrote: balanced, with quoted attributes and no comments.</summary>
public static class HtmlWords
{
    /// <summary>Elements inside a word's line: their tags divide no words.</summary>
    private static readonly HashSet<string> s_inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp",
        "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    /// <summary>All words with one blank between them, entities decoded.</summary>
    public static string Of(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            if (html[at] != '<')
            {
                text.Append(html[at++]);
                continue;
            }

            var nameStart = at + 1 < html.Length && html[at + 1] == '/' ? at + 2 : at + 1;
            var nameEnd = nameStart;
            while (nameEnd < html.Length && char.IsAsciiLetterOrDigit(html[nameEnd])) nameEnd++;
            if (!s_inline.GetAlternateLookup<ReadOnlySpan<char>>().Contains(html.AsSpan(nameStart, nameEnd - nameStart))) text.Append('\n');
            at = EndOfTag(html, nameEnd);
        }

        return string.Join(' ', WebUtility.HtmlDecode(text.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static int EndOfTag(string html, int at)
    {
        var quote = '\0';
        for (; at < html.Length; at++)
        {
            var c = html[at];
            if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'') quote = c;
            else if (c == '>') return at + 1;
        }

        return html.Length;
    }
}
