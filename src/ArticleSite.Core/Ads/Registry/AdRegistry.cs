using System.Collections.Frozen;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>The creatives a site may show, the campaigns they belong to, and the slots that show them: <c>ads/registry.yml</c>. The file's order means nothing.</summary>
public sealed class AdRegistry
{
    private readonly FrozenDictionary<string, RegisteredCreative> _byId;

    /// <summary>Puts a registry together.</summary>
    public AdRegistry(IEnumerable<RegisteredCreative> creatives, IEnumerable<AdSlot> slots, string salt)
    {
        Creatives = [.. creatives.OrderBy(creative => creative.Id, StringComparer.Ordinal)];
        Slots = [.. slots.OrderBy(slot => slot.FirstAfterBlocks).ThenBy(slot => slot.Name, StringComparer.Ordinal)];
        Salt = salt;
        _byId = Creatives.ToFrozenDictionary(creative => creative.Id, StringComparer.Ordinal);
    }

    /// <summary>The registry of a site that has none.</summary>
    public static AdRegistry Empty { get; } = new([], [], "");

    /// <summary>Every creative, by id.</summary>
    public IReadOnlyList<RegisteredCreative> Creatives { get; }

    /// <summary>Every slot in the order they are filled: the one that begins highest on the page first.</summary>
    public IReadOnlyList<AdSlot> Slots { get; }

    /// <summary>Another salt, another draw: every page chooses anew.</summary>
    public string Salt { get; }

    /// <summary>The creative with an id, or null.</summary>
    public RegisteredCreative? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>When the first creative of a running campaign begins or ends after a time; null when none does.</summary>
    public DateTimeOffset? NextChange(DateTimeOffset clock)
    {
        var changes = Creatives.Where(creative => creative.Campaign is not { IsActive: false }).SelectMany(creative => new[] { creative.Start, creative.End });
        return changes.Where(change => change > clock).Min();
    }
}
