namespace ArticleSite.Core.Text;

/// <summary>A place in a source file.</summary>
/// <param name="Path">The file, relative to the site's root.</param>
/// <param name="Span">Where in the file.</param>
public readonly record struct SourceLocation(SourcePath Path, TextSpan Span);
