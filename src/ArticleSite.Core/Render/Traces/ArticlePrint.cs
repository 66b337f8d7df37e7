using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Render.Traces;

/// <summary>
/// What tells apart all that the records of an article and of its page can say: the content of its file and its place in the site.
/// What the configuration, the theme's words and the files of the site add is the same for all articles and not written here.
/// </summary>
internal static class ArticlePrint
{
    /// <summary>Writes it; false for an article with what few have, whose members have to be compared one by one.</summary>
    /// <param name="to">Takes it.</param>
    /// <param name="article">The article.</param>
    /// <param name="content">What tells the content of its file apart.</param>
    public static bool TryWrite(ByteWriter to, SiteArticle article, Fingerprint content)
    {
        if (article.Ads.Count + article.RelatedSiblings.Count + article.Translations.Count > 0 || article.Series is not null) return false;
        to.Print(content);
        to.Text(article.Url.Path);
        to.Text(article.Section);
        to.OptionalText(article.Canonical?.Url.Path);
        to.Bool(article.IsNoIndex);
        WriteAll(to, article.Tags);
        to.Count((uint)article.Categories.Count);
        foreach (var path in article.Categories) WriteAll(to, path);
        to.Count((uint)article.Related.Count);
        foreach (var other in article.Related) to.Text(other.Article.Source.Value);
        to.OptionalText(article.Previous?.Article.Source.Value);
        to.OptionalText(article.Next?.Article.Source.Value);
        to.Bool(article.AlsoReadShown is null);
        if (article.AlsoReadShown is { } shown)
        {
            to.Count((uint)shown.Count);
            foreach (var number in shown) to.Int(number);
        }

        return true;
    }

    private static void WriteAll(ByteWriter to, IReadOnlyList<Term> terms)
    {
        to.Count((uint)terms.Count);
        foreach (var term in terms)
        {
            to.Text(term.Name);
            to.Text(term.Url.Path);
        }
    }
}
