using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Import;

/// <summary>A post, draft or page of a Hexo site, its head read.</summary>
/// <param name="File">Where it lies.</param>
/// <param name="Source">Its text.</param>
/// <param name="Head">Its front matter by Hexo's rules.</param>
/// <param name="Meta">The same as it will be read here, after <see cref="Edits"/>.</param>
/// <param name="Slug">What Hexo calls its slug.</param>
/// <param name="Edits">The changes to its head, in order.</param>
/// <param name="Findings">What there is to say on them.</param>
internal sealed record HexoPost(
    HexoFile File, SourceText Source, HexoHead Head, FrontMatter Meta, string Slug, IReadOnlyList<TextEdit> Edits, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>The address Hexo gives it; null where that cannot be told.</summary>
    public string? Address { get; init; }

    /// <summary>The names of the files in its folder.</summary>
    public IReadOnlySet<string> Assets { get; init; } = new HashSet<string>();
}
