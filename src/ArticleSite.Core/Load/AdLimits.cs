namespace ArticleSite.Core.Load;

/// <summary>How many ads a page may have, and where: <c>ads.limits</c>.</summary>
public sealed record AdLimits
{
    /// <summary>The most of a page's height on a phone that may be ads, in percent. Better Ads draws the line at 30.</summary>
    public int Density { get; init; } = 30;

    /// <summary>Words of text before the first ad.</summary>
    public int FirstAdWords { get; init; } = 60;

    /// <summary>Words of text between two ads.</summary>
    public int GapWords { get; init; } = 40;

    /// <summary>The most ads on a page.</summary>
    public int PerPage { get; init; } = 20;
}
