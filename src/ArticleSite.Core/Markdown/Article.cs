using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>One article, read to the end: all that can be known of it without the others.</summary>
/// <param name="Source">The file.</param>
/// <param name="Meta">What its head says.</param>
/// <param name="Body">What its text became.</param>
/// <param name="Ads">The ad material found in it.</param>
/// <param name="AlsoRead">The entries of its hand-pasted list.</param>
public sealed record Article(
    SourcePath Source,
    FrontMatter Meta,
    ArticleBody Body,
    EquatableArray<AdBlock> Ads,
    EquatableArray<AlsoReadEntry> AlsoRead)
{
    /// <summary>The ad material found in it.</summary>
    public EquatableArray<AdBlock> Ads
    {
        get => StoredAds.Items;
        init => StoredAds = new(value);
    }

    /// <summary>The entries of its hand-pasted list.</summary>
    public EquatableArray<AlsoReadEntry> AlsoRead
    {
        get => StoredAlsoRead.Items;
        init => StoredAlsoRead = new(value);
    }

    /// <summary>Where <see cref="Ads"/> lie: in memory, or in the cache, to be read each time they are asked for.</summary>
    internal StoredList<AdBlock> StoredAds { get; init; } = new(Ads);

    /// <summary>Where <see cref="AlsoRead"/> lies.</summary>
    internal StoredList<AlsoReadEntry> StoredAlsoRead { get; init; } = new(AlsoRead);

    /// <summary>Where ads stood that are to be shown again, in the order of the text.</summary>
    public EquatableArray<AdSpot> Spots { get; init; } = [];

    /// <summary>The ads that stay where their author put them, with what they stand by.</summary>
    public EquatableArray<PlacedAd> KeptAds { get; init; } = [];

    /// <summary>What the author says of paid links; only looked for where there are any.</summary>
    public EquatableArray<Disclosure> Disclosures { get; init; } = [];

    /// <summary>What its comments silence, in the order of the file.</summary>
    public EquatableArray<Suppression> Suppressions { get; init; } = [];
}
