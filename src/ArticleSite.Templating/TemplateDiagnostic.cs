using System.Collections.Immutable;
using System.Globalization;

namespace ArticleSite.Templating;

/// <summary>Something wrong in a template, and where.</summary>
/// <param name="Code">One of <see cref="TemplateRules"/>.</param>
/// <param name="Path">The template or include it was found in.</param>
/// <param name="Start">Offset of the first character concerned.</param>
/// <param name="Length">How many characters are concerned.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, UTF-16.</param>
/// <param name="Message">What is there and what was expected.</param>
/// <param name="Help">The way out, when there is an obvious one.</param>
/// <param name="Includes">How the template was reached, innermost include first; empty for the page's own template.</param>
public sealed record TemplateDiagnostic(
    string Code, string Path, int Start, int Length, int Line, int Column, string Message, string? Help,
    ImmutableArray<IncludeFrame> Includes)
{
    /// <summary>The errors of the included template, when they are what is wrong.</summary>
    public ImmutableArray<TemplateDiagnostic> Causes { get; init; } = [];

    /// <summary>
    /// <c>path(line,col) : error : message</c>, as other implementations of the language print it; those of a broken
    /// include follow on lines of their own.
    /// </summary>
    public string ToPlainString()
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{Path}({Line},{Column}) : error : ");
        if (Causes.IsEmpty) return place + Message;
        var first = Message.AsSpan(0, Math.Max(0, Message.IndexOf('\n', StringComparison.Ordinal)));
        return $"{place}{first}\n{string.Join('\n', Causes.Select(c => c.ToPlainString()))}";
    }

    /// <summary><c>path(line,col): error AS5001: message</c></summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Path}({Line},{Column}): error {Code}: {Message}");
}
