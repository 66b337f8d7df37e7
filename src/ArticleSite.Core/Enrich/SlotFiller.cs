using ArticleSite.Core.Ads.Registry;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Fills the slots of the registry on one page after another: which places between blocks, and which creative in each. The
/// same page, registry and day give the same ads, and a new creative changes only the pages that show it.
/// </summary>
internal sealed class SlotFiller
{
    private readonly AdRegistry _registry;
    private readonly List<(AdSlot Slot, List<RegisteredCreative> Creatives)> _slots;

    public SlotFiller(AdSource ads)
    {
        _registry = ads.Registry;
        var active = _registry.Creatives.Where(creative => creative.IsActive(ads.Clock)).ToList();
        _slots = [.. _registry.Slots.Select(slot => (slot, active.Where(slot.Fits).ToList()))];
    }

    /// <summary>The ads of a page in the order of their places.</summary>
    /// <param name="page">The page.</param>
    /// <param name="gaps">The places of its body.</param>
    /// <param name="placed">What is on it already.</param>
    public IReadOnlyList<AdInsert> Fill(AdPage page, IReadOnlyList<BodyGap> gaps, IReadOnlyList<AdInsert> placed)
    {
        List<AdInsert> inserts = [.. placed];
        foreach (var (slot, creatives) in _slots)
            if (creatives.Count > 0 && IsFor(slot, page)) Fill(slot, creatives, page, gaps, inserts);
        return [.. inserts.OrderBy(insert => insert.HtmlOffset)];
    }

    private void Fill(AdSlot slot, List<RegisteredCreative> creatives, AdPage page, IReadOnlyList<BodyGap> gaps, List<AdInsert> inserts)
    {
        var taken = inserts.Select(insert => IndexOf(gaps, insert.HtmlOffset)).ToList();
        var position = 0;
        for (var at = 0; at < gaps.Count && position < slot.Max; at++)
        {
            if (!Allows(slot, gaps[at], BlocksBefore(gaps, at)) || taken.Any(other => AreClose(slot, gaps, at, other))) continue;
            var seed = WeightedDraw.Seed(page.Path, slot.Name, position, _registry.Salt);
            if (WeightedDraw.Choose(creatives, seed, creative => IsFree(creative, inserts)) is not { } chosen) return;
            inserts.Add(new AdInsert(gaps[at].HtmlOffset, SubId.Add(chosen, page, slot.Name), slot.Name));
            taken.Add(at);
            position++;
        }
    }

    /// <summary>The first gap is the start of the body, except where a body cannot begin with an ad.</summary>
    private static int BlocksBefore(IReadOnlyList<BodyGap> gaps, int at) => gaps[0].Before == BodyBlock.None ? at : at + 1;

    private static int IndexOf(IReadOnlyList<BodyGap> gaps, int htmlOffset)
    {
        for (var i = 0; i < gaps.Count; i++)
            if (gaps[i].HtmlOffset == htmlOffset) return i;
        throw new InvalidOperationException("an ad stands where no gap is");
    }

    private static bool AreClose(AdSlot slot, IReadOnlyList<BodyGap> gaps, int at, int other) =>
        Math.Abs(other - at) < slot.GapBlocks || Math.Abs(gaps[other].WordsBefore - gaps[at].WordsBefore) < slot.GapWords;

    private static bool Allows(AdSlot slot, BodyGap gap, int blocksBefore) =>
        blocksBefore >= slot.FirstAfterBlocks
        && gap.WordsBefore >= slot.MinWordsBefore
        && !slot.NotAfter.Contains(AdSlot.Neighbours[(int)gap.Before])
        && !slot.NotBefore.Contains(AdSlot.Neighbours[(int)gap.After]);

    /// <summary>Not on the page yet, and its campaign has room on it.</summary>
    private bool IsFree(RegisteredCreative creative, List<AdInsert> inserts)
    {
        var ofCampaign = 0;
        foreach (var insert in inserts)
        {
            if (insert.Creative.Id == creative.Id) return false;
            if (creative.Campaign is { } campaign && _registry.Find(insert.Creative.Id)?.Campaign == campaign) ofCampaign++;
        }

        return creative.Campaign?.PerPage is not { } most || ofCampaign < most;
    }

    private static bool IsFor(AdSlot slot, AdPage page) =>
        Meets(slot.Sections, page.Section)
        && (slot.Categories.IsEmpty || page.Categories.Any(category => Meets(slot.Categories, category)))
        && (slot.Tags.IsEmpty || page.Tags.Any(tag => Meets(slot.Tags, tag)))
        && (slot.Languages.IsEmpty || slot.Languages.Any(language => IsIn(page.Language, language)));

    private static bool Meets(EquatableArray<string> wanted, string there) => wanted.IsEmpty || wanted.Contains(there, StringComparer.OrdinalIgnoreCase);

    /// <summary>Basic filtering of RFC 4647, section 3.3.1: <c>en</c> takes <c>en-GB</c>, not <c>eng</c>.</summary>
    private static bool IsIn(string tag, string range) =>
        tag.StartsWith(range, StringComparison.OrdinalIgnoreCase) && (tag.Length == range.Length || tag[range.Length] == '-');
}
