using ArticleSite.Core.Ads;

namespace ArticleSite.Core.Enrich;

/// <summary>A creative in its place on a page.</summary>
/// <param name="HtmlOffset">Where in the body's HTML it goes: one of its gaps.</param>
/// <param name="Creative">What is shown.</param>
/// <param name="Slot">The slot it fills; empty for one that stands where its author pasted it.</param>
public sealed record AdInsert(int HtmlOffset, AdCreative Creative, string Slot);
