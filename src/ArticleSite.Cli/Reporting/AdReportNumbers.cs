using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Registry;
using ArticleSite.Core.Load;

namespace ArticleSite.Cli.Reporting;

/// <summary>The numbers of the report on ads, each list sorted: the same articles give the same report.</summary>
/// <param name="title">The site's name.</param>
/// <param name="rules">The site's rules for ads.</param>
/// <param name="pages">Its articles and pages.</param>
/// <param name="isListed">True for an account that ads.txt names, or that needs no line there.</param>
internal sealed class AdReportNumbers(string title, AdRules rules, IReadOnlyList<AdReportPage> pages, Func<string, bool> isListed)
{
    public string Title => title;

    public IReadOnlyList<AdReportPage> Pages => pages;

    public int Limit => rules.Limits.Density;

    public IReadOnlyList<ListedAd> Ads { get; } = [.. pages.SelectMany(page => page.Ads)];

    public IReadOnlyList<AdGroup> Kinds => Groups(listed => listed.Ad.Kind.Word());

    public IReadOnlyList<AdGroup> Networks => Groups(listed => listed.Ad.Network);

    public IReadOnlyList<AdGroup> Campaigns => Groups(listed => listed.Ad.Campaign.Length > 0 ? $"{listed.Ad.Network} {listed.Ad.Campaign}" : "");

    public IReadOnlyList<AdGroup> Accounts => Groups(listed => listed.Ad.Account.Length > 0 ? $"{listed.Ad.Network} {listed.Ad.Account}" : "");

    /// <summary>Creatives, the one on most pages first.</summary>
    public IReadOnlyList<AdCreativeUse> Creatives
    {
        get
        {
            var dates = pages.ToDictionary(page => page.File, page => page.Date);
            return
            [
                .. Ads.Where(listed => listed.Ad.Key.Length > 0)
                    .GroupBy(listed => listed.Ad.Key, StringComparer.Ordinal)
                    .Select(same => new AdCreativeUse(
                        same.Key,
                        same.First().Ad,
                        same.Select(listed => listed.File).Distinct().Count(),
                        same.Min(listed => dates[listed.File]),
                        same.Max(listed => dates[listed.File])))
                    .OrderByDescending(use => use.Pages).ThenBy(use => use.Key, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>How many articles have so many ads a reader would see: index 0 for none.</summary>
    public IReadOnlyList<int> AdsPerPage
    {
        get
        {
            var counts = pages.Select(page => page.Shown.Count()).ToList();
            var numbers = new int[counts.Count == 0 ? 1 : counts.Max() + 1];
            foreach (var count in counts) numbers[count]++;
            return numbers;
        }
    }

    /// <summary>How many articles with ads have a density below 5, 10, … percent.</summary>
    public IReadOnlyList<(string Range, int Pages)> Densities =>
    [
        .. Enumerable.Range(0, 8).Select(step => (
            step < 7 ? $"{step * 5}–{step * 5 + 5} %" : "35 % and more",
            pages.Count(page => page.Shown.Any() && (step < 7 ? page.Density / 5 == step : page.Density >= 35)))),
    ];

    /// <summary>From this density on, in percent, a page is listed: somewhat below the usual limit.</summary>
    public int Watched => Math.Min(25, Limit);

    public int OverLimit => pages.Count(page => page.Density > Limit);

    /// <summary>Pages that would be dense if every ad stayed, the densest first.</summary>
    public IReadOnlyList<AdReportPage> Dense => [.. pages.Where(page => page.Density > Watched).OrderByDescending(page => page.Density).ThenBy(page => page.File.Value, StringComparer.Ordinal)];

    public IReadOnlyList<ListedAd> Unknown => [.. Ads.Where(listed => listed.Ad.Kind is AdKind.Unknown or AdKind.Empty)];

    /// <summary>Ads that a reader would see if all stayed.</summary>
    public int Shown => pages.Sum(page => page.Shown.Count());

    public int Fillers => Ads.Count(listed => listed.Ad.Kind == AdKind.Filler);

    /// <summary>Pages with paid links outside of ads, those with most first.</summary>
    public IReadOnlyList<AdReportPage> WithPaidLinks => [.. pages.Where(page => page.PaidLinks > 0).OrderByDescending(page => page.PaidLinks).ThenBy(page => page.File.Value, StringComparer.Ordinal)];

    public int PaidLinks => pages.Sum(page => page.PaidLinks);

    public int PagesThatKeepPaid => pages.Count(page => page.KeepsPaid);

    /// <summary>Of those, how many get the site's disclosure or have one of their author's.</summary>
    public int PagesWithDisclosure => pages.Count(page => page.KeepsPaid && (rules.HasDisclosure || page.HasOwnDisclosure));

    /// <summary>True when the program puts a disclosure on every page that keeps something paid.</summary>
    public bool HasDisclosure => rules.HasDisclosure;

    public int PagesWithOwnDisclosure => pages.Count(page => page.KeepsPaid && page.HasOwnDisclosure);

    /// <summary>AdSense accounts that no line of ads.txt names.</summary>
    public IReadOnlyList<string> UnlistedSellers =>
    [
        .. Ads.Where(listed => listed.Ad.Kind == AdKind.AdUnit)
            .Select(listed => listed.Ad.Account)
            .Distinct()
            .Where(account => !isListed(account))
            .Select(account => account.StartsWith("ca-", StringComparison.Ordinal) ? account["ca-".Length..] : account)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private IReadOnlyList<AdGroup> Groups(Func<ListedAd, string> key) =>
    [
        .. Ads.GroupBy(key, StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0)
            .Select(group => new AdGroup(
                group.Key,
                group.Count(),
                group.Select(listed => listed.File).Distinct().Count(),
                group.Select(listed => listed.Ad.Key).Where(creative => creative.Length > 0).Distinct().Count()))
            .OrderByDescending(group => group.Ads).ThenBy(group => group.Name, StringComparer.Ordinal),
    ];
}

/// <summary>Ads that share something.</summary>
internal sealed record AdGroup(string Name, int Ads, int Pages, int Creatives);

/// <summary>A creative and where it is used.</summary>
internal sealed record AdCreativeUse(string Key, AdBlock Ad, int Pages, DateTimeOffset? First, DateTimeOffset? Last);
