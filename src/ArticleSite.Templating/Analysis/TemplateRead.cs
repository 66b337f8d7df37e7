using System.Collections.Immutable;

namespace ArticleSite.Templating;

/// <summary>A variable of the model, or a member of one, that a template reads.</summary>
/// <param name="Names">The names along the path: <c>site</c>, <c>title</c>. What is behind an index is not followed.</param>
/// <param name="Span">The whole path in the template.</param>
/// <param name="NameSpan">Its last name.</param>
/// <param name="IsOptional">
/// It is asked for in a way that allows it to be missing (<c>?.</c>, <c>??</c>, <c>object.default</c>, <c>object.has_key</c>),
/// or stands where it may be something else (in <c>with</c>, <c>wrap</c>, beside an <c>import</c>).
/// </param>
public sealed record TemplateRead(ImmutableArray<string> Names, TemplateSpan Span, TemplateSpan NameSpan, bool IsOptional)
{
    /// <summary><c>site.title</c></summary>
    public string Path => string.Join('.', Names);
}
