using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS6xxx: finished pages and what they lead to.</content>
public static partial class Rules
{
    /// <summary>A link into the site leads nowhere.</summary>
    public static readonly DiagnosticRule DeadLink = new("AS6001", "broken-link", Severity.Warning, "A link into this site leads nowhere");

    /// <summary>A tag that ends nothing, or an element that never ends.</summary>
    public static readonly DiagnosticRule UnbalancedHtml = new("AS6002", "unbalanced-html", Severity.Warning, "The tags of a page do not fit");

    /// <summary>An id that two elements of a page have.</summary>
    public static readonly DiagnosticRule RepeatedPageId = new("AS6003", "repeated-page-id", Severity.Warning, "Two elements of a page have one id");

    /// <summary>A page without title, language, main part or first heading.</summary>
    public static readonly DiagnosticRule MissingLandmark = new("AS6004", "missing-landmark", Severity.Warning, "A page lacks what readers find their way by");

    /// <summary>A page with two titles, main parts or first headings.</summary>
    public static readonly DiagnosticRule RepeatedLandmark = new("AS6005", "repeated-landmark", Severity.Warning, "A page has twice what there is one of");

    /// <summary>A page with more HTML than its budget.</summary>
    public static readonly DiagnosticRule HeavyPage = new("AS6006", "heavy-page", Severity.Warning, "A page has more HTML than it should");

    /// <summary>A page with more elements than its budget.</summary>
    public static readonly DiagnosticRule ManyElements = new("AS6007", "many-elements", Severity.Info, "A page has more elements than it should");

    /// <summary>A page that loads from more hosts than its budget.</summary>
    public static readonly DiagnosticRule ManyHosts = new("AS6008", "many-hosts", Severity.Warning, "A page loads from more hosts than it should");

    /// <summary>A marker of ads in a finished page.</summary>
    public static readonly DiagnosticRule LeftAdMarker = new("AS6009", "left-ad-marker", Severity.Warning, "A marker of ads is left in a page");

    /// <summary>A link of a theme, a menu or front matter that leads nowhere.</summary>
    public static readonly DiagnosticRule DeadPageLink = new("AS6010", "dead-page-link", Severity.Warning, "A link around the text leads nowhere");

    private static EquatableArray<DiagnosticRule> PageRules =>
    [
        DeadLink, UnbalancedHtml, RepeatedPageId, MissingLandmark, RepeatedLandmark, HeavyPage, ManyElements, ManyHosts, LeftAdMarker, DeadPageLink,
    ];

    /// <summary>A link into this site leads nowhere.</summary>
    public static Diagnostic LinkIsBroken(SourceLocation at, string url, string? suggestion) =>
        new(DeadLink, at, $"'{url}' leads to no page or file of this site")
        {
            Help = suggestion is null ? "Mend the address, or make an alias for it." : $"Did you mean '{suggestion}'?",
        };

    /// <summary>The tags of a page do not fit.</summary>
    /// <param name="at">The tag in a template, or the layout.</param>
    /// <param name="tag">The tag, or its name where its values differ from page to page.</param>
    /// <param name="isEnd">True for an end tag that ends nothing.</param>
    public static Diagnostic TagDoesNotFit(SourceLocation? at, string tag, bool isEnd) =>
        new(UnbalancedHtml, at, isEnd ? $"'{tag}' ends nothing: no such element is open there" : $"'{tag}' is never ended")
        {
            Help = isEnd
                ? "Take it out, or look for an element before it that has ended too early: a list or a 'div' ends the paragraph it stands in."
                : "Write its end tag where the element ends; look at what 'if' leaves out.",
        };

    /// <summary>Two elements of a page have one id: both come from the theme.</summary>
    public static Diagnostic IdIsRepeatedOnPage(SourceLocation? at, string id) =>
        new(RepeatedPageId, at, $"the id '{id}' is used more than once on a page; links, labels and scripts find only the first")
        {
            Help = "Give each element an id of its own; what stands in a loop or is included twice needs a class instead.",
        };

    /// <summary>Two elements of a page have one id: one stands in the text, the other in the theme.</summary>
    public static Diagnostic IdIsTaken(SourceLocation at, string id) =>
        new(RepeatedPageId, at, $"the id '{id}' is also one of the theme's on this page; links to it find only the first")
        {
            Help = "Name the heading or element differently, or give the theme's ids a beginning of their own.",
        };

    /// <summary>A page lacks what readers find their way by.</summary>
    public static Diagnostic LandmarkIsMissing(SourceLocation? layout, string name, string what) =>
        new(MissingLandmark, layout, $"pages of the layout '{name}' lack {what}")
        {
            Help = "Screen readers and search engines go by it: write it in the layout or in what it includes.",
        };

    /// <summary>A page has twice what there is one of.</summary>
    public static Diagnostic LandmarkIsRepeated(SourceLocation? layout, string name, string what, int count) =>
        new(RepeatedLandmark, layout, $"pages of the layout '{name}' have {count:N0} times {what}")
        {
            Help = what == "<h1>" ? "Keep the one that names the page and make the others '<h2>'." : "Keep one of them.",
        };

    /// <summary>A page has more HTML than it should.</summary>
    public static Diagnostic PageIsHeavy(SourceLocation? at, string url, int bytes, int budget) =>
        new(HeavyPage, at, $"the page '{url}' has {bytes:N0} bytes of HTML, more than {budget:N0}")
        {
            Help = "Divide the article, show fewer entries on a page of a list, or raise 'budgets.html_bytes'.",
        };

    /// <summary>A page has more elements than it should.</summary>
    public static Diagnostic PageHasManyElements(SourceLocation? at, string url, int count, int budget) =>
        new(ManyElements, at, $"the page '{url}' has {count:N0} elements, more than {budget:N0}")
        {
            Help = "Divide the article, show fewer entries on a page of a list, or raise 'budgets.elements'.",
        };

    /// <summary>A page loads from more hosts than it should.</summary>
    public static Diagnostic PageHasManyHosts(SourceLocation? at, string url, IReadOnlyList<string> hosts, int budget) =>
        new(ManyHosts, at, $"the page '{url}' loads something from {hosts.Count:N0} other hosts, more than {budget:N0}: {string.Join(", ", hosts.Take(10))}{(hosts.Count > 10 ? ", …" : "")}")
        {
            Help = "Keep copies of pictures in the site's own folder, or raise 'budgets.third_party_hosts'.",
        };

    /// <summary>A marker of ads is left in a page.</summary>
    public static Diagnostic AdMarkerIsLeft(SourceLocation? at, string marker) =>
        new(LeftAdMarker, at, $"a comment with the marker '{marker}' is left in a finished page")
        {
            Help = "Ads are taken out of articles, not of templates: delete the block where the theme holds it.",
        };

    /// <summary>A link around the text leads nowhere.</summary>
    public static Diagnostic PageLinkIsDead(SourceLocation? at, string url) =>
        new(DeadPageLink, at, url[0] == '#' ? $"'{url}' leads to no element of the page" : $"'{url}' leads to no page or file of this site")
        {
            Help = url[0] == '#' ? "Give the element it should lead to this id, or mend the link." : "Mend the address, or make the page or file it should lead to.",
        };
}
