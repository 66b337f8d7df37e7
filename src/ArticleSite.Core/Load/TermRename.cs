using ArticleSite.Core.Text;

namespace ArticleSite.Core.Load;

/// <summary>A tag or category that has a new name: <c>win11: Windows 11</c>.</summary>
/// <param name="Old">The name articles may still write, with its place in the configuration.</param>
/// <param name="New">The name that is shown, with its place.</param>
public sealed record TermRename(Spanned<string> Old, Spanned<string> New);
