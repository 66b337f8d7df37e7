using System.Collections.Immutable;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Load;

/// <summary>
/// The one list of settings: the file, flags, environment, suggestions and documentation are all read off it. Order
/// matters where one setting includes another: <c>ads.policy</c> stands before the four it sets, <c>permalink_defaults</c> before the
/// patterns that use it.
/// </summary>
internal static class SiteConfigSettings
{
    private const string OrderType = "date, updated, title, sticky or top";

    private const string PolicyType = "strip, keep, error, normalise or place";

    private static readonly (string Word, AdPolicy Value)[] s_listPolicies = [.. AdPolicyNames.All.Take(3)];

    private static readonly (string Word, VideoEmbeds Value)[] s_videos =
        [("facade", VideoEmbeds.Facade), ("nocookie", VideoEmbeds.NoCookie), ("keep", VideoEmbeds.Keep)];

    private static readonly (string Word, NearDuplicatePolicy Value)[] s_nearDuplicates =
    [
        ("report", NearDuplicatePolicy.Report), ("ignore", NearDuplicatePolicy.Ignore), ("canonical", NearDuplicatePolicy.Canonical),
        ("noindex", NearDuplicatePolicy.NoIndex), ("error", NearDuplicatePolicy.Error),
    ];

    private static readonly (string Word, SlugStyle Value)[] s_slugStyles =
        [("words", SlugStyle.Words), ("hexo", SlugStyle.Hexo), ("hexo-lower", SlugStyle.HexoLower), ("hexo-upper", SlugStyle.HexoUpper)];

    private static readonly (string Word, SiteHost Value)[] s_hosts =
    [
        ("other", SiteHost.Other), ("github-pages", SiteHost.GitHubPages), ("cloudflare-pages", SiteHost.CloudflarePages), ("cloudflare-pages-paid", SiteHost.CloudflarePagesPaid), ("netlify", SiteHost.Netlify),
    ];

