using ArticleSite.Core.Text;

namespace ArticleSite.Core.Load.Languages;

/// <summary>The words of the theme in every language there is a file for: the program's own, a site's laid over them.</summary>
public sealed class ThemeWords
{
    /// <summary>The language of last resort; its file has every entry.</summary>
    public const string Fallback = "en";

    private readonly IReadOnlyDictionary<string, LanguageWords> _languages;

    private Fingerprint? _print;

    internal ThemeWords(IEnumerable<LanguageWords> languages) =>
        _languages = languages.ToDictionary(words => words.Language, StringComparer.OrdinalIgnoreCase);

    /// <summary>The program's own words alone.</summary>
    public static ThemeWords BuiltIn => WordsReader.BuiltIn.Value!; // the program's own files are read by a test

    /// <summary>The tags of all languages, in order.</summary>
    public IEnumerable<string> Languages => _languages.Keys.Order(StringComparer.Ordinal);

    /// <summary>The fingerprint of everything they say.</summary>
    public Fingerprint Print => _print ??= Fingerprint.Of(Written());

    /// <summary>True when a language, or the one it is a kind of (<c>de</c> for <c>de-AT</c>), has a file.</summary>
    public bool Knows(string language) => Find(language) is not null;

    /// <summary>The words for a language; English where it has none.</summary>
    public LanguageWords For(string language) => Find(language) ?? _languages[Fallback];

    private ByteWriter Written()
    {
        var to = new ByteWriter();
        foreach (var language in Languages)
        {
            to.Text(language);
            foreach (var (key, phrase) in _languages[language].Phrases.OrderBy(phrase => phrase.Key, StringComparer.Ordinal))
            {
                to.Text(key);
                foreach (var form in phrase.Forms)
                {
                    to.Text(form);
                    to.Text(phrase.TextOf(form));
                }
            }

            for (var month = 1; month <= 12; month++) to.Text(_languages[language].Month(month) + "/" + _languages[language].ShortMonth(month));
        }

        return to;
    }

    private LanguageWords? Find(string language)
    {
        for (var tag = language; tag.Length > 0; tag = tag.LastIndexOf('-') is > 0 and var cut ? tag[..cut] : "")
            if (_languages.TryGetValue(tag, out var words)) return words;
        return null;
    }
}
