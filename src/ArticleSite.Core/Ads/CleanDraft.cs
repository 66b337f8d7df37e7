using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>A draft whose ad material is out of the way.</summary>
/// <param name="Draft">The draft as it was read.</param>
/// <param name="Body">The Markdown without the material that the policy takes out.</param>
/// <param name="Ads">Everything found, kept or not, in the order of the file.</param>
/// <param name="AlsoRead">The entries of the lists that were taken out.</param>
public sealed record CleanDraft(
    Draft Draft,
    CleanText Body,
    EquatableArray<AdBlock> Ads,
    EquatableArray<AlsoReadEntry> AlsoRead)
{
    /// <summary>Where ads stood that are to be shown again, in the order of the text.</summary>
    public EquatableArray<AdSpot> Spots { get; init; } = [];
}