    public static ImmutableArray<SiteSetting> All { get; } =
    [
        new("title", "text", "Untitled site", "The site's name.")
            { Apply = (config, value) => value.FullText() is { } text ? config with { Title = text } : config },
        new("description", "text", "", "One sentence about the site, for the home page and the feeds.")
            { Apply = (config, value) => value.Text() is { } text ? config with { Description = text } : config },
        new("base_url", "http or https address", "http://localhost:4000/", "Where the site will live; its path, if any, goes before every address.")
            { Apply = BaseUrlOf },
        new("language", "language tag", "en", "The language of the articles, as a BCP 47 tag.")
            { Apply = LanguageOf },
        new("time_zone", "IANA time zone", "UTC", "Where dates without an offset are read, and all dates are shown.")
            { Apply = TimeZoneOf },
        new("author", "text", "", "The author of articles that name none.")
            { Apply = (config, value) => value.Text() is { } text ? config with { Author = text } : config },
        new("content", "folder below the root", "content", "The folder of articles.")
            { Apply = (config, value) => SourceFolder(value) is { } folder ? config with { Content = folder, ContentPlace = value.Place } : config },
        new("pages", "folder below the root", "", "The folder of pages, which stand outside lists; `pages` in the content folder where none is named.")
            { Apply = (config, value) => SourceFolder(value) is { } folder ? config with { Pages = folder } : config },
        new("drafts", "folder below the root", "", "The folder of drafts; `_drafts` in the content folder where none is named.")
            { Apply = (config, value) => SourceFolder(value) is { } folder ? config with { Drafts = folder } : config },
        new("exclude", "list of patterns", "", "Files below the root that no build reads: `content/old/**`.")
            { Apply = (config, value) => value.Items(item => item.FullText() is { } pattern ? new PathGlob(pattern) : null) is { } patterns ? config with { Exclude = patterns } : config },
        new("publish.future", "true or false", "false", "Whether articles dated after now are published, as with --future.")
            { Apply = (config, value) => value.Switch() is { } isOn ? config with { PublishesFuture = isOn } : config },
        new("publish.drafts", "true or false", "false", "Whether drafts are published, as with --drafts.")
            { Apply = (config, value) => value.Switch() is { } isOn ? config with { PublishesDrafts = isOn } : config },
        new("templates", "folder below the root", "templates", "The folder of templates; it need not exist, as the program brings its own.")
            { Apply = (config, value) => SourceFolder(value) is { } folder ? config with { Templates = folder } : config },
        new("output", "folder", "public", "The folder the site is written to; it is replaced as a whole.")
            { Apply = (config, value) => value.FullText() is { } folder ? config with { Output = folder, OutputPlace = value.Place } : config },
        new("host", "other, github-pages, cloudflare-pages, cloudflare-pages-paid or netlify", "other", "Where the site is put; what that host does not take is an error of the build.")
            { Apply = (config, value) => value.Choice(s_hosts) is { } host ? config with { Host = host, HostPlace = value.Place } : config },
        new("static", "folder below the root", "static", "The folder that is copied as it is; it need not exist.")
            { Apply = (config, value) => SourceFolder(value) is { } folder ? config with { Static = folder } : config },
        new("permalink_defaults", "mapping of key to text", "", "Front-matter keys that patterns may name as well, each with its value for articles without the key.")
            { Apply = (config, value) => NetworkSettings.Renames(value) is { } defaults ? config with { PermalinkDefaults = defaults } : config, IsOpen = true },
        new("permalink", "pattern", ":slug/", "How an article's address is made from " + string.Join(", ", PermalinkTokens.All) + ".")
            { Apply = (config, value) => AddressSettings.Pattern(value, config, PermalinkTokens.All) is { } pattern ? config with { Permalink = pattern } : config },
        new("permalink_before", "list of patterns", "", "What `permalink` was before; the addresses that articles had then lead to those they have now.")
            { Apply = (config, value) => value.Texts(item => AddressSettings.Pattern(item, config, PermalinkTokens.All)) is { } patterns ? config with { OldPermalinks = patterns } : config },
        new("page_permalink", "pattern", ":section/:slug/", "The same for pages.")
            { Apply = (config, value) => AddressSettings.Pattern(value, config, PermalinkTokens.All) is { } pattern ? config with { PagePermalink = pattern } : config },
        new("file_names", "pattern", ":slug", "How the names of article files are read: " + string.Join(", ", PermalinkTokens.OfFileNames) + "; a date in them counts where the article has none.")
            { Apply = (config, value) => AddressSettings.Pattern(value, config, PermalinkTokens.OfFileNames) is { } pattern ? config with { FileNames = pattern } : config },
        new("article_folders", "true or false", "false", "Whether files in a folder that is called like an article go where the article is.")
            { Apply = (config, value) => value.Switch() is { } isOn ? config with { HasArticleFolders = isOn } : config },
        new("layouts", "mapping of name to layout", "", "Other names of layouts: what `layout: post` in an article means.")
            { Apply = (config, value) => NetworkSettings.Renames(value) is { } names ? config with { Layouts = names } : config, IsOpen = true },
        new("gone", "list of addresses, or of url and reason", "", "Addresses that were given up on purpose; who comes there is told so.")
            { Apply = (config, value) => value.Items(GoneSettings.Address) is { } gone ? config with { Gone = gone } : config },
        new("ledger", "file below the root, or off", "urls.txt", "The file in which builds keep every address the site has had, so that one that vanishes is found.")
            { Apply = (config, value) => (value.Text() is "off" or "false" ? "" : SourceFolder(value)) is { } file ? config with { Ledger = file } : config },
        new("slugs", "words, hexo, hexo-lower or hexo-upper", "words", "How names of tags and categories become addresses: words in lower case, or as Hexo makes them.")
            { Apply = (config, value) => value.Choice(s_slugStyles) is { } style ? config with { Tags = config.Tags with { Style = style }, Categories = config.Categories with { Style = style } } : config },
        new("archives.path", "site path", "archives", "Where the archive lies.")
            { Apply = (config, value) => AddressSettings.Folder(value) is { } path ? config with { Archives = path } : config },
        new("pagination.size", "number from 1 to 1000", "20", "Articles on one page of a list.")
            { Apply = (config, value) => value.Number(1, 1000) is { } number ? config with { PageSize = number } : config },
        new("pagination.home", "number from 0 to 1000", "", "The same for the home page, where it differs; 0 for all on one page.")
            { Apply = (config, value) => value.Number(0, 1000) is { } number ? config with { HomePageSize = number } : config },
        new("pagination.tags", "number from 0 to 1000", "", "The same for tags.")
            { Apply = (config, value) => value.Number(0, 1000) is { } number ? config with { TagPageSize = number } : config },
        new("pagination.categories", "number from 0 to 1000", "", "The same for categories.")
            { Apply = (config, value) => value.Number(0, 1000) is { } number ? config with { CategoryPageSize = number } : config },
        new("pagination.archives", "number from 0 to 1000", "0", "Articles on one page of the archive; 0 for all on one page.")
            { Apply = (config, value) => value.Number(0, 1000) is { } number ? config with { ArchivePageSize = number } : config },
        new("pagination.path", "site path", "page", "The folder of the second and later pages of a list.")
            { Apply = (config, value) => AddressSettings.Folder(value) is { Length: > 0 } path ? config with { PaginationPath = path } : config },
        new("order.home", OrderType, "-sticky -date", "The order of articles on the home page: names with blanks between them, each with a hyphen before it for the highest first.")
            { Apply = (config, value) => OrderOf(value) is { } order ? config with { HomeOrder = order } : config },
        new("order.tags", OrderType, "-date", "The same for lists of tags.")
            { Apply = (config, value) => OrderOf(value) is { } order ? config with { TagOrder = order } : config },
        new("order.categories", OrderType, "-date", "The same for lists of categories.")
            { Apply = (config, value) => OrderOf(value) is { } order ? config with { CategoryOrder = order } : config },
        new("ads.policy", PolicyType, "strip", "What becomes of all ads; the settings below win over it.")
            { Apply = PolicyOf },
        new("ads.marker_blocks", PolicyType, "strip", "What becomes of what stands between a pair of marker comments.")
            { Apply = (config, value) => value.Choice(AdPolicyNames.All) is { } policy ? config with { Ads = config.Ads with { MarkerBlocks = policy } } : config },
        new("ads.adsense_units", PolicyType, "strip", "What becomes of AdSense units.")
            { Apply = (config, value) => value.Choice(AdPolicyNames.All) is { } policy ? config with { Ads = config.Ads with { AdSenseUnits = policy } } : config },
        new("ads.also_read_lists", "strip, keep or error", "strip", "What becomes of hand-pasted lists of links; a list taken out becomes data for the template.")
            { Apply = (config, value) => value.Choice(s_listPolicies) is { } policy ? config with { Ads = config.Ads with { AlsoReadLists = policy } } : config },
        new("ads.loose", PolicyType, "strip", "What becomes of banners, pixels, scripts and frames outside of markers; paid links of words always stay.")
            { Apply = (config, value) => value.Choice(AdPolicyNames.All) is { } policy ? config with { Ads = config.Ads with { Loose = policy } } : config },
        new("ads.campaigns", "mapping of campaign to policy", "", "Exceptions for campaigns, by their ids in the network.")
            { Apply = (config, value) => ExceptionsOf(config, value, AdField.Campaign, null), IsOpen = true },
        new("ads.networks", "mapping of network to policy", "", "Exceptions for networks, by their ids.")
            { Apply = (config, value) => ExceptionsOf(config, value, AdField.Network, null), IsOpen = true },
        new("ads.kinds", "mapping of kind to policy", "", "Exceptions for kinds of ad.")
            { Apply = (config, value) => ExceptionsOf(config, value, AdField.Kind, AdKindNames.All), IsOpen = true },
        new("ads.sections", "mapping of section to policy", "", "Exceptions for sections: the folders below the content folder.")
            { Apply = (config, value) => ExceptionsOf(config, value, AdField.Section, null), IsOpen = true },
        new("ads.markers", "list of begin and end", "affiliate ads begin, affiliate ads end", "The pairs of comment texts that open and close a marker block.")
            { Apply = (config, value) => value.Items(Markers) is { } markers ? config with { Ads = config.Ads with { Markers = markers } } : config },
        new("ads.own_redirect_hosts", "list of host, paths and except", "", "Hosts of the site's own that redirect to advertisers; links to them are paid.")
            { Apply = (config, value) => value.Items(OwnRedirectOf) is { } redirects ? config with { Ads = config.Ads with { OwnRedirects = redirects } } : config },
        new("ads.sellers", "list of texts", "", "The lines of ads.txt, which names who may sell the site's ad space.")
            { Apply = SellersOf },
        new("ads.limits.density", "number from 1 to 100", "30", "The most of a page's height on a phone that may be ads, in percent.")
            { Apply = (config, value) => value.Number(1, 100) is { } number ? WithLimits(config, config.Ads.Limits with { Density = number }) : config },
        new("ads.limits.first_ad_words", "number from 0 to 10000", "60", "Words of text that should come before the first ad.")
            { Apply = (config, value) => value.Number(0, 10000) is { } number ? WithLimits(config, config.Ads.Limits with { FirstAdWords = number }) : config },
        new("ads.limits.gap_words", "number from 0 to 10000", "40", "Words of text that should stand between two ads.")
            { Apply = (config, value) => value.Number(0, 10000) is { } number ? WithLimits(config, config.Ads.Limits with { GapWords = number }) : config },
        new("ads.limits.per_page", "number from 0 to 1000", "20", "The most ads on a page.")
            { Apply = (config, value) => value.Number(0, 1000) is { } number ? WithLimits(config, config.Ads.Limits with { PerPage = number }) : config },
        new("ads.paid_links.label", "text", "", "What stands behind a paid link in the text: auto for '(paid link)' in the article's language, or words of your own.")
            { Apply = (config, value) => value.Text() is { } text ? config with { Ads = config.Ads with { PaidLinkLabel = text } } : config },
        new("ads.paid_links.nofollow", "true or false", "false", "Whether paid links get rel=nofollow besides rel=sponsored.")
            { Apply = (config, value) => value.Switch() is { } isNofollow ? config with { Ads = config.Ads with { PaidLinksAreNofollow = isNofollow } } : config },
        new("ads.disclosure", "true or false", "true", "Whether an article with paid links or creatives begins by saying so.")
            { Apply = (config, value) => value.Switch() is { } hasOne ? config with { Ads = config.Ads with { HasDisclosure = hasOne } } : config },
        new("ads.disclosures", "mapping of language tag to text", "", "Texts of your own for that, by language.")
            { Apply = DisclosuresOf, IsOpen = true },
        new("ads.videos", "facade, nocookie or keep", "facade", "What becomes of video players that stay in articles.")
            { Apply = (config, value) => value.Choice(s_videos) is { } videos ? config with { Ads = config.Ads with { Videos = videos } } : config },
        new("ads.consent_mode", "true or false", "false", "Whether pixels of creatives stay as inert data for a consent manager instead of being dropped.")
            { Apply = (config, value) => value.Switch() is { } hasConsent ? config with { Ads = config.Ads with { HasConsentMode = hasConsent } } : config },
        new("ads.adsense_loader", "true or false", "false", "Whether pages that show an AdSense unit load its script.")
            { Apply = (config, value) => value.Switch() is { } loads ? config with { Ads = config.Ads with { HasAdSenseLoader = loads } } : config },
        new("ads.registry", "file below the root", "ads/registry.yml", "The registry of creatives and slots; it need not exist.")
            { Apply = (config, value) => SourceFolder(value) is { } file ? config with { Ads = config.Ads with { Registry = file } } : config },
        new("related.count", "number from 0 to 100", "6", "Related articles under an article; 0 for none.")
            { Apply = (config, value) => value.Number(0, 100) is { } number ? config with { RelatedCount = number } : config },
        new("related.title_weight", "number from 0 to 20", "4", "How often a word of the title counts when related articles are ranked.")
            { Apply = (config, value) => value.Decimal(0, 20) is { } number ? config with { Related = config.Related with { TitleWeight = number } } : config },
        new("related.description_weight", "number from 0 to 20", "2", "How often a word of the description or a keyword counts.")
            { Apply = (config, value) => value.Decimal(0, 20) is { } number ? config with { Related = config.Related with { DescriptionWeight = number } } : config },
        new("related.heading_weight", "number from 0 to 20", "1", "How often a word of a heading counts.")
            { Apply = (config, value) => value.Decimal(0, 20) is { } number ? config with { Related = config.Related with { HeadingWeight = number } } : config },
        new("related.code_weight", "number from 0 to 20", "0.3", "How often a word of a code block counts.")
            { Apply = (config, value) => value.Decimal(0, 20) is { } number ? config with { Related = config.Related with { CodeWeight = number } } : config },
        new("related.k1", "number from 0 to 10", "1.2", "BM25's k1: how fast repeating a word stops to count.")
            { Apply = (config, value) => value.Decimal(0, 10) is { } number ? config with { Related = config.Related with { K1 = number } } : config },
        new("related.b", "number from 0 to 1", "0.5", "BM25's b: how much long articles are held back.")
            { Apply = (config, value) => value.Decimal(0, 1) is { } number ? config with { Related = config.Related with { B = number } } : config },
        new("related.mentions", "number from 0 to 10", "1", "What it counts that an article says the title of the other, or links to it.")
            { Apply = (config, value) => value.Decimal(0, 10) is { } number ? config with { Related = config.Related with { Mentions = number } } : config },
        new("related.mentioned_by", "number from 0 to 10", "0.5", "What it counts that the other says the title of the article, or links to it.")
            { Apply = (config, value) => value.Decimal(0, 10) is { } number ? config with { Related = config.Related with { MentionedBy = number } } : config },
        new("related.tags", "number from 0 to 10", "0.1", "What shared tags count.")
            { Apply = (config, value) => value.Decimal(0, 10) is { } number ? config with { Related = config.Related with { Tags = number } } : config },
        new("related.categories", "number from 0 to 10", "0.1", "What the shared beginning of a category path counts.")
            { Apply = (config, value) => value.Decimal(0, 10) is { } number ? config with { Related = config.Related with { Categories = number } } : config },
        new("related.freshness", "number from 0 to 10", "0", "What it counts that the other is new; half after half a year.")
            { Apply = (config, value) => value.Decimal(0, 10) is { } number ? config with { Related = config.Related with { Freshness = number } } : config },
        new("related.diversity", "number from 0 to 1", "0.05", "How much an article that says the same as a better one is held back.")
            { Apply = (config, value) => value.Decimal(0, 1) is { } number ? config with { Related = config.Related with { Diversity = number } } : config },
        new("related.query_terms", "number from 1 to 1000", "80", "With how many of its words an article asks for others.")
            { Apply = (config, value) => value.Number(1, 1000) is { } number ? config with { Related = config.Related with { QueryTerms = number } } : config },
        new("related.near_duplicates", "report, ignore, canonical, noindex or error", "report", "What becomes of articles that say almost the same.")
            { Apply = (config, value) => value.Choice(s_nearDuplicates) is { } policy ? config with { Related = config.Related with { NearDuplicates = policy } } : config },
        new("related.export", "true or false", "false", "Whether related-index.json is written, by which siblings know this site's articles.")
            { Apply = (config, value) => value.Switch() is { } isOn ? config with { ExportsRelated = isOn } : config },
        new("also_read.merge", "true or false", "false", "Whether entries of hand-pasted lists that lead into the site become related articles.")
            { Apply = (config, value) => value.Switch() is { } isOn ? config with { MergesAlsoRead = isOn } : config },
        new("taxonomies.tags.path", "site path", "tags", "Where tags lie.")
            { Apply = (config, value) => AddressSettings.Folder(value) is { } path ? config with { Tags = config.Tags with { Path = path } } : config },
        new("taxonomies.tags.slugs", "mapping of tag to text", "", "The last part of a tag's address, where its name would not do.")
            { Apply = (config, value) => NetworkSettings.Renames(value) is { } slugs ? config with { Tags = config.Tags with { Slugs = slugs } } : config, IsOpen = true },
        new("taxonomies.categories.path", "site path", "categories", "Where categories lie.")
            { Apply = (config, value) => AddressSettings.Folder(value) is { } path ? config with { Categories = config.Categories with { Path = path } } : config },
        new("taxonomies.categories.slugs", "mapping of category to text", "", "The same for categories.")
            { Apply = (config, value) => NetworkSettings.Renames(value) is { } slugs ? config with { Categories = config.Categories with { Slugs = slugs } } : config, IsOpen = true },
        new("taxonomies.categories.default", "text", "uncategorized", "What :category is in the address of an article without one.")
            { Apply = (config, value) => value.FullText() is { } text ? config with { DefaultCategory = text } : config },
        new("taxonomies.tags.rename", "mapping of old name to new name", "", "Tags that have a new name; the old page leads to the new one.")
            { Apply = (config, value) => NetworkSettings.Renames(value) is { } renames ? config with { TagRenames = renames } : config, IsOpen = true },
        new("taxonomies.categories.rename", "mapping of old name to new name", "", "The same for categories, wherever the name stands in a path.")
            { Apply = (config, value) => NetworkSettings.Renames(value) is { } renames ? config with { CategoryRenames = renames } : config, IsOpen = true },
        new("network", "list of name, base_url and root or index", "", "Other sites of yours; links to those with an index are checked.")
            { Apply = (config, value) => value.Items(NetworkSettings.Sibling) is { } siblings ? config with { Network = siblings } : config },
        new("feeds.atom", "site path", "feed.xml", "Where the Atom feed lies.")
            { Apply = (config, value) => AddressSettings.File(value) is { } path ? config with { AtomPath = path } : config },
        new("feeds.rss", "site path", "rss.xml", "Where the RSS feed lies.")
            { Apply = (config, value) => AddressSettings.File(value) is { } path ? config with { RssPath = path } : config },
        new("sitemap.path", "site path", "sitemap.xml", "Where the sitemap lies.")
            { Apply = (config, value) => AddressSettings.File(value) is { } path ? config with { SitemapPath = path } : config },
        new("sitemap.text", "site path", "", "Where a sitemap lies that is a plain list of addresses; none where it is not set.")
            { Apply = (config, value) => AddressSettings.File(value) is { } path ? config with { TextSitemapPath = path } : config },
        new("feeds.count", "number from 0 to 1000", "20", "Newest articles in each feed; 0 for no feeds.")
            { Apply = (config, value) => value.Number(0, 1000) is { } number ? config with { FeedCount = number } : config },
        new("feeds.full_content", "true or false", "true", "Whether feeds carry whole articles instead of descriptions.")
            { Apply = (config, value) => value.Switch() is { } isFull ? config with { FeedsHaveContent = isFull } : config },
        new("front_matter.required", "list of keys", "", "Keys that every article must have, besides a title and a date.")
            { Apply = (config, value) => value.Items(item => item.FullText()) is { } keys ? config with { RequiredKeys = keys } : config },
        new("front_matter.keys", "list of keys", "", "Keys of your own that articles may have for the templates.")
            { Apply = (config, value) => value.Items(item => item.FullText()) is { } keys ? config with { OwnKeys = keys } : config },
        .. OutputSettings.All,
        new("diagnostics", "mapping of rule to severity", "", "How bad findings are: off, info, warning or error.")
            { Apply = (config, value) => SeverityReader.Read(value) is { } severities ? config with { Severities = severities } : config, IsOpen = true },
        new("diagnostics.overrides", "list of files and rules", "", "Other severities for the findings of some files: off, info, warning or error by code, name or the beginning of codes.")
            { Apply = (config, value) => value.Items(DiagnosticOverrides.Read) is { } overrides ? config with { DiagnosticOverrides = overrides } : config },
        new("budgets.html_bytes", "number from 1000 to 67108864", "250000", "The most bytes of HTML a page should have.")
            { Apply = (config, value) => value.Number(1000, 67_108_864) is { } number ? config with { Budgets = config.Budgets with { HtmlBytes = number } } : config },
        new("budgets.elements", "number from 10 to 1000000", "3000", "The most elements a page should have.")
            { Apply = (config, value) => value.Number(10, 1_000_000) is { } number ? config with { Budgets = config.Budgets with { Elements = number } } : config },
        new("budgets.third_party_hosts", "number from 0 to 1000", "8", "The most hosts of others that a page should load something from.")
            { Apply = (config, value) => value.Number(0, 1000) is { } number ? config with { Budgets = config.Budgets with { Hosts = number } } : config },
        new("budgets.words", "number from 0 to 10000", "", "The fewest words an article should have; where nothing is set, 100 in a site of 50 articles or more.")
            { Apply = (config, value) => value.Number(0, 10_000) is { } number ? config with { Budgets = config.Budgets with { Words = number } } : config },
        new("menus", "mapping of name to list of title and url", "", "Named lists of links for the templates.")
            { Apply = MenusOf, IsOpen = true },
        new("params", "mapping", "", "Anything the templates want, as site.params.name.")
            { Apply = ParamsOf, IsOpen = true },
    ];

