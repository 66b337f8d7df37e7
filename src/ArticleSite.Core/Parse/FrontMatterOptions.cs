using ArticleSite.Core.Text;

namespace ArticleSite.Core.Parse;

/// <summary>What reading front matter depends on besides the file.</summary>
/// <param name="TimeZone">Where dates without an offset are read.</param>
/// <param name="NeedsDate">True for articles, which lists put in order; a page such as "About" has its place without one.</param>
public sealed record FrontMatterOptions(TimeZoneInfo TimeZone, bool NeedsDate = true)
{
    /// <summary>Keys that every article must have, as the site says.</summary>
    public EquatableArray<string> Required { get; init; } = [];

    /// <summary>The day that the file's name tells; counts, from its first minute on, where the head has no date.</summary>
    public DateOnly? DateOfName { get; init; }
}
