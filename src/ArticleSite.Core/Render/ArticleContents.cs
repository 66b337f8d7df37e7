using ArticleSite.Core.Ads;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Core.Render.Images;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>
/// What readers get of an article's body: its HTML with a disclosure before it and the creatives in their places, each rendered
/// by its partial. Most bodies have neither and stay as they are. Any number of threads may ask.
/// </summary>
internal sealed class ArticleContents(SiteRecords records, TemplateSet templates, RenderOptions options)
{
    /// <summary>The partial of a creative.</summary>
    public const string AdPartial = "ad";

    /// <summary>The partial of the disclosure.</summary>
    public const string DisclosurePartial = "disclosure";

    internal static readonly string[] DisclosureNames = ["text", "language"];

    /// <summary>The body as it stands on the page.</summary>
    /// <exception cref="TemplateException">A partial is missing or has an error.</exception>
    public TemplateValue Of(SiteArticle article) => new BodyHtml(article.Article.Body.Stored, InsertsOf(article), SizesIn(article));

    /// <summary>Writes what tells the bodies of an article apart: what goes into one. What the partials read on the way is noted by itself.</summary>
    internal void Print(SiteArticle article, ValuePrinter to)
    {
        to.Bytes.Print(article.Article.Body.Stored.Print);
        var hasDisclosure = NeedsDisclosure(article);
        to.Bytes.Bool(hasDisclosure);
        if (hasDisclosure) to.Write(DisclosureOf(article));
        foreach (var image in article.Article.Body.Images)
            if (records.Images.SizeOf(image.Url, article.Url, records.Config.BaseUrl) is { } size) to.Bytes.Text(size.ToString());
        foreach (var (insert, record) in RecordsOf(article))
        {
            to.Bytes.Int(insert.HtmlOffset);
            to.Write(record);
        }
    }

    private IEnumerable<(AdInsert Insert, AdRecord Record)> RecordsOf(SiteArticle article)
    {
        var words = AdWords.For(article.Language, records.Config.Language);
        return article.Ads.Select((insert, i) => (insert, new AdRecord(insert, i + 1, words, records.Config.Ads)));
    }

    /// <summary>The body for feeds: without creatives, as a reader away from the site came for the text. Paid links that stay are disclosed.</summary>
    public string ForFeed(SiteArticle article)
    {
        var html = new BodyHtml(article.Article.Body.Stored, [], SizesIn(article)).ToString();
        if (!records.Config.Ads.HasDisclosure || !HasPaidLink(article)) return html;
        try
        {
            return Disclosure(article) + "\n" + html;
        }
        catch (TemplateException)
        {
            return html; // the page tells about the partial
        }
    }

    private bool NeedsDisclosure(SiteArticle article) =>
        records.Config.Ads.HasDisclosure
        && (article.Ads.Any(insert => IsPaid(insert.Creative)) || HasPaidLink(article));

    /// <summary>The whole address of the article's picture; null for none.</summary>
    public string? ImageOf(SiteArticle article) => records.ImageOf(article) is { } image ? records.AbsoluteOf(image) : null;

    private static bool HasPaidLink(SiteArticle article)
    {
        foreach (var link in article.Article.Body.PaidLinks)
            if (link.Match.Role == AdUrlRole.Click) return true;
        return false;
    }

    /// <summary>Gives the sizes of an article's pictures; null where none can be known.</summary>
    private Func<ReadOnlySpan<char>, ImageSize?>? SizesIn(SiteArticle article) =>
        records.Images.IsEmpty || article.Article.Body.StoredImages.Count == 0 ? null : url => records.Images.SizeOf(url, article.Url, records.Config.BaseUrl);

    /// <summary>A video of nobody's, between ad markers, earns nothing.</summary>
    private static bool IsPaid(AdCreative creative) => creative.Kind is not (AdKind.Filler or AdKind.EditorialEmbed);

    /// <summary>The disclosure before the text, and the creatives in it.</summary>
    private List<BodyInsert> InsertsOf(SiteArticle article)
    {
        var hasDisclosure = NeedsDisclosure(article);
        if (article.Ads.Count == 0 && !hasDisclosure) return [];
        List<BodyInsert> inserts = new(article.Ads.Count + 1);
        if (hasDisclosure) inserts.Add(new BodyInsert(0, Disclosure(article)));
        foreach (var (insert, record) in RecordsOf(article)) inserts.Add(new BodyInsert(insert.HtmlOffset, Rendered(AdPartial, "ad", record)));
        return inserts;
    }

    private string Disclosure(SiteArticle article) => Rendered(DisclosurePartial, "disclosure", DisclosureOf(article));

    private TemplateObject DisclosureOf(SiteArticle article)
    {
        var text = AdWords.DisclosureFor(article.Language, records.Config.Language, records.Config.Ads);
        var isForeign = AdWords.PrimaryOf(text.Language) != AdWords.PrimaryOf(article.Language);
        return new TemplateObject(2) { ["text"] = text.Text, ["language"] = isForeign ? text.Language : default(TemplateValue) };
    }

    private static TemplateDiagnostic Missing(string partial) => new(
        "AS5006", $"templates/partials/{partial}.html", 0, 0, 1, 1, $"there is no partial '{partial}', which articles with ads need", "Add the file; the program's own theme has one.", []);

    private string Rendered(string partial, string name, TemplateValue value)
    {
        var template = templates.Load(partial) ?? throw new TemplateException(Missing(partial));
        return template.Render(new TemplateObject(2) { ["site"] = records.Site, [name] = value }, options).Trim();
    }
}
