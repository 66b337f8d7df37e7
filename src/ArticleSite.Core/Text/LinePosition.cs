namespace ArticleSite.Core.Text;

/// <summary>A place as people count: both from one, columns in UTF-16 code units.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct LinePosition(int Line, int Column);
