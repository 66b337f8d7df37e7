namespace ArticleSite.Core.Load;

/// <summary>
/// How related articles are ranked: the <c>related</c> section of the configuration. The defaults were measured on manual
/// pages whose editors had chosen what to see also; <c>docs/related.md</c> tells how.
/// </summary>
public sealed record RelatedRules
{
    /// <summary>How often a word of the title counts.</summary>
    public double TitleWeight { get; init; } = 4;

    /// <summary>How often a word of the description or a keyword counts.</summary>
    public double DescriptionWeight { get; init; } = 2;

    /// <summary>How often a word of a heading counts.</summary>
    public double HeadingWeight { get; init; } = 1;

    /// <summary>How often a word of a code block counts.</summary>
    public double CodeWeight { get; init; } = 0.3;

    /// <summary>BM25's k1: how fast repeating a word stops to count.</summary>
    public double K1 { get; init; } = 1.2;

    /// <summary>BM25's b: how much long articles are held back, from 0 to 1.</summary>
    public double B { get; init; } = 0.5;

    /// <summary>With how many of its words an article asks.</summary>
    public int QueryTerms { get; init; } = 80;

    /// <summary>What it counts that the article says the title of the other, or links to it.</summary>
    public double Mentions { get; init; } = 1;

    /// <summary>What it counts that the other says the title of the article, or links to it.</summary>
    public double MentionedBy { get; init; } = 0.5;

    /// <summary>What shared tags count.</summary>
    public double Tags { get; init; } = 0.1;

    /// <summary>What the shared beginning of a category path counts.</summary>
    public double Categories { get; init; } = 0.1;

    /// <summary>What it counts that the other is new: all of it on the day of the newest article, half a year later.</summary>
    public double Freshness { get; init; }

    /// <summary>How much an article that says the same as a better one is held back, from 0 to 1.</summary>
    public double Diversity { get; init; } = 0.05;

    /// <summary>What becomes of near-duplicates.</summary>
    public NearDuplicatePolicy NearDuplicates { get; init; } = NearDuplicatePolicy.Report;
}

/// <summary>What becomes of articles that say almost the same. Whatever is chosen, related lists hold one of them at most.</summary>
public enum NearDuplicatePolicy
{
    /// <summary>A finding names them.</summary>
    Report,

    /// <summary>Nothing is said.</summary>
    Ignore,

    /// <summary>The canonical link of each leads to the oldest.</summary>
    Canonical,

    /// <summary>Search engines are asked to leave out all but the oldest.</summary>
    NoIndex,

    /// <summary>The finding is an error.</summary>
    Error,
}
