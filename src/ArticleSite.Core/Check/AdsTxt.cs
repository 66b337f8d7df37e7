using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>
/// The site's ads.txt: made from <c>ads.sellers</c>, unless the author brings a file. Finds lines that are wrong, sellers that are
/// missing, and what keeps crawlers from it.
/// </summary>
public static class AdsTxt
{
    /// <summary>Its place in the site.</summary>
    public const string Path = "ads.txt";

    /// <summary>The file made from the configuration; null where no seller is set.</summary>
    public static byte[]? Write(SiteModel site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return site.Config.Ads.Sellers.IsEmpty ? null : Configured(site).Write();
    }

    /// <summary>Everything wrong with it.</summary>
    /// <param name="site">The site.</param>
    /// <param name="own">A file of the author's own; null for none.</param>
    /// <param name="robots">A <c>robots.txt</c> of the author's own; null for none.</param>
    public static IEnumerable<Diagnostic> Find(SiteModel site, SourceText? own, SourceText? robots)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (own is null && site.Config.Ads.Sellers.IsEmpty) yield break; // who sells through no system needs none
        var file = own is not null ? AdsTxtFile.Read(own) : Configured(site);
        foreach (var finding in AdsTxtRules.Find(file)) yield return finding;

        foreach (var account in AdSenseAccounts.Of(site).Where(account => !file.Lists(account.Id)))
            yield return Rules.SellerIsNotListed(account.First, account.Id, $"{AdsTxtRules.Google}, {account.Id}, DIRECT, f08c47fec0942fa0");

        if (robots is not null && RobotsRules.Hiding(robots, "/" + Path) is { } rule)
            yield return Rules.AdsTxtIsHidden(robots.At(rule), robots.Slice(rule).ToString());
        if (site.Config.BaseUrl.PathPrefix.Length > 0 && file.Lines.FirstOrDefault(line => !line.IsBlank) is { } first)
            yield return Rules.AdsTxtIsBelowRoot(new SourceLocation(file.Path, first.Span), site.Config.BaseUrl.ToString());
    }

    /// <summary>True when the site's ads.txt names an AdSense account; also for an account of another system, which needs no line.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="own">A file of the author's own; null for none.</param>
    /// <param name="account">As units write it: <c>ca-pub-123</c>.</param>
    public static bool Lists(SiteConfig config, SourceText? own, string account)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(account);
        var id = AdSenseAccounts.IdOf(account);
        return id.Length == 0 || (own is not null ? AdsTxtFile.Read(own) : AdsTxtFile.Read(config.Path, config.Ads.Sellers)).Lists(id);
    }

    private static AdsTxtFile Configured(SiteModel site) => AdsTxtFile.Read(site.Config.Path, site.Config.Ads.Sellers);
}
