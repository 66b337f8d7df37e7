namespace ArticleSite.Core.Parse;

/// <summary>What reading front matter depends on besides the file.</summary>
/// <param name="TimeZone">Where dates without an offset are read.</param>
public sealed record FrontMatterOptions(TimeZoneInfo TimeZone);
