using ArticleSite.Core.Load.Languages;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Load;

/// <summary>
/// The part of the configuration that the steps of a single article see. Nothing else of it reaches them, so an article whose bytes
/// and whose rules are as they were is as it was.
/// </summary>
public sealed record ReadingRules
{
    /// <summary>Where dates without an offset are read.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>What becomes of ads.</summary>
    public AdRules Ads { get; init; } = new();

    /// <summary>The site's name: a picture that is called like it says nothing.</summary>
    public string Title { get; init; } = "";

    /// <summary>The language of articles that name none.</summary>
    public string Language { get; init; } = "en";

    /// <summary>What the words of a text count.</summary>
    public RelatedRules Related { get; init; } = new();

    /// <summary>The folder of articles: findings name files in it.</summary>
    public string Content { get; init; } = "content";

    /// <summary>Front-matter keys that every article must have.</summary>
    public EquatableArray<string> RequiredKeys { get; init; } = [];

    /// <summary>How the names of article files are read.</summary>
    public string FileNames { get; init; } = ":slug";

    /// <summary>What the page says in the text itself: over a callout, of a box to tick.</summary>
    public ThemeWords Words { get; init; } = ThemeWords.BuiltIn;

    /// <summary>True when articles are kept as Markdown too.</summary>
    public bool HasMarkdown { get; init; } = true;

    /// <summary>True when the registry has slots to fill.</summary>
    public bool HasSlots { get; init; }

    /// <summary>Those of a site.</summary>
    public static ReadingRules Of(SiteConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new ReadingRules
        {
            TimeZone = config.TimeZone,
            Ads = config.Ads,
            Title = config.Title,
            Language = config.Language,
            Related = config.Related,
            Content = config.Content,
            RequiredKeys = config.RequiredKeys,
            FileNames = config.FileNames,
            HasMarkdown = config.Outputs.HasMarkdown,
        };
    }
}
