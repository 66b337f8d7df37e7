using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>An ad and where it stands.</summary>
/// <param name="File">The file, relative to the root.</param>
/// <param name="Position">Where it begins.</param>
/// <param name="Ad">The ad.</param>
/// <param name="Codes">The codes of what is wrong with it, sorted.</param>
public sealed record ListedAd(SourcePath File, LinePosition Position, AdBlock Ad, EquatableArray<string> Codes);
