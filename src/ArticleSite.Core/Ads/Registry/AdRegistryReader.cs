using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>Reads <c>ads/registry.yml</c>. What is wrong is reported at its place; an entry that cannot be used is left out.</summary>
public static class AdRegistryReader
{
    /// <summary>Enough for some 8,000 creatives.</summary>
    public const int MaxNodes = 200_000;

    /// <summary>The same in bytes.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    /// <summary>The site's registry; an empty one where there is no file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static StageResult<AdRegistry> Load(BuildRequest request, SiteConfig config, IFileSystem files)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(files);
        var file = Loader.FullPath(request.Root, config.Ads.Registry);
        if (!files.FileExists(file)) return new(AdRegistry.Empty, []);
        var path = new SourcePath(config.Ads.Registry);
        if (files.FileLength(file) is var length && length > MaximumBytes) return new(AdRegistry.Empty, [Rules.InputIsTooLarge(path, "a registry", length, MaximumBytes)]);
        var decoded = SourceDecoder.Decode(path, files.ReadFile(file));
        if (decoded.Value is null) return new(AdRegistry.Empty, decoded.Findings);
        var registry = Read(decoded.Value, config);
        return registry with { Findings = [.. decoded.Findings, .. registry.Findings] };
    }

    /// <summary>The registry from its text.</summary>
    public static StageResult<AdRegistry> Read(SourceText source, SiteConfig config)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(config);
        var document = YamlReader.Read(source, new TextSpan(0, source.Text.Length), MaxNodes);
        List<Diagnostic> findings = [.. document.Problems.Select(problem => Rules.RegistryYaml(source, problem))];
        if (document.Root is null or YamlScalar { IsNull: true }) return new(AdRegistry.Empty, findings.ToEquatableArray());

        var root = AdRegistryEntry.Open("the registry", document.Root, source, findings, "creatives", "campaigns", "slots", "salt");
        if (root is null) return new(AdRegistry.Empty, findings.ToEquatableArray());

        var campaigns = AdRegistryCampaigns.Read(root).ToDictionary(campaign => campaign.Name, StringComparer.Ordinal);
        List<RegisteredCreative> creatives = [.. AdRegistryCreatives.Read(root, campaigns, config.TimeZone)];
        List<AdSlot> slots = [];
        foreach (var (slot, span) in AdRegistrySlots.Read(root, campaigns.Keys, config.Ads.Limits))
        {
            slots.Add(slot);
            if (creatives.Count > 0 && !creatives.Any(slot.Fits)) findings.Add(Rules.SlotStaysEmpty(source.At(span), slot.Name));
        }

        findings.Sort(Diagnostic.Compare);
        return new(new AdRegistry(creatives, slots, root.Text("salt") ?? ""), findings.ToEquatableArray());
    }
}
