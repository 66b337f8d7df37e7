using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Registry;
using ArticleSite.Core.Ads.Validate;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Reporting;

/// <summary>What the report on ads wants to know of one article.</summary>
/// <param name="File">The file.</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">When it was published.</param>
/// <param name="Words">Words of its own text.</param>
/// <param name="TextHeight">Estimated height of that text on a phone, in CSS pixels.</param>
/// <param name="Ads">The ads in it, whatever becomes of them.</param>
/// <param name="PaidLinks">Paid links in its text, outside ads.</param>
/// <param name="HasOwnDisclosure">True when the author says that links are paid.</param>
internal sealed record AdReportPage(
    SourcePath File, string Title, DateTimeOffset? Date, int Words, int TextHeight, EquatableArray<ListedAd> Ads, int PaidLinks, bool HasOwnDisclosure)
{
    /// <summary>For an ad whose size is not written: the commonest unit on phones.</summary>
    private const int UsualAdHeight = 250;

    /// <summary>Ads a reader would see: lists of links, empty markers and references are none.</summary>
    public IEnumerable<ListedAd> Shown => Ads.Where(listed => listed.Ad.Kind is AdKind.Banner or AdKind.TextLink or AdKind.AdUnit or AdKind.VideoCreative or AdKind.Filler);

    /// <summary>The share of the page's height on a phone that would be ads if all stayed, in percent.</summary>
    public int Density
    {
        get
        {
            var ads = Shown.Sum(listed => HeightOf(listed.Ad));
            return ads == 0 ? 0 : (int)Math.Round(ads * 100.0 / (ads + TextHeight));
        }
    }

    /// <summary>True when something on the page that is built is paid for.</summary>
    public bool KeepsPaid => PaidLinks > 0 || Ads.Any(listed => IsPaidFor(listed.Ad));

    /// <summary>Reads one file; null when it is no article.</summary>
    public static AdReportPage? Read(SourceFile file, byte[] content, SiteConfig config, BodyOptions options, bool isArticle)
    {
        if (SourceDecoder.Decode(file.Path, content).Value is not { } source) return null;
        if (FrontMatterReader.Read(source, new FrontMatterOptions(config.TimeZone, isArticle)).Value is not { } draft) return null;
        var scan = AdStripper.Clean(draft, config.Ads, AdScope.SectionOf(file.Name));
        var clean = scan.Value!; // taking ads out always leaves a draft
        if (MarkdownReader.Read(clean, options).Value is not { } article) return null;
        var body = article.Body;
        var height = Math.Ceiling(body.WordCount / PhonePage.WordsPerLine) * PhonePage.LineHeight + body.Images.Count(image => !IsAd(image.Span)) * PhonePage.ImageHeight + body.Headings.Count * PhonePage.HeadingHeight;
        return new AdReportPage(
            file.Path,
            draft.Meta.Title.Value,
            draft.Meta.Date?.Value,
            body.WordCount,
            Math.Max(PhonePage.LineHeight, (int)height),
            AdInventory.Of(file, source, clean.Ads, config, scan.Findings),
            body.PaidLinks.Count(link => link.Match.Role == AdUrlRole.Click && !IsAd(link.Span)),
            Disclosures.Find(source, draft.Body, clean.Ads).Count > 0);

        bool IsAd(TextSpan span) => clean.Ads.Any(ad => ad.Kind != AdKind.EditorialEmbed && ad.Span.Overlaps(span)); // ads that are kept are in the body
    }

    private static int HeightOf(AdBlock ad) =>
        ad.Kind == AdKind.TextLink ? PhonePage.LineHeight
        : ad.Size is not { Width: > 1, Height: > 1 } known ? UsualAdHeight
        : known.Width <= PhonePage.Width ? known.Height : (int)Math.Round(known.Height * (double)PhonePage.Width / known.Width);

    private static bool IsPaidFor(AdBlock ad) =>
        ad is { Policy: AdPolicy.Keep or AdPolicy.Normalise or AdPolicy.Place, Kind: AdKind.Banner or AdKind.TextLink or AdKind.VideoCreative or AdKind.Reference };
}
