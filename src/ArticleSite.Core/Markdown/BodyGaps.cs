using System.Globalization;
using System.Text;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Text;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// Finds the places between the top-level blocks of one body. A body of Markdown alone tells them while it is written. One with
/// HTML of the author's own is parsed and written again: there a comment goes before each block and comes out again at the
/// end, so that the HTML is the same as if nobody had asked. A comment that ended up inside an element that wants its
/// own content, such as a list, is no place.
/// </summary>
internal sealed class BodyGaps(CleanDraft draft)
{
    private const string Opener = "<!--" + DocumentWalk.Mark;
    private const string Closer = "-->";

    private readonly List<Mark> _marks = [];
    private bool _isUncertain;

    /// <summary>
    /// Null where none are wanted, where the author's text has the sign that marks them, or where it has a CDATA section: in a
    /// drawing comments in it are text, elsewhere not.
    /// </summary>
    public static BodyGaps? For(CleanDraft draft, bool areWanted)
    {
        if (!areWanted) return null;
        var text = draft.Body.Text;
        var isSafe = !text.Contains(DocumentWalk.Mark, StringComparison.Ordinal) && !text.Contains("<![CDATA[", StringComparison.OrdinalIgnoreCase);
        return isSafe ? new BodyGaps(draft) : null;
    }

    /// <summary>True for the text of a comment of ours.</summary>
    public static bool IsMark(string comment) => comment.StartsWith(DocumentWalk.Mark, StringComparison.Ordinal);

    /// <summary>Notes the next top-level block of the document.</summary>
    public void Visit(Block block, HtmlTags tags)
    {
        // between the halves of a broken tag or in a script there is no place; behind a broken tag nobody knows
        _isUncertain |= tags.IsInTag;
        var isNothing = block is LinkReferenceDefinitionGroup or HtmlBlock { Type: HtmlBlockType.Comment };
        if (isNothing || _isUncertain || tags.Unclosed is not null) return;
        var kind = block is FootnoteGroup ? BodyBlock.None : KindOf(block);
        _marks.Add(new Mark(block, kind, block is FootnoteGroup ? draft.Body.Text.Length : block.Span.Start));
    }

    /// <summary>A block that will not be written.</summary>
    public void Remove(Block block) => _marks.RemoveAll(mark => mark.Block == block);

    /// <summary>Follows a renderer: writes comments, or notes offsets.</summary>
    public void Watch(HtmlRenderer renderer, StringBuilder html, bool withComments)
    {
        var next = 0;
        renderer.ObjectWriteBefore += (_, node) =>
        {
            if (next == _marks.Count || node != _marks[next].Block) return;
            if (withComments) html.Append(CultureInfo.InvariantCulture, $"{Opener}{next}{Closer}");
            else _marks[next].HtmlOffset = html.Length;
            next++;
        };
    }

    /// <summary>The HTML without the comments; their places are noted.</summary>
    public string TakeComments(string html)
    {
        var clean = new StringBuilder(html.Length);
        var copied = 0;
        for (int at; (at = html.IndexOf(Opener, copied, StringComparison.Ordinal)) >= 0;)
        {
            clean.Append(html, copied, at - copied);
            var end = html.IndexOf(Closer, at, StringComparison.Ordinal);
            var mark = _marks[int.Parse(html.AsSpan(at + Opener.Length, end - at - Opener.Length), CultureInfo.InvariantCulture)];
            if (mark.HtmlOffset < 0) mark.HtmlOffset = clean.Length;
            copied = end + Closer.Length;
        }

        return clean.Append(html, copied, html.Length - copied).ToString();
    }

    /// <summary>The places in the finished HTML.</summary>
    public EquatableArray<BodyGap> In(string html)
    {
        var end = _marks.Count > 0 && _marks[^1].After == BodyBlock.None ? null : new Mark(null, BodyBlock.None, draft.Body.Text.Length) { HtmlOffset = html.Length };
        var measure = new BodyMeasure(html);
        List<BodyGap> gaps = [];
        var before = BodyBlock.None;
        foreach (var mark in end is null ? _marks : _marks.Append(end))
        {
            if (mark.HtmlOffset >= 0 && (gaps.Count == 0 || mark.HtmlOffset >= gaps[^1].HtmlOffset))
            {
                measure.ReadTo(mark.HtmlOffset);
                var span = draft.Body.ToSource(new TextSpan(mark.TextOffset, 0));
                gaps.Add(new BodyGap(mark.HtmlOffset, mark.TextOffset, before, mark.After, measure.Words, measure.Height, span));
            }

            before = mark.After;
        }

        return gaps.ToEquatableArray();
    }

    private BodyBlock KindOf(Block block) => block switch
    {
        HeadingBlock => BodyBlock.Heading,
        ParagraphBlock paragraph => IsPicture(paragraph) ? BodyBlock.Image : BodyBlock.Paragraph,
        ListBlock list => list.IsOrdered ? BodyBlock.Steps : BodyBlock.List,
        Table => BodyBlock.Table,
        AlertBlock or QuoteBlock => BodyBlock.Quote,
        CodeBlock => BodyBlock.Code,
        HtmlBlock => KindOf(draft.Body.Text.AsSpan(block.Span.Start).TrimStart()),
        _ => BodyBlock.Other,
    };

    private static BodyBlock KindOf(ReadOnlySpan<char> html) => html switch
    {
        ['<', 'h' or 'H', >= '1' and <= '6', ..] => BodyBlock.Heading,
        _ when html.StartsWith("<img", StringComparison.OrdinalIgnoreCase) => BodyBlock.Image,
        _ when html.StartsWith("<iframe", StringComparison.OrdinalIgnoreCase) || html.StartsWith("<video", StringComparison.OrdinalIgnoreCase) => BodyBlock.Other,
        _ => BodyBlock.Html,
    };

    private static bool IsPicture(ParagraphBlock paragraph) =>
        paragraph.Inline is { } inlines && inlines.Descendants<LinkInline>().Any(link => link.IsImage)
        && inlines.Descendants().All(inline => inline is LinkInline or LineBreakInline || inline is Inline { Parent: LinkInline { IsImage: true } } || inline is LiteralInline { Content.IsEmpty: true });

    /// <summary>A top-level block; its place in the HTML is below zero until it is known.</summary>
    private sealed class Mark(Block? block, BodyBlock after, int textOffset)
    {
        public Block? Block => block;

        public BodyBlock After => after;

        public int TextOffset => textOffset;

        public int HtmlOffset { get; set; } = -1;
    }
}
