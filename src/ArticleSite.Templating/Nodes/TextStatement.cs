namespace ArticleSite.Templating;

/// <summary>Text between the code.</summary>
internal sealed class TextStatement(TemplateSpan span, string text) : Statement(span)
{
    public override Flow Execute(Rendering run)
    {
        run.Output.Write(text.AsSpan(Span.Start, Span.Length));
        return Flow.Next;
    }
}
