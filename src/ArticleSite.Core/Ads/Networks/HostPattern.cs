namespace ArticleSite.Core.Ads.Networks;

/// <summary>A domain with all hosts below it (<c>pxf.io</c>), one whole host with holes (<c>imp.i{number}.net</c>), or any host (<c>*</c>).</summary>
internal sealed class HostPattern
{
    private readonly string _domain = "";
    private readonly UrlPattern? _pattern;

    public HostPattern(string text)
    {
        IsAny = text == "*";
        if (IsAny) return;
        _pattern = text.Contains('{', StringComparison.Ordinal) ? UrlPattern.Parse(text) : null;
        _domain = _pattern is null ? text : "";
        var tail = _pattern is null ? text : _pattern.End.TrimStart('.');
        Domain = tail.Contains('.', StringComparison.Ordinal) ? UrlParts.RegistrableDomain(tail).ToString() : null;
    }

    /// <summary>The fixed text all its hosts begin with, where it has no domain to be found by.</summary>
    public string Start => _pattern?.Start ?? "";

    /// <summary>True for <c>*</c>.</summary>
    public bool IsAny { get; }

    /// <summary>The registrable domain of all its hosts; null when that changes.</summary>
    public string? Domain { get; }

    public bool Matches(ReadOnlySpan<char> host, ref UrlCapture capture)
    {
        if (IsAny) return true;
        if (_pattern is not null) return MatchesHoles(_pattern, host, ref capture);
        return host.EndsWith(_domain, StringComparison.OrdinalIgnoreCase)
            && (host.Length == _domain.Length || host[host.Length - _domain.Length - 1] == '.');
    }

    /// <summary>What is read off a host is in small letters, as hosts know no case.</summary>
    private static bool MatchesHoles(UrlPattern pattern, ReadOnlySpan<char> host, ref UrlCapture capture)
    {
        var probe = capture;
        return pattern.Matches(host, ref probe) && pattern.Matches(host.ToString().ToLowerInvariant(), ref capture);
    }
}
