using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>One article, read to the end: all that can be known of it without the others.</summary>
/// <param name="Source">The file.</param>
/// <param name="Meta">What its head says.</param>
/// <param name="Body">What its text became.</param>
/// <param name="Ads">The ad material found in it.</param>
/// <param name="AlsoRead">The entries of its hand-pasted list.</param>
public sealed record Article(
    SourcePath Source,
    FrontMatter Meta,
    ArticleBody Body,
    EquatableArray<AdBlock> Ads,
    EquatableArray<AlsoReadEntry> AlsoRead)
{
    /// <summary>What its comments silence, in the order of the file.</summary>
    public EquatableArray<Suppression> Suppressions { get; init; } = [];
}
