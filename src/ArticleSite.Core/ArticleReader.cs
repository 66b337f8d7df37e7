using System.Buffers;
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
    /// <summary>Most articles are shorter, so that the memory of a thread need not grow.</summary>
    private const int UsualLength = 1 << 16;

    [ThreadStatic]
    private static char[]? t_memory;

    /// <summary>All that <see cref="string.ReplaceLineEndings()"/> knows, besides the usual one.</summary>
    private static readonly SearchValues<char> s_otherLineEnds = SearchValues.Create("\r\f\u0085\u2028\u2029");

    /// <summary>Reads one article. What it is made of are its bytes, its name and the rules; the request only decides whether it is left out.</summary>
    public static ReadArticle Read(SourceFile file, ReadOnlySpan<byte> bytes, ReadingRules rules, BodyOptions body, bool isPage, BuildRequest request)
    {
        // it was smaller when the folder was listed
        if (bytes.Length > Loader.MaximumArticleBytes) return Failed(file, [Rules.FileIsTooLarge(file.Path, bytes.Length, Loader.MaximumArticleBytes)]);
        var memory = t_memory ?? new char[UsualLength];
        var source = SourceDecoder.Decode(file.Path, bytes, ref memory);
        t_memory = memory.Length > UsualLength ? null : memory; // a long one would be carried along from file to file
        if (source.Value is null) return Failed(file, source.Findings);
        var draft = FrontMatterReader.Read(source.Value, HeadOptions(file, rules, isPage));
        List<Diagnostic> found = [.. source.Findings, .. draft.Findings];
        if (draft.Value is null) return Failed(file, found.ToEquatableArray());
        var publication = new Publication(draft.Value.Meta.IsDraft || file.IsDraft, draft.Value.Meta.Date?.Value);
        if (LeftOut(draft.Value, publication.StateFor(request)) is { } finding)
            return new ReadArticle(null, [.. found, finding], new SkippedArticle(file.Path, finding.Message) { IsFuture = finding.Rule == Rules.SkippedFuture }) { Publication = publication };

        var section = AdScope.SectionOf(file.Name);
        var clean = AdStripper.Clean(draft.Value, rules.Ads, section);
        if (body.WantsGaps && !rules.Ads.FillsSlots(AdScope.Of(section, draft.Value.Meta), isPage, clean.Value!.Ads)) body = body with { WantsGaps = false };
        var article = MarkdownReader.Read(clean.Value!, body);
        found.AddRange(clean.Findings.AsSpan());
        found.AddRange(article.Findings.AsSpan());
        if (article.Value is null) return Failed(file, found.ToEquatableArray()) with { Publication = publication };
        var read = WithAdFacts(article.Value, draft.Value);
        if (rules.HasMarkdown) read = read with { Body = read.Body with { Markdown = PlainText(draft.Value, clean.Value!, rules) } };
        found.AddRange(KeptAdFindings(draft.Value, clean.Value!, rules));
        return new ReadArticle(read, found.ToEquatableArray(), null) { Publication = publication };
    }

    /// <summary>Reads the head of an article alone; its body is empty. What is wrong with it is told when all of it is read.</summary>
    public static ReadArticle ReadHead(SourceFile file, ReadOnlySpan<byte> bytes, ReadingRules rules, bool isPage, BuildRequest request)
    {
        if (SourceDecoder.Decode(file.Path, bytes).Value is not { } source || FrontMatterReader.Read(source, HeadOptions(file, rules, isPage)).Value is not { } draft) return new ReadArticle(null, [], null);
        var state = new Publication(draft.Meta.IsDraft || file.IsDraft, draft.Meta.Date?.Value).StateFor(request);
        return new ReadArticle(state == PublicationState.Published ? new Article(file.Path, draft.Meta, new ArticleBody { Html = "" }, [], []) : null, [], null);
    }

    private static FrontMatterOptions HeadOptions(SourceFile file, ReadingRules rules, bool isPage) => new(rules.TimeZone, NeedsDate: !isPage)
    {
        Required = isPage ? [] : rules.RequiredKeys,
        DateOfName = isPage ? null : FileNameReader.Read(file.Name, rules.FileNames).Date,
    };

    /// <summary>The text without ads, whatever becomes of them on the page.</summary>
    private static StoredText PlainText(Draft draft, CleanDraft clean, ReadingRules rules)
    {
        if (clean.Ads.Any(ad => ad.Policy == AdPolicy.Keep))
        {
            var strict = rules.Ads with { MarkerBlocks = AdPolicy.Strip, AdSenseUnits = AdPolicy.Strip, AlsoReadLists = AdPolicy.Strip, Loose = AdPolicy.Strip, Exceptions = [] };
            clean = AdStripper.Clean(draft with { Meta = draft.Meta with { Ads = null } }, strict).Value!; // cleaning always gives a draft
        }

        var text = clean.Body.Text.AsMemory().Trim();
        return text.Span.ContainsAny(s_otherLineEnds) ? new StoredText(text.ToString().ReplaceLineEndings("\n")) : new StoredText(text);
    }

    private static IEnumerable<Diagnostic> KeptAdFindings(Draft draft, CleanDraft clean, ReadingRules rules) =>
        clean.Ads.Where(ad => ad.Policy == AdPolicy.Keep).SelectMany(ad => AdValidator.Check(draft.Source, ad, rules.Ads, rules.Title));

    /// <summary>What checks of whole pages need from the text, while the text is at hand.</summary>
    private static Article WithAdFacts(Article article, Draft draft)
    {
        var kept = KeptAds.Of(draft.Source, draft.Body, article.Ads);
        var hasPaid = kept.Count > 0 || article.Body.PaidLinks.Count > 0 || article.Spots.Count > 0;
        return hasPaid ? article with { KeptAds = kept, Disclosures = Disclosures.Find(draft.Source, draft.Body, article.Ads) } : article;
    }

    private static Diagnostic? LeftOut(Draft draft, PublicationState state) => state switch
    {
        PublicationState.Draft => Rules.DraftIsSkipped(draft.Source.At(draft.Meta.DraftSpan ?? draft.Meta.Title.Span)),
        PublicationState.Future when draft.Meta.Date is { } date =>
            Rules.FutureIsSkipped(draft.Source.At(date.Span), date.Value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>A file that the disk does not give.</summary>
    public static ReadArticle Unreadable(SourceFile file, string reason) => Failed(file, [Rules.FileCannotBeRead(file.Path, reason)]);

    private static ReadArticle Failed(SourceFile file, EquatableArray<Diagnostic> findings)
    {
        var worst = findings.MaxBy(finding => finding.Severity)!; // a file that made no article has a finding that says why
        return new ReadArticle(null, findings, new SkippedArticle(file.Path, $"{worst.Rule.Code} {worst.Message}"));
    }
}
