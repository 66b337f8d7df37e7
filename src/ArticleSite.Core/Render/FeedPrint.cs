using ArticleSite.Core.Enrich;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Render;

/// <summary>What tells the feeds of a site apart without making them: the newest articles, and all that they are made by.</summary>
internal static class FeedPrint
{
    /// <summary>It; null when it cannot be told of all of them.</summary>
    /// <param name="site">The site.</param>
    /// <param name="templates">The templates: one of them discloses paid links.</param>
    /// <param name="setting">What all records are made by besides their articles.</param>
    /// <param name="prints">Tell what records say.</param>
    public static Fingerprint? Of(SiteModel site, TemplateSet templates, Fingerprint setting, RecordPrints prints)
    {
        if (prints.Of(SiteRecord.SiteKey) is not { } ofSite) return null;
        var to = new ByteWriter();
        to.Print(setting);
        to.Print(site.Words.Print);
        to.Long((long)ofSite);
        foreach (var (name, template) in templates.All)
        {
            to.Text(name);
            to.Text(template.Text);
        }

        foreach (var article in site.Articles.Take(site.Config.FeedCount))
        {
            if (prints.Of(article) is not { } print) return null;
            to.Text(article.Article.Source.Value);
            to.Long((long)print);
        }

        return Fingerprint.Of(to);
    }
}