    private static ListOrder? OrderOf(SettingValue value)
    {
        if (value.FullText() is not { } text) return null;
        if (ListOrder.Parse(text) is { } order) return order;
        value.Report(Rules.SettingHasWrongType(value.Place, value.Name, $"'{text}'", $"some of {OrderType}, each with '-' before it for the highest first"));
        return null;
    }

    private static SiteConfig PolicyOf(SiteConfig config, SettingValue value)
    {
        if (value.Choice(AdPolicyNames.All) is not { } policy) return config;
        var forLists = policy is AdPolicy.Normalise or AdPolicy.Place ? AdPolicy.Strip : policy;
        return config with
        {
            Ads = config.Ads with { MarkerBlocks = policy, AdSenseUnits = policy, AlsoReadLists = forLists, Loose = policy },
        };
    }

    /// <summary>A later layer's exceptions come before those of the file, and so win over them.</summary>
    private static SiteConfig ExceptionsOf(SiteConfig config, SettingValue value, AdField field, IReadOnlyList<string>? known)
    {
        if (value.Map() is not { } map) return config;
        List<AdException> exceptions = [];
        foreach (var (name, node) in map.Entries)
        {
            if (known is not null && !known.Contains(name.Value))
                value.Report(Rules.AdNameIsUnknown(value.PlaceOf(name.Span), value.Name, name.Value, known));
            else if (value.At($"{value.Name}.{name.Value}", node).Choice(AdPolicyNames.All) is { } policy)
                exceptions.Add(new AdException(field, name.Value, policy) { Place = value.PlaceOf(name.Span) });
        }

        return config with { Ads = config.Ads with { Exceptions = [.. exceptions, .. config.Ads.Exceptions] } };
    }

