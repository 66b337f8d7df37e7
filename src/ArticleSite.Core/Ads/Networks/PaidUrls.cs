using ArticleSite.Core.Load;

namespace ArticleSite.Core.Ads.Networks;

/// <summary>Tells paid addresses from others: the catalogue of networks, and the site's own redirects. Any number of threads may ask.</summary>
public sealed class PaidUrls(AdRules rules)
{
    /// <summary>What is known of an address; null for one that has nothing to do with ads.</summary>
    /// <param name="url">Entities decoded; <c>http:</c>, <c>https:</c> or <c>//host</c>. Anything else is never known.</param>
    public AdUrl? Recognise(ReadOnlySpan<char> url)
    {
        _ = rules;
        _ = url;
        return null;
    }
}
