using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>What stands around a piece that is to be taken out: the nearest lines with words on them, and the blanks between.</summary>
internal sealed class AdGap
{
    private readonly SourceText _text;
    private readonly int _bodyEnd;
    private readonly LineBounds _bounds;

    private AdGap(SourceText text, TextSpan body, LineBounds bounds, int start, int end)
    {
        (_text, _bodyEnd, _bounds, Start) = (text, body.End, bounds, start);
        LineStart = bounds.Start(start);
        HasTextBefore = !Lines.IsBlank(text, LineStart, start, isQuoted: true);
        if (HasTextBefore)
        {
            (PreviousStart, PreviousEnd, AfterPrevious) = (LineStart, start, start);
            while (PreviousEnd > LineStart && text[PreviousEnd - 1] is (' ' or '\t')) PreviousEnd--;
            HasPrevious = true;
        }
        else
        {
            LookBack(body.Start);
        }

        GrowTo(end);
    }

    /// <summary>The first character that goes.</summary>
    public int Start { get; }

    /// <summary>Just after the last one.</summary>
    public int End { get; private set; }

    /// <summary>The start of the line that <see cref="Start"/> is on.</summary>
    public int LineStart { get; }

    /// <summary>True when other text stands before it on its line.</summary>
    public bool HasTextBefore { get; }

    /// <summary>True when other text stands after it on its last line.</summary>
    public bool HasTextAfter { get; private set; }

    /// <summary>True when any text comes before it.</summary>
    public bool HasPrevious { get; private set; }

    /// <summary>The nearest line before it with text, or what stands before it on its own.</summary>
    public int PreviousStart { get; private set; }

    /// <summary>The end of that line.</summary>
    public int PreviousEnd { get; private set; }

    /// <summary>Just after that line's line end.</summary>
    public int AfterPrevious { get; private set; }

    /// <summary>True when an empty line stands before it.</summary>
    public bool IsBlankBefore { get; private set; }

    /// <summary>True when any text comes after it.</summary>
    public bool HasNext => NextStart < _bodyEnd;

    /// <summary>The nearest line after it with text, or what stands after it on its own.</summary>
    public int NextStart { get; private set; }

    /// <summary>The end of that line.</summary>
    public int NextEnd { get; private set; }

    /// <summary>True when an empty line stands after it.</summary>
    public bool IsBlankAfter { get; private set; }

    /// <summary>True when it spans a line end.</summary>
    public bool IsOnOneLine { get; private set; }

    /// <summary>The last line before, as written.</summary>
    public ReadOnlySpan<char> Previous => _text.AsSpan(PreviousStart, PreviousEnd - PreviousStart);

    /// <summary>The next line from its first character that is neither a blank nor a quote mark.</summary>
    public (int Start, int End) NextContent
    {
        get
        {
            var at = NextStart;
            while (at < NextEnd && _text[at] is (' ' or '\t' or '>')) at++;
            if (HasTextAfter) at = NextStart; // on the line itself, a quote mark is text
            return (at, NextEnd);
        }
    }

    /// <summary>The line end that this file uses here.</summary>
    public string LineEnd
    {
        get
        {
            var from = HasTextBefore ? Lines.End(_text, Start, _bodyEnd) : PreviousEnd;
            var length = HasPrevious ? Lines.Next(_text, from, _bodyEnd) - from : 0;
            return length == 0 ? "\n" : _text.Substring(from, length);
        }
    }

    /// <summary>How many quote marks the line between carries, where the quote goes on from before it to after it.</summary>
    public int Quotes
    {
        get
        {
            if (!HasPrevious || !HasNext) return 0;
            var around = Math.Min(CountQuotes(PreviousStart), CountQuotes(NextStart));
            if (around == 0) return 0;
            var own = CountQuotes(LineStart);
            if (own == 0 && IsBlankBefore) own = CountQuotes(AfterPrevious);
            return Math.Min(around, own);
        }
    }

    /// <summary>What stands around a part of a body.</summary>
    public static AdGap Around(SourceText text, TextSpan body, LineBounds bounds, int start, int end) => new(text, body, bounds, start, end);

    /// <summary>More goes: what follows after blanks only.</summary>
    public void GrowTo(int end)
    {
        End = end;
        var lineEnd = _bounds.End(end);
        IsOnOneLine = Start >= _bounds.Start(end);
        HasTextAfter = !Lines.IsBlank(_text, end, lineEnd);
        IsBlankAfter = false;
        NextStart = end;
        if (HasTextAfter)
        {
            while (_text[NextStart] is ' ' or '\t') NextStart++;
        }
        else
        {
            NextStart = Lines.Next(_text, lineEnd, _bodyEnd);
            for (int stop; NextStart < _bodyEnd; NextStart = Lines.Next(_text, stop, _bodyEnd))
            {
                stop = Lines.End(_text, NextStart, _bodyEnd);
                if (!Lines.IsBlank(_text, NextStart, stop, isQuoted: true)) break;
                IsBlankAfter = true;
            }
        }

        NextEnd = HasTextAfter ? lineEnd : Lines.End(_text, NextStart, _bodyEnd);
    }

    private void LookBack(int bodyStart)
    {
        AfterPrevious = LineStart;
        while (AfterPrevious > bodyStart)
        {
            PreviousEnd = AfterPrevious - 1;
            if (_text[PreviousEnd] == '\n' && PreviousEnd > bodyStart && _text[PreviousEnd - 1] == '\r') PreviousEnd--;
            PreviousStart = Lines.Start(_text, PreviousEnd, bodyStart);
            HasPrevious = !Lines.IsBlank(_text, PreviousStart, PreviousEnd, isQuoted: true);
            if (HasPrevious) return;
            IsBlankBefore = true;
            AfterPrevious = PreviousStart;
        }
    }

    private int CountQuotes(int at)
    {
        var quotes = 0;
        for (; at < _text.Length && _text[at] is (' ' or '\t' or '>'); at++)
            if (_text[at] == '>') quotes++;
        return quotes;
    }
}
