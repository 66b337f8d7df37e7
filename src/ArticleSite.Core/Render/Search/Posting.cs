namespace ArticleSite.Core.Render.Search;

/// <summary>An article under a word: its number, and what the word means to it, from 1 to <see cref="SearchEntry.Heaviest"/>. A site has a hundred thousand, so that one takes four bytes.</summary>
internal readonly record struct Posting
{
    private const int WeightBits = 5;

    private readonly uint _both;

    /// <summary>One of an article.</summary>
    /// <param name="article">Its number.</param>
    /// <param name="weight">What the word means to it.</param>
    public Posting(int article, int weight) => _both = ((uint)article << WeightBits) | (uint)weight;

    /// <summary>The article's number.</summary>
    public int Article => (int)(_both >> WeightBits);

    /// <summary>What the word means to it.</summary>
    public int Weight => (int)(_both & ((1 << WeightBits) - 1));
}
