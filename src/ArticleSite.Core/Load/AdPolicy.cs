namespace ArticleSite.Core.Load;

/// <summary>What becomes of the ad material of one kind.</summary>
public enum AdPolicy
{
    /// <summary>Taken out before Markdown is parsed, as if it had never been pasted.</summary>
    Strip,

    /// <summary>Left where it is.</summary>
    Keep,

    /// <summary>Taken out, and an error names each.</summary>
    Error,
}
