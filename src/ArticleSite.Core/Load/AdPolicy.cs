namespace ArticleSite.Core.Load;

/// <summary>What becomes of a piece of ad material.</summary>
public enum AdPolicy
{
    /// <summary>Taken out before Markdown is parsed, as if it had never been pasted.</summary>
    Strip,

    /// <summary>Left where it is.</summary>
    Keep,

    /// <summary>Taken out, and an error names each.</summary>
    Error,

    /// <summary>Taken out, and shown anew near its place, from recognised data through <c>partials/ad.html</c>.</summary>
    Normalise,

    /// <summary>Taken out; the slots of the registry say what is shown where.</summary>
    Place,
}
