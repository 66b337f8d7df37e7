using System.Collections.Concurrent;
using System.Globalization;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Core.Render.Images;
using ArticleSite.Core.Render.Machine;
using ArticleSite.Core.Text;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>What all pages share of the template model: the <c>site</c> object, and one record for each article and term.</summary>
internal sealed class SiteRecords
{
    internal static readonly string[] SiteNames =
    [
        "title", "description", "language", "author", "base_url", "home_url", "feed_url", "rss_url", "json_feed_url", "search_url", "opensearch_url", "manifest_url", "archive_url", "tags_url",
        "categories_url", "series_url", "menus", "tags", "categories", "series", "article_count", "generator", "updated", "updated_iso", "params",
    ];

    private readonly Dictionary<SiteArticle, SummaryRecord> _summaries = [];
    private readonly Dictionary<Term, TermRecord> _terms = [];
    private readonly ConcurrentDictionary<Term, SeriesParts> _series = new();
    private readonly ConcurrentDictionary<string, WordsRecord> _words = new(StringComparer.Ordinal);
    private readonly SiteModel _site;
    private readonly Lazy<Dictionary<string, TrackedRecord?>> _byKey; // many threads ask at once; made by each it would cost more than all they ask

    public SiteRecords(SiteModel site, string generator, ImageCatalog? images = null)
    {
        _site = site;
        Images = images ?? ImageCatalog.Empty;
        _byKey = new(ByKey);
        foreach (var article in site.Articles.Concat(site.Pages)) _summaries[article] = new SummaryRecord(article, this);
        foreach (var term in site.Tags.Concat(site.AllCategories).Concat(site.Series)) _terms[term] = new TermRecord(term, this);
        Site = new SiteRecord(SiteObject(generator));
    }

    public SiteConfig Config => _site.Config;

    public SiteRecord Site { get; }

    /// <summary>The sizes of the site's pictures.</summary>
    public ImageCatalog Images { get; }

    /// <summary>What pages that are in no language of their own say.</summary>
    public WordsRecord Words => WordsOf(Config.Language);

    /// <summary>What pages in a language say.</summary>
    public WordsRecord WordsOf(string language) => _words.GetOrAdd(language, static (wanted, site) => new WordsRecord(site.Words.For(wanted)), _site);

    public SummaryRecord SummaryOf(SiteArticle article) => _summaries[article];

    /// <summary>The record all pages share that has a key; null for none. Of two with one key neither.</summary>
    public TrackedRecord? Find(string key) => key == Site.Key ? Site : _byKey.Value.GetValueOrDefault(key);

    public TermRecord RecordOf(Term term) => _terms[term];

    /// <summary>What the pages of a series share.</summary>
    public SeriesParts PartsOf(Term series) => _series.GetOrAdd(series, static (asked, records) => new SeriesParts(asked, records), this);

    public TemplateArray ListOf(IEnumerable<SiteArticle> articles) => new TemplateArray(articles.Select(article => (TemplateValue)SummaryOf(article))).Freeze();

    public TemplateArray ListOf(IEnumerable<Term> terms) => new TemplateArray(terms.Select(term => (TemplateValue)_terms[term])).Freeze();

    public TemplateArray PathsOf(IEnumerable<IReadOnlyList<Term>> paths) => new TemplateArray(paths.Select(path => (TemplateValue)ListOf(path))).Freeze();

    public static TemplateValue DateOf(DateTimeOffset? date) => date is { } value ? value : default(TemplateValue);

    /// <summary>ISO 8601 with the offset, <c>Z</c> for none: what <c>time</c> elements, feeds and JSON-LD want.</summary>
    public static string? IsoOf(DateTimeOffset? date) =>
        date?.ToString(date.Value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The article's picture as an address: whole, or with the base URL's path before it.</summary>
    public string? ImageOf(SiteArticle article) => article.Article.Meta.Thumbnail is { Value.Length: > 0 } thumbnail ? HrefOf(thumbnail.Value) : null;

    /// <summary>The size of that picture, where it lies in the site.</summary>
    public ImageSize? ImageSizeOf(SiteArticle article) => ImageOf(article) is { } image ? Images.SizeOf(image, SiteUrl.Home, Config.BaseUrl) : null;

    /// <summary>An address as written in configuration or front matter, ready for an <c>href</c>.</summary>
    public string HrefOf(string written)
    {
        if (written is ['/', not '/', ..]) return Config.BaseUrl.PathPrefix + written;
        if (!PlainHost.Of(written).IsEmpty) return written;
        if (written.StartsWith("//", StringComparison.Ordinal) || Uri.TryCreate(written, UriKind.Absolute, out var uri) && uri.Scheme != "file") return written;
        return written.StartsWith('#') ? written : Config.BaseUrl.PathPrefix + "/" + written.TrimStart('/');
    }

    /// <summary>The same as a whole address.</summary>
    public string AbsoluteOf(string href) => href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal) ? Config.BaseUrl.Origin + href : href;

