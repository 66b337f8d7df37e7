using System.Globalization;
using ArticleSite.Cli.Reporting;
using ArticleSite.Core;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Render;
using ArticleSite.Core.Text;
using ArticleSite.Templating;

namespace ArticleSite.Cli.Commands;

/// <summary>Gathers what a checked site knows of one article. The steps that see one article are run again for it, to time them.</summary>
internal sealed class ArticleExplanation(BuildResult result, BuildRequest request, SiteConfig config, Surroundings surroundings)
{
    private readonly SourceShelf _shelf = new(result.ReadSource);

    /// <summary>What an article can be called.</summary>
    public IEnumerable<string> Slugs => Placed.Select(article => UrlMap.SlugOf(article.Article));

    private IEnumerable<SiteArticle> Placed => result.Site is { } site ? site.Articles.Concat(site.Pages) : [];

    /// <summary>All that is known of the article of a file, a slug or an address; null when there is none.</summary>
    public List<ExplanationSection>? Find(string named)
    {
        var path = Path.GetRelativePath(request.Root, Path.GetFullPath(named, surroundings.CurrentFolder)).Replace('\\', '/');
        var address = "/" + named.Trim('/') + "/";
        var found = Placed.FirstOrDefault(article => article.Article.Source.Value == path || article.Article.Source.Value == named)
            ?? Placed.FirstOrDefault(article => UrlMap.SlugOf(article.Article) == named || article.Url.Path == address);
        var skipped = result.Skipped.FirstOrDefault(article => article.Path == found?.Article.Source || article.Path.Value == path || article.Path.Value == named || article.Path.FileNameWithoutExtension == named);
        if (found is null && skipped is null) return null;
        var source = found?.Article.Source ?? skipped!.Path; // one of them is there
        return result.OpenSource(source) is { } text ? Of(text, found, skipped) : null;
    }

    private List<ExplanationSection> Of(SourceText source, SiteArticle? placed, SkippedArticle? skipped)
    {
        List<StepTime> times = [];
        var draft = Timed("Parse", () => FrontMatterReader.Read(source, new FrontMatterOptions(config.TimeZone, NeedsDate: false)).Value);
        var clean = draft is null ? null : Timed("Ads", () => AdStripper.Clean(draft, config.Ads, ArticleFixes.SectionOf(source.Path, config)).Value);
        var article = clean is null ? null : Timed("Markdown", () => MarkdownReader.Read(clean, BodyOptions.For(config)).Value);
        var rendered = Rendered(placed, times);
        List<ExplanationSection> sections =
        [
            new("article",
            [
                new(("source", source.Path.Value), ("state", skipped is null ? "part of the site" : "left out"), ("reason", skipped?.Reason)),
                .. placed is null ? Enumerable.Empty<ExplanationEntry>() : [new(("url", placed.Url.Absolute(config.BaseUrl)), ("output", $"{config.Output}/{placed.Url.OutputPath}"))],
            ]),
        ];
        if (draft is not null) sections.Add(new("front_matter", [.. FrontMatter(draft.Meta)]));
        if (clean is not null) sections.AddRange([new("ads", [.. clean.Ads.Select(ad => Ad(source, ad))]), new("also_read", [.. clean.AlsoRead.Select(entry => new ExplanationEntry(("title", entry.Title), ("url", entry.Url), ("place", Place(source, entry.Span))))])]);
        if (article is not null)
        {
            sections.Add(new("headings", [.. article.Body.Headings.Select(heading => new ExplanationEntry(("level", Number(heading.Level)), ("text", heading.Text), ("id", heading.Id), ("place", Place(source, heading.Span))))]));
            sections.Add(new("links", [.. article.Body.Links.Select(link => new ExplanationEntry(("url", link.Url), ("place", Place(source, link.Span))))]));
        }

        sections.AddRange(rendered);
        if (placed is not null) sections.AddRange(InSite(placed, result.Site!)); // what is placed is in a site
        sections.Add(new("findings", [.. result.Findings.Concat(result.Known).Where(finding => finding.Location?.Path == source.Path).Select(finding =>
            new ExplanationEntry(("code", finding.Rule.Code), ("severity", SeverityWord.Of(finding.Severity)), ("place", Place(source, finding.Location!.Value.Span)), ("message", finding.Message)))]));
        sections.Add(new("cache", [new(("article", result.IsCached(source.Path) ? "as the last build read it" : "read anew"), ("page", placed is null ? null : Freshness(placed)))]));
        sections.Add(new("steps", [.. times.Select(step => new ExplanationEntry(("step", step.Name), ("milliseconds", step.Elapsed.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture))))]));
        return sections;

