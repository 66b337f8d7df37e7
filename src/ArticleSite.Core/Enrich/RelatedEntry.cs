using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>What the index knows of an article.</summary>
/// <param name="Terms">Its terms.</param>
public sealed record RelatedEntry(EquatableArray<TermCount> Terms)
{
    /// <summary>Its terms.</summary>
    public EquatableArray<TermCount> Terms
    {
        get => StoredTerms.Items;
        init => StoredTerms = new(value);
    }

    /// <summary>Where <see cref="Terms"/> lie.</summary>
    internal StoredList<TermCount> StoredTerms { get; init; } = new(Terms);

    /// <summary>By what it is known again in a later build: a hash of its name.</summary>
    public ulong Key { get; init; }

    /// <summary>Its tags.</summary>
    public EquatableArray<string> Tags { get; init; } = [];

    /// <summary>Its first category as the way from the top.</summary>
    public EquatableArray<string> Category { get; init; } = [];

    /// <summary>When it was published.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Which others it names by title or links to, and how often.</summary>
    public IReadOnlyList<(int Other, int Count)> Mentions { get; init; } = [];
}

/// <summary>An article found for another.</summary>
/// <param name="Other">Its index.</param>
/// <param name="Score">How well it fits; 1 is the best match by words alone.</param>
public readonly record struct RelatedMatch(int Other, double Score);
