using ArticleSite.Core.Ads;
using ArticleSite.Core.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArticleSite.Core.Markdown.Review;

/// <summary>An article's text without ads, as the document's spans count in it, and the way back into the file.</summary>
internal sealed class ReviewedText(CleanDraft draft)
{
    public string Text { get; } = draft.Body.Text;

    public CleanDraft Draft => draft;

    /// <summary>The whole document, once its walk has begun.</summary>
    public MarkdownDocument? Document { get; set; }

    /// <summary>A place in the file.</summary>
    public SourceLocation At(TextSpan span) => draft.Draft.Source.At(draft.Body.ToSource(span));

    /// <summary>A place in the file, where it stands there in one piece; null where an ad was cut out of it, or right beside it.</summary>
    public TextSpan? InFile(int start, int end)
    {
        var first = draft.Body.ToSource(start);
        return draft.Body.ToSource(end) == first + end - start ? new TextSpan(first, end - start) : null;
    }

    /// <summary>What stands around a place in its line: whole words, so many characters at most.</summary>
    public string Around(int start, int end, int most = 40)
    {
        var room = Math.Max(0, most - (end - start)) / 2;
        var from = start;
        while (from > 0 && start - from < room && Text[from - 1] is not ('\n' or '\r')) from--;
        var to = end;
        while (to < Text.Length && to - end < room && Text[to] is not ('\n' or '\r')) to++;
        if (from > 0 && IsWordChar(Text[from - 1])) while (from < start && IsWordChar(Text[from])) from++;
        if (to < Text.Length && IsWordChar(Text[to])) while (to > end && IsWordChar(Text[to - 1])) to--;
        return Text[from..to].Trim();
    }

    /// <summary>
    /// Where a literal stands; -1 where it cannot be told. An escaped first character has its backslash in the span, not in
    /// the content.
    /// </summary>
    public static int PlaceOf(LiteralInline literal, string text)
    {
        var content = literal.Content.AsSpan();
        var start = literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0);
        if (IsAt(start, content, text)) return start;
        // in a table a cell is trimmed, and its span is not
        while (start < text.Length && text[start] == ' ') start++;
        return IsAt(start, content, text) ? start : -1;
    }

    private static bool IsAt(int start, ReadOnlySpan<char> content, string text) =>
        start + content.Length <= text.Length && text.AsSpan(start, content.Length).SequenceEqual(content);

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c);
}
