using ArticleSite.Core.Ads.Validate;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>Tells of the paid links in an article's words: one finding of a kind, however many there are.</summary>
internal static class PaidLinksInText
{
    private const int MostPlaces = 5;

    public static IEnumerable<Diagnostic> Find(PageAds page)
    {
        var links = page.LinksInText.ToList();
        if (links.Count == 0) yield break;
        yield return WithOthers(Rules.PaidLinksInText(page.At(links[0].Span), links[0].Url, links.Count), links, page);

        var hidden = links.Where(link => RelValues.Of(link.Rel).Contains("noreferrer")).ToList();
        if (hidden.Count > 0) yield return WithOthers(Rules.PaidLinksHideReferrer(page.At(hidden[0].Span), hidden.Count), hidden, page);

        var cloaked = links.Where(link => link.Match.IsCloaked).ToList();
        if (cloaked.Count > 0)
            yield return WithOthers(Rules.PaidLinkIsCloaked(page.At(cloaked[0].Span), cloaked[0].Url, cloaked.Count) with { Severity = Severity.Info }, cloaked, page);

        var insecure = links.Where(link => link.Url.StartsWith("http:", StringComparison.OrdinalIgnoreCase)).ToList();
        if (insecure.Count > 0) yield return WithOthers(Rules.PaidLinksAreInsecure(page.At(insecure[0].Span), insecure[0].Url, insecure.Count), insecure, page);
    }

    private static Diagnostic WithOthers(Diagnostic finding, List<PaidLink> links, PageAds page) => finding with
    {
        Related = links.Skip(1).Take(MostPlaces).Select(link => new RelatedLocation(page.At(link.Span), "and here")).ToEquatableArray(),
    };
}
