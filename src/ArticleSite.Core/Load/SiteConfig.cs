using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Load;

/// <summary>What <c>site.config.yml</c> says after flags and environment had their word; every value has a default.</summary>
public sealed record SiteConfig
{
    /// <summary>What tells its file apart.</summary>
    internal Fingerprint Print { get; init; }

    /// <summary>The configuration file, for findings.</summary>
    public SourcePath Path { get; init; } = new("site.config.yml");

    /// <summary>The site's name.</summary>
    public string Title { get; init; } = "Untitled site";

    /// <summary>One sentence about the site, for the home page and feeds.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where the site will live; its path, if any, goes before every address.</summary>
    public BaseUrl BaseUrl { get; init; } = BaseUrl.Default;

    /// <summary>A BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Where <see cref="Language"/> is set in the file; null where it is not.</summary>
    public SourceLocation? LanguagePlace { get; init; }

    /// <summary>Where dates without an offset are read and all dates are shown.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Author of articles that name none.</summary>
    public string Author { get; init; } = "";

    /// <summary>The folder of articles, relative to the root.</summary>
    public string Content { get; init; } = "content";

    /// <summary>Where <see cref="Content"/> is set in the file; null where it is not.</summary>
    public SourceLocation? ContentPlace { get; init; }

    /// <summary>The folder of pages, relative to the root; null for <c>pages</c> in <see cref="Content"/>.</summary>
    public string? Pages { get; init; }

    /// <summary>The folder of drafts, relative to the root; null for <c>_drafts</c> in <see cref="Content"/>.</summary>
    public string? Drafts { get; init; }

    /// <summary>Where pages are.</summary>
    public string PagesFolder => Pages ?? Content.TrimEnd('/') + "/pages";

    /// <summary>Where drafts are.</summary>
    public string DraftsFolder => Drafts ?? Content.TrimEnd('/') + "/_drafts";

    /// <summary>Files below the root that no build reads.</summary>
    public EquatableArray<PathGlob> Exclude { get; init; } = [];

    /// <summary>True when articles dated after the clock are published.</summary>
    public bool PublishesFuture { get; init; }

    /// <summary>True when drafts are published.</summary>
    public bool PublishesDrafts { get; init; }

    /// <summary>The folder of templates, relative to the root; need not exist, as the program brings its own.</summary>
    public string Templates { get; init; } = "templates";

    /// <summary>The folder written to.</summary>
    public string Output { get; init; } = "public";

    /// <summary>Where the site is put, so that its limits are known before it is.</summary>
    public SiteHost Host { get; init; }

    /// <summary>Where <see cref="Host"/> is set in the file; null where it is not.</summary>
    public SourceLocation? HostPlace { get; init; }

    /// <summary>Where <see cref="Output"/> is set in the file; null where it is not.</summary>
    public SourceLocation? OutputPlace { get; init; }

    /// <summary>The folder copied as it is; need not exist.</summary>
    public string Static { get; init; } = "static";

    /// <summary>How an article's address is made: <c>:slug/</c>, <c>:year/:month/:slug/</c>, <c>:category/:slug/</c>.</summary>
    public string Permalink { get; init; } = ":slug/";

    /// <summary>Patterns that <see cref="Permalink"/> was before, each where it stands in the file; addresses by them lead to those of now.</summary>
    public EquatableArray<Spanned<string>> OldPermalinks { get; init; } = [];

    /// <summary>How a page's address is made.</summary>
    public string PagePermalink { get; init; } = ":section/:slug/";

    /// <summary>Front-matter keys that patterns may name, each with the value it has where an article has none.</summary>
    public EquatableArray<TermRename> PermalinkDefaults { get; init; } = [];

    /// <summary>How the names of article files are to be read: <c>:year-:month-:day-:slug</c>.</summary>
    public string FileNames { get; init; } = ":slug";

    /// <summary>True when files in a folder that is called like an article go where the article is.</summary>
    public bool HasArticleFolders { get; init; }

    /// <summary>Other names of layouts, each with the layout that is meant.</summary>
    public EquatableArray<TermRename> Layouts { get; init; } = [];

    /// <summary>Addresses that were given up on purpose, each with the reason, which may be empty.</summary>
    public EquatableArray<GoneAddress> Gone { get; init; } = [];

    /// <summary>The file with every address the site has had, relative to the root; empty for a site without one.</summary>
    public string Ledger { get; init; } = "urls.txt";

    /// <summary>Where tags lie.</summary>
    public TermAddresses Tags { get; init; } = new("tags");

    /// <summary>Where categories lie.</summary>
    public TermAddresses Categories { get; init; } = new("categories");

    /// <summary>What <c>:category</c> is for an article without one.</summary>
    public string DefaultCategory { get; init; } = "uncategorized";