    private static SiteConfig BaseUrlOf(SiteConfig config, SettingValue value)
    {
        if (value.FullText() is not { } text) return config;
        if (BaseUrl.TryParse(text) is { } url) return config with { BaseUrl = url };
        value.Report(Rules.BaseUrlIsBad(value.Place, value.Name, text));
        return config;
    }

    private static SiteConfig LanguageOf(SiteConfig config, SettingValue value)
    {
        if (value.FullText() is not { } text) return config;
        if (IsLanguageTag(text)) return config with { Language = text, LanguagePlace = value.Place };
        value.Report(Rules.LanguageIsBad(value.Place, value.Name, text));
        return config;
    }

    /// <summary>Letters, then parts of letters and digits, one to eight each, with hyphens between (RFC 5646, section 2.1, in rough).</summary>
    private static bool IsLanguageTag(string text)
    {
        var parts = text.Split('-');
        return parts[0].Length is >= 2 and <= 8
            && parts[0].All(char.IsAsciiLetter)
            && parts.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    private static SiteConfig TimeZoneOf(SiteConfig config, SettingValue value)
    {
        if (value.FullText() is not { } text) return config;
        if (text == "UTC") return config with { TimeZone = TimeZoneInfo.Utc };
        if (TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone)) return config with { TimeZone = zone };
        var meant = Suggestion.For(text, TimeZoneInfo.GetSystemTimeZones().Select(known => known.Id).Order(StringComparer.Ordinal));
        value.Report(Rules.TimeZoneIsUnknown(value.Place, value.Name, text, meant));
        return config;
    }

