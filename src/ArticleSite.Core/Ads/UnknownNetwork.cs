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
        var named = rules.Exceptions.Where(exception => exception.Field == AdField.Network).ToList();
        if (named.Count == 0) return []; // the catalogue is still being read then: nobody need wait for it
        List<string> known = [.. NetworkCatalog.BuiltIn.Networks.Select(network => network.Id), PaidUrls.OwnRedirectNetwork];
        return named
            .Where(exception => !known.Contains(exception.Value, StringComparer.OrdinalIgnoreCase))
            .Select(exception => Rules.AdNameIsUnknown(exception.Place, "ads.networks", exception.Value, known));
    }
}
