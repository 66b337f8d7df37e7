using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Registry;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Puts the ads whose place the author chose, pasted or referred to by id, near that place, between blocks: never right under
/// a heading, which would read as if the heading announced them, and with a block between two of them, where there is
/// room. A pasted ad that the registry knows is shown as the registry has it, and only while it has it.
/// </summary>
internal sealed class AdReferences(AdSource ads, SiteConfig config, List<Diagnostic> findings)
{
    private readonly string _host = new Uri(config.BaseUrl.Origin).Host;

    /// <summary>True for an ad that the registry answers for.</summary>
    public bool IsRegistered(AdBlock block) => block.Shape == AdShape.Reference || ads.Registry.Find(block.Key) is not null;

    /// <summary>The ads of an article in the order of their places.</summary>
    public IReadOnlyList<AdInsert> Show(AdPage page, Article article)
    {
        var gaps = article.Body.Gaps;
        List<AdInsert> inserts = [];
        var free = 0;
        foreach (var spot in article.Spots)
        {
            var creative = CreativeOf(spot.Block, page, new SourceLocation(article.Source, spot.Block.Span), inserts);
            if (creative is null || gaps.IsEmpty) continue;
            var at = free;
            while (at < gaps.Count - 1 && (gaps[at].TextOffset < spot.Offset || gaps[at].Before == BodyBlock.Heading)) at++;
            at = Math.Min(at, gaps.Count - 1);
            inserts.Add(new AdInsert(gaps[at].HtmlOffset, creative, ""));
            free = at + 1;
        }

        return inserts;
    }

    private AdCreative? CreativeOf(AdBlock block, AdPage page, SourceLocation at, List<AdInsert> shown)
    {
        if (ads.Registry.Find(block.Key) is not { } known)
        {
            if (block.Shape != AdShape.Reference) return AdCreative.From(block, config.Title, _host);
            var meant = Suggestion.For(block.Key, ads.Registry.Creatives.Select(creative => creative.Id));
            findings.Add(Rules.CreativeIsUnknown(at, block.Key, config.Ads.Registry, meant));
            return null;
        }

        if (known.Obstacle(ads.Clock) is not { } obstacle) return SubId.Add(known, page, "");
        var other = Substitute(known, page, shown);
        findings.Add(Rules.CreativeIsNotShown(at, known.Id, obstacle, other?.Id));
        return other is null ? null : SubId.Add(other, page, "");
    }

    /// <summary>Another creative of the same campaign, if there is one of the same size that, and not one this page shows already.</summary>
    private RegisteredCreative? Substitute(RegisteredCreative gone, AdPage page, List<AdInsert> shown)
    {
        if (gone.Campaign is not { IsActive: true }) return null;
        var others = ads.Registry.Creatives
            .Where(other => other.Campaign == gone.Campaign && other.Weight > 0 && other.IsActive(ads.Clock) && !shown.Any(insert => insert.Creative.Id == other.Id))
            .ToList();
        var sameSize = others.Where(other => other.Creative.Size == gone.Creative.Size).ToList();
        return WeightedDraw.Choose(sameSize.Count > 0 ? sameSize : others, WeightedDraw.Seed(page.Path, gone.Id, 0, ads.Registry.Salt));
    }
}
