namespace ArticleSite.Templating;

/// <summary>One step on the way to an included template: where the include stands.</summary>
/// <param name="Path">The including template.</param>
/// <param name="Start">Offset of the include in it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, UTF-16.</param>
public sealed record IncludeFrame(string Path, int Start, int Line, int Column);
