namespace ArticleSite.Core.Ads.Networks;

/// <summary>
/// What stands in <c>networks.json</c>; docs/ads/networks.md explains each field and the patterns.
/// </summary>
internal sealed record NetworkFile
{
    /// <summary>The day of the last change: <c>2026-11-23</c>.</summary>
    public required string Version { get; init; }

    public required IReadOnlyList<NetworkEntry> Networks { get; init; }
}

/// <summary>One network and the shapes of its addresses.</summary>
internal sealed record NetworkEntry
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required NetworkKind Kind { get; init; }

    /// <summary>Where the facts are from, in words.</summary>
    public required string Source { get; init; }

    /// <summary>For shapes that name no hosts.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The first that fits wins.</summary>
    public required IReadOnlyList<ShapeEntry> Shapes { get; init; }

    /// <summary>Addresses that look alike and must stay unknown.</summary>
    public required IReadOnlyList<string> Not { get; init; }
}

/// <summary>One form an address may have.</summary>
internal sealed record ShapeEntry
{
    public required AdUrlRole Role { get; init; }

    public bool Cloaked { get; init; }

    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Null for every path.</summary>
    public string? Path { get; init; }

    /// <summary>Keys that must be there, with the pattern of the value.</summary>
    public Dictionary<string, string> Query { get; init; } = [];

    /// <summary>Keys that may be there and are read when the value fits.</summary>
    public Dictionary<string, string> Read { get; init; } = [];

    public required IReadOnlyList<ShapeExample> Examples { get; init; }
}

/// <summary>An address and what must be read off it; the role is the shape's.</summary>
internal sealed record ShapeExample
{
    public required string Url { get; init; }

    public string Account { get; init; } = "";

    public string Campaign { get; init; } = "";

    public string Creative { get; init; } = "";

    public string? Destination { get; init; }
}
