using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Render.Search;

/// <summary>
/// Words as the index and a searcher's words meet: lower case, without diacritics, some letters spelt out. <c>static/search.js</c>
/// does the same in the browser; a test holds the two together.
/// </summary>
internal static class SearchWords
{
    /// <summary>The words of a text in their order.</summary>
    public static List<string> Of(ReadOnlySpan<char> text)
    {
        List<string> found = [];
        var words = new WordReader(text);
        while (words.Next())
            if (words.Word.Length <= BodyText.LongestWord && Fold(words.Word) is { Length: > 0 } word) found.Add(word);
        return found;
    }

    /// <summary>One word as it is looked up.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (IsPlain(word)) return word.ToString();
        Span<char> folded = stackalloc char[2 * BodyText.LongestWord];
        var length = 0;
        foreach (var c in Composition.Of(word.ToString()))
        {
            if (Composition.IsDiacritic(c)) continue;
            var letter = char.ToLowerInvariant(Composition.BaseOf(c));
            var spelt = Spelt(letter);
            if (length + Math.Max(1, spelt.Length) > folded.Length) break;
            if (spelt.Length == 0) folded[length++] = letter;
            foreach (var part in spelt) folded[length++] = part;
        }

        return folded[..length].ToString();
    }

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c)) return false;
        return true;
    }

    /// <summary>Letters that Unicode does not take apart but people type as others.</summary>
    private static string Spelt(char letter) => letter switch
    {
        'đ' => "d",
        'ø' => "o",
        'ł' => "l",
        'ı' => "i",
        'ħ' => "h",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ð' => "d",
        'ς' => "σ",
        _ => "",
    };
}
