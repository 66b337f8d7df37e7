using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS11xx: moving in from another generator. Places are in the site that moves in.</content>
public static partial class Rules
{
    /// <summary>No Hexo site in the folder.</summary>
    public static readonly DiagnosticRule ImportMissing = new("AS1101", "import-missing", Severity.Error, "There is no Hexo site in the folder");

    /// <summary>A setting without a counterpart.</summary>
    public static readonly DiagnosticRule ImportSettingLeft = new("AS1102", "import-setting-left", Severity.Info, "A setting has no counterpart");

    /// <summary>A file that is not taken over, or not as Hexo would have it.</summary>
    public static readonly DiagnosticRule ImportFileLeft = new("AS1103", "import-file-left", Severity.Info, "A file is left, or copied without being rendered");

    /// <summary>Front matter that had to change.</summary>
    public static readonly DiagnosticRule ImportHeadChanged = new("AS1104", "import-head-changed", Severity.Info, "Front matter was changed");

    /// <summary>Text that had to change.</summary>
    public static readonly DiagnosticRule ImportTextChanged = new("AS1105", "import-text-changed", Severity.Info, "Text was changed");

    /// <summary>A tag or a value of Hexo's template language that is shown as it is written.</summary>
    public static readonly DiagnosticRule ImportTagLeft = new("AS1106", "import-tag-left", Severity.Warning, "A tag of Hexo's is left as text");

    /// <summary>A file that cannot be read or changed.</summary>
    public static readonly DiagnosticRule ImportUnreadable = new("AS1107", "import-unreadable", Severity.Warning, "A file cannot be read as Hexo reads it");

    /// <summary>An address that may not be the one it was.</summary>
    public static readonly DiagnosticRule ImportAddressUncertain = new("AS1108", "import-address-uncertain", Severity.Warning, "An address may be another now");

    /// <summary>Something that a copy would change and that stays as it is in place.</summary>
    public static readonly DiagnosticRule ImportInPlace = new("AS1109", "import-in-place", Severity.Warning, "Building in place leaves something undone");

    private static EquatableArray<DiagnosticRule> ImportRules =>
    [
        ImportMissing, ImportSettingLeft, ImportFileLeft, ImportHeadChanged, ImportTextChanged, ImportTagLeft, ImportUnreadable, ImportAddressUncertain, ImportInPlace,
    ];

    /// <summary>There is no Hexo site.</summary>
    public static Diagnostic ImportFindsNoConfig() =>
        new(ImportMissing, null, "there is no '_config.yml' in the folder") { Help = "Name the folder in which 'hexo generate' runs." };

    /// <summary>The configuration made from Hexo's would be refused.</summary>
    public static Diagnostic ImportConfigIsRefused(SourceLocation at, string why) =>
        new(ImportMissing, at, $"the configuration cannot be taken over: {why}") { Help = "Change the setting in _config.yml, then import again." };

    /// <summary>A setting has no counterpart.</summary>
    public static Diagnostic ImportLeaves(SourceLocation at, string setting, string why, string? help) =>
        new(ImportSettingLeft, at, $"'{setting}' is left: {why}") { Help = help };

    /// <summary>A file is left.</summary>
    public static Diagnostic ImportLeavesFile(SourcePath file, string why) => new(ImportFileLeft, new SourceLocation(file, default), $"the file is left: {why}");

    /// <summary>A file is copied without being rendered.</summary>
    public static Diagnostic ImportCopies(SourcePath file, string why) => new(ImportFileLeft, new SourceLocation(file, default), why);

    /// <summary>Front matter was changed.</summary>
    public static Diagnostic ImportChangesHead(SourceLocation at, string what) => new(ImportHeadChanged, at, what);

    /// <summary>Text was changed.</summary>
    public static Diagnostic ImportChangesText(SourceLocation at, string what) => new(ImportTextChanged, at, what);

    /// <summary>A tag is left.</summary>
    public static Diagnostic ImportLeavesTag(SourceLocation at, string tag) =>
        new(ImportTagLeft, at, $"'{tag}' is left as text: nothing here makes of it what Hexo or a plug-in of Hexo did")
        {
            Help = "Write what it should show in Markdown or HTML.",
        };

    /// <summary>A value is left.</summary>
    public static Diagnostic ImportLeavesValue(SourceLocation at, string value) =>
        new(ImportTagLeft, at, $"'{value}' is left as text: articles are no templates here")
        {
            Help = "If it is an example, all is well; else write what it should show.",
        };

    /// <summary>Front matter cannot be read.</summary>
    public static Diagnostic ImportCannotRead(SourceLocation at) =>
        new(ImportUnreadable, at, "the front matter cannot be read; the file is taken over as it is") { Help = "'articlesite check' will say what is wrong with it." };

    /// <summary>A file cannot be changed.</summary>
    public static Diagnostic ImportCannotChange(SourceLocation at) =>
        new(ImportUnreadable, at, "the file is not UTF-8, so nothing in it was changed") { Help = "Save it as UTF-8, then import again." };

    /// <summary>An address may be another.</summary>
    public static Diagnostic ImportMayMove(SourceLocation at, string why) =>
        new(ImportAddressUncertain, at, why) { Help = "Compare with 'articlesite import hexo --verify', and give the article a 'permalink' if it moved." };

    /// <summary>What a copy would change stays undone in place.</summary>
    public static Diagnostic ImportWouldChange(Diagnostic finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Rule == ImportHeadChanged || finding.Rule == ImportTextChanged
            ? new Diagnostic(ImportInPlace, finding.Location, $"building in place leaves this as it is; in a copy {finding.Message}") { Help = "Import without --in-place, or change it yourself." }
            : finding;
    }
}
