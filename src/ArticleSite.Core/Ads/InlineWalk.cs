using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>
/// Tells for places in running text, asked in order, whether a code span, a comment, a tag or a backslash covers them.
/// What begins first wins (CommonMark 0.31, sections 6.1 and 6.6).
/// </summary>
internal sealed class InlineWalk(SourceText text, int end)
{
    private readonly ForwardFinder _commentEnd = new(text, end, ForwardFinder.CommentEnd);
    private readonly Dictionary<int, List<int>> _runs = [];
    private int _block = -1;
    private int _blockEnd;
    private int _at;
    private int _floor;

    /// <summary>True when the place is markup of its own.</summary>
    /// <param name="block">Where the paragraph, heading or table begins.</param>
    /// <param name="place">Where a tag or comment begins.</param>
    public bool IsLive(int block, int place)
    {
        if (block != _block) _at = Math.Max(block, _floor);
        if (block != _block || place >= _blockEnd) Measure(block, place);
        while (_at < place)
        {
            var next = text.AsSpan(_at, place - _at).IndexOfAny('`', '<', '\\');
            if (next < 0) _at = place;
            else _at = Skip(_at + next);
        }

        return _at == place;
    }

    /// <summary>What was taken out, and what stands before it, has been judged.</summary>
    public void JumpTo(int place) => _at = _floor = place;

    private int Skip(int at) => text[at] switch
    {
        '\\' => at + 2,
        '`' => SkipCode(at),
        _ => SkipMarkup(at),
    };

    private int SkipCode(int at)
    {
        var after = at;
        while (after < _blockEnd && text[after] == '`') after++;
        if (!_runs.TryGetValue(after - at, out var same)) return after;
        var index = same.BinarySearch(after);
        if (index < 0) index = ~index;
        return index < same.Count ? same[index] + after - at : after;
    }

    private int SkipMarkup(int at)
    {
        if (text.AsSpan(at, end - at).StartsWith("<!--", StringComparison.Ordinal))
        {
            var close = _commentEnd.Next(at + 4);
            return close < _blockEnd ? close + 3 : at + 4;
        }

        return HtmlTags.TryRead(text, at, _blockEnd, out var after) ? after : at + 1;
    }

    /// <summary>
    /// Finds the end of the paragraph and every run of backticks in it, by length: whether a run opens a code span
    /// depends on what comes later, and looking for each one's partner anew would cost n².
    /// </summary>
    private void Measure(int block, int place)
    {
        _block = block;
        _blockEnd = ParagraphEnd(place);
        _runs.Clear();
        for (var at = block; at < _blockEnd; at++)
        {
            var next = text.AsSpan(at, _blockEnd - at).IndexOf('`');
            if (next < 0) return;
            at += next;
            var start = at;
            while (at < _blockEnd && text[at] == '`') at++;
            if (!_runs.TryGetValue(at - start, out var same)) _runs[at - start] = same = [];
            same.Add(start);
        }
    }

    /// <summary>The line after which a paragraph cannot go on; near enough, as only unpaired backticks depend on it.</summary>
    private int ParagraphEnd(int at)
    {
        while (true)
        {
            var lineEnd = Lines.End(text, at, end);
            var next = Lines.Next(text, lineEnd, end);
            if (next >= end) return end;
            var content = next;
            while (content < end && text[content] is (' ' or '\t' or '>')) content++;
            var contentEnd = Lines.End(text, content, end);
            if (content >= contentEnd || BlockStarts.InterruptsParagraph(text, content, contentEnd)) return lineEnd;
            at = next;
        }
    }
}
