namespace ArticleSite.Core;

/// <summary>What an article's head says of when it is to be published.</summary>
/// <param name="IsDraft">True for a draft.</param>
/// <param name="Date">Its date.</param>
internal sealed record Publication(bool IsDraft, DateTimeOffset? Date)
{
    /// <summary>Whether a build takes it.</summary>
    public PublicationState StateFor(BuildRequest request)
    {
        if (IsDraft && !request.IncludeDrafts) return PublicationState.Draft;
        return Date is { } date && date > request.Clock && !request.IncludeFuture ? PublicationState.Future : PublicationState.Published;
    }
}

/// <summary>Whether a build takes an article.</summary>
internal enum PublicationState
{
    /// <summary>It is part of the site.</summary>
    Published,

    /// <summary>It is a draft.</summary>
    Draft,

    /// <summary>Its date has not come.</summary>
    Future,
}
