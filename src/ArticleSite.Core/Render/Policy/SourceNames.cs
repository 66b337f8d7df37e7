using System.Collections.Concurrent;

namespace ArticleSite.Core.Render.Policy;

/// <summary>One string for each host that the site's pages name: thousands of pages load from a few. Any number of threads may ask.</summary>
internal sealed class SourceNames
{
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>The string of a text.</summary>
    public string Of(ReadOnlySpan<char> source)
    {
        if (_known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(source, out var known)) return known;
        var name = source.ToString();
        return _known.GetOrAdd(name, name);
    }
}
