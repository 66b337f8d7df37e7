using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>One place where ad material goes: one ad, or several with only blanks between.</summary>
/// <param name="gap">What stands around it.</param>
/// <param name="before">The block that the text before it is in, and what was open there.</param>
internal sealed class AdCut(AdGap gap, BlockState.Memory before)
{
    /// <summary>What stands around it.</summary>
    public AdGap Gap { get; } = gap;

    /// <summary>What was open where it begins.</summary>
    public BlockState.Memory Before { get; } = before;

    /// <summary>The list whose next item follows right after; 0 when there is none, or its number does not go on.</summary>
    public int ContinuedList { get; set; }

    /// <summary>The ads that go here and come back in their proper form.</summary>
    public List<AdBlock> Shown { get; } = [];

    /// <summary>True when it stands in HTML of the author's own, which its lines do not end.</summary>
    public bool IsInHtml { get; init; }

    /// <summary>The line behind it that the pasted HTML would have swallowed.</summary>
    public TextSpan? Swallowed { get; set; }

    /// <summary>
    /// What it parts when an empty line stays, in words; null when it clearly stands between two blocks. What was pasted
    /// into a list or a table, and what stood there before, looks the same as two blocks one after another.
    /// </summary>
    public string? Parts(SourceText text)
    {
        if (!Gap.HasPrevious || !Gap.HasNext || Gap.HasTextAfter) return null;
        var (start, end) = Gap.NextContent;
        var next = text.AsSpan(start, end - start);
        switch (Gap.HasTextBefore ? Before.Leaf : Before.LastLeaf)
        {
            case BlockLeaf.Table when next.Contains('|') && !BlockStarts.InterruptsParagraph(text, start, end):
                return "a table";
            case BlockLeaf.Paragraph when EndsInHardBreak && !BlockStarts.InterruptsParagraph(text, start, end):
                return "a paragraph";
        }

        return Gap.Quotes == 0 && Gap.Previous.TrimStart(" \t").StartsWith('>') && text.AsSpan(Gap.NextStart, start - Gap.NextStart).Contains('>')
            ? "a quote"
            : null;
    }

    /// <summary>
    /// What stays. How the pasting program worked was measured on copies of the same text without the ad: with no empty
    /// line on either side it had cut between two lines; with one on both sides, a hard break before and an image after,
    /// it had cut a paragraph; everything else had been two blocks.
    /// </summary>
    public AdJoint Joint(SourceText text)
    {
        if (Gap.HasTextBefore && (Gap.HasTextAfter || Gap.IsOnOneLine)) return AdJoint.SameLine;
        if (!Gap.IsBlankBefore && !Gap.IsBlankAfter) return MustBreak(text) ? AdJoint.EmptyLine : AdJoint.NextLine;
        return Gap.IsBlankBefore && Gap.IsBlankAfter && IsParagraph && EndsInHardBreak && IsImageNext(text) ? AdJoint.NextLine : AdJoint.EmptyLine;
    }

    /// <summary>The change to the text.</summary>
    public TextEdit Edit(SourceText text, AdJoint joint)
    {
        if (joint == AdJoint.SameLine) return SameLine(text);
        var lineEnd = Gap.LineEnd;
        var between = joint == AdJoint.EmptyLine && Gap is { HasPrevious: true, HasNext: true } ? new string('>', Gap.Quotes) + lineEnd : "";
        if (Gap.HasTextBefore) return new TextEdit(TextSpan.FromBounds(Gap.PreviousEnd, Gap.NextStart), lineEnd + between);
        if (!Gap.HasTextAfter)
            return new TextEdit(TextSpan.FromBounds(Gap.HasPrevious ? Gap.AfterPrevious : Gap.LineStart, Gap.NextStart), between);
        if (Gap.IsBlankBefore || between.Length == 0) return new TextEdit(TextSpan.FromBounds(Gap.Start, Gap.NextStart), "");
        return new TextEdit(TextSpan.FromBounds(Gap.LineStart, Gap.NextStart), between + text.Substring(Gap.LineStart, Gap.Start - Gap.LineStart));
    }

    private bool IsParagraph => (Gap.HasTextBefore ? Before.Leaf : Before.LastLeaf) == BlockLeaf.Paragraph;

    private bool EndsInHardBreak => Gap.Previous.EndsWith("  ", StringComparison.Ordinal) || Gap.Previous.EndsWith('\\');

    private bool IsImageNext(SourceText text)
    {
        var (start, end) = Gap.NextContent;
        var next = text.AsSpan(start, end - start);
        return next.StartsWith("![", StringComparison.Ordinal) || next.StartsWith("[![", StringComparison.Ordinal);
    }

    /// <summary>True when the next line, put right under the line before, would be read as part of it and was not before.</summary>
    private bool MustBreak(SourceText text)
    {
        if (!Gap.HasNext) return false;
        var (start, end) = Gap.NextContent;
        var next = text.AsSpan(start, end - start);
        switch (Gap.HasTextBefore ? Before.Leaf : Before.LastLeaf)
        {
            case BlockLeaf.Paragraph:
                if (BlockStarts.IsSetextUnderline(next) || BlockStarts.IsTableRule(next)) return true;
                // "4. text" under a paragraph is text, unless its list is open.
                return BlockStarts.ListMarker(next, isInParagraph: false, out var marker, out _) > 0
                    && BlockStarts.ListMarker(next, isInParagraph: true, out _, out _) == 0
                    && !Array.Exists(Before.Containers, c => c.Kind == BlockContainerKind.List && c.Marker == marker);
            case BlockLeaf.Table:
                return !next.Contains('|') && !BlockStarts.InterruptsParagraph(text, start, end);
            case BlockLeaf.Html when !IsInHtml:
                return !next.StartsWith('<');
            default:
                return false;
        }
    }

    private TextEdit SameLine(SourceText text)
    {
        var (start, end) = (Gap.Start, Gap.End);
        if (!Gap.HasTextAfter) return new TextEdit(TextSpan.FromBounds(Gap.PreviousEnd, Lines.End(text, end, text.Length)), "");
        var isBlankBefore = text[start - 1] is ' ' or '\t';
        if (isBlankBefore) return new TextEdit(TextSpan.FromBounds(start, Gap.NextStart), "");
        // Two words that the ad held apart stay apart.
        return new TextEdit(TextSpan.FromBounds(start, end), text[end] is ' ' or '\t' ? "" : " ");
    }
}
