namespace ArticleSite.Templating;

/// <summary>An object in which plain names are looked up and, on top, written.</summary>
/// <param name="Record">The object.</param>
/// <param name="IsFunction">A function's own names: what exists outside is written there instead.</param>
internal readonly record struct Scope(TemplateRecord Record, bool IsFunction);
