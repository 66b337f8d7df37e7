using System.Net;
using System.Text;

namespace ArticleSite.Core.Ads;

/// <summary>Text between tags as a reader sees it: entities decoded, every run of blanks one blank.</summary>
internal static class AdWords
{
    /// <summary>The words of raw text.</summary>
    public static string Read(StringBuilder raw)
    {
        var text = raw.ToString();
        if (string.IsNullOrWhiteSpace(text)) return "";
        if (text.Contains('&', StringComparison.Ordinal)) text = WebUtility.HtmlDecode(text);
        return IsOneLine(text) ? text : Collapse(text, raw.Clear());
    }

    private static bool IsOneLine(string text)
    {
        if (char.IsWhiteSpace(text[0]) || text[^1] == ' ') return false;
        for (var i = 0; i < text.Length; i++)
            if (char.IsWhiteSpace(text[i]) && (text[i] != ' ' || text[i - 1] == ' ')) return false; // the first is no blank
        return true;
    }

    private static string Collapse(string text, StringBuilder words)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) words.Append(c);
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }

        if (words.Length > 0 && words[^1] == ' ') words.Length--;
        return words.ToString();
    }
}
