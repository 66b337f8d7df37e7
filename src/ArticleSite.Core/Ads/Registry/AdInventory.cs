using ArticleSite.Core.Ads.Validate;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>Every ad of a file with its place, for reports; nothing is changed.</summary>
public static class AdInventory
{
    /// <summary>The ads of one file, drafts included, in the order of the file; null for a file that cannot be read as an article.</summary>
    /// <param name="file">The file.</param>
    /// <param name="content">What is in it.</param>
    /// <param name="config">What counts as an ad, and how dates are read.</param>
    /// <param name="needsDate">True for an article, false for a page.</param>
    public static EquatableArray<ListedAd>? Read(SourceFile file, byte[] content, SiteConfig config, bool needsDate)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(config);
        if (SourceDecoder.Decode(file.Path, content).Value is not { } source) return null;
        if (FrontMatterReader.Read(source, new FrontMatterOptions(config.TimeZone, needsDate)).Value is not { } draft) return null;
        var clean = AdStripper.Clean(draft, config.Ads, AdScope.SectionOf(file.Name));
        return Of(file, source, clean.Value!.Ads, config, clean.Findings); // taking ads out always leaves a draft
    }

    /// <summary>Ads with their places and all that is wrong with each, whether it stays on the page or not.</summary>
    /// <param name="file">The file.</param>
    /// <param name="source">Its text.</param>
    /// <param name="ads">The ads in it.</param>
    /// <param name="config">The site.</param>
    /// <param name="findings">What the scan found.</param>
    public static EquatableArray<ListedAd> Of(SourceFile file, SourceText source, EquatableArray<AdBlock> ads, SiteConfig config, EquatableArray<Diagnostic> findings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(config);
        return [.. ads.Select(ad => new ListedAd(file.Path, source.Lines.At(ad.Span.Start), ad, Codes(ad, [.. findings, .. AdValidator.Check(source, ad, config.Ads, config.Title)])))];
    }

    private static EquatableArray<string> Codes(AdBlock ad, EquatableArray<Diagnostic> findings) =>
    [
        .. findings
            .Where(finding => finding.Location is { } place && place.Span.Start >= ad.Span.Start && place.Span.Start < ad.Span.End)
            .Select(finding => finding.Rule.Code)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
