using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS43xx: what ties articles together: also-read lists, siblings, series, new names of terms.</content>
public static partial class Rules
{
    /// <summary>An also-read entry leads into the site, to nothing.</summary>
    public static readonly DiagnosticRule AlsoReadDead = new("AS4301", "also-read-is-dead", Severity.Warning, "An also-read entry leads nowhere");

    /// <summary>A link to a sibling's address that the sibling does not have.</summary>
    public static readonly DiagnosticRule DeadSiblingLink = new("AS4302", "dead-sibling-link", Severity.Warning, "A link to a site of the network leads nowhere");

    /// <summary>Articles that nothing but lists leads to.</summary>
    public static readonly DiagnosticRule Orphans = new("AS4303", "orphan-articles", Severity.Info, "No article leads to some articles");

    /// <summary>An also-read list offers an address twice.</summary>
    public static readonly DiagnosticRule AlsoReadRepeat = new("AS4304", "also-read-repeat", Severity.Info, "An also-read list names an address twice");

    /// <summary>Two parts of a series with one number.</summary>
    public static readonly DiagnosticRule SeriesOrderTaken = new("AS4305", "series-order-taken", Severity.Warning, "Two parts of a series have the same number");

    /// <summary>A series with one part.</summary>
    public static readonly DiagnosticRule LoneSeries = new("AS4306", "lone-series", Severity.Info, "A series has one part");

    /// <summary>A rename that goes in a circle or says two things.</summary>
    public static readonly DiagnosticRule BadRename = new("AS4307", "bad-rename", Severity.Error, "A new name leads nowhere certain");

    /// <summary>A rename whose old name no article writes.</summary>
    public static readonly DiagnosticRule UnusedRename = new("AS4308", "unused-rename", Severity.Info, "No article writes a name that was changed");

    /// <summary>A sibling's index that cannot be used.</summary>
    public static readonly DiagnosticRule SiblingIndex = new("AS4309", "sibling-index", Severity.Warning, "The index of a site of the network cannot be used");

    /// <summary>Two terms that readers take for one.</summary>
    public static readonly DiagnosticRule LookalikeTerms = new("AS4310", "lookalike-terms", Severity.Warning, "Two tags or categories differ only in punctuation");

    /// <summary>Two articles that are the same translation.</summary>
    public static readonly DiagnosticRule TranslationTaken = new("AS4311", "translation-taken", Severity.Warning, "Two articles are the same translation");

    /// <summary>A link to a place that an article of a sibling does not have.</summary>
    public static readonly DiagnosticRule DeadSiblingFragment = new("AS4312", "dead-sibling-fragment", Severity.Warning, "A link leads to a place that an article of the network does not have");

    private static EquatableArray<DiagnosticRule> SiteLinkRules =>
    [
        AlsoReadDead, DeadSiblingLink, Orphans, AlsoReadRepeat, SeriesOrderTaken, LoneSeries, BadRename, UnusedRename, SiblingIndex, LookalikeTerms,
        TranslationTaken, DeadSiblingFragment,
    ];

    /// <summary>An also-read entry leads nowhere.</summary>
    public static Diagnostic AlsoReadIsDead(SourceLocation at, string title, string url, string? suggestion) =>
        new(AlsoReadDead, at, $"the also-read entry '{title}' leads to '{url}', which is not part of this site")
        {
            Help = suggestion is null ? "Take it out, or write the address of an article." : $"Did you mean '{suggestion}'?",
        };

    /// <summary>A link to a site of the network leads nowhere.</summary>
    public static Diagnostic SiblingLinkIsDead(SourceLocation at, string url, string sibling, string? suggestion) =>
        new(DeadSiblingLink, at, $"'{url}' is not part of the site '{sibling}'")
        {
            Help = suggestion is null ? "Take the link out, or build that site again if the page is new." : $"Did you mean '{suggestion}'?",
        };

    /// <summary>A link leads to an article of the network, to a place that is not in it.</summary>
    public static Diagnostic SiblingFragmentIsDead(SourceLocation at, string url, string id, string sibling, string? suggestion) =>
        new(DeadSiblingFragment, at, $"no element of '{url}' on the site '{sibling}' has the id '{id}'")
        {
            Help = suggestion is null ? "Leave out what follows the '#', or build that site again if the place is new." : $"Did you mean '{suggestion}'?",
        };

    /// <summary>No article leads to some articles.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="total">How many articles the site has.</param>
    /// <param name="others">The next few.</param>
    public static Diagnostic ArticlesAreOrphans(SourceLocation first, int count, int total, EquatableArray<RelatedLocation> others) =>
        new(Orphans, first, $"{count:N0} of {total:N0} articles, this one among them, can only be reached through the later pages of lists: no article links to them and no related list offers them")
        {
            Help = "Link to them from an article, name them under 'related', or raise 'related.count'.",
            Related = others,
        };

    /// <summary>An also-read list names an address twice.</summary>
    public static Diagnostic AlsoReadIsRepeated(SourceLocation at, string title, SourceLocation first) =>
        new(AlsoReadRepeat, at, $"the also-read entry '{title}' repeats an address of the list and was left out")
        {
            Related = [new RelatedLocation(first, "the first entry with this address")],
        };

