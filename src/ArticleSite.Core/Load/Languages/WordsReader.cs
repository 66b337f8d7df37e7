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

    /// <summary>The program's own words.</summary>
    internal static StageResult<ThemeWords> BuiltIn { get; } = Lay([]);

    /// <summary>True for the name of a language file in a theme.</summary>
    public static bool IsWords(string name) => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal);

    /// <summary>Reads the files that lie over the program's own.</summary>
    public static StageResult<ThemeWords> Read(IEnumerable<(SourceFile File, byte[] Content)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        List<(SourceFile File, byte[] Content)> others = [];
        foreach (var file in files)
            if (!IsBuiltIn(file.File, file.Content)) others.Add(file); // the theme brings the program's own files, which say nothing new
        return others.Count == 0 ? BuiltIn : Lay(others);
    }

    private static bool IsBuiltIn(SourceFile file, byte[] content)
    {
        foreach (var (name, known) in s_builtIn)
            if (file.Path.FileName == name) return content.AsSpan().SequenceEqual(known);
        return false;
    }

    private static StageResult<ThemeWords> Lay(List<(SourceFile File, byte[] Content)> files)
    {
        List<Diagnostic> findings = [];
        Dictionary<string, LanguageFile> languages = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, content) in s_builtIn) Lay(new SourcePath(Folder + name), content);
        foreach (var (file, content) in files) Lay(file.Path, content);

        var english = languages[ThemeWords.Fallback];
        foreach (var (tag, own) in languages)
            if (own.Missing(english, tag) is { Count: > 0 } missing) findings.Add(Rules.LanguageIsIncomplete(own.Place, tag, missing));
        return new(new ThemeWords(languages.Select(language => language.Value.Over(english, language.Key))), findings.ToEquatableArray());

        void Lay(SourcePath path, byte[] content)
        {
            var decoded = SourceDecoder.Decode(path, content);
            findings.AddRange(decoded.Findings);
            if (decoded.Value is not { } source) return;
            var tag = path.FileNameWithoutExtension;
            if (!languages.TryGetValue(tag, out var language)) languages[tag] = language = new LanguageFile();
            language.Place = source.At(new TextSpan(0, 0));
            var document = YamlReader.Read(source, new TextSpan(0, source.Text.Length));
            findings.AddRange(document.Problems.Select(problem => Rules.LanguageYaml(source, problem)));
            if (document.Root is YamlMap map) Read(map, source, language, findings);
            else if (document.Root is { } root and not YamlScalar { IsNull: true }) findings.Add(Rules.LanguageEntryIsWrong(source.At(root.Span), "the file", root.Describe(), "a mapping"));
        }
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
