using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS46xx: links of texts.</content>
public static partial class Rules
{
    // Made on first use, not by field initialisers: the order of static initialisers across files is not defined.
    private static class Links
    {
        public static readonly DiagnosticRule DeadFragment = new("AS4601", "dead-fragment", Severity.Warning, "A link leads to a place the article does not have", FixSafety.Unsafe);

        public static readonly DiagnosticRule DeadPageFragment = new("AS4602", "dead-page-fragment", Severity.Warning, "A link leads to a place that another page does not have", FixSafety.Unsafe);

        public static readonly DiagnosticRule NoText = new("AS4603", "link-without-text", Severity.Warning, "A link has no text", FixSafety.Unsafe);

        public static readonly DiagnosticRule NoTarget = new("AS4604", "link-without-target", Severity.Warning, "A link has no target");

        public static readonly DiagnosticRule Insecure = new("AS4605", "insecure-link", Severity.Info, "A link is not https", FixSafety.Unsafe);

        public static readonly DiagnosticRule Alias = new("AS4606", "link-to-alias", Severity.Info, "A link leads to an old address", FixSafety.Safe);

        public static readonly DiagnosticRule Tracking = new("AS4607", "tracking-parameters", Severity.Info, "A link carries tracking parameters", FixSafety.Safe);

        public static readonly DiagnosticRule Local = new("AS4608", "local-link", Severity.Warning, "A link leads to the author's own machine");

        public static readonly DiagnosticRule Blank = new("AS4609", "blank-in-target", Severity.Warning, "A blank in its target keeps a link from being one", FixSafety.Unsafe);

        public static readonly DiagnosticRule Tab = new("AS4610", "own-link-opens-tab", Severity.Info, "A link inside the site opens a new tab", FixSafety.Safe);

        public static readonly DiagnosticRule NoScheme = new("AS4611", "link-without-scheme", Severity.Warning, "A link to another site lacks its https", FixSafety.Safe);

        public static readonly DiagnosticRule Script = new("AS4612", "scripted-link", Severity.Warning, "A link is a script");
    }

    private static EquatableArray<DiagnosticRule> LinkRules =>
    [
        Links.DeadFragment, Links.DeadPageFragment, Links.NoText, Links.NoTarget, Links.Insecure, Links.Alias,
        Links.Tracking, Links.Local, Links.Blank, Links.Tab, Links.NoScheme, Links.Script,
    ];

    /// <summary>AS4601: a link leads to a place the article does not have.</summary>
    /// <param name="at">The link.</param>
    /// <param name="url">Its target.</param>
    /// <param name="heading">The words of the heading it was likely meant for.</param>
    /// <param name="edit">Leads it there.</param>
    public static Diagnostic FragmentIsDead(SourceLocation at, string url, string? heading, TextEdit? edit) =>
        new(Links.DeadFragment, at, $"'{url}' leads to no heading and no id of this article")
        {
            Help = PlaceHelp(heading),
            Fix = PlaceFix(edit),
        };

    /// <summary>AS4602: a link leads to a place that another page does not have.</summary>
    /// <param name="at">The link.</param>
    /// <param name="url">Its target.</param>
    /// <param name="id">The id it names.</param>
    /// <param name="heading">The words of the heading it was likely meant for.</param>
    /// <param name="edit">Leads it there.</param>
    /// <param name="target">That heading, or the page's title.</param>
    public static Diagnostic PageFragmentIsDead(SourceLocation at, string url, string id, string? heading, TextEdit? edit, SourceLocation target) =>
        new(Links.DeadPageFragment, at, $"the page that '{url}' leads to has no heading and no id '{id}'")
        {
            Help = PlaceHelp(heading),
            Fix = PlaceFix(edit),
            Related = [new RelatedLocation(target, heading is null ? "the page" : "the heading that fits best")],
        };

    /// <summary>AS4603: a link has no text.</summary>
    /// <param name="at">The link, or, in HTML, its target.</param>
    /// <param name="url">Its target.</param>
    /// <param name="isMarkdown">True when the place is the whole link, which can be taken out.</param>
    public static Diagnostic LinkHasNoText(SourceLocation at, string url, bool isMarkdown) =>
        new(Links.NoText, at, $"the link to '{url}' has no words and no picture: nobody can see or follow it")
        {
            Help = "Write its words, or take it out.",
            Fix = isMarkdown ? new DiagnosticFix(FixSafety.Unsafe, "Take the link out", [new TextEdit(at.Span, "")]) : null,
        };

    /// <summary>AS4604: a link has no target.</summary>
    public static Diagnostic LinkLeadsNowhere(SourceLocation at, string words) =>
        new(Links.NoTarget, at, words.Length == 0 ? "a link has neither words nor a target" : $"the link '{words}' has no target")
        {
            Help = "Write where it leads, or leave only the words.",
        };

