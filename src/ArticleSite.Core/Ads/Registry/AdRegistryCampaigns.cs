namespace ArticleSite.Core.Ads.Registry;

/// <summary>Reads the <c>campaigns</c> of the registry.</summary>
internal static class AdRegistryCampaigns
{
    private static readonly string[] s_statuses = [.. Enum.GetNames<CampaignStatus>().Select(name => name.ToLowerInvariant())];

    public static IEnumerable<AdCampaign> Read(AdRegistryEntry root)
    {
        foreach (var (name, entry) in root.Entries("campaigns", "campaign", "id", "advertiser", "account", "status", "per_page", "sub_id"))
        {
            yield return new AdCampaign(name.Value)
            {
                Id = entry.Text("id") ?? "",
                Advertiser = entry.Text("advertiser") ?? "",
                Account = entry.Text("account") ?? "",
                Status = entry.Choice("status", s_statuses) is { } status ? (CampaignStatus)Array.IndexOf(s_statuses, status) : CampaignStatus.Active,
                PerPage = entry.Number("per_page", 0, 1000),
                SubId = entry.Text("sub_id") ?? "",
            };
        }
    }
}
