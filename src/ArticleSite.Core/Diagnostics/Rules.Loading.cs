using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS1xxx: configuration and loading.</content>
public static partial class Rules
{
    /// <summary>No configuration file, so nobody knows what site this is.</summary>
    public static readonly DiagnosticRule ConfigMissing = new("AS1001", "config-missing", Severity.Error, "The configuration file is missing");

    /// <summary>The configuration cannot be read as YAML.</summary>
    public static readonly DiagnosticRule ConfigSyntax = new("AS1002", "config-syntax", Severity.Error, "The configuration is not YAML");

    /// <summary>The same setting twice; the first counts.</summary>
    public static readonly DiagnosticRule ConfigDuplicateKey = new("AS1003", "config-duplicate-key", Severity.Error, "A setting stands twice");

    /// <summary>An anchor, an alias or a tag in the configuration.</summary>
    public static readonly DiagnosticRule ConfigYamlFeature = new("AS1004", "config-yaml-feature", Severity.Error, "Anchors, aliases and tags are not supported");

    /// <summary>More nesting or more values than a configuration needs.</summary>
    public static readonly DiagnosticRule ConfigTooComplex = new("AS1005", "config-too-complex", Severity.Error, "The configuration is nested too deep or too large");

    /// <summary>A key that is no setting, most often a misspelt one.</summary>
    public static readonly DiagnosticRule UnknownSetting = new("AS1006", "unknown-setting", Severity.Error, "No setting has this name");

    /// <summary>A list where a text was expected, a text where a number was, and so on.</summary>
    public static readonly DiagnosticRule SettingType = new("AS1007", "setting-type", Severity.Error, "A setting has a value of the wrong type");

    /// <summary>A number below the least or above the greatest value.</summary>
    public static readonly DiagnosticRule SettingOutOfRange = new("AS1008", "setting-out-of-range", Severity.Error, "A number is out of its range");

    /// <summary>A word where only certain words have a meaning.</summary>
    public static readonly DiagnosticRule SettingChoice = new("AS1009", "setting-choice", Severity.Error, "A value is none of the choices");

    /// <summary>A base URL without scheme, or with a query.</summary>
    public static readonly DiagnosticRule BadBaseUrl = new("AS1010", "bad-base-url", Severity.Error, "The base URL is not an address");

    /// <summary>A time zone that this machine does not know.</summary>
    public static readonly DiagnosticRule UnknownTimeZone = new("AS1011", "unknown-time-zone", Severity.Error, "No time zone has this name");

    /// <summary>A pattern with an unknown token, or one that gives all articles the same address.</summary>
    public static readonly DiagnosticRule BadPermalink = new("AS1012", "bad-permalink", Severity.Error, "The permalink pattern cannot be used");

    /// <summary>A source folder that is absolute, has <c>..</c> in it, or is the root itself.</summary>
    public static readonly DiagnosticRule FolderOutsideRoot = new("AS1013", "folder-outside-root", Severity.Error, "A source folder must lie below the site's root");

    /// <summary>An output folder whose replacement would delete sources, or that would be read as a source.</summary>
    public static readonly DiagnosticRule OutputOverlap = new("AS1014", "output-overlap", Severity.Error, "The output folder overlaps a source folder");

    /// <summary>An override that would otherwise do nothing.</summary>
    public static readonly DiagnosticRule UnknownOverride = new("AS1015", "unknown-override", Severity.Error, "A flag or environment variable names no setting");

    /// <summary>A language that is not shaped like a BCP 47 tag.</summary>
    public static readonly DiagnosticRule BadLanguage = new("AS1016", "bad-language", Severity.Error, "The language is not a language tag");

    /// <summary>A menu link without its words or its address; a pair of markers with only one.</summary>
    public static readonly DiagnosticRule IncompleteItem = new("AS1017", "incomplete-item", Severity.Error, "An item lacks a part");

    /// <summary>A menu link relative to whatever page it stands on.</summary>
    public static readonly DiagnosticRule BadMenuUrl = new("AS1018", "bad-menu-url", Severity.Error, "A menu link leads nowhere certain");

    /// <summary>Bytes that are not UTF-8; each bad run is read as U+FFFD.</summary>
    public static readonly DiagnosticRule InvalidUtf8 = new("AS1030", "invalid-utf8", Severity.Error, "The file is not UTF-8");

    /// <summary>A file saved as UTF-16, which no other tool in the chain reads.</summary>
    public static readonly DiagnosticRule Utf16File = new("AS1031", "utf16-file", Severity.Error, "The file is UTF-16");

