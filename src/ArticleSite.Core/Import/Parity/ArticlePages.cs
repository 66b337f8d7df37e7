using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Import.Parity;

/// <summary>
/// Compares the pages of articles. The old page shows an article with its ads, the new one without them; so the old is held against
/// what the source says when every ad stays, and the new against what it says under the site's own policies. What the two readings of
/// the source differ in are the ads.
/// </summary>
internal sealed class ArticlePages(SiteModel site, BuildRequest request, HexoLeftovers hexo, IFileSystem files)
{
    private readonly SiteConfig _keeping = site.Config with
    {
        Ads = site.Config.Ads with { MarkerBlocks = AdPolicy.Keep, AdSenseUnits = AdPolicy.Keep, AlsoReadLists = AdPolicy.Keep, Loose = AdPolicy.Keep, Exceptions = [], PaidLinkLabel = "", HasConsentMode = false },
        PublishesDrafts = true,
        PublishesFuture = true,
    };

    private readonly Dictionary<string, SiteArticle> _byPath = site.Articles.Concat(site.Pages).DistinctBy(article => article.Url.Path).ToDictionary(article => article.Url.Path, StringComparer.Ordinal);

    /// <summary>The article or page at an address; null for another kind of page.</summary>
    public SiteArticle? Find(string url) => _byPath.GetValueOrDefault(url);

    /// <summary>Every difference of one article, and whether the source has ads that the new page has not.</summary>
    public (IReadOnlyList<ParityDifference> Differences, bool HasAds) Compare(SiteArticle article, string url, PublishedPage old, PublishedPage now)
    {
        List<ParityDifference> differences = [];
        var source = article.Article.Source;
        if (old.Title != article.Title && old.Title.Length > 0)
            differences.Add(new ParityDifference(ParityKind.Title, url, $"was '{old.Title}', is '{article.Title}'") { Source = source, Explanation = TitleReason(article, old) });

        var kept = PublishedPageReader.WordsOf(Body(article));
        var shown = PublishedPageReader.WordsOf(article.Article.Body.Html);
        var words = WithoutTitle(old.Words, kept, article.Title);
        if (Difference(words, kept) is { } was)
            differences.Add(new ParityDifference(ParityKind.Text, url, was) { Source = source, Explanation = TextReason(source, words, kept) });
        if (Difference(shown, now.Words) is { } isNow)
            differences.Add(new ParityDifference(ParityKind.Text, url, "the page is not what its source says: " + isNow) { Source = source });
        return (differences, !kept.Equals(shown));
    }

    private string Body(SiteArticle article)
    {
        var path = article.Article.Source;
        var file = new SourceFile(path, path.FileName, Loader.FullPath(request.Root, path.Value), 0);
        var rules = ReadingRules.Of(_keeping);
        var read = ArticleReader.Read(file, Loader.Read(file, request, files), rules, BodyOptions.For(rules), isPage: true, request);
        return read.Article?.Body.Html ?? article.Article.Body.Html;
    }

    /// <summary>Hexo shows a file without a title without one.</summary>
    private static string? TitleReason(SiteArticle article, PublishedPage old) =>
        old.Title.Equals(article.Title, StringComparison.OrdinalIgnoreCase) ? "only letters in upper and lower case differ" : null;

    private string? TextReason(SourcePath source, EquatableArray<string> old, EquatableArray<string> kept)
    {
        if (old.Count == 0) return "the old page has no text that could be recognised";
        if (string.Concat(old) == string.Concat(kept)) return "every letter is the same; the two dialects of Markdown read marks for bold in it otherwise";
        return hexo.Changed(source) is { } what ? $"the import changed its text: {what}" : null;
    }

    /// <summary>A text that begins with its own title as a heading says it once here: the page has the title already.</summary>
    private static EquatableArray<string> WithoutTitle(EquatableArray<string> old, EquatableArray<string> now, string title)
    {
        var heading = PublishedPageReader.WordsOf(System.Net.WebUtility.HtmlEncode(title));
        return old.Count > heading.Count && old.Take(heading.Count).SequenceEqual(heading) && !now.Take(heading.Count).SequenceEqual(heading) ? [.. old.Skip(heading.Count)] : old;
    }

    /// <summary>The first place where two texts differ, with some words around it; null for equal ones.</summary>
    private static string? Difference(EquatableArray<string> old, EquatableArray<string> now)
    {
        if (old.Equals(now)) return null;
        var at = 0;
        while (at < old.Count && at < now.Count && old[at] == now[at]) at++;
        return $"after {at} equal words: was '{Around(old, at)}', is '{Around(now, at)}'";
    }

    private static string Around(EquatableArray<string> words, int at) =>
        string.Join(' ', words.Skip(Math.Max(0, at - 2)).Take(10)) is { Length: > 0 } text ? text : "nothing";
}
