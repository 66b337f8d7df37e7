using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>What a build that published said, as bytes; of a build that finds nothing to do.</summary>
internal static class BuildResultCodec
{
    /// <param name="to">For all but what findings say.</param>
    /// <param name="words">For what they say, which is long; of most nobody asks.</param>
    /// <param name="result">The result.</param>
    public static void Write(ByteWriter to, ByteWriter words, BuildResult result)
    {
        FindingCodec.WriteApart(to, words, result.Findings);
        FindingCodec.WriteApart(to, words, result.Known);
        to.Int(result.FixedCount ?? -1);
        to.Int(result.SuppressedCount);
        to.List(result.Skipped, Write);
        to.Int(result.ArticleCount);
        to.Int(result.PageCount);
        to.Text(result.OutputFolder);
        to.Optional(result.NextAdChange, PlaceCodec.Write);
    }

    /// <summary>The same result with nothing written.</summary>
    public static BuildResult Read(ByteReader from, Pack words)
    {
        var at = 0L;
        var (findings, known) = (FindingCodec.ReadApart(from, words, ref at), FindingCodec.ReadApart(from, words, ref at));
        var (fixedCount, suppressed) = (from.Int(), from.Int());
        var (skipped, articles, pages) = (from.List(ReadSkipped), from.Int(), from.Int());
        return new BuildResult
        {
            Outcome = BuildOutcome.Succeeded,
            Findings = findings,
            Known = known,
            FixedCount = fixedCount < 0 ? null : fixedCount,
            SuppressedCount = suppressed,
            Skipped = skipped,
            ArticleCount = articles,
            CachedCount = articles,
            PageCount = pages,
            UnchangedCount = pages,
            OutputFolder = from.Text(),
            NextAdChange = from.Optional(PlaceCodec.ReadInstant),
        };
    }

    public static void Write(ByteWriter to, SkippedArticle skipped)
    {
        to.Text(skipped.Path.Value);
        to.Text(skipped.Reason);
        to.Bool(skipped.IsFuture);
    }

    public static SkippedArticle ReadSkipped(ByteReader from) => new(new SourcePath(from.Text()), from.Text()) { IsFuture = from.Bool() };
}
