using System.Collections.Immutable;

namespace ArticleSite.Templating;

/// <summary>A template named as text in an <c>include</c> or <c>include_join</c>.</summary>
/// <param name="Name">As it is given to the loader.</param>
/// <param name="Span">The name, with its quotes.</param>
/// <param name="VisibleNames">Loop variables and parameters the included template can read beside the model.</param>
/// <param name="NamedArguments">What it finds as <c>$name</c>.</param>
public sealed record TemplateInclude(
    string Name, TemplateSpan Span, ImmutableArray<string> VisibleNames, ImmutableArray<string> NamedArguments);
