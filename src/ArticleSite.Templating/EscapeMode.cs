namespace ArticleSite.Templating;

/// <summary>What happens to values on their way into the output.</summary>
public enum EscapeMode
{
    /// <summary>They are written as they are.</summary>
    None,

    /// <summary>They are HTML-escaped unless they are <see cref="Html"/>.</summary>
    Html,
}
