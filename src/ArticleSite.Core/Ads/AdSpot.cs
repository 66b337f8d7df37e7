namespace ArticleSite.Core.Ads;

/// <summary>Where in the clean text an ad stood that is to be shown again.</summary>
/// <param name="Offset">The place in the clean text.</param>
/// <param name="Block">What stood there.</param>
public sealed record AdSpot(int Offset, AdBlock Block);
