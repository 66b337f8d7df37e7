using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Validate;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core;

/// <summary>The three steps that see one article: Parse, Ads, Markdown. Nothing in here knows of a second article.</summary>
internal static class ArticleReader
{
    public static ReadArticle Read(SourceFile file, SiteConfig config, BodyOptions body, bool isPage, BuildRequest request, IFileSystem files)
    {
        byte[] bytes;
        try
        {
            bytes = Loader.Read(file, request, files);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Failed(file, [Rules.FileCannotBeRead(file.Path, failure.Message)]);
        }

        var source = SourceDecoder.Decode(file.Path, bytes);
        if (source.Value is null) return Failed(file, source.Findings);
        var options = new FrontMatterOptions(config.TimeZone, NeedsDate: !isPage)
        {
            DateOfName = isPage ? null : FileNameReader.Read(file.Name, config.FileNames).Date,
            Required = isPage ? [] : config.RequiredKeys,
        };
        var draft = FrontMatterReader.Read(source.Value, options);
        EquatableArray<Diagnostic> found = [.. source.Findings, .. draft.Findings];
        if (draft.Value is null) return Failed(file, found);
        if (LeftOut(draft.Value, file.IsDraft, config, request) is { } finding) return new ReadArticle(null, [.. found, finding], new SkippedArticle(file.Path, finding.Message));

        var section = AdScope.SectionOf(file.Name);
        var clean = AdStripper.Clean(draft.Value, config.Ads, section);
        if (body.WantsGaps && !config.Ads.FillsSlots(AdScope.Of(section, draft.Value.Meta), isPage, clean.Value!.Ads)) body = body with { WantsGaps = false };
        var article = MarkdownReader.Read(clean.Value!, body);
        found = [.. found, .. clean.Findings, .. article.Findings];
        if (article.Value is null) return Failed(file, found);
        return new ReadArticle(WithAdFacts(article.Value, draft.Value), [.. found, .. KeptAdFindings(draft.Value, clean.Value!, config)], null);
    }

    private static IEnumerable<Diagnostic> KeptAdFindings(Draft draft, CleanDraft clean, SiteConfig config) =>
        clean.Ads.Where(ad => ad.Policy == AdPolicy.Keep).SelectMany(ad => AdValidator.Check(draft.Source, ad, config.Ads, config.Title));

    /// <summary>What checks of whole pages need from the text, while the text is at hand.</summary>
    private static Article WithAdFacts(Article article, Draft draft)
    {
        var kept = KeptAds.Of(draft.Source, draft.Body, article.Ads);
        var hasPaid = kept.Count > 0 || article.Body.PaidLinks.Count > 0 || article.Spots.Count > 0;
        return hasPaid ? article with { KeptAds = kept, Disclosures = Disclosures.Find(draft.Source, draft.Body, article.Ads) } : article;
    }

    private static Diagnostic? LeftOut(Draft draft, bool isInDrafts, SiteConfig config, BuildRequest request)
    {
        var isDraft = draft.Meta.IsDraft || isInDrafts;
        if (isDraft && !request.IncludeDrafts && !config.PublishesDrafts) return Rules.DraftIsSkipped(draft.Source.At(draft.Meta.DraftSpan ?? draft.Meta.Title.Span));
        return draft.Meta.Date is { } date && date.Value > request.Clock && !request.IncludeFuture && !config.PublishesFuture
            ? Rules.FutureIsSkipped(draft.Source.At(date.Span), date.Value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture))
            : null;
    }

    private static ReadArticle Failed(SourceFile file, EquatableArray<Diagnostic> findings)
    {
        var worst = findings.MaxBy(finding => finding.Severity)!; // a file that made no article has a finding that says why
        return new ReadArticle(null, findings, new SkippedArticle(file.Path, $"{worst.Rule.Code} {worst.Message}"));
    }
}

/// <summary>What became of one file.</summary>
internal sealed record ReadArticle(Article? Article, EquatableArray<Diagnostic> Findings, SkippedArticle? Skipped);
