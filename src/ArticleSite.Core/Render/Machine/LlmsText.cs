using System.Text;
using ArticleSite.Core.Enrich;

namespace ArticleSite.Core.Render.Machine;

/// <summary>
/// <c>llms.txt</c> (llmstxt.org): what the site is about and where its texts lie, for language models. A model reads the whole
/// file, so of each category only the newest articles are named; the sitemap has all.
/// </summary>
internal static class LlmsText
{
    /// <summary>Where it lies.</summary>
    public const string Path = "llms.txt";

    private const int MostOfCategory = 25;

    private const int LongestNote = 160;

    /// <param name="site">The site.</param>
    /// <param name="pages">The plan: only what is published is named.</param>
    public static byte[] Write(SiteModel site, IReadOnlyList<PlannedPage> pages)
    {
        var shown = pages.OfType<ArticlePage>().Where(page => !page.Article.IsNoIndex && page.Article.Canonical is null).ToDictionary(page => page.Article);
        HashSet<SiteArticle> named = [];
        var text = new StringBuilder(16 * 1024);
        text.Append("# ").Append(PlainMarkdown.Line(site.Config.Title)).Append('\n');
        if (site.Config.Description.Length > 0) text.Append("\n> ").Append(PlainMarkdown.Line(site.Config.Description)).Append('\n');
        foreach (var category in site.Categories) AddSection(category.Name, category.Articles);
        AddSection(named.Count == 0 ? "Articles" : "More articles", [.. site.Articles.Where(article => article.Categories.Count == 0)]);
        AddSection("Pages", site.Pages);
        text.Append("\n## Optional\n\n");
        AddLink("All articles by date", PagePlanner.ArchiveUrl(site.Config), "");
        AddLink("Sitemap", new SiteUrl("/sitemap.xml"), "");
        return Encoding.UTF8.GetBytes(text.ToString());

        void AddSection(string name, IReadOnlyList<SiteArticle> articles)
        {
            var wanted = articles.Where(article => shown.ContainsKey(article) && named.Add(article)).Take(MostOfCategory).ToList();
            if (wanted.Count == 0) return;
            text.Append("\n## ").Append(PlainMarkdown.Line(name)).Append("\n\n");
            foreach (var article in wanted) AddLink(article.Title, MarkdownCopy.UrlOf(shown[article], site.Config) ?? article.Url, article.Summary);
        }

        void AddLink(string title, SiteUrl url, string note)
        {
            text.Append("- [").Append(PlainMarkdown.Line(title)).Append("](").Append(url.Absolute(site.Config.BaseUrl).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)).Append(')');
            if (note.Length > 0 && note != title) text.Append(": ").Append(PlainMarkdown.Line(Short(note)));
            text.Append('\n');
        }
    }

    private static string Short(string note)
    {
        if (note.Length <= LongestNote) return note;
        var blank = note.LastIndexOf(' ', LongestNote);
        return note[..(blank > 0 ? blank : LongestNote)] + "…";
    }
}
