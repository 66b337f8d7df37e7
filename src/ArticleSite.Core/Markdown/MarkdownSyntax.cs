using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;

namespace ArticleSite.Core.Markdown;

/// <summary>The dialect of articles: CommonMark 0.31, the GitHub extensions, footnotes, alerts and definition lists.</summary>
internal static class MarkdownSyntax
{
    /// <summary>Quotes in lists in quotes: no tutorial needs more, and hostile input must not exhaust the stack.</summary>
    public const int DeepestNesting = 128;

    /// <summary>Built once, immutable, shared by all threads. Heading ids are ours (<see cref="HeadingIds"/>), not Markdig's.</summary>
    public static MarkdownPipeline Pipeline { get; } = Build(hasTables: true);

    /// <summary>For a text without a pipe, so without tables, for which Markdig looks at every line end and every paragraph.</summary>
    private static readonly MarkdownPipeline s_withoutTables = Build(hasTables: false);

    /// <summary>The document of a text.</summary>
    public static MarkdownDocument Parse(string text) => Markdig.Markdown.Parse(text, text.Contains('|', StringComparison.Ordinal) ? Pipeline : s_withoutTables);

    private static MarkdownPipeline Build(bool hasTables)
    {
        var builder = new MarkdownPipelineBuilder
        {
            PreciseSourceLocation = true,
            MaximumNestingDepth = DeepestNesting,
        };
        if (hasTables) builder.UsePipeTables();
        return builder
            .UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .Use<BareAddresses>()
            .UseFootnotes()
            .UseAlertBlocks()
            .UseDefinitionLists()
            .Build();
    }
}
