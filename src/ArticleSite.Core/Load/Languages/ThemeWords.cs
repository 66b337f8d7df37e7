using ArticleSite.Core.Text;

namespace ArticleSite.Core.Load.Languages;

/// <summary>The words of the theme in every language there is a file for: the program's own, a site's laid over them.</summary>
public sealed class ThemeWords
{
    /// <summary>The language of last resort; its file has every entry.</summary>
    public const string Fallback = "en";

    private readonly Dictionary<string, Lazy<LanguageWords>> _languages;

    private Fingerprint? _print;

    internal ThemeWords(IEnumerable<LanguageWords> languages) =>
        _languages = languages.ToDictionary(words => words.Language, words => new Lazy<LanguageWords>(words), StringComparer.OrdinalIgnoreCase);

    /// <summary>Of files that are read when somebody asks for their language.</summary>
    /// <param name="languages">By tag.</param>
    /// <param name="print">Of the files.</param>
    internal ThemeWords(IReadOnlyDictionary<string, Lazy<LanguageWords>> languages, Fingerprint print) =>
        (_languages, _print) = (new(languages, StringComparer.OrdinalIgnoreCase), print);

    /// <summary>The program's own words alone.</summary>
    public static ThemeWords BuiltIn => WordsReader.BuiltIn;

    /// <summary>The tags of all languages, in order.</summary>
    public IEnumerable<string> Languages => _languages.Keys.Order(StringComparer.Ordinal);

    /// <summary>Changes whenever what they say does.</summary>
    public Fingerprint Print => _print ??= Fingerprint.Of(Written());

    /// <summary>True when a language, or the one it is a kind of (<c>de</c> for <c>de-AT</c>), has a file.</summary>
    public bool Knows(string language) => Find(language) is not null;

    /// <summary>The words for a language; English where it has none.</summary>
    public LanguageWords For(string language) => (Find(language) ?? _languages[Fallback]).Value;

    private ByteWriter Written()
    {
        var to = new ByteWriter();
        foreach (var language in Languages)
        {
            to.Text(language);
            foreach (var (key, phrase) in For(language).Phrases.OrderBy(phrase => phrase.Key, StringComparer.Ordinal))
            {
                to.Text(key);
                foreach (var form in phrase.Forms)
                {
                    to.Text(form);
                    to.Text(phrase.TextOf(form));
                }
            }

            for (var month = 1; month <= 12; month++) to.Text(For(language).Month(month) + "/" + For(language).ShortMonth(month));
        }

        return to;
    }

    private Lazy<LanguageWords>? Find(string language)
    {
        for (var tag = language; tag.Length > 0; tag = tag.LastIndexOf('-') is > 0 and var cut ? tag[..cut] : "")
            if (_languages.TryGetValue(tag, out var words)) return words;
        return null;
    }
}
