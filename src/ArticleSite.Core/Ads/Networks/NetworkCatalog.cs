using System.Buffers;
using System.Collections.Immutable;

namespace ArticleSite.Core.Ads.Networks;

/// <summary>
/// The networks and ad systems of <c>networks.json</c>. An address goes in; what is known of it, or nothing, comes out.
/// It opens no connection, and allocates only for an address it knows. Any number of threads may ask.
/// </summary>
public sealed class NetworkCatalog
{
    private static readonly Lazy<NetworkCatalog> s_builtIn = new(() => new NetworkCatalog(BuiltInFile()));

    // One look-up by the registrable domain decides for most addresses. Shapes of any host are found by the first folder
    // of the path, or tried one by one when one of the keys they ask for is in the query. The few hosts whose domain has a
    // number in it (imp.i123456.net) are told by how they begin.
    // Plain dictionaries: every build makes them, and to freeze them takes longer than a site's addresses ask.
    private readonly Dictionary<string, UrlShape[]>.AlternateLookup<ReadOnlySpan<char>> _byDomain;
    private readonly Dictionary<string, UrlShape[]>.AlternateLookup<ReadOnlySpan<char>> _byFirstSegment;
    private readonly UrlShape[] _byQuery;
    private readonly SearchValues<string> _queryKeys;
    private readonly (string HostStart, UrlShape[] Shapes)[] _byHostStart;
    private readonly Dictionary<string, Network> _byId;

    internal NetworkCatalog(NetworkFile file)
    {
        Version = file.Version;
        Networks = [.. file.Networks.Select(network => new Network(network.Id, network.Name, network.Kind))];
        _byId = Networks.ToDictionary(network => network.Id, StringComparer.Ordinal);

        UrlShape[] shapes = [.. file.Networks.SelectMany(network => network.Shapes.Select(shape => new UrlShape(network, shape)))];
        var anyHost = shapes.Where(shape => shape.Hosts.Any(host => host.IsAny)).ToArray();
        _byDomain = Index(shapes.SelectMany(shape => shape.Hosts.Select(host => host.Domain).Distinct(StringComparer.OrdinalIgnoreCase), (shape, domain) => (domain, shape)));
        _byFirstSegment = Index(anyHost.Select(shape => (shape.FirstSegment, shape)));
        _byQuery = [.. anyHost.Where(shape => shape.FirstSegment is null)];
        if (_byQuery.Any(shape => !shape.Keys.Any())) throw new FormatException("a shape for any host needs a fixed first folder or a key of the query");
        _queryKeys = SearchValues.Create([.. _byQuery.Select(shape => shape.Keys.First())], StringComparison.Ordinal);
        _byHostStart = [.. shapes
            .SelectMany(shape => shape.Hosts.Where(host => !host.IsAny && host.Domain is null), (shape, host) => (host.Start, shape))
            .GroupBy(pair => pair.Start, pair => pair.shape, StringComparer.OrdinalIgnoreCase)
            .Select(group => (group.Key, group.ToArray()))];
    }

    /// <summary>The catalogue that comes with the program; read at the first use.</summary>
    public static NetworkCatalog BuiltIn => s_builtIn.Value;

    /// <summary>The day of its last change.</summary>
    public string Version { get; }

    /// <summary>All networks in the order of the file.</summary>
    public ImmutableArray<Network> Networks { get; }

    /// <summary>A network by its id; null for one that is not in the catalogue.</summary>
    public Network? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>What is known of an address; null for one that no network has.</summary>
    /// <param name="url">Entities decoded; <c>http:</c>, <c>https:</c> or <c>//host</c>. Anything else is never known.</param>
    public AdUrl? Recognise(ReadOnlySpan<char> url) => UrlParts.TryRead(url, out var parts) ? Recognise(in parts) : null;

    internal AdUrl? Recognise(in UrlParts url)
    {
        if (_byDomain.TryGetValue(UrlParts.RegistrableDomain(url.Host), out var shapes) && First(shapes, in url) is { } known) return known;
        foreach (var (start, others) in _byHostStart)
            if (url.Host.StartsWith(start, StringComparison.OrdinalIgnoreCase) && First(others, in url) is { } other) return other;
        if (_byFirstSegment.TryGetValue(FirstSegment(url.Path), out shapes) && First(shapes, in url) is { } vanity) return vanity;
        return url.Query.ContainsAny(_queryKeys) ? First(_byQuery, in url) : null;
    }

    internal static NetworkFile BuiltInFile()
    {
        using var stream = typeof(NetworkCatalog).Assembly.GetManifestResourceStream("networks.json")
            ?? throw new InvalidOperationException("networks.json is not in the library");
        var json = new byte[stream.Length];
        stream.ReadExactly(json);
        return NetworkFileReader.Read(json);
    }

    private static AdUrl? First(UrlShape[] shapes, in UrlParts url)
    {
        foreach (var shape in shapes)
            if (shape.Read(in url) is { } found) return found;
        return null;
    }

    private static ReadOnlySpan<char> FirstSegment(ReadOnlySpan<char> path)
    {
        if (path.IsEmpty) return path;
        path = path[1..];
        var end = path.IndexOf('/');
        return end < 0 ? path : path[..end];
    }

    private static Dictionary<string, UrlShape[]>.AlternateLookup<ReadOnlySpan<char>> Index(IEnumerable<(string? Key, UrlShape Shape)> shapes) =>
        shapes.Where(pair => pair.Key is not null)
            .GroupBy(pair => pair.Key!, pair => pair.Shape, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
