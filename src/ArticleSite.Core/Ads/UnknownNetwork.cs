using ArticleSite.Core.Ads.Networks;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Ads;

/// <summary>Finds exceptions for networks that the catalogue does not have: they would never fit an ad.</summary>
public static class UnknownNetwork
{
    /// <summary>One finding for each.</summary>
    public static IEnumerable<Diagnostic> Find(AdRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        List<string> known = [.. NetworkCatalog.BuiltIn.Networks.Select(network => network.Id), PaidUrls.OwnRedirectNetwork];
        return rules.Exceptions
            .Where(exception => exception.Field == AdField.Network && !known.Contains(exception.Value, StringComparer.OrdinalIgnoreCase))
            .Select(exception => Rules.AdNameIsUnknown(exception.Place, "ads.networks", exception.Value, known));
    }
}
