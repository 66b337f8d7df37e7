namespace ArticleSite.Core.Load;

/// <summary>One setting of the configuration, as documentation and suggestions need it.</summary>
/// <param name="Key">Its way from the top with dots: <c>pagination.size</c>.</param>
/// <param name="Type">What its value is, in words: <c>text</c>, <c>number from 1 to 1000</c>.</param>
/// <param name="Default">The value when nobody sets it, as written in the file; empty for none.</param>
/// <param name="Meaning">One sentence.</param>
public sealed record SiteSetting(string Key, string Type, string Default, string Meaning)
{
    /// <summary>Sets it: the configuration so far and the value as read go in, the next configuration comes out.</summary>
    internal Func<SiteConfig, SettingValue, SiteConfig> Apply { get; init; } = (config, _) => config;

    /// <summary>True when keys below it are the author's own: <c>params.anything</c>.</summary>
    internal bool IsOpen { get; init; }
}