    /// <summary>AS4605: a link is not https.</summary>
    public static Diagnostic LinkIsInsecure(SourceLocation at, string url, TextSpan target) =>
        new(Links.Insecure, at, $"'{url}' is not https: what readers see there can be read and changed on the way")
        {
            Help = "Try the address with https; nearly all sites have it.",
            Fix = target.IsEmpty ? null : new DiagnosticFix(FixSafety.Unsafe, "Write https", [new TextEdit(new TextSpan(target.Start, "http".Length), "https")]),
        };

    /// <summary>AS4606: a link leads to an old address.</summary>
    public static Diagnostic LinkIsAlias(SourceLocation at, string url, string to, SourceLocation alias, TextEdit? edit) =>
        new(Links.Alias, at, $"'{url}' is an old address that only leads on to '{to}'")
        {
            Help = $"Link to '{to}'; readers get there without a detour.",
            Fix = edit is { } change ? new DiagnosticFix(FixSafety.Safe, "Link to the new address", [change]) : null,
            Related = [new RelatedLocation(alias, "the old address is kept here")],
        };

    /// <summary>AS4607: a link carries tracking parameters.</summary>
    public static Diagnostic LinkIsTracked(SourceLocation at, string url, IReadOnlyList<string> names, TextEdit? edit) =>
        new(Links.Tracking, at, $"'{url}' carries {string.Join(", ", names.Distinct(StringComparer.Ordinal).Select(name => $"'{name}'"))}: somebody else's campaign is credited with your readers")
        {
            Help = "Take the parameters out; the page they lead to is the same.",
            Fix = edit is { } change ? new DiagnosticFix(FixSafety.Safe, "Take the tracking parameters out", [change]) : null,
        };

    /// <summary>AS4608: a link leads to the author's own machine.</summary>
    public static Diagnostic LinkIsLocal(SourceLocation at, string url) =>
        new(Links.Local, at, $"'{url}' leads to the machine of whoever follows it")
        {
            Help = "Write the address that readers can reach; put a file into the 'static' folder. Where readers are to type the address, write it as the link's words, or in backticks.",
        };

    /// <summary>AS4609: a blank in its target keeps a link from being one.</summary>
    /// <param name="at">The whole.</param>
    /// <param name="written">The target.</param>
    /// <param name="target">Where that stands.</param>
    public static Diagnostic LinkTargetHasBlank(SourceLocation at, string written, TextSpan target) =>
        new(Links.Blank, at, $"this is shown as it is and not as a link: the target '{written}' has a blank")
        {
            Help = $"Put the target into angle brackets, <{written}>, or write %20 for each blank.",
            Fix = new DiagnosticFix(FixSafety.Unsafe, "Put the target into angle brackets", [new TextEdit(new TextSpan(target.Start, 0), "<"), new TextEdit(new TextSpan(target.End, 0), ">")]),
        };

    /// <summary>AS4610: a link inside the site opens a new tab.</summary>
    public static Diagnostic LinkOpensTab(SourceLocation at, string url, TextSpan attribute) =>
        new(Links.Tab, at, $"'{url}' is part of this site and opens a new tab: readers lose their way back")
        {
            Help = "Leave the attribute 'target' out; readers who want a new tab know how to get one.",
            Fix = new DiagnosticFix(FixSafety.Safe, "Leave target=\"_blank\" out", [new TextEdit(attribute, "")]),
        };

    /// <summary>AS4611: a link to another site lacks its https.</summary>
    public static Diagnostic LinkLacksScheme(SourceLocation at, string url, TextSpan target) =>
        new(Links.NoScheme, at, $"'{url}' is taken for a file beside this page: an address of another site begins with 'https://'")
        {
            Help = $"Write 'https://{url}'.",
            Fix = target.IsEmpty ? null : new DiagnosticFix(FixSafety.Safe, "Write https:// before it", [new TextEdit(new TextSpan(target.Start, 0), "https://")]),
        };

    /// <summary>AS4612: a link is a script.</summary>
    /// <param name="at">The link.</param>
    /// <param name="target">Where the script leads, which is linked instead; null where it cannot be told, and only the words are shown.</param>
    public static Diagnostic LinkIsScript(SourceLocation at, string? target) =>
        new(Links.Script, at, target is null ? "this link is a script; only its words are shown" : $"this link is a script; it is shown as a link to '{target}'")
        {
            Help = target is null ? "Write an address, or leave only the words." : $"Write '{target}' instead.",
        };

    private static string PlaceHelp(string? heading) =>
        heading is null ? "Make the line it should lead to a heading and name that by its id, its words in small letters with dashes between; or leave only the words." : $"Did you mean the heading '{heading}'?";

    private static DiagnosticFix? PlaceFix(TextEdit? edit) => edit is { } change ? new DiagnosticFix(FixSafety.Unsafe, $"Lead it to '{change.Replacement}'", [change]) : null;
}
