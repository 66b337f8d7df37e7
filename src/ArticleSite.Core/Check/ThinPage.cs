using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Check;

/// <summary>Finds pages with fewer words for each paid link or ad than a reader needs to get something out of them.</summary>
internal static class ThinPage
{
    /// <summary>A list of products with a sentence or two for each passes; a list of bare links does not.</summary>
    private const int FewestWordsEach = 15;

    /// <summary>One or two paid links in a short note are no shop window.</summary>
    private const int FewestPaid = 3;

    public static IEnumerable<Diagnostic> Find(PageAds page)
    {
        var paid = page.Ads.Count + page.LinksInText.Count();
        var words = page.Page.Article.Body.WordCount;
        if (paid >= FewestPaid && words < paid * FewestWordsEach) yield return Rules.PageIsThin(page.At(page.Page.Article.Meta.Title.Span), paid, words);
    }
}
