using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core;

/// <summary>What became of one file.</summary>
/// <param name="Article">The article; null for a file that made none.</param>
/// <param name="Findings">What was found, in the order it was found.</param>
/// <param name="Skipped">Why there is no article; null when there is.</param>
internal sealed record ReadArticle(Article? Article, EquatableArray<Diagnostic> Findings, SkippedArticle? Skipped)
{
    /// <summary>When it is to be published; null for a file whose head says nothing that can be used.</summary>
    public Publication? Publication { get; init; }

    /// <summary>The same with a body that is its own: that of an article that was just read may lie in rented memory.</summary>
    public ReadArticle Owned => Article is { Body.Stored: { } html } article ? this with { Article = article with { Body = article.Body with { Stored = html.Owned } } } : this;
}
