using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>The line a place is in, remembered: a line that holds a thousand ads is looked through once, not a thousand times.</summary>
internal sealed class LineBounds(SourceText text, int bodyStart, int bodyEnd)
{
    private int _start;
    private int _end = -1;

    /// <summary>The start of the line, not before the body's.</summary>
    public int Start(int at)
    {
        Find(at);
        return _start;
    }

    /// <summary>The end of the line, before its line end.</summary>
    public int End(int at)
    {
        Find(at);
        return _end;
    }

    private void Find(int at)
    {
        if (at >= _start && at <= _end) return;
        (_start, _end) = (Lines.Start(text, at, bodyStart), Lines.End(text, at, bodyEnd));
    }
}
