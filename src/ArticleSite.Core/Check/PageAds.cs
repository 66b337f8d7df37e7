using ArticleSite.Core.Ads;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>The ads of one page, those its author kept and those put in, in the order of the text.</summary>
/// <param name="Page">The article.</param>
/// <param name="Ads">What readers see.</param>
/// <param name="Site">The site.</param>
internal sealed record PageAds(SiteArticle Page, IReadOnlyList<PlacedAd> Ads, SiteModel Site)
{
    /// <summary>The links of its body that earn money.</summary>
    public IReadOnlyList<PaidLink> PaidLinks { get; } = [.. Page.Article.Body.PaidLinks.Where(link => link.Match.Role == AdUrlRole.Click)];

    /// <summary>The paid links of its words, outside of its ads.</summary>
    public IEnumerable<PaidLink> LinksInText
    {
        get
        {
            var ads = Page.Article.Ads;
            return PaidLinks.Where(link => !ads.Any(ad => ad.Span.Overlaps(link.Span)));
        }
    }

    /// <summary>A place in its file.</summary>
    public SourceLocation At(TextSpan span) => new(Page.Article.Source, span);

    /// <summary>Every page of a site that has ads or paid links.</summary>
    public static IEnumerable<PageAds> Of(SiteModel site)
    {
        foreach (var page in site.Articles.Concat(site.Pages))
        {
            var article = page.Article;
            if (article.KeptAds.Count == 0 && page.Ads.Count == 0 && article.Body.PaidLinks.Count == 0) continue;
            var ads = article.KeptAds.Concat(page.Ads.Select(insert => Placed(insert, article.Body))).OrderBy(ad => ad.WordsBefore).ThenBy(ad => ad.Span.Start);
            yield return new PageAds(page, [.. ads], site);
        }
    }

    private static PlacedAd Placed(AdInsert insert, ArticleBody body)
    {
        var gap = body.Gaps.FirstOrDefault(gap => gap.HtmlOffset == insert.HtmlOffset);
        return new PlacedAd(gap?.Span ?? default, gap?.WordsBefore ?? 0)
        {
            Key = insert.Creative.Id,
            Account = insert.Creative.Account,
            IsUnit = insert.Creative.Kind == AdKind.AdUnit,
            Size = insert.Creative.Size,
            Before = KindOf(gap?.Before),
            After = KindOf(gap?.After),
        };
    }

    private static AdNeighbour KindOf(BodyBlock? block) => block switch
    {
        null or BodyBlock.None => AdNeighbour.None,
        BodyBlock.Paragraph => AdNeighbour.Text,
        BodyBlock.Heading => AdNeighbour.Heading,
        BodyBlock.Steps => AdNeighbour.Step,
        _ => AdNeighbour.Other,
    };
}
