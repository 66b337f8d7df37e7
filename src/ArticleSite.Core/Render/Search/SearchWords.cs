using System.Buffers;
using System.Text;
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
    /// <param name="text">The text.</param>
    /// <param name="pool">Has words that other texts have, too.</param>
    public static List<string> Of(ReadOnlySpan<char> text, TextPool? pool = null)
    {
        List<string> found = [];
        AddAll(found, text, pool);
        return found;
    }

    /// <summary>Adds the words of a text in their order.</summary>
    /// <param name="found">Takes them.</param>
    /// <param name="text">The text.</param>
    /// <param name="pool">Has words that other texts have, too.</param>
    public static void AddAll(List<string> found, ReadOnlySpan<char> text, TextPool? pool)
    {
        var words = new WordReader(text);
        while (words.Next())
            if (words.Word.Length <= BodyText.LongestWord && Fold(words.Word, pool) is { Length: > 0 } word) found.Add(word);
    }

    /// <summary>One word as it is looked up.</summary>
    public static string Fold(string word) => IsPlain(word) ? word : Fold(word.AsSpan());

    /// <summary>One word as it is looked up.</summary>
    public static string Fold(ReadOnlySpan<char> word, TextPool? pool = null)
    {
        if (IsPlain(word)) return TextOf(word, pool);
        Span<char> folded = stackalloc char[2 * BodyText.LongestWord];
        if (word.Length <= folded.Length && Ascii.ToLower(word, folded, out var plain) == OperationStatus.Done && IsPlain(folded[..plain])) return TextOf(folded[..plain], pool);
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

        return TextOf(folded[..length], pool);
    }

    private static string TextOf(ReadOnlySpan<char> word, TextPool? pool) => pool?.Of(word) ?? word.ToString();

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c)) return false;
        return true;
    }

    /// <summary>Letters that Unicode does not take apart but people type as others, and those it always does.</summary>
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
        // letters with a dot below, which form C leaves taken apart (Unicode Standard Annex 15, composition exclusions)
        '\u0958' => "\u0915\u093C",
        '\u0959' => "\u0916\u093C",
        '\u095A' => "\u0917\u093C",
        '\u095B' => "\u091C\u093C",
        '\u095C' => "\u0921\u093C",
        '\u095D' => "\u0922\u093C",
        '\u095E' => "\u092B\u093C",
        '\u095F' => "\u092F\u093C",
        '\u09DC' => "\u09A1\u09BC",
        '\u09DD' => "\u09A2\u09BC",
        '\u09DF' => "\u09AF\u09BC",
        '\u0A33' => "\u0A32\u0A3C",
        '\u0A36' => "\u0A38\u0A3C",
        '\u0A59' => "\u0A16\u0A3C",
        '\u0A5A' => "\u0A17\u0A3C",
        '\u0A5B' => "\u0A1C\u0A3C",
        '\u0A5E' => "\u0A2B\u0A3C",
        '\u0B5C' => "\u0B21\u0B3C",
        '\u0B5D' => "\u0B22\u0B3C",
        // a second code for the same letter
        '\u0374' => "\u02B9",
        '\u1F71' => "\u03B1",
        '\u1F73' => "\u03B5",
        '\u1F75' => "\u03B7",
        '\u1F77' => "\u03B9",
        '\u1F79' => "\u03BF",
        '\u1F7B' => "\u03C5",
        '\u1F7D' => "\u03C9",
        '\u1FBE' => "\u03B9",
        '\u1FD3' => "\u03B9",
        '\u1FE3' => "\u03C5",
        _ => "",
    };
}
