using ArticleSite.Core.Ads.Networks;
using ArticleSite.Core.Load;
using ArticleSite.Core.Load.Languages;

namespace ArticleSite.Core.Markdown;

/// <summary>What the site says about reading bodies; one for all articles and threads.</summary>
/// <param name="Ads">The rules for ads.</param>
/// <param name="PaidUrls">Tells paid addresses from others.</param>
/// <param name="Language">The language of articles that name none.</param>
public sealed record BodyOptions(AdRules Ads, PaidUrls PaidUrls, string Language)
{
    /// <summary>Those of a site without configuration.</summary>
    public static BodyOptions Default { get; } = For(new SiteConfig());

    /// <summary>True when the places between blocks are wanted even where the author pasted no ad.</summary>
    public bool WantsGaps { get; init; }

    /// <summary>What the page says in the text itself: over a callout, of a box to tick.</summary>
    public ThemeWords Words { get; init; } = ThemeWords.BuiltIn;

    /// <summary>What the words of a text count.</summary>
    public RelatedRules Related { get; init; } = new();

    /// <summary>Those of a site.</summary>
    public static BodyOptions For(SiteConfig config) => For(ReadingRules.Of(config));

    /// <summary>Those of a site. All that a body is read by comes from here, so that an article read earlier is known to be the same.</summary>
    public static BodyOptions For(ReadingRules rules) => new(rules.Ads, new PaidUrls(rules.Ads), rules.Language) 
        { Words = rules.Words, Related = rules.Related, WantsGaps = rules.HasSlots };
}