    /// <summary>Invisible characters that do not belong in text: NUL, backspace, escape.</summary>
    public static readonly DiagnosticRule ControlCharacters = new("AS1032", "control-characters", Severity.Warning, "The file has control characters");

    private static EquatableArray<DiagnosticRule> LoadingRules =>
    [
        ConfigMissing, ConfigSyntax, ConfigDuplicateKey, ConfigYamlFeature, ConfigTooComplex, UnknownSetting,
        SettingType, SettingOutOfRange, SettingChoice, BadBaseUrl, UnknownTimeZone, BadPermalink, FolderOutsideRoot,
        OutputOverlap, UnknownOverride, BadLanguage, IncompleteItem, BadMenuUrl, InvalidUtf8, Utf16File,
        ControlCharacters,
    ];

    /// <summary>There is no configuration file.</summary>
    public static Diagnostic ConfigFileMissing(string path) =>
        new(ConfigMissing, null, $"configuration file '{path}' is missing")
        {
            Help = "Run 'articlesite new site' to make one, or name another with --root or --config.",
        };

    /// <summary>A problem of the YAML of the configuration file.</summary>
    public static Diagnostic ConfigYaml(SourceText source, YamlProblem problem) => FromYaml(source, problem, problem.Kind switch
    {
        YamlProblemKind.Syntax => ConfigSyntax,
        YamlProblemKind.DuplicateKey => ConfigDuplicateKey,
        YamlProblemKind.Feature => ConfigYamlFeature,
        _ => ConfigTooComplex,
    });

    /// <summary>A key of the configuration file that is no setting.</summary>
    public static Diagnostic SettingIsUnknown(SourceLocation place, string key, string? meant, IEnumerable<string> known) =>
        new(UnknownSetting, place, $"no setting is called '{key}'") { Help = DidYouMean(meant) + "Known here: " + string.Join(", ", known) + "." };

    /// <summary>A flag or a variable that names no setting.</summary>
    /// <param name="origin">Its name as it was given: <c>ARTICLESITE__OUTPTU</c>.</param>
    /// <param name="key">The key it came to.</param>
    /// <param name="meant">The nearest setting's key.</param>
    /// <param name="known">All keys.</param>
    public static Diagnostic OverrideIsUnknown(string origin, string key, string? meant, IEnumerable<string> known) =>
        new(UnknownOverride, null, $"{origin} names no setting: there is no '{key}'")
        {
            Help = DidYouMean(meant) + "Known: " + string.Join(", ", known) + ".",
        };

    /// <summary>A value of the wrong type.</summary>
    public static Diagnostic SettingHasWrongType(SourceLocation? place, string setting, string there, string expected) =>
        new(SettingType, place, $"{setting} is {there}; expected {expected}")
        {
            Help = $"Write {expected} after '{setting}', or leave it out: every setting has a default.",
        };

    /// <summary>A number that is too small or too great.</summary>
    public static Diagnostic SettingIsOutOfRange(SourceLocation? place, string setting, string there, int least, int greatest) =>
        new(SettingOutOfRange, place, $"{setting} is {there}; expected a number from {least} to {greatest}")
        {
            Help = "Write a number in that range, or leave it out: every setting has a default.",
        };

    /// <summary>A word that is none of the choices.</summary>
    public static Diagnostic SettingIsNoChoice(SourceLocation? place, string setting, string there, IReadOnlyList<string> choices) =>
        new(SettingChoice, place, $"{setting} is '{there}'; expected one of {string.Join(", ", choices)}")
        {
            Help = Suggestion.For(there, choices) is { } meant ? $"Did you mean '{meant}'?" : null,
        };

    /// <summary>A key of a mapping that must be one of some words.</summary>
    public static Diagnostic AdNameIsUnknown(SourceLocation? place, string setting, string there, IReadOnlyList<string> known) =>
        new(SettingChoice, place, known.Count > 20 ? $"{setting} has '{there}', which is unknown" : $"{setting} has '{there}'; expected one of {string.Join(", ", known)}")
        {
            Help = Suggestion.For(there, known) is { } meant ? $"Did you mean '{meant}'?" : null,
        };

    /// <summary>A base URL that is none.</summary>
    public static Diagnostic BaseUrlIsBad(SourceLocation? place, string setting, string there) =>
        new(BadBaseUrl, place, $"{setting} is '{there}'; expected an http or https address without query and fragment")
        {
            Help = "Write the whole address: https://example.com/ or https://example.com/guides/.",
        };

