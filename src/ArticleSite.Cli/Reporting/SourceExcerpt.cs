using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Reporting;

/// <summary>A line of a source, or of a long one what lies around a span; no character is cut in two.</summary>
/// <param name="line">The line's number, from 1.</param>
/// <param name="offset">Where in the file the text begins.</param>
/// <param name="text">The text, without a byte order mark and without the line's end.</param>
/// <param name="span">As much of the span as lies in the line.</param>
internal readonly ref struct SourceExcerpt(int line, int offset, ReadOnlySpan<char> text, TextSpan span)
{
    public int Line { get; } = line;

    public int Offset { get; } = offset;

    public ReadOnlySpan<char> Text { get; } = text;

    public TextSpan Span { get; } = span;

    /// <summary>True when the line begins before the text.</summary>
    public bool IsCutLeft { get; init; }

    /// <summary>True when the line goes on behind the text.</summary>
    public bool IsCutRight { get; init; }
}
