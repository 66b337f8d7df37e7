namespace ArticleSite.Templating;

/// <summary><c>break</c> and <c>continue</c>.</summary>
internal sealed class JumpStatement(TemplateSpan span, Flow flow) : Statement(span)
{
    public override Flow Execute(Rendering run) => run.IsInLoop
        ? flow
        : throw run.Fail(Span, TemplateRules.EvaluationError, $"The `{(flow == Flow.Break ? "break" : "continue")}` statement can only be used inside a loop");
}
