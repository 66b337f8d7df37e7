namespace ArticleSite.Core;

/// <summary>A page that was rendered, and why: for <c>build --explain-rebuild</c>.</summary>
/// <param name="Path">Its file in the output folder.</param>
/// <param name="Reason">In words: <c>title, url of 'content/setup.md': something of it has changed</c>.</param>
public sealed record RebuiltPage(string Path, string Reason);