    /// <summary>Where the archive lies, without slashes around it.</summary>
    public string Archives { get; init; } = "archives";

    /// <summary>Articles on one page of a list.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>The same for the home page, where it differs; 0 for all on one page.</summary>
    public int? HomePageSize { get; init; }

    /// <summary>The same for tags.</summary>
    public int? TagPageSize { get; init; }

    /// <summary>The same for categories.</summary>
    public int? CategoryPageSize { get; init; }

    /// <summary>Articles on one page of the archive; 0 for all on one page.</summary>
    public int ArchivePageSize { get; init; }

    /// <summary>The folder of the second and later pages of a list.</summary>
    public string PaginationPath { get; init; } = "page";

    /// <summary>The order of the home page.</summary>
    public ListOrder HomeOrder { get; init; } = ListOrder.StickyFirst;

    /// <summary>The order of the list of a tag.</summary>
    public ListOrder TagOrder { get; init; } = ListOrder.NewestFirst;

    /// <summary>The order of the list of a category.</summary>
    public ListOrder CategoryOrder { get; init; } = ListOrder.NewestFirst;

    /// <summary>Where the Atom feed lies.</summary>
    public string AtomPath { get; init; } = "feed.xml";

    /// <summary>Where the RSS feed lies.</summary>
    public string RssPath { get; init; } = "rss.xml";

    /// <summary>Where the sitemap lies.</summary>
    public string SitemapPath { get; init; } = "sitemap.xml";

    /// <summary>Where the sitemap that is a list of addresses lies; empty for none.</summary>
    public string TextSitemapPath { get; init; } = "";

    /// <summary>Related articles under an article; 0 for none.</summary>
    public int RelatedCount { get; init; } = 6;

    /// <summary>True when the site writes an index of its articles for its siblings.</summary>
    public bool ExportsRelated { get; init; }

    /// <summary>True when also-read entries that lead into the site are shown among the related articles.</summary>
    public bool MergesAlsoRead { get; init; }

    /// <summary>Tags that have a new name.</summary>
    public EquatableArray<TermRename> TagRenames { get; init; } = [];

    /// <summary>Categories that have a new name.</summary>
    public EquatableArray<TermRename> CategoryRenames { get; init; } = [];

    /// <summary>The other sites of the network.</summary>
    public EquatableArray<Sibling> Network { get; init; } = [];

    /// <summary>How related articles are ranked, and what becomes of near-duplicates.</summary>
    public RelatedRules Related { get; init; } = new();

    /// <summary>Newest articles in each feed; 0 for no feeds.</summary>
    public int FeedCount { get; init; } = 20;

    /// <summary>True when feeds carry whole articles instead of descriptions.</summary>
    public bool FeedsHaveContent { get; init; } = true;

    /// <summary>What is written besides pages, and how.</summary>
    public OutputRules Outputs { get; init; } = new();

    /// <summary>What becomes of ads.</summary>
    public AdRules Ads { get; init; } = new();

    /// <summary>How bad findings are, where the author says so.</summary>
    public RuleSeverities Severities { get; init; } = RuleSeverities.None;

    /// <summary>Other severities for the findings of some files, in the order of the file.</summary>
    public EquatableArray<DiagnosticOverride> DiagnosticOverrides { get; init; } = [];

    /// <summary>How much a finished page may cost its readers.</summary>
    public PageBudgets Budgets { get; init; } = new();

    /// <summary>Front-matter keys that every article must have, besides a title and a date.</summary>
    public EquatableArray<string> RequiredKeys { get; init; } = [];

    /// <summary>Front-matter keys of the site's own, for its templates.</summary>
    public EquatableArray<string> OwnKeys { get; init; } = [];

    /// <summary>Named menus.</summary>
    public EquatableArray<Menu> Menus { get; init; } = [];

    /// <summary>Anything the templates want: <c>site.params.key</c>.</summary>
    public EquatableArray<YamlEntry> Params { get; init; } = [];
}

/// <summary>An address that was given up on purpose.</summary>
/// <param name="Url">As written.</param>
/// <param name="Reason">For readers who come there; empty for none.</param>
public sealed record GoneAddress(Spanned<string> Url, string Reason);

/// <summary>A named list of links.</summary>
/// <param name="Name">The key in the configuration: <c>main</c>, <c>footer</c>.</param>
/// <param name="Items">The links in order.</param>
public sealed record Menu(string Name, EquatableArray<MenuItem> Items);

/// <summary>One link of a menu.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Url">A site path such as <c>/tags/</c> or a whole address.</param>
/// <param name="Span">Where the address stands in the configuration.</param>
public sealed record MenuItem(string Title, string Url, TextSpan Span);
