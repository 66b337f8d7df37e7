using System.Collections.Immutable;

namespace ArticleSite.Core.Ads.Networks;

/// <summary>One form an address of a network may have, compiled.</summary>
internal sealed class UrlShape
{
    private readonly string _network;
    private readonly AdUrlRole _role;
    private readonly bool _isCloaked;
    private readonly UrlPattern? _path;
    private readonly ImmutableArray<(string Key, UrlPattern Value)> _required;
    private readonly ImmutableArray<(string Key, UrlPattern Value)> _read;

    public UrlShape(NetworkEntry network, ShapeEntry shape)
    {
        _network = network.Id;
        _role = shape.Role;
        _isCloaked = shape.Cloaked;
        Hosts = [.. (shape.Hosts.Count > 0 ? shape.Hosts : network.Hosts).Select(host => new HostPattern(host))];
        _path = shape.Path is null ? null : UrlPattern.Parse(WithoutEndSlash(shape.Path).ToString());
        _required = Compile(shape.Query);
        _read = Compile(shape.Read);
    }

    public ImmutableArray<HostPattern> Hosts { get; }

    /// <summary>The first folder of the path where that is fixed; null where not.</summary>
    public string? FirstSegment => _path?.Start.Split('/') is ["", { Length: > 0 } first, ..] ? first : null;

    /// <summary>The keys it asks for.</summary>
    public IEnumerable<string> Keys => _required.Select(pair => pair.Key);

    /// <summary>What is read off an address; null when it has another form. Most have, so their first characters are looked at first.</summary>
    public AdUrl? Read(in UrlParts url)
    {
        if (_path is not null && !url.Path.StartsWith(_path.Start, StringComparison.OrdinalIgnoreCase)) return null;
        return !_required.IsEmpty && url.Query.IsEmpty ? null : ReadAll(in url);
    }

    private AdUrl? ReadAll(in UrlParts url)
    {
        var capture = default(UrlCapture);
        if (!HasPath(url.Path, ref capture) || !HasKeys(in url, ref capture) || !HasHost(url.Host, ref capture)) return null;
        foreach (var (key, pattern) in _read)
            if (url.TryGetValue(key, out var value)) pattern.Matches(value, ref capture);
        return capture.ToAdUrl(_network, _role, _isCloaked);
    }

    /// <summary>One slash at the end never tells two addresses apart.</summary>
    private static ReadOnlySpan<char> WithoutEndSlash(ReadOnlySpan<char> path) => path.EndsWith('/') ? path[..^1] : path;

    private bool HasPath(ReadOnlySpan<char> path, ref UrlCapture capture) =>
        _path is null || _path.Matches(_path.IsOpen ? path : WithoutEndSlash(path), ref capture);

    private bool HasKeys(in UrlParts url, ref UrlCapture capture)
    {
        foreach (var (key, pattern) in _required)
            if (!url.TryGetValue(key, out var value) || !pattern.Matches(value, ref capture)) return false;
        return true;
    }

    private bool HasHost(ReadOnlySpan<char> host, ref UrlCapture capture)
    {
        foreach (var pattern in Hosts)
            if (pattern.Matches(host, ref capture)) return true;
        return false;
    }

    private static ImmutableArray<(string, UrlPattern)> Compile(Dictionary<string, string> query) =>
        [.. query.Select(pair => (pair.Key, UrlPattern.Parse(pair.Value)))];
}