    /// <summary>A time zone this machine does not know.</summary>
    public static Diagnostic TimeZoneIsUnknown(SourceLocation? place, string setting, string there, string? meant) =>
        new(UnknownTimeZone, place, $"{setting} is '{there}', which is no time zone of this machine")
        {
            Help = DidYouMean(meant) + "Use an IANA name such as Europe/Berlin, America/New_York or UTC.",
        };

    /// <summary>A token that means nothing in a permalink pattern.</summary>
    public static Diagnostic PermalinkTokenIsUnknown(SourceLocation? place, string setting, string token, string? meant, IEnumerable<string> known) =>
        new(BadPermalink, place, $"{setting} has '{token}', which is no token")
        {
            Help = DidYouMean(meant) + "Known tokens: " + string.Join(", ", known) + ".",
        };

    /// <summary>A pattern that cannot be an address.</summary>
    public static Diagnostic PermalinkIsBad(SourceLocation? place, string setting, string there, string why) =>
        new(BadPermalink, place, $"{setting} is '{there}', {why}") { Help = "Write a pattern such as :slug/ or :year/:month/:slug/." };

    /// <summary>A source folder outside the root.</summary>
    public static Diagnostic FolderIsOutside(SourceLocation? place, string setting, string there) =>
        new(FolderOutsideRoot, place, $"{setting} is '{there}'; expected a folder below the site's root")
        {
            Help = "Write it relative to the root, without '..': content, src/articles.",
        };

    /// <summary>An output folder that would swallow sources or be swallowed.</summary>
    /// <param name="place">Where the output folder is set; null when a flag or the default set it.</param>
    /// <param name="output">The output folder as written.</param>
    /// <param name="relation">What is wrong: <c>is the site's root</c>.</param>
    public static Diagnostic OutputOverlaps(SourceLocation? place, string output, string relation) =>
        new(OutputOverlap, place, $"output is '{output}', which {relation}")
        {
            Help = "The output folder is replaced as a whole: give it a folder of its own, such as public.",
        };

    /// <summary>A language that is not shaped like a tag.</summary>
    public static Diagnostic LanguageIsBad(SourceLocation? place, string setting, string there) =>
        new(BadLanguage, place, $"{setting} is '{there}'; expected a language tag") { Help = "Use a BCP 47 tag: en, en-GB, de, zh-Hans." };

    /// <summary>An item that lacks a part.</summary>
    public static Diagnostic ItemLacks(SourceLocation place, string item, string missing) =>
        new(IncompleteItem, place, $"{item} has no {missing}") { Help = $"Add '{missing}:' to it, or delete the item." };

    /// <summary>A menu link relative to the page it stands on.</summary>
    public static Diagnostic MenuUrlIsBad(SourceLocation place, string there) =>
        new(BadMenuUrl, place, $"url is '{there}'; expected a site path that begins with '/' or a whole address")
        {
            Help = $"A menu stands on every page: write /{there.TrimStart('.', '/')} or https://...",
        };

    /// <summary>Bytes that are not UTF-8.</summary>
    public static Diagnostic NotUtf8(SourceLocation place, int count) =>
        new(InvalidUtf8, place, count == 1
            ? "1 place is not UTF-8 and is read as U+FFFD"
            : $"{count} places are not UTF-8 and are read as U+FFFD; this is the first")
        {
            Help = "Save the file as UTF-8. If it was Windows-1252 or Latin-1, have the editor reopen it in that encoding first.",
        };

    /// <summary>A UTF-16 byte order mark.</summary>
    public static Diagnostic IsUtf16(SourceLocation place) =>
        new(Utf16File, place, "the file is UTF-16; expected UTF-8") { Help = "Save the file as UTF-8." };

    /// <summary>Control characters in a text.</summary>
    public static Diagnostic HasControlCharacters(SourceLocation place, char first, int count) =>
        new(ControlCharacters, place, $"control character U+{(int)first:X4}{(count == 1 ? "" : $", the first of {count}")}; only tabs and line ends belong in text")
        {
            Help = "Delete it; most editors can show invisible characters.",
        };

    private static string DidYouMean(string? meant) => meant is null ? "" : $"Did you mean '{meant}'? ";

    private static Diagnostic FromYaml(SourceText source, YamlProblem problem, DiagnosticRule rule) =>
        new(rule, source.At(problem.Span), problem.Message)
        {
            Help = problem.Help,
            Related = problem.First is { } first ? [new RelatedLocation(source.At(first), "first used here")] : [],
        };
}
