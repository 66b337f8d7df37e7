namespace ArticleSite.Templating;

/// <summary>Text that is HTML already: written as it is where everything else is escaped.</summary>
/// <param name="Value">The markup; trusted by whoever made this value.</param>
public readonly record struct Html(string Value)
{
    /// <summary>The markup itself.</summary>
    public override string ToString() => Value ?? "";
}