    /// <summary>A folder that stays below the root, with <c>/</c> and without <c>./</c> and a slash at the end.</summary>
    private static string? SourceFolder(SettingValue value)
    {
        if (value.FullText() is not { } text) return null;
        var path = text.Replace('\\', '/');
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToArray();
        var isDrive = path.Length > 1 && path[1] == ':';
        if (!path.StartsWith('/') && !isDrive && parts.Length > 0 && !parts.Contains("..") && !path.Any(char.IsControl)) return string.Join('/', parts);
        value.Report(Rules.FolderIsOutside(value.Place, value.Name, text));
        return null;
    }

    private static AdMarkers? Markers(SettingValue item) =>
        item.Parts("begin", "end") is [var begin, var end] ? new AdMarkers(begin.Value, end.Value) : null;

    private static OwnRedirect? OwnRedirectOf(SettingValue item)
    {
        if (item.MapOf("host", "paths", "except") is not { } map || item.PartOf(map, "host") is not { } host || host.FullText() is not { } name) return null;
        if (Uri.CheckHostName(name) is UriHostNameType.Dns) return new OwnRedirect(name, PathPatterns(item, map, "paths"), PathPatterns(item, map, "except"));
        host.Report(Rules.SettingHasWrongType(host.Place, host.Name, host.Node.Describe(), "a host alone, such as go.example.com"));
        return null;
    }

