using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>Tells a link whose target has a blank from words in brackets with a remark behind them.</summary>
internal static class BlankTarget
{
    private const int Longest = 500;

    private static readonly string[] s_beginnings = ["http://", "https://", "www.", "mailto:", "/", "./", "../", "#"];

    /// <summary>The whole and its target, where such a link's words end here; null for anything else.</summary>
    /// <param name="text">The body's text.</param>
    /// <param name="close">Where the bracket behind the words stands.</param>
    public static (TextSpan Whole, TextSpan Target)? At(string text, int close)
    {
        var start = close + 2;
        var rest = text.AsSpan(start, Math.Min(Longest, text.Length - start));
        var length = rest.IndexOfAny(')', '\r', '\n');
        if (length < 0 || rest[length] != ')' || IsEscaped(text, close)) return null;
        var target = rest[..length];
        var words = target.Trim();
        if (!words.Contains(' ') || words.IndexOfAny("<>\"'") >= 0 || !BeginsAsTarget(words) || Opening(text, close) is not { } open) return null;
        return (TextSpan.FromBounds(open, start + length + 1), new TextSpan(start + target.IndexOf(words, StringComparison.Ordinal), words.Length));
    }

    private static bool BeginsAsTarget(ReadOnlySpan<char> words)
    {
        foreach (var beginning in s_beginnings)
            if (words.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && words.Length > beginning.Length && words[beginning.Length] != ' ') return true;
        return false;
    }

    /// <summary>The bracket before the words, in the same paragraph.</summary>
    private static int? Opening(string text, int close)
    {
        var depth = 0;
        for (var at = close - 1; at >= Math.Max(0, close - Longest); at--)
        {
            if (text[at] == '\n' && at > 0 && text.AsSpan(0, at).TrimEnd(" \t\r") is [.., '\n']) return null;
            if (text[at] == ']' && !IsEscaped(text, at)) depth++;
            if (text[at] == '[' && !IsEscaped(text, at) && depth-- == 0) return at;
        }

        return null;
    }

    private static bool IsEscaped(string text, int at)
    {
        var slashes = 0;
        while (at > slashes && text[at - slashes - 1] == '\\') slashes++;
        return slashes % 2 == 1;
    }
}
