using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using Markdig.Syntax.Inlines;

namespace ArticleSite.Core.Markdown.Review;

/// <summary>
/// Bold text without a blank beside it (<c>choose**Screen Resolution** , then</c>), and asterisks that make nothing bold
/// because of what stands beside them (<c>or**[automatically](#a)**</c>; CommonMark 0.31, section 6.2).
/// </summary>
internal sealed class BoldReview(ReviewedText text)
{
    private readonly Places _glued = new(text);
    private List<Shown>? _shown;

    private enum Fault
    {
        /// <summary>These would open or close, had their partner done so.</summary>
        None,

        /// <summary>A letter before and punctuation after: cannot open.</summary>
        Opener,

        /// <summary>Punctuation before and a letter after: cannot close.</summary>
        Closer,
    }

    /// <summary>Bold text: are there blanks around it?</summary>
    public void See(EmphasisInline bold)
    {
        var all = text.Text;
        var (start, end) = (bold.Span.Start, bold.Span.End + 1);
        if (end - start < 5 || end > all.Length || all[start] != bold.DelimiterChar || all[end - 1] != bold.DelimiterChar) return;
        var inner = all.AsSpan(start + 2, end - start - 4);
        if (inner.Length <= 2) return; // letters of a word are emphasised: **S**tandard **A**rray
        var isBefore = start > 0 && IsWord(all[start - 1]) && IsWord(inner[0]);
        var isAfter = end < all.Length && IsWord(all[end]) && IsWord(inner[^1]);
        if (isBefore && isAfter && char.IsLower(inner[0]) && char.IsLower(all[start - 1]) && !inner.Contains(' ')) return; // un**believ**able
        if (isBefore && !IsPrefix(WordBefore(start), inner[0])) _glued.Add(new TextSpan(start, 2), new TextSpan(start, 0), " ");
        if (isAfter && !IsEnding(end)) _glued.Add(new TextSpan(end - 2, 2), new TextSpan(end, 0), " ");
    }

    /// <summary>Text: are there asterisks in it that were meant as marks?</summary>
    public void See(LiteralInline literal, int start)
    {
        var content = literal.Content.AsSpan();
        for (var at = content.IndexOf("**"); at >= 0;)
        {
            var run = at;
            while (run < content.Length && content[run] == '*') run++;
            if (run - at == 2) Note(literal, start + at);
            var next = content[run..].IndexOf("**");
            at = next < 0 ? -1 : run + next;
        }
    }

    public void Finish(TextSpan unseen, List<Diagnostic> findings)
    {
        _glued.Forget(unseen);
        _shown?.RemoveAll(shown => unseen.Contains(shown.Start));
        if (_glued.Any) findings.Add(Rules.BoldIsGlued(_glued.First, text.Around(_glued.FirstInText.Start, _glued.FirstInText.End), _glued.Others, _glued.Edits));
        if (_shown is null) return;
        foreach (var group in _shown.GroupBy(shown => shown.Parent))
        {
            // of a pair, the one that cannot do its part is at fault; where none is, the first is as good as any
            var faulty = group.Where(shown => shown.Fault != Fault.None).ToList();
            foreach (var shown in faulty.Count > 0 ? faulty : [group.First()]) findings.Add(Found(shown));
        }
    }

    private Diagnostic Found(Shown shown)
    {
        var blank = shown.Fault == Fault.None ? null : text.InFile(shown.Start - 1, shown.Start + 3);
        TextSpan? place = blank is { } file ? new TextSpan(file.Start + (shown.Fault == Fault.Opener ? 1 : 3), 0) : null;
        return Rules.AsterisksAreShown(text.At(new TextSpan(shown.Start, 2)), text.Around(shown.Start, shown.Start + 2), place);
    }

    private void Note(LiteralInline literal, int at)
    {
        var (before, after) = (at > 0 ? text.Text[at - 1] : ' ', at + 2 < text.Text.Length ? text.Text[at + 2] : ' ');
        if (char.IsWhiteSpace(before) && char.IsWhiteSpace(after)) return; // 2 ** 3
        var fault = char.IsLetterOrDigit(before) && IsPunctuation(after) ? Fault.Opener
            : IsPunctuation(before) && char.IsLetterOrDigit(after) ? Fault.Closer
            : Fault.None;
        (_shown ??= []).Add(new Shown(literal.Parent!, at, fault)); // a literal always has a parent
    }

    private ReadOnlySpan<char> WordBefore(int end)
    {
        var start = end;
        while (start > 0 && char.IsLetterOrDigit(text.Text[start - 1])) start--;
        return text.Text.AsSpan(start, end - start);
    }

    /// <summary>re**install**: a prefix before a small letter is part of the word.</summary>
    private static bool IsPrefix(ReadOnlySpan<char> word, char next) => char.IsLower(next) && word is "re" or "un" or "in" or "non" or "pre" or "dis" or "de" or "up" or "mis" or "sub";

    /// <summary>**PDF**s, **select**ed: an ending belongs to the word.</summary>
    private bool IsEnding(int at)
    {
        var end = at;
        while (end < text.Text.Length && char.IsLetterOrDigit(text.Text[end])) end++;
        return text.Text.AsSpan(at, end - at) is "s" or "es" or "d" or "ed" or "ing" or "er" or "ers" or "ly" or "n" or "t" or "st" or "nd" or "rd" or "th";
    }

    /// <summary>A letter or digit of a script that has blanks between words; Chinese, Japanese and Thai have none.</summary>
    private static bool IsWord(char c) => c < '\u0600' && char.IsLetterOrDigit(c);

    private static bool IsPunctuation(char c) => c != '*' && (char.IsPunctuation(c) || char.IsSymbol(c));

    private readonly record struct Shown(ContainerInline Parent, int Start, Fault Fault);
}
