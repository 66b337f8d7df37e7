namespace ArticleSite.Core.Check;

/// <summary>What another site said about an address.</summary>
/// <param name="State">In a word.</param>
/// <param name="MovedTo">The address it has moved to for good; null where it has not.</param>
/// <param name="Reason">For a person: <c>404 Not Found</c>, <c>no host of this name</c>.</param>
public sealed record ExternalAnswer(ExternalState State, string? MovedTo, string Reason);

/// <summary>What became of asking for an address.</summary>
public enum ExternalState
{
    /// <summary>The page is there.</summary>
    Alive,

    /// <summary>The page is there, at another address from now on.</summary>
    Moved,

    /// <summary>There is no such page, or no such site.</summary>
    Dead,

    /// <summary>Nobody can tell: the site was slow, asked not to be asked, or does not answer programs.</summary>
    Unclear,
}
