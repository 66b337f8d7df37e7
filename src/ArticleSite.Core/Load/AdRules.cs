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
}

/// <summary>A pair of comment texts: <c>&lt;!-- Begin --&gt;</c> … <c>&lt;!-- End --&gt;</c>.</summary>
/// <param name="Begin">What the opening comment says; case and runs of blanks do not matter.</param>
/// <param name="End">What the closing comment says.</param>
public sealed record AdMarkers(string Begin, string End);
