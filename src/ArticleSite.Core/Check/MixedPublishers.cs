using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;

namespace ArticleSite.Core.Check;

/// <summary>Finds AdSense units of an account that is not the site's main one: pasted from elsewhere, they pay somebody else.</summary>
internal static class MixedPublishers
{
    public static IEnumerable<Diagnostic> Find(SiteModel site)
    {
        var accounts = AdSenseAccounts.Of(site).ToList();
        if (accounts.Count < 2) yield break;
        var main = accounts.MaxBy(account => account.Units)!;
        foreach (var other in accounts.Where(account => account != main))
            yield return Rules.PublishersAreMixed(other.First, other.Id, main.Id, main.First);
    }
}
