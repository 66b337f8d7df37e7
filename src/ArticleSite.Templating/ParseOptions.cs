namespace ArticleSite.Templating;

/// <summary>How a template's text is read.</summary>
public sealed record ParseOptions
{
    /// <summary>The defaults: no front matter.</summary>
    public static ParseOptions Default { get; } = new();

    /// <summary>The text may open with code between two lines of <c>+++</c>.</summary>
    public bool FrontMatter { get; init; }
}
