using System.Collections.Concurrent;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Enrich;

/// <summary>What the names of one taxonomy are in addresses.</summary>
internal sealed class TermSlugs(TermAddresses addresses)
{
    private readonly Dictionary<string, string> _written = addresses.Slugs.DistinctBy(slug => slug.Old.Value).ToDictionary(slug => slug.Old.Value, slug => slug.New.Value, StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal); // thousands of articles ask for some hundred names, several times each

    /// <summary>The page of all terms.</summary>
    public SiteUrl Root { get; } = SiteUrl.Folder(addresses.Path);

    /// <summary>The last part of a term's address.</summary>
    public string Of(string name) => _known.TryGetValue(name, out var known) ? known : _known.GetOrAdd(name, Make);

    private string Make(string name) => Slug.Of(_written.Count == 0 ? name : _written.GetValueOrDefault(name, name), addresses.Style);
}