    /// <summary>Two parts of a series have the same number.</summary>
    public static Diagnostic SeriesOrderIsTaken(SourceLocation at, int order, string series, SourceLocation first) =>
        new(SeriesOrderTaken, at, $"number {order} of the series '{series}' is taken; the older article comes first")
        {
            Related = [new RelatedLocation(first, $"number {order} is first used here")],
        };

    /// <summary>A series has one part.</summary>
    public static Diagnostic SeriesHasOnePart(SourceLocation at, string series) =>
        new(LoneSeries, at, $"this is the only article of the series '{series}'")
        {
            Help = "Look for a slip in the name, or add the next part.",
        };

    /// <summary>Two articles are the same translation.</summary>
    public static Diagnostic TranslationIsTaken(SourceLocation at, string key, string language, SourceLocation first) =>
        new(TranslationTaken, at, $"'{key}' has an article in '{language}' already; this one is not offered as a translation")
        {
            Help = "Give it its language with 'lang', or a key of its own.",
            Related = [new RelatedLocation(first, "the other article with this key and language")],
        };

    /// <summary>A new name leads nowhere certain: one name has two new ones.</summary>
    public static Diagnostic RenameIsTaken(SourceLocation at, string old, string other, SourceLocation first) =>
        new(BadRename, at, $"'{old}' has the new name '{other}' already")
        {
            Help = "Keep one of the two.",
            Related = [new RelatedLocation(first, "the first new name")],
        };

    /// <summary>A new name leads nowhere certain: names that lead to each other.</summary>
    /// <param name="circle">Each old name with its place, in the order they lead to one another.</param>
    public static Diagnostic RenameIsCircle(IReadOnlyList<(string Old, SourceLocation At)> circle) =>
        new(BadRename, circle[0].At, $"these new names go in a circle: {string.Join(" to ", circle.Append(circle[0]).Select(step => $"'{step.Old}'"))}")
        {
            Help = "Take out the one whose old name is to be shown.",
            Related = [.. circle.Skip(1).Select(step => new RelatedLocation(step.At, $"'{step.Old}' leads on from here"))],
        };

    /// <summary>No article writes a name that was changed.</summary>
    /// <param name="at">The old name in the configuration.</param>
    /// <param name="kind"><c>tag</c> or <c>category</c>.</param>
    /// <param name="old">The old name.</param>
    /// <param name="name">The new one.</param>
    /// <param name="isThere">Whether some article writes the new one.</param>
    public static Diagnostic RenameIsUnused(SourceLocation at, string kind, string old, string name, bool isThere) =>
        new(UnusedRename, at, isThere ? $"no article has the {kind} '{old}' any more; its old address still leads to '{name}'" : $"no article has the {kind} '{old}' or '{name}'")
        {
            Help = isThere ? "Keep it as long as links to the old address may exist." : "Look for a slip in the old name, or take the line out.",
        };

    /// <summary>The index of a site of the network cannot be used: it is not there.</summary>
    public static Diagnostic SiblingIndexIsMissing(SourceLocation at, string sibling, string path) =>
        new(SiblingIndex, at, $"the site '{sibling}' has no index at '{path}'; links to it are not checked")
        {
            Help = "Set 'related.export: true' in that site and build it.",
        };

    /// <summary>The index of a site of the network cannot be used: it is too large.</summary>
    public static Diagnostic SiblingIndexIsTooLarge(SourceLocation at, string sibling, string path, int limit) =>
        new(SiblingIndex, at, $"the index of the site '{sibling}' at '{path}' is larger than {limit:N0} bytes; links to it are not checked")
        {
            Help = "Name the file 'related-index.json' that the site's build wrote.",
        };

    /// <summary>The index of a site of the network cannot be used: it does not say what an index says.</summary>
    public static Diagnostic SiblingIndexIsBroken(SourceLocation at, string sibling, string why) =>
        new(SiblingIndex, at, $"the index of the site '{sibling}' cannot be read from here on: {why}; links to it are not checked")
        {
            Help = "Build that site again with the same version of the program.",
        };

    /// <summary>Two tags or categories differ only in punctuation.</summary>
    /// <param name="at">Where the rarer one is used first.</param>
    /// <param name="name">The rarer one.</param>
    /// <param name="count">How many articles have it.</param>
    /// <param name="usual">The other one.</param>
    /// <param name="usualCount">How many articles have that.</param>
    /// <param name="usualAt">Where that is used first.</param>
    public static Diagnostic TermLooksAlike(SourceLocation at, string name, int count, string usual, int usualCount, SourceLocation usualAt) =>
        new(LookalikeTerms, at, $"'{name}' (articles: {count:N0}) and '{usual}' (articles: {usualCount:N0}) look like one name, but have a page each")
        {
            Help = "Write one name everywhere, or give one the other as its new name under 'taxonomies' in the configuration.",
            Related = [new RelatedLocation(usualAt, $"'{usual}' is first used here")],
        };
}