    private static EquatableArray<string> PathPatterns(SettingValue item, YamlMap map, string key)
    {
        if (map[key] is not { } node || item.At(key, node) is not { IsEmpty: false } patterns) return [];
        return patterns.Items(PathPattern) ?? [];
    }

    private static string? PathPattern(SettingValue item)
    {
        if (item.FullText() is not { } pattern) return null;
        if (pattern[0] is '/' or '*') return pattern;
        item.Report(Rules.SettingHasWrongType(item.Place, item.Name, item.Node.Describe(), "a path that begins with '/'"));
        return null;
    }

    private static SiteConfig WithLimits(SiteConfig config, AdLimits limits) => config with { Ads = config.Ads with { Limits = limits } };

    private static SiteConfig SellersOf(SiteConfig config, SettingValue value) =>
        value.Texts(item => item.FullText()) is { } lines
            ? config with { Ads = config.Ads with { Sellers = lines } }
            : config;

    private static SiteConfig DisclosuresOf(SiteConfig config, SettingValue value)
    {
        if (value.Map() is not { } map) return config;
        List<DisclosureText> texts = [];
        foreach (var (key, node) in map.Entries)
        {
            var text = value.At($"disclosure '{key.Value}'", node);
            if (!IsLanguageTag(key.Value)) text.Report(Rules.LanguageIsBad(text.Place, value.Name, key.Value));
            else if (text.FullText() is { } words) texts.Add(new DisclosureText(key.Value, words));
        }

        return config with { Ads = config.Ads with { Disclosures = texts.ToEquatableArray() } };
    }

