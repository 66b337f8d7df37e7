using System.Buffers;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using Markdig.Syntax.Inlines;

namespace ArticleSite.Core.Markdown.Review;

/// <summary>Blanks that a sentence has too many: before punctuation, and several in a row.</summary>
internal sealed class WordingReview(ReviewedText text, string language)
{
    private static readonly SearchValues<char> s_english = SearchValues.Create(",.;:!?");
    private static readonly SearchValues<char> s_french = SearchValues.Create(",."); // a blank before the others is right there

    private readonly SearchValues<char> _punctuation = language.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? s_french : s_english;
    private readonly Places _tornOff = new(text);
    private readonly Places _doubled = new(text);

    public void See(LiteralInline literal, int start)
    {
        var content = literal.Content.AsSpan();
        if (content.Length < 2) return;
        SeePunctuation(literal, content, start);
        for (var at = content.IndexOf("  "); at >= 0;)
        {
            var end = at + 2;
            while (end < content.Length && content[end] == ' ') end++;
            SeeBlanks(literal, content, at, end, start);
            var next = content[end..].IndexOf("  ");
            at = next < 0 ? -1 : end + next;
        }
    }

    public void Finish(TextSpan unseen, List<Diagnostic> findings)
    {
        _tornOff.Forget(unseen);
        _doubled.Forget(unseen);
        if (_tornOff.Any) findings.Add(Rules.PunctuationIsTornOff(_tornOff.First, text.Around(_tornOff.FirstInText.Start, _tornOff.FirstInText.End + 1, 30), _tornOff.Others, _tornOff.Edits));
        if (_doubled.Any) findings.Add(Rules.BlanksAreDoubled(_doubled.First, text.Around(_doubled.FirstInText.Start, _doubled.FirstInText.End, 30), _doubled.Others, _doubled.Edits));
    }

    private void SeePunctuation(LiteralInline literal, ReadOnlySpan<char> content, int start)
    {
        for (var at = content.IndexOfAny(_punctuation); at >= 0;)
        {
            if (at > 0 && content[at - 1] == ' ' && IsEnd(literal, content, at + 1)) SeeTornOff(literal, content, at, start);
            var next = content[(at + 1)..].IndexOfAny(_punctuation);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private void SeeTornOff(LiteralInline literal, ReadOnlySpan<char> content, int at, int start)
    {
        var blank = at - 1;
        while (blank > 0 && content[blank - 1] == ' ') blank--;
        var isAfterWord = blank > 0
            ? char.IsLetterOrDigit(content[blank - 1]) || content[blank - 1] is ')' or '"' or '\'' or '”' or '’' or '%'
            : literal.PreviousSibling is EmphasisInline or CodeInline or LinkInline { IsImage: false };
        if (!isAfterWord) return;
        if (content[at] is ':' or '.' && blank > 0 && char.IsAsciiDigit(content[blank - 1]) && at + 2 < content.Length && char.IsAsciiDigit(content[at + 2])) return; // 16 : 9
        _tornOff.Add(TextSpan.FromBounds(start + blank, start + at), TextSpan.FromBounds(start + blank, start + at), "");
    }

    /// <summary>True where a sentence's sign ends: .NET, .exe and an ellipsis go on.</summary>
    private static bool IsEnd(LiteralInline literal, ReadOnlySpan<char> content, int next) =>
        next < content.Length ? content[next] == ' ' && !(next + 1 < content.Length && content[next + 1] == '.') : literal.NextSibling is null or LineBreakInline;

    private void SeeBlanks(LiteralInline literal, ReadOnlySpan<char> content, int at, int end, int start)
    {
        var isInside = (at > 0 || literal.PreviousSibling is not (null or LineBreakInline)) && (end < content.Length || literal.NextSibling is not (null or LineBreakInline));
        if (!isInside || (at > 0 && content[at - 1] is '.' or '!' or '?' or ':')) return; // two blanks after a sentence are a typist's habit
        if (end < content.Length && _punctuation.Contains(content[end])) return; // all of them go, says the other rule
        if (start + end < text.Text.Length && text.Text[start + end] == '|') return; // columns of a table, be it a broken one
        _doubled.Add(TextSpan.FromBounds(start + at, start + end), TextSpan.FromBounds(start + at, start + end), " ");
    }
}
