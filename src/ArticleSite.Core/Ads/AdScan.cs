using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>The ad material of one body.</summary>
/// <param name="Ads">Everything found, in the order of the file.</param>
/// <param name="AlsoRead">The entries of the lists that the policy takes out.</param>
/// <param name="Edits">The changes that take out what the policy takes out.</param>
/// <param name="Findings">Markers without a partner, units without an end, ads where none may be.</param>
public sealed record AdScan(
    EquatableArray<AdBlock> Ads,
    EquatableArray<AlsoReadEntry> AlsoRead,
    EquatableArray<TextEdit> Edits,
    EquatableArray<Diagnostic> Findings)
{
    /// <summary>Where, once the edits are made, ads stood that are to be shown again.</summary>
    public EquatableArray<AdSpot> Spots { get; init; } = [];

    /// <summary>A body with nothing in it.</summary>
    public static AdScan Nothing { get; } = new([], [], [], []);
}
