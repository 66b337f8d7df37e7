using ArticleSite.Core.Text;

namespace ArticleSite.Core.Load;

/// <summary>What lies in the site's folders. Names and sizes only: bytes are read when their turn comes.</summary>
public sealed record SourceTree
{
    /// <summary>The Markdown files of the content folder, without those of the folder of pages; those of the folder of drafts are among them.</summary>
    public EquatableArray<SourceFile> Articles { get; init; } = [];

    /// <summary>The Markdown files of the folder of pages.</summary>
    public EquatableArray<SourceFile> Pages { get; init; } = [];

    /// <summary>
    /// Files that go to the site as they are, later ones winning: the theme's <c>static/</c>, the static folder, and what
    /// stands beside the articles.
    /// </summary>
    public EquatableArray<SourceFile> Assets { get; init; } = [];

    /// <summary>The template files of the site and the theme by name: <c>layouts/article.html</c>. The site's own win.</summary>
    public EquatableArray<SourceFile> Templates { get; init; } = [];
}

/// <summary>One file that a build may read.</summary>
/// <param name="Path">Relative to the site's root, for findings; theme files begin with <c>theme:</c>.</param>
/// <param name="Name">Its path below the folder it was found in: the name of a template, the place of an asset in the site.</param>
/// <param name="FullPath">Its place on this machine; empty for a theme file.</param>
/// <param name="Length">Bytes.</param>
public sealed record SourceFile(SourcePath Path, string Name, string FullPath, long Length)
{
    /// <summary>By what a later build tells that it has changed.</summary>
    public FileStamp Stamp { get; init; } = FileStamp.None;

    /// <summary>True for an article of the folder of drafts, whatever its head says.</summary>
    public bool IsDraft { get; init; }
}
