using System.Globalization;

namespace ArticleSite.Core.Check;

/// <summary>Words in small letters with single blanks, and what they say of a place in a list: <c>Fix 1: Update</c>.</summary>
/// <param name="All">All words.</param>
/// <param name="Number">The place they name; null for none.</param>
/// <param name="RestStart">Where the words behind that begin.</param>
internal readonly record struct HeadingLabel(string All, int? Number, int RestStart)
{
    /// <summary>The words behind the place.</summary>
    public ReadOnlySpan<char> Rest => All.AsSpan(RestStart);

    private const int LongestOnStack = 256;

    private static readonly HashSet<string> s_labels = new(StringComparer.Ordinal)
    {
        "fix", "method", "way", "step", "solution", "option", "part", "tip", "reason", "case", "section", "chapter", "number", "no", "trick", "workaround", "f", "m", "w", "s", "o", "p", "t", "r",
    };

    private static readonly string[] s_numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>What a text says.</summary>
    public static HeadingLabel Of(string text)
    {
        var size = 2 * text.Length;
        var letters = size <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[size];
        var all = letters[..Fold(text, letters)];
        var word = FirstOf(all, out var behind);
        if (s_labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) word = FirstOf(behind, out behind);
        return NumberOf(word) is { } number ? new HeadingLabel(all.ToString(), number, all.Length - behind.Length) : new HeadingLabel(all.ToString(), null, 0);
    }

    /// <summary>Letters and digits; between a letter and a digit a word ends, so that <c>fix1</c> says the same as <c>Fix 1</c>.</summary>
    private static int Fold(string text, Span<char> to)
    {
        var length = 0;
        var isOpen = false;
        foreach (var c in text)
        {
            if (c is '\'' or '\u2019') continue;
            var isLetter = char.IsLetterOrDigit(c);
            if (isOpen && (!isLetter || char.IsDigit(c) != char.IsDigit(to[length - 1]))) isOpen = false;
            if (!isLetter) continue;
            if (!isOpen && length > 0) to[length++] = ' ';
            isOpen = true;
            to[length++] = char.ToLowerInvariant(c);
        }

        return length;
    }

    private static ReadOnlySpan<char> FirstOf(ReadOnlySpan<char> words, out ReadOnlySpan<char> behind)
    {
        var blank = words.IndexOf(' ');
        behind = blank < 0 ? [] : words[(blank + 1)..];
        return blank < 0 ? words : words[..blank];
    }

    private static int? NumberOf(ReadOnlySpan<char> word)
    {
        if (word.Length <= 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        for (var i = 0; i < s_numbers.Length; i++)
            if (word.SequenceEqual(s_numbers[i])) return i + 1;
        return null;
    }
}
