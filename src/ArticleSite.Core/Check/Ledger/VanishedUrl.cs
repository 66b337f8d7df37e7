using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Publish;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check.Ledger;

/// <summary>
/// Finds addresses that were published once and lead nowhere now: no page, no alias and no tombstone has them. Where very many vanish
/// at once, the cause is one (another pattern of addresses), and so is the finding. An article with an error has a finding of its own, and one
/// whose date has not come is not lost: a build for an earlier day finds neither it nor the lists and aliases that it may bring back.
/// </summary>
internal static class VanishedUrl
{
    /// <summary>So many have a finding each.</summary>
    private const int MostAlone = 10;

    /// <summary>Others that one finding for all of them names.</summary>
    private const int MostNamed = 5;

    /// <summary>Every such address, or all of them as one.</summary>
    /// <param name="absent">The lines of the ledger that no address of the site has.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="site">The site.</param>
    /// <param name="files">The paths of all files of the site, as they are written.</param>
    /// <param name="plan">The same, where upper and lower case are one.</param>
    /// <param name="skipped">Articles that are left out.</param>
    public static IEnumerable<Diagnostic> Find(
        IReadOnlyList<LedgerLine> absent, SourceText ledger, SiteModel site, IReadOnlySet<string> files, OutputPlan plan, IReadOnlyList<SkippedArticle> skipped)
    {
        var gone = site.Tombstones.Select(tombstone => tombstone.Url.Path).ToHashSet(StringComparer.Ordinal);
        var leftOut = LeftOutOf(skipped);
        // an article that was published and is to come: the day is an earlier one, and what has no text of its own may be that article's
        var isEarlierDay = absent.Any(line => ReasonOf(line, leftOut) is { Article.IsFuture: true });
        var vanished = absent.Where(line =>
            !gone.Contains(line.Path) && !files.Contains(new SiteUrl(line.Path).OutputPath) && ReasonOf(line, leftOut) is not { IsToldElsewhere: true } && !(isEarlierDay && line.Mark.IsNone)).ToList();
        if (vanished.Count == 0) return [];
        var texts = MovedTexts.Of(site);
        if (vanished.Count > MostAlone) return [OfMany(vanished, ledger, texts)];
        return vanished.Select(line => texts.Nearest(line.Mark) is { } heir
            ? Rules.UrlHasMoved(ledger.At(line.Span), line.Path, heir.Url.Path, new SourceLocation(heir.Article.Source, heir.Article.Meta.Title.Span))
            : ReasonOf(line, leftOut) is { Article: var article }
                ? Rules.UrlIsLeftOut(ledger.At(line.Span), line.Path, article.Path.Value, article.Reason)
                : Rules.UrlHasVanished(ledger.At(line.Span), line.Path, plan.Has(new SiteUrl(line.Path).OutputPath)));
    }

    private static Diagnostic OfMany(List<LedgerLine> vanished, SourceText ledger, MovedTexts texts)
    {
        var moved = vanished.Select(line => (Line: line, Heir: texts.Same(line.Mark))).Where(pair => pair.Heir is not null).ToList();
        var example = moved.Count == 0 ? null : $"'{moved[0].Line.Path}' at '{moved[0].Heir!.Url.Path}'";
        var others = vanished.Skip(1).Take(MostNamed).Select(line => new RelatedLocation(ledger.At(line.Span), $"'{line.Path}' too")).ToEquatableArray();
        return Rules.UrlsHaveVanished(ledger.At(vanished[0].Span), vanished.Count, moved.Count, example, others);
    }

    private static LeftOut? ReasonOf(LedgerLine line, Dictionary<string, LeftOut> leftOut) =>
        leftOut.GetValueOrDefault(line.Path.TrimEnd('/') is var path ? path[(path.LastIndexOf('/') + 1)..] : "");

    /// <summary>By the names of their files, which most addresses end in.</summary>
    private static Dictionary<string, LeftOut> LeftOutOf(IReadOnlyList<SkippedArticle> skipped)
    {
        Dictionary<string, LeftOut> byName = new(StringComparer.Ordinal);
        foreach (var article in skipped) byName.TryAdd(article.Path.FileNameWithoutExtension, new LeftOut(article, article.IsFuture || article.Reason.StartsWith("AS", StringComparison.Ordinal)));
        return byName;
    }

    private sealed record LeftOut(SkippedArticle Article, bool IsToldElsewhere);
}
