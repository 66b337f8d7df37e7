using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core;

/// <summary>The three steps that see one article: Parse, Ads, Markdown. Nothing in here knows of a second article.</summary>
internal static class ArticleReader
{
    public static ReadArticle Read(SourceFile file, SiteConfig config, TermPool terms, bool isPage, BuildRequest request, IFileSystem files)
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
        var draft = FrontMatterReader.Read(source.Value, new FrontMatterOptions(config.TimeZone, NeedsDate: !isPage));
        EquatableArray<Diagnostic> found = [.. source.Findings, .. draft.Findings];
        if (draft.Value is null) return Failed(file, found);
        if (LeftOut(draft.Value, request) is { } finding) return new ReadArticle(null, [.. found, finding], new SkippedArticle(file.Path, finding.Message));

        var clean = AdStripper.Clean(draft.Value, config.Ads, AdScope.SectionOf(file.Name));
        var article = MarkdownReader.Read(clean.Value!, terms);
        found = [.. found, .. clean.Findings, .. article.Findings];
        return article.Value is null ? Failed(file, found) : new ReadArticle(article.Value, found, null);
    }

    private static Diagnostic? LeftOut(Draft draft, BuildRequest request)
    {
        if (draft.Meta.IsDraft && !request.IncludeDrafts) return Rules.DraftIsSkipped(draft.Source.At(draft.Meta.DraftSpan ?? draft.Meta.Title.Span));
        return draft.Meta.Date is { } date && date.Value > request.Clock && !request.IncludeFuture
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
