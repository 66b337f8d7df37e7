namespace ArticleSite.Core.Ads.Networks;

/// <summary>A network or ad system of the catalogue.</summary>
/// <param name="Id">As in <see cref="AdUrl.Network"/>: <c>impact</c>.</param>
/// <param name="Name">For people: <c>impact.com</c>.</param>
/// <param name="Kind">What it does.</param>
public sealed record Network(string Id, string Name, NetworkKind Kind);
