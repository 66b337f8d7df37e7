using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>Which policy is for which ad: the article's own word, then the exceptions, then what holds for its shape.</summary>
public static class AdPolicies
{
    /// <summary>The policy for an ad.</summary>
    public static AdPolicy For(this AdRules rules, AdBlock ad, AdScope scope)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(ad);
        ArgumentNullException.ThrowIfNull(scope);
        if (ad.Kind == AdKind.EditorialEmbed) return AdPolicy.Keep; // the author's own, and only listed
        return ad.Shape switch
        {
            AdShape.AlsoReadList => ForList(rules, ad, scope),
            AdShape.Reference => (scope.Article ?? rules.Exception(ad, scope) ?? rules.MarkerBlocks) is var policy && policy is AdPolicy.Keep or AdPolicy.Place
                ? AdPolicy.Normalise // a comment shows nothing, and where it stands was chosen: what is kept is the creative it names
                : policy,
            _ => scope.Article ?? rules.Exception(ad, scope) ?? rules.ForShape(ad.Shape),
        };
    }

    /// <summary>
    /// True when the slots of the registry are filled on an article: its own word, its section's or the site's policy is
    /// <see cref="AdPolicy.Place"/>, or an ad of it has that policy. The site's word is not for pages, such as an imprint.
    /// </summary>
    /// <param name="rules">The site's rules.</param>
    /// <param name="scope">The article's section and own word.</param>
    /// <param name="isPage">True for a file of <c>content/pages</c>.</param>
    /// <param name="ads">What was found in it.</param>
    public static bool FillsSlots(this AdRules rules, AdScope scope, bool isPage, EquatableArray<AdBlock> ads)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(scope);
        var isSiteWide = rules.MarkerBlocks == AdPolicy.Place || rules.AdSenseUnits == AdPolicy.Place || rules.Loose == AdPolicy.Place;
        var policy = scope.Article ?? rules.Exception(AdField.Section, scope.Section) ?? (isSiteWide && !isPage ? AdPolicy.Place : null);
        return policy == AdPolicy.Place || ads.Any(ad => ad.Policy == AdPolicy.Place);
    }

    /// <summary>A kind in words, with its article: <c>an AdSense unit</c>.</summary>
    public static string Describe(this AdShape shape) => shape switch
    {
        AdShape.MarkerBlock => "an ad block between markers",
        AdShape.AdSenseUnit => "an AdSense unit",
        AdShape.AlsoReadList => "a pasted also-read list",
        AdShape.Loose => "an ad outside of markers",
        AdShape.Reference => "a reference to a creative",
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "not a shape of ad"),
    };

    private static AdPolicy ForShape(this AdRules rules, AdShape shape) => shape switch
    {
        AdShape.AdSenseUnit => rules.AdSenseUnits,
        AdShape.Loose => rules.Loose,
        _ => rules.MarkerBlocks,
    };

    /// <summary>A list is no ad that could be shown anew: where that is asked for, it becomes data for the template.</summary>
    private static AdPolicy ForList(AdRules rules, AdBlock ad, AdScope scope)
    {
        if (scope.Article is AdPolicy.Strip or AdPolicy.Error) return scope.Article.Value;
        var policy = rules.Exception(ad, scope) ?? rules.AlsoReadLists;
        return policy is AdPolicy.Normalise or AdPolicy.Place ? AdPolicy.Strip : policy;
    }

    private static AdPolicy? Exception(this AdRules rules, AdBlock ad, AdScope scope)
    {
        if (rules.Exceptions.IsEmpty) return null;
        for (var field = AdField.Campaign; field <= AdField.Section; field++)
        {
            var value = field switch
            {
                AdField.Campaign => ad.Campaign,
                AdField.Network => ad.Network,
                AdField.Kind => ad.Kind.Word(),
                _ => scope.Section,
            };
            if (rules.Exception(field, value) is { } policy) return policy;
        }

        return null;
    }

    private static AdPolicy? Exception(this AdRules rules, AdField field, string value)
    {
        if (value.Length == 0) return null;
        foreach (var exception in rules.Exceptions)
            if (exception.Field == field && exception.Value.Equals(value, StringComparison.OrdinalIgnoreCase)) return exception.Policy;
        return null;
    }

    /// <summary>A kind as the configuration writes it: <c>video_creative</c>.</summary>
    public static string Word(this AdKind kind) => AdKindNames.All[(int)kind];
}
