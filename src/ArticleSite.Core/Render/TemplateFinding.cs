using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>The template language's findings as ours: its types stop at this folder.</summary>
internal static class TemplateFinding
{
    public static Diagnostic Of(TemplateDiagnostic problem) => Rules.TemplateProblem(
        problem.Code,
        new SourceLocation(new SourcePath(problem.Path), new TextSpan(problem.Start, problem.Length)),
        problem.Message,
        problem.Help,
        problem.Includes.Select(frame => new SourceLocation(new SourcePath(frame.Path), new TextSpan(frame.Start, 0))).ToEquatableArray());
}
