using ArticleSite.Core.Text;

namespace ArticleSite.Core.Load;

/// <summary>Another site of the same network.</summary>
/// <param name="Name">As messages call it.</param>
/// <param name="BaseUrl">Where it lives.</param>
/// <param name="Index">Its exported index or the folder of the site that exports one, with the place in the configuration; null for none.</param>
/// <param name="IsRoot">True when <paramref name="Index"/> is the root folder of the sibling.</param>
public sealed record Sibling(string Name, BaseUrl BaseUrl, Spanned<string>? Index, bool IsRoot);
