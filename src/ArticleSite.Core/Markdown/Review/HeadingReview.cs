using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArticleSite.Core.Markdown.Review;

/// <summary>Headings: their levels, their words, and how they are written. The one that repeats the title and goes is no concern.</summary>
internal sealed class HeadingReview(ReviewedText text, string language)
{
    /// <summary>About three screens of a phone.</summary>
    private const int LongText = 600;

    private readonly List<(HeadingBlock Block, int Level)> _blocks = [];

    /// <summary>Where the heading stands that repeats the title and is not shown; nothing for none.</summary>
    public TextSpan Dropped => _blocks.Find(heading => heading.Block.Parent is null).Block is { } block ? SpanOf(block) : default;

    public void See(HeadingBlock heading) => _blocks.Add((heading, heading.Level)); // one of the first level gets another later

    public void Finish(Outline outline, int wordCount, List<Diagnostic> findings)
    {
        var title = text.Draft.Draft.Meta.Title;
        if (outline.Headings.Count == 0 && !outline.IsTitleDropped && wordCount > LongText) findings.Add(Rules.ArticleHasNoHeadings(text.Draft.Draft.Source.At(title.Span), wordCount));
        foreach (var (block, _) in _blocks)
            if (block.Parent is not null) SeeStyle(block, findings); // one that was dropped has no parent
        SeeLevels(outline, findings);
        SeeWords(outline.Headings, title.Value, findings);
        if (!outline.IsTitleDropped) SeeTopic(title.Value, findings);
    }

    private void SeeStyle(HeadingBlock block, List<Diagnostic> findings)
    {
        var words = DocumentWalk.WordsOf(block.Inline);
        if (words.Length == 0)
        {
            if (block.Inline?.FirstChild is null or LiteralInline) findings.Add(Rules.HeadingIsEmpty(text.At(SpanOf(block)), text.InFile(block.Span.Start, Math.Min(block.Span.End + 1, text.Text.Length))));
            return;
        }

        if (BoldOf(block) is { } bold)
        {
            var (start, end) = (bold.Span.Start, bold.Span.End + 1);
            var whole = text.InFile(start, end);
            findings.Add(Rules.HeadingIsBold(text.At(TextSpan.FromBounds(start, end)), words, whole is { } file ? [new TextSpan(file.Start, 2), new TextSpan(file.End - 2, 2)] : []));
        }

        if (words[^1] == ':' && ColonOf(block) is { } colon) findings.Add(Rules.HeadingHasColon(text.At(colon), words, EndOf(colon)));
    }

    /// <summary>The bold text that is all there is of a heading.</summary>
    private static EmphasisInline? BoldOf(HeadingBlock block) =>
        block.Inline is { FirstChild: EmphasisInline { DelimiterCount: 2, NextSibling: null } bold } ? bold : null;

    private TextSpan? ColonOf(HeadingBlock block)
    {
        var last = block.Inline?.LastChild;
        while (last is EmphasisInline container) last = container.LastChild;
        if (last is not LiteralInline literal || ReviewedText.PlaceOf(literal, text.Text) is not (>= 0 and var start)) return null;
        var content = literal.Content.AsSpan().TrimEnd();
        return content is [.., ':'] ? new TextSpan(start + content.Length - 1, 1) : null;
    }

    /// <summary>The colon and the blanks before it, which would keep bold text from closing.</summary>
    private TextSpan? EndOf(TextSpan colon)
    {
        var start = colon.Start;
        while (text.Text[start - 1] == ' ') start--; // words stand before it
        return text.InFile(start, colon.End);
    }

    private void SeeLevels(Outline outline, List<Diagnostic> findings)
    {
        // the title is of the first level; what stood where the repeated title did was of its own
        var before = outline.IsTitleDropped ? _blocks.FirstOrDefault(heading => heading.Block.Parent is null).Level is > 0 and var level ? level : 2 : 1;
        for (var i = 0; i < outline.Headings.Count; i++)
        {
            var heading = outline.Headings[i];
            if (heading.Text.Length == 0) continue; // has its own finding
            var written = WrittenLevelOf(heading);
            if (written > before + 1) findings.Add(Rules.LevelIsSkipped(text.Draft.Draft.Source.At(heading.Span), heading.Text, written, before, SignsToSpare(outline.Headings, i, written - before - 1)));
            before = written;
        }
    }

