using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>An old address and where it leads.</summary>
/// <param name="From">The old address.</param>
/// <param name="To">The page that took its place.</param>
/// <param name="Title">That page's title.</param>
/// <param name="Description">That page's description.</param>
/// <param name="Owner">For messages: who wants the old address.</param>
/// <param name="At">Where it is asked for.</param>
public sealed record Redirect(SiteUrl From, SiteUrl To, string Title, string Description, string Owner, SourceLocation At);
