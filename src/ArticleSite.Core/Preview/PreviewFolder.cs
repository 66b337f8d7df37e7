namespace ArticleSite.Core.Preview;

/// <summary>A folder whose files a site is made of.</summary>
/// <param name="Path">A whole path.</param>
/// <param name="IsDeep">True when what lies in folders below counts too.</param>
public sealed record PreviewFolder(string Path, bool IsDeep);
