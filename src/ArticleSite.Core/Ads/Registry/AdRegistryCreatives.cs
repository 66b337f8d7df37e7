using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>Reads the <c>creatives</c> of the registry.</summary>
internal static class AdRegistryCreatives
{
    private static readonly string[] s_kinds =
        [.. new[] { AdKind.Banner, AdKind.TextLink, AdKind.AdUnit, AdKind.VideoCreative, AdKind.EditorialEmbed, AdKind.Filler }.Select(kind => kind.Word())];

    private static readonly string[] s_keys =
        ["network", "campaign", "kind", "size", "href", "image", "text", "start", "end", "weight", "pixel", "media", "account", "unit"];

    public static IEnumerable<RegisteredCreative> Read(AdRegistryEntry root, IReadOnlyDictionary<string, AdCampaign> campaigns, TimeZoneInfo zone)
    {
        foreach (var (id, entry) in root.Entries("creatives", "creative", s_keys))
        {
            var campaign = CampaignOf(entry, campaigns);
            var creative = new AdCreative(id.Value)
            {
                Kind = entry.Choice("kind", s_kinds) is { } word ? KindOf(word) : AdKind.Banner,
                Network = entry.Text("network") ?? "",
                Account = entry.Text("account") ?? campaign?.Account ?? "",
                Campaign = campaign?.Name ?? "",
                Advertiser = campaign?.Advertiser ?? "",
                Href = entry.Address("href") ?? "",
                Image = entry.Address("image") ?? "",
                Media = entry.Address("media") ?? "",
                Text = entry.Text("text") ?? "",
                Size = entry.Size("size"),
                Unit = entry.Text("unit") ?? "",
                Pixel = entry.Address("pixel") ?? "",
            };
            var (start, end) = (entry.Day("start", zone), entry.Day("end", zone));
            if (start >= end) entry.Report(Rules.RegistryDateIsBad(entry.At(entry.SpanOf("end")), $"end of creative '{id.Value}' is not after its start, so it is never shown"));
            var registered = new RegisteredCreative(creative, campaign)
            {
                Start = start,
                End = end,
                Weight = entry.Number("weight", 0, 1000) ?? 1,
                Span = id.Span,
            };
            if (Lacking(creative, entry) is not { } lacking) yield return registered;
            else if (lacking.Length > 0) entry.Report(Rules.CreativeIsIncomplete(entry.At(id.Span), id.Value, creative.Kind.Word(), lacking));
        }
    }

    private static AdKind KindOf(string word) => (AdKind)AdKindNames.All.ToList().IndexOf(word);

    private static AdCampaign? CampaignOf(AdRegistryEntry entry, IReadOnlyDictionary<string, AdCampaign> campaigns)
    {
        if (entry.Text("campaign") is not { Length: > 0 } name) return null;
        if (campaigns.TryGetValue(name, out var campaign)) return campaign;
        entry.Report(Rules.CampaignIsUnknown(entry.At(entry.SpanOf("campaign")), name, Suggestion.For(name, campaigns.Keys.Order(StringComparer.Ordinal))));
        return null;
    }

    /// <summary>The key a creative of its kind cannot do without; null when it has all, empty when the key is there and was reported.</summary>
    private static string? Lacking(AdCreative creative, AdRegistryEntry entry)
    {
        (string Key, string Value)[] needed = creative.Kind switch
        {
            AdKind.Banner or AdKind.VideoCreative => [("href", creative.Href), ("image", creative.Image)],
            AdKind.TextLink => [("href", creative.Href), ("text", creative.Text)],
            AdKind.AdUnit => [("account", creative.Account)],
            _ => [("media", creative.Media)],
        };
        foreach (var (key, value) in needed)
            if (value.Length == 0) return entry.IsBlank(key) ? key : "";
        return null;
    }
}