    /// <summary>The path of an address that leads into this site; null for others.</summary>
    public string? LocalUrl(string url)
    {
        if (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal)) return HrefOf(url);
        var origin = Config.BaseUrl.Origin;
        if (!url.StartsWith(origin, StringComparison.OrdinalIgnoreCase)) return null;
        if (url.Length == origin.Length) return "/";
        return url[origin.Length] == '/' ? url[origin.Length..] : null;
    }

    private Dictionary<string, TrackedRecord?> ByKey()
    {
        Dictionary<string, TrackedRecord?> byKey = new(_summaries.Count + _terms.Count, StringComparer.Ordinal);
        foreach (var record in _summaries.Values) Add(record);
        foreach (var record in _terms.Values) Add(record);
        return byKey;

        void Add(TrackedRecord record)
        {
            if (!byKey.TryAdd(record.Key, record)) byKey[record.Key] = null;
        }
    }

    private TemplateObject SiteObject(string generator)
    {
        var config = Config;
        var hasFeeds = config.FeedCount > 0;
        var updated = _site.Articles.Max(article => article.Modified);
        var menus = new TemplateObject(config.Menus.Count);
        foreach (var menu in config.Menus)
        {
            menus[menu.Name] = new TemplateArray(menu.Items.Select(item => (TemplateValue)new TemplateObject(3)
            {
                ["title"] = item.Title, ["url"] = HrefOf(item.Url), ["is_external"] = LocalUrl(HrefOf(item.Url)) is null,
            })).Freeze();
        }

        return new TemplateObject
        {
            ["title"] = config.Title,
            ["description"] = config.Description,
            ["language"] = config.Language,
            ["author"] = config.Author,
            ["base_url"] = config.BaseUrl.ToString(),
            ["home_url"] = SiteUrl.Home.Href(config.BaseUrl),
            ["feed_url"] = hasFeeds ? new SiteUrl("/" + config.AtomPath).Href(config.BaseUrl) : null,
            ["rss_url"] = hasFeeds ? new SiteUrl("/" + config.RssPath).Href(config.BaseUrl) : null,
            ["json_feed_url"] = hasFeeds ? new SiteUrl("/" + JsonFeed.Path).Href(config.BaseUrl) : null,
            ["search_url"] = config.Outputs.HasSearch ? PagePlanner.SearchUrl.Href(config.BaseUrl) : null,
            ["opensearch_url"] = OpenSearch.IsWanted(config) ? new SiteUrl("/" + OpenSearch.Path).Href(config.BaseUrl) : null,
            ["manifest_url"] = config.Outputs.HasManifest ? new SiteUrl("/" + WebManifest.Path).Href(config.BaseUrl) : null,
            ["archive_url"] = PagePlanner.ArchiveUrl(config).Href(config.BaseUrl),
            ["tags_url"] = PagePlanner.TagsUrl(config).Href(config.BaseUrl),
            ["categories_url"] = PagePlanner.CategoriesUrl(config).Href(config.BaseUrl),
            ["series_url"] = _site.Series.Count > 0 ? PagePlanner.SeriesUrl.Href(config.BaseUrl) : null,
            ["menus"] = menus.Freeze(),
            ["tags"] = ListOf(_site.Tags.OrderByDescending(tag => tag.Articles.Count).ThenBy(tag => tag.Name, StringComparer.Ordinal)),
            ["categories"] = ListOf(_site.Categories),
            ["series"] = ListOf(_site.Series),
            ["article_count"] = _site.Articles.Count,
            ["generator"] = generator,
            ["updated"] = DateOf(updated),
            ["updated_iso"] = IsoOf(updated),
            ["params"] = YamlValues.Of(config.Params),
        }.Freeze();
    }
}