        T Timed<T>(string step, Func<T> work) => Measure(step, work, times);
    }

    private T Measure<T>(string step, Func<T> work, List<StepTime> times)
    {
        var started = surroundings.Time.GetTimestamp();
        var made = work();
        times.Add(new StepTime(step, surroundings.Time.GetElapsedTime(started)));
        return made;
    }

    private static IEnumerable<ExplanationSection> InSite(SiteArticle article, SiteModel site) =>
    [
        new("categories", [.. article.Categories.Select(way => new ExplanationEntry(("name", string.Join(" / ", way.Select(term => term.Name))), ("url", way[^1].Url.Path)))]),
        new("tags", [.. article.Tags.Select(tag => new ExplanationEntry(("name", tag.Name), ("url", tag.Url.Path)))]),
        .. RelatedExplanation.Of(site, article),
        new("previous", article.Previous is { } previous ? [Neighbour(previous)] : []),
        new("next", article.Next is { } next ? [Neighbour(next)] : []),
    ];

    private static ExplanationEntry Neighbour(SiteArticle article) => new(("title", article.Title), ("url", article.Url.Path));

    private static IEnumerable<ExplanationEntry> FrontMatter(FrontMatter meta)
    {
        (string Name, string? Value)[] values =
        [
            ("title", meta.Title.Value), ("date", Instant(meta.Date)), ("updated", Instant(meta.Updated)), ("tags", List(meta.Tags)),
            ("categories", meta.Categories.IsEmpty ? null : string.Join("; ", meta.Categories.Select(way => string.Join(" / ", way.Parts)))),
            ("description", meta.Description?.Value), ("excerpt", meta.Excerpt?.Value), ("keywords", List(meta.Keywords)),
            ("thumbnail", meta.Thumbnail?.Value), ("slug", meta.Slug?.Value), ("permalink", meta.Permalink?.Value), ("layout", meta.Layout?.Value),
            ("draft", meta.IsDraft ? "true" : null), ("aliases", List(meta.Aliases)), ("author", meta.Author?.Value), ("lang", meta.Language?.Value),
            ("noindex", meta.IsNoIndex ? "true" : null), ("sticky", meta.Sticky is { } weight ? Number(weight.Value) : null), ("related", List(meta.Related)), ("ads", meta.Ads?.Value),
            .. meta.Extra.Select(entry => ("extra." + entry.Key.Value, (string?)entry.Value.Describe())),
        ];
        return values.Where(value => value.Value is not null).Select(value => new ExplanationEntry(value));
    }

    private ExplanationEntry Ad(SourceText source, AdBlock ad) => new(
        ("shape", ad.Shape.ToString()), ("kind", ad.Kind.ToString()), ("network", ad.Network.Length > 0 ? ad.Network : null), ("key", ad.Key.Length > 0 ? ad.Key : null),
        ("policy", ad.Policy.ToString().ToLowerInvariant()), ("place", Place(source, ad.Span)), ("characters", Number(ad.Span.Length)));

    /// <summary>The layout and what it includes, from the outside in, each once; and what of the site the page is made of.</summary>
    private IEnumerable<ExplanationSection> Rendered(SiteArticle? placed, List<StepTime> times)
    {
        List<ExplanationEntry> chain = [];
        if (placed is null || result.Site is not { } site || result.Templates is not { } templates) return [new("templates", chain)];
        var isPage = site.Pages.Contains(placed);
        var page = new ArticlePage(placed, placed.Article.Meta.Layout?.Value ?? (isPage ? "page" : "article"), isPage ? "page" : "article");
        var renderer = new PageRenderer(site, templates, request, surroundings.Cancellation);
        var inputs = Measure("Render", () => renderer.InputsOf(page), times);
        HashSet<string> seen = [];
        Add(templates.Layout(page.Layout), page.Layout, null);
        return [new("templates", chain), new("inputs", [.. inputs.Where(input => !input.IsTemplate).Select(input => new ExplanationEntry(("of", input.Source), ("read", string.Join(", ", input.Members))))])];

        void Add(Template? template, string name, string? from)
        {
            if (!seen.Add(template?.Path ?? name)) return;
            chain.Add(new(("file", template?.Path ?? $"{name} (missing)"), ("included_from", from)));
            if (template is null) return;
            foreach (var include in TemplateAnalysis.Of(template).Includes) Add(templates.Load(include.Name), include.Name, template.Path);
        }
    }

    /// <summary>What a build would do about the page.</summary>
    private string Freshness(SiteArticle placed) =>
        result.Rebuilt.FirstOrDefault(page => page.Path == placed.Url.OutputPath) is { } rebuilt ? $"a build renders it: {rebuilt.Reason}" : "as the last build left it";

    private string Place(SourceText source, TextSpan span) =>
        _shelf.Place(source.At(span)) is { } place ? string.Create(CultureInfo.InvariantCulture, $"({place.Start.Line},{place.Start.Column})") : "";

    private static string? Instant(Spanned<DateTimeOffset>? date) => date?.Value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string? List(EquatableArray<Spanned<string>> texts) => texts.IsEmpty ? null : string.Join("; ", texts.Select(text => text.Value));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
