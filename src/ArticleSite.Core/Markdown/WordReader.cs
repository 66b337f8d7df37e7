using System.Globalization;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// Cuts text into words: runs of letters and digits. Where a script writes no blanks between words (Chinese, Japanese, Thai
/// and their neighbours) a word is every pair of characters that stand side by side. Marks that belong to a letter stay with it.
/// </summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    private const uint FirstHash = 2166136261;
    private const uint HashFactor = 16777619;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>For each ASCII character its lower case where it is a letter or a digit, else 0.</summary>
    private static ReadOnlySpan<byte> Lower =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\00123456789\0\0\0\0\0\0\0abcdefghijklmnopqrstuvwxyz\0\0\0\0\0\0abcdefghijklmnopqrstuvwxyz\0\0\0\0\0"u8;

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

    /// <summary>Reads on to the next word, and writes it in lower case in the same pass; false at the end.</summary>
    /// <param name="folded">The word in lower case, as long as it is; nothing that is of use for one that has no room here.</param>
    /// <param name="hash">Its <see cref="HashOf"/>, where it has room.</param>
    public bool Next(scoped Span<char> folded, out uint hash)
    {
        var text = _text;
        hash = FirstHash;
        var start = _at;
        while (start < text.Length && text[start] is var c && (c < 0x80 ? Lower[c] == 0 : !char.IsLetterOrDigit(c))) start++;
        var at = start;
        for (byte lower; at < text.Length && text[at] < 0x80 && (lower = Lower[text[at]]) != 0; at++)
        {
            if (at - start < folded.Length) folded[at - start] = (char)lower;
            hash = (hash ^ lower) * HashFactor;
        }

        if (at > start && (at == text.Length || text[at] < 0x80))
        {
            // most words of most texts end here
            Word = text[start..at];
            _at = at;
            return true;
        }

        _at = start;
        if (!Next()) return false;
        if (Word.ToLowerInvariant(folded) is >= 0 and var length) hash = HashOf(folded[..length]);
        return true;
    }

    /// <summary>A stable hash of a word in lower case (FNV-1a of its code units, 32 bit).</summary>
    public static uint HashOf(ReadOnlySpan<char> folded)
    {
        var hash = FirstHash;
        foreach (var c in folded) hash = (hash ^ c) * HashFactor;
        return hash;
    }

    private static bool IsLetterOrDigit(char c) => c < 0x80 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);

    private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsDense(char c) => c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');
}
