using System.Buffers;
using System.Text.Json;
using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Writes what siblings want to know of a site: its articles with their most telling terms and the places in them, and every address. Terms stand
/// once in a table; an article names them by number, each followed by its weight. The same site gives the same bytes.
/// </summary>
public static class NetworkIndexWriter
{
    private const int TermsOfArticle = 48;

    /// <summary>The bytes of the index.</summary>
    /// <param name="site">The site.</param>
    /// <param name="pages">The address of every page that links may lead to.</param>
    /// <param name="themeIds">The ids that templates write around the text: places in every page.</param>
    public static byte[] Write(SiteModel site, IEnumerable<SiteUrl> pages, IEnumerable<string> themeIds)
    {
        ArgumentNullException.ThrowIfNull(site);
        var telling = Telling(site.Articles);
        string[] table = [.. telling.SelectMany(terms => terms.Select(term => term.Term)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var numbers = table.Select((term, number) => (term, number)).ToDictionary(entry => entry.term, entry => entry.number, StringComparer.Ordinal);

        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("format", NetworkIndex.Format);
            json.WriteNumber("version", NetworkIndex.Version);
            json.WriteString("title", site.Config.Title);
            json.WriteString("base_url", site.Config.BaseUrl.ToString());
            json.WriteStartArray("terms");
            foreach (var term in table) json.WriteStringValue(term);
            json.WriteEndArray();
            json.WriteStartArray("theme_ids");
            foreach (var id in themeIds.Order(StringComparer.Ordinal)) json.WriteStringValue(id);
            json.WriteEndArray();
            json.WriteStartArray("articles");
            for (var i = 0; i < site.Articles.Count; i++) WriteArticle(json, site.Articles[i], telling[i], numbers);
            json.WriteEndArray();
            var articles = site.Articles.Select(article => article.Url).ToHashSet();
            json.WriteStartArray("pages");
            foreach (var page in pages.Where(page => !articles.Contains(page)).OrderBy(page => page.Path, StringComparer.Ordinal)) json.WriteStringValue(page.Path);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteArticle(Utf8JsonWriter json, SiteArticle article, List<(string Term, int Count)> terms, Dictionary<string, int> numbers)
    {
        json.WriteStartObject();
        json.WriteString("url", article.Url.Path);
        json.WriteString("title", article.Title);
        if (article.Date is { } date) json.WriteString("date", date);
        json.WriteStartArray("terms");
        foreach (var (term, count) in terms)
        {
            json.WriteNumberValue(numbers[term]);
            json.WriteNumberValue(count);
        }

        json.WriteEndArray();
        json.WriteStartArray("anchors");
        foreach (var id in article.Article.Body.Anchors) json.WriteStringValue(id);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Of each article the terms that it has often and few others have, sorted by code unit.</summary>
    private static List<(string Term, int Count)>[] Telling(IReadOnlyList<SiteArticle> articles)
    {
        Dictionary<uint, int> spread = [];
        foreach (var article in articles)
            foreach (var (word, _) in article.Article.Body.Terms) spread[word] = spread.GetValueOrDefault(word) + 1;

        return [.. articles.Select(article =>
        {
            var telling = article.Article.Body.Terms
                .OrderByDescending(term => term.Count * Math.Log(1 + (double)articles.Count / spread[term.Word]))
                .ThenBy(term => term.Word)
                .Take(TermsOfArticle)
                .ToList();
            var names = TermNames.Of(article.Article, telling.Select(term => term.Word).ToHashSet());
            return telling.Select(term => (Term: names[term.Word], term.Count)).OrderBy(term => term.Term, StringComparer.Ordinal).ToList();
        })];
    }
}
