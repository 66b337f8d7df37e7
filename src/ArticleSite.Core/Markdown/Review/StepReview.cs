using System.Globalization;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArticleSite.Core.Markdown.Review;

/// <summary>
/// Numbered steps that are no list items: with an escaped sign (<c>1\. Open</c>), or on a line of their own in a paragraph, where
/// only a 1 begins a list (CommonMark 0.31, section 5.3). And lists that are not numbered as they are written.
/// </summary>
internal sealed class StepReview(ReviewedText text)
{
    private const int MostDigits = 2;

    private readonly Places _escaped = new(text);
    private List<Diagnostic>? _found;
    private int _lastNumber;

    public void See(ListBlock list)
    {
        var (before, shown) = (0, 0);
        var isRepeated = true;
        var isFaulty = false;
        ListItemBlock? gap = null;
        foreach (var block in list)
        {
            if (block is not ListItemBlock item) continue;
            if (shown > 0 && !isFaulty && item.Order != before + 1)
            {
                isFaulty = true;
                gap = item;
                if (item.Order == before) gap = null; // all the same number is a way to write lists
            }

            isRepeated &= shown == 0 || item.Order == before;
            if (gap == item) (_found ??= []).Add(Rules.ListHasGap(text.At(NumberOf(item)), item.Order, before, shown + 1));
            shown = shown == 0 ? item.Order : shown + 1;
            before = item.Order;
        }

        _lastNumber = isRepeated ? shown : before;
    }

    public void See(ParagraphBlock paragraph)
    {
        if (paragraph.Inline is null) return;
        if (paragraph.Parent is MarkdownDocument && paragraph.Inline.FirstChild is LiteralInline first) SeeEscaped(first);
        for (var inline = paragraph.Inline.FirstChild; inline is not null; inline = inline.NextSibling)
            if (inline is LineBreakInline { NextSibling: LiteralInline line } lineBreak) SeeLine(lineBreak, line);
    }

    public void Finish(List<Diagnostic> findings)
    {
        if (_escaped.Count > 1) findings.Add(Rules.ParagraphsStandForList(_escaped.First, text.Text.Substring(_escaped.FirstInText.Start, _escaped.FirstInText.Length)) with { Repeats = _escaped.Others });
        if (_found is not null) findings.AddRange(_found);
    }

    /// <summary>A number, a backslash and its sign at the beginning of a paragraph. One alone may be meant; two are a list.</summary>
    private void SeeEscaped(LiteralInline number)
    {
        var digits = number.Content.AsSpan();
        if (digits.IsEmpty || digits.Length > MostDigits || digits.ContainsAnyExceptInRange('0', '9')) return;
        if (number.NextSibling is not LiteralInline { IsFirstCharacterEscaped: true } sign || sign.Content.AsSpan() is not (['.' or ')'] or ['.' or ')', ' ', ..])) return;
        _escaped.Add(TextSpan.FromBounds(number.Span.Start, sign.Span.Start + 2));
    }

    private void SeeLine(LineBreakInline lineBreak, LiteralInline line)
    {
        var content = line.Content.AsSpan().TrimStart(' ');
        var digits = 0;
        while (digits < content.Length && char.IsAsciiDigit(content[digits])) digits++;
        if (digits is 0 or > MostDigits || content.Length < digits + 3 || content[digits] is not ('.' or ')') || content[digits + 1] != ' ') return;
        if (line.IsFirstCharacterEscaped || ReviewedText.PlaceOf(line, text.Text) is not (>= 0 and var start)) return;
        var number = int.Parse(content[..digits], CultureInfo.InvariantCulture);
        // a number at the beginning of a line is chance, unless something says that a step was meant
        var isStep = lineBreak.IsHard || lineBreak.PreviousSibling is LinkInline { IsImage: true } || number == _lastNumber + 1;
        if (!isStep) return;
        _lastNumber = number;
        start += line.Content.Length - content.Length;
        var sign = new TextSpan(start, digits + 1);
        var lineStart = text.Text.LastIndexOf('\n', start) + 1;
        (_found ??= []).Add(Rules.StepIsSwallowed(text.At(sign), content[..(digits + 1)].ToString(), text.Draft.Body.ToSource(new TextSpan(lineStart, 0))));
    }

    private TextSpan NumberOf(ListItemBlock item)
    {
        var start = item.Span.Start;
        var end = start;
        while (end < text.Text.Length && char.IsAsciiDigit(text.Text[end])) end++;
        return TextSpan.FromBounds(start, Math.Min(end + 1, text.Text.Length));
    }
}