    /// <summary>What the author wrote; on the page the steps that were left out are closed.</summary>
    private int WrittenLevelOf(Heading heading)
    {
        var written = text.Draft.Draft.Source.AsSpan(heading.Span.Start);
        var signs = written.IndexOfAnyExcept('#');
        if (signs is > 0 and <= 6) return Math.Max(2, signs);
        return written is ['<', 'h' or 'H', >= '1' and <= '6', ..] ? Math.Max(2, written[2] - '0') : heading.Level;
    }

    /// <summary>Of a heading and all that stand below it, so many '#' each; nothing where one of them has none.</summary>
    private EquatableArray<TextSpan> SignsToSpare(List<Heading> headings, int first, int count)
    {
        List<TextSpan> signs = [];
        var source = text.Draft.Draft.Source;
        for (var i = first; i < headings.Count && WrittenLevelOf(headings[i]) >= WrittenLevelOf(headings[first]); i++)
        {
            var start = headings[i].Span.Start;
            if (start + count >= source.Length || source.AsSpan(start, count + 1).ContainsAnyExcept('#')) return [];
            signs.Add(new TextSpan(start, count));
        }

        return signs.ToEquatableArray();
    }

    private void SeeWords(List<Heading> headings, string title, List<Diagnostic> findings)
    {
        if (headings.Count == 0) return;
        var source = text.Draft.Draft.Source;
        var first = new Dictionary<(int Parent, string Words), Heading>(headings.Count, new SameWordsBelow());
        Span<int> last = stackalloc int[7]; // of each level, where the newest heading stands; 0 for none
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            var level = Math.Clamp(heading.Level, 1, 6);
            var parent = 0;
            for (var above = 1; above < level; above++) parent = Math.Max(parent, last[above]);
            last[level] = i + 1;
            last[(level + 1)..].Clear();
            if (heading.Text.Length == 0) continue;
            var said = (parent, heading.Text);
            if (!first.TryAdd(said, heading)) findings.Add(Rules.HeadingIsRepeated(source.At(heading.Span), heading.Text, source.At(first[said].Span)));
            if (DocumentWalk.SameWords(heading.Text, title)) findings.Add(Rules.HeadingSaysTitle(source.At(heading.Span), heading.Text));
        }
    }

    private void SeeTopic(string title, List<Diagnostic> findings)
    {
        if (_blocks.Count == 0 || text.Document is null) return;
        foreach (var block in text.Document)
        {
            if (block is LinkReferenceDefinitionGroup or HtmlBlock { Type: HtmlBlockType.Comment }) continue;
            if (block is not HeadingBlock heading || heading != _blocks[0].Block || _blocks[0].Level > 2) return;
            var words = DocumentWalk.WordsOf(heading.Inline);
            if (Topic.Differs(words, title, language)) findings.Add(Rules.HeadingIsOffTopic(text.At(SpanOf(heading)), words, title));
            return;
        }
    }

    /// <summary>Headings below the same heading that say the same in whatever case.</summary>
    private sealed class SameWordsBelow : IEqualityComparer<(int Parent, string Words)>
    {
        public bool Equals((int Parent, string Words) left, (int Parent, string Words) right) => left.Parent == right.Parent && string.Equals(left.Words, right.Words, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode((int Parent, string Words) heading) => string.GetHashCode(heading.Words, StringComparison.OrdinalIgnoreCase) ^ heading.Parent;
    }

    private TextSpan SpanOf(HeadingBlock heading) => TextSpan.FromBounds(heading.Span.Start, Math.Min(heading.Span.End + 1, text.Text.Length));
}
