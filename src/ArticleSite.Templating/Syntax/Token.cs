namespace ArticleSite.Templating;

/// <summary>A piece of a template's text. For <see cref="TokenKind.CodeEnter"/>, Extra is the length of the indent before it.</summary>
internal readonly record struct Token(TokenKind Kind, bool BlankBefore, int Start, int Length, int Extra)
{
    public int End => Start + Length;

    public TemplateSpan Span => new(Start, Length);
}
