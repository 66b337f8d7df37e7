using System.Collections.Concurrent;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Render;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Preview;

/// <summary>
/// The texts of a site of which only heads were read, or whose texts are lost. Each is read once, when a page that shows something of it is asked for; threads
/// that ask meanwhile wait. Nothing is told of what is wrong: that comes when the whole site has been read.
/// </summary>
internal sealed class TextsOnDemand
{
    /// <summary>A list of more is shown by heads, as its reader would wait for the whole site otherwise.</summary>
    private const int MostOnAPage = 60;

    private readonly PreparedSite _site;
    private readonly BuildRun _run;
    private readonly BodyOptions _body;
    private readonly Dictionary<SourcePath, (SourceFile File, bool IsPage)> _files;
    private readonly ConcurrentDictionary<SourcePath, Lazy<bool>> _read = [];

    /// <summary>Those of a site.</summary>
    public TextsOnDemand(PreparedSite site, BuildRun run)
    {
        (_site, _run, _body) = (site, run, BodyOptions.For(site.Rules));
        _files = site.Tree.Articles.Select(file => (file, false)).Concat(site.Tree.Pages.Select(file => (file, true))).ToDictionary(text => text.file.Path);
    }

    /// <summary>Reads what a page shows.</summary>
    public void ReadFor(PlannedPage page)
    {
        IEnumerable<SiteArticle> shown = page switch
        {
            ArticlePage { Article: var article } => [article, .. article.Related, .. ((SiteArticle?[])[article.Previous, article.Next]).OfType<SiteArticle>(), .. article.Series?.Articles ?? []],
            ListPage list => list.Articles,
            _ => [],
        };
        Read(shown.Take(MostOnAPage));
    }

    /// <summary>Reads every text.</summary>
    public void ReadAll() => Read(_site.Model.Articles.Concat(_site.Model.Pages));

    private void Read(IEnumerable<SiteArticle> articles) =>
        Parallel.ForEach(articles, article => _ = _read.GetOrAdd(article.Article.Source, _ => new Lazy<bool>(() => Read(article))).Value);

    private bool Read(SiteArticle article)
    {
        if (!_files.TryGetValue(article.Article.Source, out var text)) return false;
        byte[] bytes;
        try
        {
            bytes = Loader.Read(text.File, _run.Request, _run.Files);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false; // it has just gone
        }

        if (ArticleReader.Read(text.File, bytes, _site.Rules, _body, text.IsPage, _run.Request).Article is not { } whole || whole.Meta != article.Article.Meta) return false;
        var config = _site.Model.Config;
        article.Reread(whole);
        article.ShowAlsoRead(AlsoReadLinks.Clean(article, config).Shown);
        article.Ads = new AdPlacer(_site.Ads, config, []).Place(article, text.IsPage);
        return true;
    }
}
