using ArticleSite.Core.Text;

namespace ArticleSite.Core.Import.Parity;

/// <summary>What two sites can differ in.</summary>
public enum ParityKind
{
    /// <summary>An old address has no answer.</summary>
    LostUrl,

    /// <summary>An article has another title.</summary>
    Title,

    /// <summary>A list has other articles: another tag or category.</summary>
    Members,

    /// <summary>A list has its articles in another order.</summary>
    Order,

    /// <summary>An article's text has other words.</summary>
    Text,
}

/// <summary>One difference between the old site and the new one.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Url">The old address.</param>
/// <param name="Detail">What was there and what is there.</param>
public sealed record ParityDifference(ParityKind Kind, string Url, string Detail)
{
    /// <summary>Why that is as it should be; null for a difference that nothing explains.</summary>
    public string? Explanation { get; init; }

    /// <summary>The article, where it is about one.</summary>
    public SourcePath? Source { get; init; }
}

/// <summary>What comparing two sites found.</summary>
public sealed record ParityReport
{
    /// <summary>Sorted by kind and address.</summary>
    public required EquatableArray<ParityDifference> Differences { get; init; }

    /// <summary>Old addresses.</summary>
    public int OldCount { get; init; }

    /// <summary>Of them, those with the same file in the new site.</summary>
    public int SameCount { get; init; }

    /// <summary>Of them, those that lead on to another address.</summary>
    public int RedirectCount { get; init; }

    /// <summary>Articles and pages whose text was compared.</summary>
    public int TextCount { get; init; }

    /// <summary>Of them, those that only lack their ads.</summary>
    public int AdOnlyCount { get; init; }

    /// <summary>Lists whose articles and order were compared.</summary>
    public int ListCount { get; init; }

    /// <summary>Differences that nothing explains.</summary>
    public int UnexplainedCount => Differences.Count(difference => difference.Explanation is null);
}
