using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS52xx: the words of the theme in the languages of its readers.</content>
public static partial class Rules
{
    /// <summary>A language without words.</summary>
    public static readonly DiagnosticRule UnknownLanguage = new("AS5201", "language-without-words", Severity.Warning, "The theme has no words in a language");

    /// <summary>A language file that lacks entries.</summary>
    public static readonly DiagnosticRule IncompleteLanguage = new("AS5202", "incomplete-language", Severity.Warning, "A language file lacks entries");

    /// <summary>An entry of a language file that means nothing.</summary>
    public static readonly DiagnosticRule LanguageEntry = new("AS5203", "language-entry", Severity.Error, "An entry of a language file cannot be used");

    /// <summary>A language file that cannot be read.</summary>
    public static readonly DiagnosticRule LanguageSyntax = new("AS5204", "language-yaml", Severity.Error, "A language file is not valid YAML");

    private static EquatableArray<DiagnosticRule> WordRules => [UnknownLanguage, IncompleteLanguage, LanguageEntry, LanguageSyntax];

    /// <summary>The theme has no words in a language.</summary>
    /// <param name="at">Where the language is named first.</param>
    /// <param name="language">Its tag.</param>
    /// <param name="known">The tags of the languages there are.</param>
    public static Diagnostic LanguageHasNoWords(SourceLocation? at, string language, IEnumerable<string> known) =>
        new(UnknownLanguage, at, $"the theme has no words in '{language}' and speaks English on such pages")
        {
            Help = $"Add templates/i18n/{language}.yml; docs/theme.md tells what is in it. There are words in {string.Join(", ", known)}.",
        };

    /// <summary>A language file lacks entries.</summary>
    /// <param name="at">The file.</param>
    /// <param name="language">Its tag.</param>
    /// <param name="missing">The names of the entries.</param>
    public static Diagnostic LanguageIsIncomplete(SourceLocation at, string language, IReadOnlyList<string> missing)
    {
        const int most = 5;
        var rest = missing.Count > most ? $" and {missing.Count - most:N0} more" : "";
        return new(IncompleteLanguage, at, $"'{language}' lacks {string.Join(", ", missing.Take(most))}{rest}")
        {
            Help = "English stands in for a whole entry, the form 'other' for a plural form.",
        };
    }

    /// <summary>An entry of a language file cannot be used.</summary>
    /// <param name="at">The value.</param>
    /// <param name="entry">The entry in quotes, or what else is wrong.</param>
    /// <param name="found">What is there.</param>
    /// <param name="expected">What was expected.</param>
    public static Diagnostic LanguageEntryIsWrong(SourceLocation at, string entry, string found, string expected) =>
        new(LanguageEntry, at, $"{entry} is {found}; expected {expected}");

    /// <summary>A language file is not valid YAML.</summary>
    public static Diagnostic LanguageYaml(SourceText source, YamlProblem problem) => FromYaml(source, problem, LanguageSyntax);
}
