using System.Globalization;
using System.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>
/// Writes <c>ads/registry.yml</c>: a line for each creative and each campaign. In a registry that exists only lines are
/// added, for what is not named in it yet: what the author wrote there stays, to the last blank.
/// </summary>
public static class ExtractRegistry
{
    /// <summary>The registry with what was found.</summary>
    /// <param name="existing">What is there; null for none.</param>
    /// <param name="found">The creative of each block, once for each place it stands in.</param>
    /// <returns>Null when what is there cannot take more lines: its creatives are on one line, in braces.</returns>
    public static ExtractedRegistry? Add(string? existing, IEnumerable<AdCreative> found)
    {
        var merged = ExtractMerge.Merge(found);
        var shared = merged.Select(one => (one.Creative.Network, one.Creative.Campaign)).Distinct().CountBy(pair => pair.Campaign).Where(count => count.Value > 1).Select(count => count.Key).ToHashSet();
        var creatives = merged.Select(one => KeyValuePair.Create(one.Creative.Id, Line(one.Creative, Name(one.Creative, shared), one.Places))).ToList();
        var campaigns = merged.Select(one => one.Creative)
            .Where(creative => creative.Campaign.Length > 0)
            .GroupBy(creative => Name(creative, shared), StringComparer.Ordinal)
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => KeyValuePair.Create(same.Key, Campaign([.. same])))
            .ToList();

        var text = new ExtractSections(existing ?? "");
        if (text.Add("creatives", creatives) is not { } newCreatives || text.Add("campaigns", campaigns) is not { } newCampaigns) return null;
        return new ExtractedRegistry(text.Text, newCreatives, newCampaigns);
    }

    /// <summary>A campaign's name in the registry: its id, with the network before it where two networks have the same.</summary>
    private static string Name(AdCreative creative, HashSet<string> shared) =>
        creative.Campaign.Length > 0 && shared.Contains(creative.Campaign) ? $"{creative.Network}-{creative.Campaign}" : creative.Campaign;

    private static string Line(AdCreative creative, string campaign, int places)
    {
        var line = new FlowLine();
        line.AddPlain("network", creative.Network);
        line.Add("campaign", campaign);
        if (campaign.Length == 0) line.Add("account", creative.Account);
        line.AddPlain("kind", creative.Kind.Word());
        line.AddPlain("size", ExtractMerge.Text(creative.Size));
        line.Add("href", creative.Href);
        line.Add("image", creative.Image);
        line.Add("text", creative.Text);
        line.Add("pixel", creative.Pixel);
        line.Add("media", creative.Media);
        line.Add("unit", creative.Unit);
        return line + string.Create(CultureInfo.InvariantCulture, $" # {places} {(places == 1 ? "place" : "places")}");
    }

    private static string Campaign(List<AdCreative> creatives)
    {
        var line = new FlowLine();
        line.Add("id", creatives[0].Campaign);
        line.Add("advertiser", ExtractMerge.Most(creatives.Select(creative => BrandName.Of(creative.Href)).Where(name => name.Length > 0)));
        line.Add("account", ExtractMerge.Most(creatives.Select(creative => creative.Account)));
        line.AddPlain("status", "active");
        return line.ToString();
    }

    /// <summary>A mapping on one line; fields without a value are left out.</summary>
    private sealed class FlowLine
    {
        private readonly StringBuilder _text = new("{");

        public void Add(string key, string value)
        {
            if (value.Length > 0) _text.Append(_text.Length > 1 ? ", " : " ").Append(key).Append(": ").Append(YamlWriter.Quote(value));
        }

        public void AddPlain(string key, string value)
        {
            if (value.Length > 0) _text.Append(_text.Length > 1 ? ", " : " ").Append(key).Append(": ").Append(YamlWriter.Plain(value));
        }

        public override string ToString() => _text + " }";
    }
}

/// <summary>A registry to be written.</summary>
/// <param name="Text">All of it.</param>
/// <param name="NewCreatives">How many creatives were not in it.</param>
/// <param name="NewCampaigns">How many campaigns were not in it.</param>
public sealed record ExtractedRegistry(string Text, int NewCreatives, int NewCampaigns);
