namespace ArticleSite.Core.Markdown;

/// <summary>A link as it was read, with what only the checks of its article need.</summary>
/// <param name="Link">The link; its target may be empty.</param>
/// <param name="Words">Its words as a reader sees them.</param>
/// <param name="IsSeen">True when there are words, a picture or a label: something to see or to hear.</param>
internal sealed record LinkNote(Link Link, string Words, bool IsSeen);
