using ArticleSite.Core.Text;

namespace ArticleSite.Core.Load;

/// <summary>What counts as an ad and what becomes of it: the <c>ads</c> section of the configuration.</summary>
public sealed record AdRules
{
    /// <summary>The pairs of comment texts that open and close a marker block.</summary>
    public EquatableArray<AdMarkers> Markers { get; init; } = [new AdMarkers("affiliate ads begin", "affiliate ads end")];

    /// <summary>For marker blocks.</summary>
    public AdPolicy MarkerBlocks { get; init; } = AdPolicy.Strip;

    /// <summary>For AdSense units.</summary>
    public AdPolicy AdSenseUnits { get; init; } = AdPolicy.Strip;

    /// <summary>For also-read lists; a list that is taken out becomes data for the template.</summary>
    public AdPolicy AlsoReadLists { get; init; } = AdPolicy.Strip;

    /// <summary>For ads outside any markers: banners, pixels, scripts and frames of ad systems. Words with paid links are no ads.</summary>
    public AdPolicy Loose { get; init; } = AdPolicy.Strip;

    /// <summary>Exceptions, the first that fits wins: <c>kinds</c>, <c>networks</c>, <c>campaigns</c>, <c>sections</c> in the configuration.</summary>
    public EquatableArray<AdException> Exceptions { get; init; } = [];

    /// <summary>Addresses of the site's own that lead to advertisers.</summary>
    public EquatableArray<OwnRedirect> OwnRedirects { get; init; } = [];

    /// <summary>The label put behind paid links in prose, such as <c>(paid link)</c>; empty for none.</summary>
    public string PaidLinkLabel { get; init; } = "";

    /// <summary>True when paid links in prose also get <c>rel="nofollow"</c>.</summary>
    public bool PaidLinksAreNofollow { get; init; }

    /// <summary>What becomes of video players that stay.</summary>
    public VideoEmbeds Videos { get; init; } = VideoEmbeds.Facade;

    /// <summary>True when pixels are kept as inert data for a consent manager instead of being dropped.</summary>
    public bool HasConsentMode { get; init; }

    /// <summary>Disclosure texts by language tag; the program brings its own for some.</summary>
    public EquatableArray<DisclosureText> Disclosures { get; init; } = [];

    /// <summary>The lines of <c>ads.txt</c>; empty for none.</summary>
    public EquatableArray<Spanned<string>> Sellers { get; init; } = [];

    /// <summary>The registry of creatives, relative to the root; it need not exist.</summary>
    public string Registry { get; init; } = "ads/registry.yml";
}

/// <summary>A pair of comment texts: <c>&lt;!-- Begin --&gt;</c> … <c>&lt;!-- End --&gt;</c>.</summary>
/// <param name="Begin">What the opening comment says; case and runs of blanks do not matter.</param>
/// <param name="End">What the closing comment says.</param>
public sealed record AdMarkers(string Begin, string End);

/// <summary>A policy for some ads.</summary>
/// <param name="Field">What is compared.</param>
/// <param name="Value">With what; case does not matter.</param>
/// <param name="Policy">The policy where they are equal.</param>
public sealed record AdException(AdField Field, string Value, AdPolicy Policy)
{
    /// <summary>Where <see cref="Value"/> stands in the configuration; null where it came from elsewhere.</summary>
    public SourceLocation? Place { get; init; }
}

/// <summary>What an exception compares; the narrowest first, which is the order in which exceptions are tried.</summary>
public enum AdField
{
    /// <summary>The campaign's id.</summary>
    Campaign,

    /// <summary>The network's id.</summary>
    Network,

    /// <summary>The kind: <c>banner</c>, <c>video_creative</c>.</summary>
    Kind,

    /// <summary>The article's section: the first folder below the content folder.</summary>
    Section,
}

/// <summary>A host of the site's own that redirects to advertisers.</summary>
/// <param name="Host">The host: <c>go.example.com</c>.</param>
/// <param name="Paths">Patterns of paths that redirect, with <c>*</c> for any characters: <c>/*/download/</c>; none for all.</param>
/// <param name="Except">Patterns of paths that do not: <c>/images/*</c>.</param>
public sealed record OwnRedirect(string Host, EquatableArray<string> Paths, EquatableArray<string> Except);

/// <summary>A disclosure in one language.</summary>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="Text">What it says.</param>
public sealed record DisclosureText(string Language, string Text);

/// <summary>What becomes of video players that stay on a page.</summary>
public enum VideoEmbeds
{
    /// <summary>The player loads only when a reader opens it; nothing of a third party before.</summary>
    Facade,

    /// <summary>The player is there at once, from the host that sets no cookies until it plays.</summary>
    NoCookie,

    /// <summary>As the author wrote it.</summary>
    Keep,
}
