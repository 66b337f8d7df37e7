using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>Reads the <c>slots</c> of the registry.</summary>
internal static class AdRegistrySlots
{
    private static readonly string[] s_keys =
    [
        "sizes", "max", "first_after_blocks", "gap_blocks", "gap_words", "min_words_before", "not_after", "not_before", "categories", "tags", "sections",
        "languages", "campaigns",
    ];

    /// <summary>Each slot with the place of its name. What it does not say keeps the limits that pages are checked against.</summary>
    public static IEnumerable<(AdSlot Slot, TextSpan Span)> Read(AdRegistryEntry root, IReadOnlyCollection<string> campaigns, AdLimits limits)
    {
        foreach (var (name, entry) in root.Entries("slots", "slot", s_keys))
        {
            var plain = new AdSlot(name.Value);
            yield return (plain with
            {
                Sizes = entry.Sizes("sizes") ?? [],
                Max = entry.Number("max", 0, 100) ?? plain.Max,
                FirstAfterBlocks = entry.Number("first_after_blocks", 0, 10_000) ?? plain.FirstAfterBlocks,
                GapBlocks = entry.Number("gap_blocks", 1, 10_000) ?? plain.GapBlocks,
                GapWords = entry.Number("gap_words", 0, 100_000) ?? limits.GapWords,
                MinWordsBefore = entry.Number("min_words_before", 0, 100_000) ?? limits.FirstAdWords,
                NotAfter = entry.Choices("not_after", AdSlot.Neighbours) ?? plain.NotAfter,
                NotBefore = entry.Choices("not_before", AdSlot.Neighbours) ?? plain.NotBefore,
                Categories = entry.Texts("categories") ?? [],
                Tags = entry.Texts("tags") ?? [],
                Sections = entry.Texts("sections") ?? [],
                Languages = entry.Texts("languages") ?? [],
                Campaigns = CampaignsOf(entry, campaigns),
            }, name.Span);
        }
    }

    private static EquatableArray<string> CampaignsOf(AdRegistryEntry entry, IReadOnlyCollection<string> known)
    {
        var names = entry.Texts("campaigns") ?? [];
        foreach (var (name, span) in entry.Places("campaigns"))
            if (!known.Contains(name)) entry.Report(Rules.CampaignIsUnknown(entry.At(span), name, Suggestion.For(name, known.Order(StringComparer.Ordinal))));
        return names;
    }
}
