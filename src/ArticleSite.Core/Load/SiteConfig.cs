using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Load;

/// <summary>What <c>site.config.yml</c> says after flags and environment had their word; every value has a default.</summary>
public sealed record SiteConfig
{
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

    /// <summary>Where dates without an offset are read and all dates are shown.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Author of articles that name none.</summary>
    public string Author { get; init; } = "";

    /// <summary>The folder of articles, relative to the root.</summary>
    public string Content { get; init; } = "content";

    /// <summary>Where <see cref="Content"/> is set in the file; null where it is not.</summary>
    public SourceLocation? ContentPlace { get; init; }

    /// <summary>The folder of templates, relative to the root; need not exist, as the program brings its own.</summary>
    public string Templates { get; init; } = "templates";

    /// <summary>The folder written to.</summary>
    public string Output { get; init; } = "public";

    /// <summary>Where <see cref="Output"/> is set in the file; null where it is not.</summary>
    public SourceLocation? OutputPlace { get; init; }

    /// <summary>The folder copied as it is; need not exist.</summary>
    public string Static { get; init; } = "static";

    /// <summary>How an article's address is made: <c>:slug/</c>, <c>:year/:month/:slug/</c>, <c>:category/:slug/</c>.</summary>
    public string Permalink { get; init; } = ":slug/";

    /// <summary>Articles on one page of a list.</summary>
    public int PageSize { get; init; } = 20;

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

/// <summary>A named list of links.</summary>
/// <param name="Name">The key in the configuration: <c>main</c>, <c>footer</c>.</param>
/// <param name="Items">The links in order.</param>
public sealed record Menu(string Name, EquatableArray<MenuItem> Items);

/// <summary>One link of a menu.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Url">A site path such as <c>/tags/</c> or a whole address.</param>
/// <param name="Span">Where the address stands in the configuration.</param>
public sealed record MenuItem(string Title, string Url, TextSpan Span);
