using System.Globalization;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// Cuts text into words: runs of letters and digits. Where a script writes no blanks between words (Chinese, Japanese, Thai
/// and their neighbours) a word is every pair of characters that stand side by side. Marks that belong to a letter stay with it.
/// </summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>The word read last, as written.</summary>
    public ReadOnlySpan<char> Word { get; private set; }

    /// <summary>Reads on to the next word; false at the end.</summary>
    public bool Next()
    {
        var text = _text;
        var at = _at;
        while (at < text.Length && !IsLetterOrDigit(text[at])) at++;
        _at = at;
        if (at >= text.Length) return false;
        var start = at;
        while (at < text.Length && char.IsAsciiLetterOrDigit(text[at])) at++;
        if (at > start && (at == text.Length || text[at] < 0x80))
        {
            // most words of most texts end here
            Word = text[start..at];
            _at = at;
            return true;
        }

        if (IsDense(_text[start]))
        {
            _at++;
            var hasNext = _at < _text.Length && IsDense(_text[_at]);
            if (!hasNext && start > 0 && IsDense(_text[start - 1])) return Next(); // its pair has been read
            Word = _text.Slice(start, hasNext ? 2 : 1);
            return true;
        }

        while (_at < _text.Length && !IsDense(_text[_at]) && (char.IsLetterOrDigit(_text[_at]) || IsMark(_text[_at]))) _at++;
        Word = _text[start.._at];
        return true;
    }

    /// <summary>A stable hash of a word in lower case (FNV-1a of its code units, 32 bit).</summary>
    public static uint HashOf(ReadOnlySpan<char> folded)
    {
        var hash = 2166136261u;
        foreach (var c in folded) hash = (hash ^ c) * 16777619u;
        return hash;
    }

    /// <summary>Writes a word in lower case; gives its length, and its hash in the same pass.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded, out uint hash)
    {
        hash = 2166136261u;
        for (var i = 0; i < word.Length; i++)
        {
            uint c = word[i];
            if (c >= 0x80)
            {
                var length = word.ToLowerInvariant(folded);
                hash = HashOf(folded[..length]);
                return length;
            }

            if (c - 'A' <= 'Z' - 'A') c |= 0x20;
            folded[i] = (char)c;
            hash = (hash ^ c) * 16777619u;
        }

        return word.Length;
    }

    private static bool IsLetterOrDigit(char c) => c < 0x80 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);

    private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsDense(char c) => c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');
}