    private static SiteConfig MenusOf(SiteConfig config, SettingValue value)
    {
        if (value.Map() is not { } map) return config;
        var menus = ImmutableArray.CreateBuilder<Menu>(map.Entries.Count);
        foreach (var (name, items) in map.Entries)
        {
            var menu = value.At($"menu '{name.Value}'", items);
            if (menu.IsEmpty) menus.Add(new Menu(name.Value, []));
            else if (menu.Items(Link) is { } links) menus.Add(new Menu(name.Value, links));
        }

        return config with { Menus = new(menus.DrainToImmutable()) };
    }

    private static MenuItem? Link(SettingValue item)
    {
        if (item.Parts("title", "url") is not [var title, var url]) return null;
        var leadsSomewhere = url.Value[0] is '/' or '#'
            || (Uri.TryCreate(url.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "tel");
        if (!leadsSomewhere && item.Place is { } place) item.Report(Rules.MenuUrlIsBad(place with { Span = url.Span }, url.Value));
        return leadsSomewhere ? new MenuItem(title.Value, url.Value, url.Span) : null;
    }

    /// <summary>A later layer (environment, flags) adds to the params of the file, key by key.</summary>
    private static SiteConfig ParamsOf(SiteConfig config, SettingValue value)
    {
        if (value.Map() is not { } map) return config;
        var kept = config.Params.Where(entry => map[entry.Key.Value] is null);
        return config with { Params = [.. kept, .. map.Entries] };
    }
}
