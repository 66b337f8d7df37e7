using System.Net;
using System.Text;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>Text between tags as a reader sees it: entities decoded, misread characters mended, every run of blanks one blank.</summary>
internal static class ReadableText
{
    /// <summary>The words of raw text.</summary>
    public static string Read(ReadOnlySpan<char> raw)
    {
        var bare = raw.Trim(" \t\r\n"); // no other blank: a misread character may end in one
        if (bare.IsEmpty) return "";
        var text = bare.ToString();
        if (text.Contains('&', StringComparison.Ordinal)) text = WebUtility.HtmlDecode(text);
        text = Mojibake.Repair(text);
        return IsOneLine(text) ? text : Collapse(text);
    }

    private static bool IsOneLine(string text)
    {
        if (char.IsWhiteSpace(text[0]) || text[^1] == ' ') return false;
        for (var i = 0; i < text.Length; i++)
            if (char.IsWhiteSpace(text[i]) && (text[i] != ' ' || text[i - 1] == ' ')) return false; // the first is no blank
        return true;
    }

    private static string Collapse(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) words.Append(c);
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }

        if (words.Length > 0 && words[^1] == ' ') words.Length--;
        return words.ToString();
    }
}
