using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Load.Languages;

/// <summary>
/// Reads language files, <c>templates/i18n/de.yml</c>. The program's own come first; a file of the site's own changes single
/// entries or adds a language. An entry that a language lacks is the English one.
/// </summary>
public static class WordsReader
{
    /// <summary>The folder of the theme they stand in.</summary>
    public const string Folder = "i18n/";

    private const string Ending = ".yml";
    private const int MonthsOfYear = 12;

    private static readonly List<(string Name, byte[] Content)> s_builtIn = [.. BuiltInFiles()];

    /// <summary>The program's own words. A site speaks one language or two of them, so each is read when it is asked for.</summary>
    internal static ThemeWords BuiltIn { get; } = OwnWords();

    /// <summary>True for the name of a language file in a theme.</summary>
    public static bool IsWords(string name) => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal);

    /// <summary>Reads the files that lie over the program's own.</summary>
    public static StageResult<ThemeWords> Read(IEnumerable<(SourceFile File, byte[] Content)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        List<(SourceFile File, byte[] Content)> others = [];
        foreach (var file in files)
            if (!IsBuiltIn(file.File, file.Content)) others.Add(file); // the theme brings the program's own files, which say nothing new
        return others.Count == 0 ? new(BuiltIn, []) : Lay(others); // that nothing is wrong with the program's own is tested
    }

    private static bool IsBuiltIn(SourceFile file, byte[] content)
    {
        foreach (var (name, known) in s_builtIn)
            if (file.Path.FileName == name) return content.AsSpan().SequenceEqual(known);
        return false;
    }

    private static ThemeWords OwnWords()
    {
        Dictionary<string, Lazy<LanguageFile>> files = new(StringComparer.Ordinal);
        Dictionary<string, Lazy<LanguageWords>> languages = new(StringComparer.Ordinal);
        var print = new ByteWriter();
        foreach (var (name, content) in s_builtIn)
        {
            var path = new SourcePath(Folder + name);
            var tag = path.FileNameWithoutExtension;
            files[tag] = new(() => Lay(path, content, new LanguageFile(), []));
            languages[tag] = new(() => files[tag].Value.Over(files[ThemeWords.Fallback].Value, tag));
            print.Text(name);
            print.Bytes(content);
        }

        return new ThemeWords(languages, Fingerprint.Of(print));
    }

    private static StageResult<ThemeWords> Lay(List<(SourceFile File, byte[] Content)> files)
    {
        List<Diagnostic> findings = [];
        Dictionary<string, LanguageFile> languages = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, content) in s_builtIn) Lay(new SourcePath(Folder + name), content, languages, findings);
        foreach (var (file, content) in files) Lay(file.Path, content, languages, findings);

        var english = languages[ThemeWords.Fallback];
        foreach (var (tag, own) in languages)
            if (own.Missing(english, tag) is { Count: > 0 } missing) findings.Add(Rules.LanguageIsIncomplete(own.Place, tag, missing));
        return new(new ThemeWords(languages.Select(language => language.Value.Over(english, language.Key))), findings.ToEquatableArray());
    }

    private static void Lay(SourcePath path, byte[] content, Dictionary<string, LanguageFile> languages, List<Diagnostic> findings)
    {
        var tag = path.FileNameWithoutExtension;
        languages[tag] = Lay(path, content, languages.GetValueOrDefault(tag) ?? new LanguageFile(), findings);
    }

    /// <summary>What a file says over what its language says already.</summary>
    private static LanguageFile Lay(SourcePath path, byte[] content, LanguageFile language, List<Diagnostic> findings)
    {
        var decoded = SourceDecoder.Decode(path, content);
        findings.AddRange(decoded.Findings);
        var source = decoded.Value!; // the decoder always gives a text
        language.Place = source.At(new TextSpan(0, 0));
        var document = YamlReader.Read(source, new TextSpan(0, source.Text.Length));
        findings.AddRange(document.Problems.Select(problem => Rules.LanguageYaml(source, problem)));
        if (document.Root is YamlMap map) Read(map, source, language, findings);
        else if (document.Root is { } root and not YamlScalar { IsNull: true }) findings.Add(Rules.LanguageEntryIsWrong(source.At(root.Span), "the file", root.Describe(), "a mapping"));
        return language;
    }
    private static void Read(YamlMap map, SourceText source, LanguageFile language, List<Diagnostic> findings)
    {
        foreach (var entry in map.Entries)
        {
            var key = entry.Key.Value;
            switch (key, entry.Value)
            {
                case ("months" or "months_short", YamlList { Items.Count: MonthsOfYear } list) when list.Items.All(item => item is YamlScalar):
                    language.Months[key] = [.. list.Items.Cast<YamlScalar>().Select(item => item.Value)];
                    break;
                case ("months" or "months_short", _):
                    Wrong("a list of twelve names");
                    break;
                case ("direction", not YamlScalar { Value: "ltr" or "rtl" }):
                    Wrong("'ltr' or 'rtl'");
                    break;
                case (_, YamlScalar { IsNull: false } text):
                    language.Phrases[key] = new Phrase(new Dictionary<string, string>(1, StringComparer.Ordinal) { ["other"] = text.Value }, isPlural: false);
                    break;
                case (_, YamlMap forms) when forms["other"] is not null && forms.Entries.All(form => form.Value is YamlScalar && PluralRules.Names.Contains(form.Key.Value)):
                    language.Phrases[key] = new Phrase(forms.Entries.ToDictionary(form => form.Key.Value, form => ((YamlScalar)form.Value).Value, StringComparer.Ordinal), isPlural: true);
                    break;
                default:
                    Wrong("a text, or texts for the plural forms zero, one, two, few, many and other, of which 'other' must be there");
                    break;
            }

            void Wrong(string expected) => findings.Add(Rules.LanguageEntryIsWrong(source.At(entry.Value.Span), $"'{key}'", entry.Value.Describe(), expected));
        }
    }

    private static IEnumerable<(string Name, byte[] Content)> BuiltInFiles()
    {
        var assembly = typeof(WordsReader).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(IsWords).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!; // the name was just listed
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            yield return (name[Folder.Length..], content);
        }
    }

    /// <summary>What the files of one language say, later ones over earlier ones.</summary>
    private sealed class LanguageFile
    {
        public SourceLocation Place { get; set; }

        public Dictionary<string, Phrase> Phrases { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string[]> Months { get; } = new(StringComparer.Ordinal);

        public LanguageWords Over(LanguageFile english, string tag)
        {
            Dictionary<string, Phrase> phrases = new(english.Phrases, StringComparer.Ordinal);
            foreach (var (key, phrase) in Phrases) phrases[key] = phrase;
            return new(tag, phrases, Months.GetValueOrDefault("months") ?? english.Months["months"], Months.GetValueOrDefault("months_short") ?? english.Months["months_short"]);
        }

        /// <summary>What it lacks: entries of the English file, and forms that the language has.</summary>
        public List<string> Missing(LanguageFile english, string tag) =>
        [
            .. english.Months.Keys.Except(Months.Keys),
            .. english.Phrases.Keys.Except(Phrases.Keys),
            .. Phrases.Where(phrase => phrase.Value.IsPlural).SelectMany(phrase => PluralRules.FormsOf(tag).Except(phrase.Value.Forms).Select(form => $"{phrase.Key}.{form}")),
        ];
    }
}
