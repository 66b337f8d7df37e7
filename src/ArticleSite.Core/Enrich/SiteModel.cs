using ArticleSite.Core.Load;
using ArticleSite.Core.Load.Languages;

namespace ArticleSite.Core.Enrich;

/// <summary>The whole site, known to the last neighbour; nothing is rendered yet.</summary>
public sealed class SiteModel
{
    /// <summary>The configuration.</summary>
    public required SiteConfig Config { get; init; }

    /// <summary>What pages say in each language.</summary>
    public ThemeWords Words { get; init; } = ThemeWords.BuiltIn;

    /// <summary>Newest first; equal dates by source path; undated ones last.</summary>
    public required IReadOnlyList<SiteArticle> Articles { get; init; }

    /// <summary>The pages of <c>content/pages</c>, by source path.</summary>
    public required IReadOnlyList<SiteArticle> Pages { get; init; }

    /// <summary>Every tag, sorted by name.</summary>
    public required IReadOnlyList<Term> Tags { get; init; }

    /// <summary>The top of the category tree, sorted by name.</summary>
    public required IReadOnlyList<Term> Categories { get; init; }

    /// <summary>Every series, sorted by name; its articles are in the order to read them.</summary>
    public required IReadOnlyList<Term> Series { get; init; }

    /// <summary>The siblings that have an index.</summary>
    public IReadOnlyList<NetworkIndex> Network { get; init; } = [];

    /// <summary>Years with their months, newest first.</summary>
    public required IReadOnlyList<ArchiveYear> Years { get; init; }

    /// <summary>Why related articles are related; null for a site put together by hand.</summary>
    public RelatedRanking? Ranking { get; init; }

    /// <summary>Every address of an article or page, for links between them.</summary>
    public required IReadOnlyDictionary<string, SiteArticle> ByPath { get; init; }

    /// <summary>Old addresses and where they lead.</summary>
    public required IReadOnlyList<Redirect> Redirects { get; init; }

    /// <summary>Addresses that were given up on purpose, in the order of the configuration.</summary>
    public IReadOnlyList<Tombstone> Tombstones { get; init; } = [];

    /// <summary>When the next creative begins or ends; null when none does, or no article asks the registry.</summary>
    public DateTimeOffset? NextAdChange { get; init; }

    /// <summary>Every category, parents before children.</summary>
    public IEnumerable<Term> AllCategories => Flatten(Categories);

    internal static IEnumerable<Term> Flatten(IEnumerable<Term> terms) =>
        terms.SelectMany(term => Flatten(term.Children).Prepend(term));
}

/// <summary>A year of articles.</summary>
/// <param name="Year">The year in the site's time zone.</param>
/// <param name="Url">Its page.</param>
/// <param name="Months">Newest first.</param>
public sealed record ArchiveYear(int Year, SiteUrl Url, IReadOnlyList<ArchiveMonth> Months)
{
    /// <summary>Articles of the year.</summary>
    public int Count => Months.Sum(month => month.Articles.Count);
}

/// <summary>A month of articles.</summary>
/// <param name="Month">From 1.</param>
/// <param name="Url">Its page.</param>
/// <param name="Articles">Newest first.</param>
public sealed record ArchiveMonth(int Month, SiteUrl Url, IReadOnlyList<SiteArticle> Articles);
