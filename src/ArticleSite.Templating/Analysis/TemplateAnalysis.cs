using System.Collections.Immutable;

namespace ArticleSite.Templating;

/// <summary>
/// What a template needs, told without rendering it: the templates it includes and the variables of the model it reads. A
/// host that knows its model finds misspelt names, and partials that are missing or never used. Says nothing of values, and
/// nothing of what a text given to <c>object.eval</c> would do.
/// </summary>
public sealed class TemplateAnalysis
{
    private TemplateAnalysis(Explorer found)
    {
        Includes = [.. found.Includes.OrderBy(i => i.Span.Start)];
        Reads = [.. found.Reads().OrderBy(r => r.Span.Start).ThenBy(r => r.Span.Length)];
        AssignedNames = [.. found.AssignedNames.Order(StringComparer.Ordinal)];
        HasComputedIncludes = found.HasComputedIncludes;
    }

    /// <summary>The includes whose names stand in the template, in order.</summary>
    public ImmutableArray<TemplateInclude> Includes { get; }

    /// <summary>Does it include a template whose name is computed? Then no partial is surely unused.</summary>
    public bool HasComputedIncludes { get; }

    /// <summary>
    /// The variables and members it reads, in order, one for every place. Left out are loop variables, parameters, <c>$</c>
    /// names, the builtins, and whatever the template assigns itself, wherever it does.
    /// </summary>
    public ImmutableArray<TemplateRead> Reads { get; }

    /// <summary>Plain names it gives a value or defines as functions; what includes it sees them, too.</summary>
    public ImmutableArray<string> AssignedNames { get; }

    /// <summary>Looks at a template. One with syntax errors is looked at as far as it could be read.</summary>
    public static TemplateAnalysis Of(Template template)
    {
        ArgumentNullException.ThrowIfNull(template);
        var found = new Explorer();
        template.Body.Explore(found);
        return new TemplateAnalysis(found);
    }
}
