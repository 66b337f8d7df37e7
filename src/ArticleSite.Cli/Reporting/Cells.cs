using System.Buffers;
using System.Globalization;
using System.Text;

namespace ArticleSite.Cli.Reporting;

/// <summary>How text lies in the cells of a terminal: wide characters take two, marks none, controls must not get out.</summary>
internal static class Cells
{
    /// <summary>
    /// Ranges of wide characters, first and last of each, from East Asian Width W and F (Unicode annex 11) and the
    /// characters shown as pictures by default; unassigned gaps inside a script's block are counted in.
    /// </summary>
    private static readonly int[] Wide =
    [
        0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615,
        0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5,
        0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD,
        0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757,
        0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
        0x3041, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60,
        0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E,
        0x1F191, 0x1F19A, 0x1F1E6, 0x1F1FF, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393,
        0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440,
        0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596,
        0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF,
        0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD,
    ];

    /// <summary>How many cells one text element takes; zero for one that shows nothing.</summary>
    public static int WidthOf(ReadOnlySpan<char> element)
    {
        var width = 0;
        foreach (var rune in element.EnumerateRunes())
        {
            if (rune.Value == 0xFE0F && width == 1) width = 2; // variation selector 16: show it as a picture
            width = Math.Max(width, WidthOf(rune));
        }

        return width;
    }

    /// <summary>
    /// A text for one line of a terminal. Content is untrusted: control characters could move the cursor or recolour
    /// the report, and direction marks could make it read as something else, so they become U+FFFD; line ends a blank.
    /// </summary>
    public static string OneLine(string text)
    {
        if (text.AsSpan().IndexOfAny(Suspects) < 0) return text;
        var safe = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') continue;
            if (c is '\r' or '\n' or '\t') safe.Append(' ');
            else safe.Append(IsUnsafe(c) ? '\uFFFD' : c);
        }

        return safe.ToString();
    }

    /// <summary>True for characters that must not reach a terminal.</summary>
    public static bool IsUnsafe(char c) =>
        char.IsControl(c) || c is '\u061C' or '\u200E' or '\u200F' or '\u2028' or '\u2029'
            or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static readonly SearchValues<char> Suspects = SearchValues.Create(AllUnsafe());

    private static string AllUnsafe()
    {
        var unsafeCharacters = new StringBuilder();
        for (var c = '\0'; c <= '\u2069'; c++)
            if (IsUnsafe(c)) unsafeCharacters.Append(c);
        return unsafeCharacters.ToString();
    }

    private static int WidthOf(Rune rune)
    {
        if (rune.Value < 0x300) return 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        var at = Array.BinarySearch(Wide, rune.Value);
        if (at >= 0) return 2;
        return (~at & 1) == 1 ? 2 : 1; // between a first and its last
    }
}
