using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>The AdSense accounts whose units a site shows.</summary>
internal static class AdSenseAccounts
{
    /// <summary>Each account with its first unit and the number of its units, in the order of the site.</summary>
    public static IEnumerable<AdSenseAccount> Of(SiteModel site)
    {
        Dictionary<string, (SourceLocation First, int Units)> found = new(StringComparer.Ordinal);
        List<string> order = [];
        foreach (var page in PageAds.Of(site))
        {
            foreach (var ad in page.Ads.Where(ad => ad.IsUnit && IdOf(ad.Account).Length > 0))
            {
                var id = IdOf(ad.Account);
                if (!found.TryGetValue(id, out var known)) order.Add(id);
                found[id] = known.Units == 0 ? (page.At(ad.Span), 1) : (known.First, known.Units + 1);
            }
        }

        return order.Select(id => new AdSenseAccount(id, found[id].First, found[id].Units));
    }

    /// <summary>An account as ads.txt writes it: <c>pub-123</c> for <c>ca-pub-123</c>; empty for another system's.</summary>
    public static string IdOf(string account)
    {
        var id = account.StartsWith("ca-", StringComparison.Ordinal) ? account[3..] : account;
        return id.StartsWith("pub-", StringComparison.Ordinal) ? id : "";
    }
}

/// <summary>An AdSense account in use.</summary>
/// <param name="Id">As ads.txt writes it: <c>pub-123</c>.</param>
/// <param name="First">Its first unit.</param>
/// <param name="Units">How many units it has.</param>
internal sealed record AdSenseAccount(string Id, SourceLocation First, int Units);
