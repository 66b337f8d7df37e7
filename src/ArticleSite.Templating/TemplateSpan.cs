namespace ArticleSite.Templating;

/// <summary>A stretch of a template's text.</summary>
/// <param name="Start">The first character, counted from 0.</param>
/// <param name="Length">How many characters, UTF-16.</param>
public readonly record struct TemplateSpan(int Start, int Length)
{
    /// <summary>One past the last character.</summary>
    public int End => Start + Length;

    internal TemplateSpan To(TemplateSpan last) => new(Start, Math.Max(0, last.End - Start));
}
