using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>
/// Looks at the templates without rendering: names that no page has, partials that are not there, partials that nothing
/// includes. Rendering would find the first two only where a page happens to come by.
/// </summary>
public static class TemplateCheck
{
    /// <summary>Everything found, in the order of the templates' names.</summary>
    /// <param name="templates">The site's templates and those of the theme behind them.</param>
    /// <param name="theme">The names of the theme's own files: a partial of the theme that a site does not use is no fault of the site.</param>
    public static IEnumerable<Diagnostic> Find(TemplateSet templates, IReadOnlySet<string> theme)
    {
        var looks = templates.All.Where(template => !template.Template.HasErrors).Select(template => (template.Name, template.Template, Analysis: TemplateAnalysis.Of(template.Template))).ToList();
        HashSet<string> own = [.. looks.SelectMany(look => look.Analysis.AssignedNames), .. looks.SelectMany(look => look.Analysis.Includes).SelectMany(include => include.VisibleNames)];
        HashSet<Template> used = [.. new[] { templates.Load(ArticleContents.AdPartial), templates.Load(ArticleContents.DisclosurePartial) }.OfType<Template>()];
        foreach (var (_, template, analysis) in looks)
        {
            foreach (var include in analysis.Includes)
            {
                if (templates.Load(include.Name) is { } partial) used.Add(partial);
                else yield return Rules.PartialIsMissing(templates.Place(template.Path, include.Span.Start, include.Span.Length), include.Name, Suggestion.For(include.Name, templates.PartialNames));
            }

            foreach (var read in analysis.Reads)
            {
                if (read.IsOptional || own.Contains(read.Names[0]) || ModelShape.FirstUnknown(read.Path) is not { } unknown) continue;
                var isLast = unknown.Name == read.Names[^1];
                var span = isLast ? read.NameSpan : read.Span;
                yield return Rules.TemplateNameIsUnknown(templates.Place(template.Path, span.Start, span.Length), read.Path, unknown.Name, Suggestion.For(unknown.Name, unknown.Known));
            }
        }

        if (looks.Any(look => look.Analysis.HasComputedIncludes)) yield break;
        foreach (var (name, template, _) in looks)
        {
            if (!TemplateSet.IsPartial(name) || used.Contains(template) || theme.Contains(name)) continue;
            yield return Rules.PartialIsUnused(templates.Place(template.Path, 0, 0), name);
        }
    }
}
