using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace ArticleSite.Core.Markdown;

/// <summary>The dialect of articles: CommonMark 0.31, the GitHub extensions, footnotes, alerts and definition lists.</summary>
internal static class MarkdownSyntax
{
    /// <summary>Quotes in lists in quotes: no tutorial needs more, and hostile input must not exhaust the stack.</summary>
    public const int DeepestNesting = 128;

    /// <summary>Built once, immutable, shared by all threads. Heading ids are ours (<see cref="HeadingIds"/>), not Markdig's.</summary>
    public static MarkdownPipeline Pipeline { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder
        {
            PreciseSourceLocation = true,
            MaximumNestingDepth = DeepestNesting,
        };
        return builder
            .UsePipeTables()
            .UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .Use<BareAddresses>()
            .UseFootnotes()
            .UseAlertBlocks()
            .UseDefinitionLists()
            .Build();
    }
}
