using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>
/// What Markdown block a line belongs to, worked out line by line as CommonMark's own algorithm does (0.31, appendix
/// "A parsing strategy", phase 1): first the open containers are matched against the line, then new blocks are opened,
/// then the rest is text. Nothing is built; only what is open is remembered, and the memory can be saved and brought
/// back, so that a piece of the text can be looked at as if it were not there.
/// </summary>
internal sealed class BlockState(SourceText text)
{
    /// <summary>Deeper containers are not opened; no reader's article comes near, and each costs time on every line.</summary>
    private const int Deepest = 100;

    private readonly List<BlockContainer> _containers = [];
    private readonly List<int> _looseLists = [];
    private int _matched;
    private int _lists;
    private char _fence;
    private int _fenceLength;
    private int _htmlType;
    private bool _hasBlankBefore;
    private int _blankReach;
    private bool _endsWithLine;
    private BlockLeaf _lastLeaf;

    /// <summary>The innermost open block.</summary>
    public BlockLeaf Leaf { get; private set; }

    /// <summary>Where the text of the innermost open block begins.</summary>
    public int LeafStart { get; private set; }

    /// <summary>The list that the line just read goes on with by a new item, after a cut; 0 when there is none.</summary>
    public int ContinuedList { get; private set; }

    /// <summary>Whether that item's number goes on from the item before.</summary>
    public bool IsNumberContinued { get; private set; }

    /// <summary>True when the list has an empty line of its own, outside of cuts, between or inside its items.</summary>
    public bool IsLoose(int list) => _looseLists.Contains(list);

    /// <summary>True while one of these lists may still get items.</summary>
    public bool IsAnyOpen(HashSet<int> lists) => lists.Count > 0 && _containers.Exists(c => c.Kind == BlockContainerKind.List && lists.Contains(c.List));

    private bool IsAllMatched => _matched == _containers.Count;

    /// <summary>True when the next empty line ends whatever leaf is open.</summary>
    public bool IsFree => Leaf != BlockLeaf.Fence && !(Leaf == BlockLeaf.Html && _htmlType < 6);

    /// <summary>True when the line after this one, if it is not empty, belongs to the HTML block that is open.</summary>
    public bool SwallowsNextLine => Leaf == BlockLeaf.Html && _htmlType >= 6;

    /// <summary>Closes everything: reading goes on at a line before which all blocks have ended.</summary>
    public void Reset()
    {
        _containers.Clear();
        _matched = 0;
        (Leaf, _lastLeaf) = (BlockLeaf.None, BlockLeaf.None);
        (_hasBlankBefore, _endsWithLine) = (false, false);
    }

    /// <summary>What is open now.</summary>
    public Memory Save() =>
        new([.. _containers], _matched, Leaf, _lastLeaf, LeafStart, _fence, _fenceLength, _htmlType, _endsWithLine, _looseLists.Count);

    /// <summary>Forgets all that was read since; blanks around the place do not count.</summary>
    public void Restore(Memory memory)
    {
        _containers.Clear();
        _containers.AddRange(memory.Containers);
        _matched = memory.Matched;
        (Leaf, _lastLeaf, LeafStart) = (memory.Leaf, memory.LastLeaf, memory.LeafStart);
        (_fence, _fenceLength, _htmlType) = (memory.Fence, memory.FenceLength, memory.HtmlType);
        _looseLists.RemoveRange(memory.Loose, _looseLists.Count - memory.Loose);
        (_hasBlankBefore, _endsWithLine) = (false, memory.EndsWithLine);
    }

    /// <summary>The empty line that a cut leaves behind: it ends a paragraph, and makes no list loose yet.</summary>
    /// <param name="isQuoted">Whether that line keeps the mark of the quote around it; else it ends the quote.</param>
    public void BreakLeaf(bool isQuoted)
    {
        if (!isQuoted && _containers.FindIndex(c => c.Kind == BlockContainerKind.Quote) is >= 0 and var quote) Trim(quote);
        if (Leaf is BlockLeaf.Paragraph or BlockLeaf.Table || (Leaf == BlockLeaf.Html && _htmlType >= 6)) Leaf = BlockLeaf.None;
    }

    /// <summary>Matches the open containers against a new line; true when the line needs no more than that.</summary>
    public bool Match(ref LineCursor line)
    {
        (ContinuedList, IsNumberContinued) = (0, false);
        var quotes = MatchContainers(ref line);
        line.FindContent();
        switch (Leaf)
        {
            case BlockLeaf.Heading:
                Leaf = BlockLeaf.None;
                break;
            case BlockLeaf.Fence when IsAllMatched:
                if (line.Indent < 4 && BlockStarts.IsFenceEnd(Rest(line), _fence, _fenceLength)) Leaf = BlockLeaf.None;
                return true;
            case BlockLeaf.Html when IsAllMatched && (_htmlType < 6 || !line.IsBlank):
                if (BlockStarts.EndsHtml(Rest(line), _htmlType)) _endsWithLine = true;
                return true;
            case BlockLeaf.IndentedCode when IsAllMatched && (line.Indent >= 4 || line.IsBlank):
                if (line.IsBlank) NoteBlank(quotes);
                return true;
            case BlockLeaf.Fence or BlockLeaf.Html or BlockLeaf.IndentedCode:
                Leaf = BlockLeaf.None;
                break;
        }

        if (!line.IsBlank) return false;
        if (Leaf is BlockLeaf.Paragraph or BlockLeaf.Table) Leaf = BlockLeaf.None;
        Close(_matched); // a quote whose mark is missing, an item that begins with two blank lines
        NoteBlank(quotes);
        return true;
    }

    /// <summary>After a cut that leaves no empty line, a paragraph that an empty line had ended goes on.</summary>
    public void ContinueLeaf()
    {
        if (Leaf == BlockLeaf.None && _lastLeaf == BlockLeaf.Paragraph) Leaf = BlockLeaf.Paragraph;
    }

    /// <summary>Reads what stands on a line behind a cut: it may end an HTML block.</summary>
    public void ReadRest(int start, int end)
    {
        if (Leaf == BlockLeaf.Html && BlockStarts.EndsHtml(text.AsSpan(start, end - start), _htmlType)) _endsWithLine = true;
    }

    /// <summary>To be called when all of a line has been read.</summary>
    public void EndLine()
    {
        if (Leaf == BlockLeaf.Heading) _lastLeaf = Leaf;
        if (_endsWithLine || Leaf == BlockLeaf.Heading) Leaf = BlockLeaf.None;
        _endsWithLine = false;
        if (Leaf != BlockLeaf.None) _lastLeaf = Leaf;
    }

    /// <summary>
    /// Opens what a line opens. Stops, with false, before a block would begin at <paramref name="stop"/>; its containers
    /// are open then, and calling again with another stop goes on from there.
    /// </summary>
    public bool Open(ref LineCursor line, int stop)
    {
        while (true)
        {
            line.FindContent();
            var isText = Leaf is BlockLeaf.Paragraph or BlockLeaf.Table;
            var isInParagraph = isText && IsAllMatched;
            if (line.IsBlank) break;
            if (line.Indent >= 4 && !isText)
            {
                Begin(BlockLeaf.IndentedCode, line.Content);
                return true;
            }

            if (line.Content == stop) return false;
            if (line.Indent >= 4) break;
            if (OpenContainer(ref line, isInParagraph)) continue;
            if (OpenLeaf(line, isInParagraph)) return true;
            break;
        }

        if (!line.IsBlank) Text(line);
        return true;
    }

    private void Text(LineCursor line)
    {
        switch (Leaf)
        {
            case BlockLeaf.Paragraph when IsAllMatched && BlockStarts.IsTableRule(Rest(line)):
                Leaf = BlockLeaf.Table;
                break;
            case BlockLeaf.Paragraph or BlockLeaf.Table:
                break; // continued, lazily or not
            default:
                Begin(BlockLeaf.Paragraph, line.Content);
                break;
        }

        _hasBlankBefore = false;
    }

    private bool OpenContainer(ref LineCursor line, bool isInParagraph)
    {
        if (_containers.Count >= Deepest) return false;
        var rest = Rest(line);
        if (rest[0] == '>')
        {
            CloseUnmatched();
            NoteChild();
            line.TakeContent(1);
            if (line.Indent > 0) line.TakeColumns(1);
            Push(new BlockContainer(BlockContainerKind.Quote));
            return true;
        }

        if (isInParagraph && BlockStarts.IsSetextUnderline(rest)) return false;
        if (BlockStarts.IsThematicBreak(rest)) return false;
        var width = BlockStarts.ListMarker(rest, isInParagraph, out var marker, out var number);
        if (width == 0) return false;
        OpenItem(ref line, width, marker, number);
        return true;
    }

    private void OpenItem(ref LineCursor line, int markerWidth, char marker, int number)
    {
        var offset = line.Indent;
        line.TakeContent(markerWidth);
        var isEmpty = line.IsBlank;
        var blanks = isEmpty || line.Indent is < 1 or > 4 ? 1 : line.Indent;
        line.TakeColumns(isEmpty ? 0 : blanks);
        Trim(_matched);
        if (_containers.Count > 0 && _containers[^1] is { Kind: BlockContainerKind.List } open && open.Marker == marker)
        {
            if (_hasBlankBefore && _containers.Count > _blankReach) _looseLists.Add(open.List);
            var isNumbered = marker is '.' or ')';
            // A list of nothing but "1." is numbered by the reader's browser; the same number goes on too.
            (ContinuedList, IsNumberContinued) = (open.List, !isNumbered || number == open.Number + 1 || number == open.Number);
            _containers[^1] = open with { Number = number };
        }
        else
        {
            CloseUnmatched();
            NoteChild();
            Push(new BlockContainer(BlockContainerKind.List, Marker: marker, List: ++_lists, Number: number));
        }

        Push(new BlockContainer(BlockContainerKind.Item, offset + markerWidth + blanks, marker, _containers[^1].List));
    }

    private bool OpenLeaf(in LineCursor line, bool isInParagraph)
    {
        var rest = Rest(line);
        if (BlockStarts.IsHeading(rest)) return Begin(BlockLeaf.Heading, line.Content);
        if (BlockStarts.FenceLength(rest) is > 0 and var fence)
        {
            (_fence, _fenceLength) = (rest[0], fence);
            return Begin(BlockLeaf.Fence, line.Content);
        }

        if (BlockStarts.HtmlType(text, line.Content, line.End, isInParagraph) is > 0 and var type)
        {
            Begin(BlockLeaf.Html, line.Content);
            _htmlType = type;
            _endsWithLine = BlockStarts.EndsHtml(type == 2 ? rest[2..] : rest, type);
            return true;
        }

        if (isInParagraph && Leaf == BlockLeaf.Paragraph && BlockStarts.IsSetextUnderline(rest))
        {
            _hasBlankBefore = false;
            Leaf = BlockLeaf.Heading;
            return true;
        }

        if (!BlockStarts.IsThematicBreak(rest)) return false;
        Begin(BlockLeaf.Heading, line.Content); // for our purpose alike: a line of its own that ends the text before it
        return true;
    }

    private bool Begin(BlockLeaf leaf, int start)
    {
        CloseUnmatched();
        NoteChild();
        (Leaf, LeafStart) = (leaf, start);
        return true;
    }

    private int MatchContainers(ref LineCursor line)
    {
        var quotes = 0;
        for (_matched = 0; _matched < _containers.Count; _matched++)
        {
            line.FindContent();
            var container = _containers[_matched];
            switch (container.Kind)
            {
                case BlockContainerKind.Quote:
                    if (line.IsBlank || line.Indent > 3 || text[line.Content] != '>') return quotes;
                    line.TakeContent(1);
                    if (line.Indent > 0) line.TakeColumns(1);
                    quotes = _matched + 1;
                    break;
                case BlockContainerKind.Item:
                    if (!line.IsBlank && line.Indent >= container.Width) line.TakeColumns(container.Width);
                    else if (!line.IsBlank || !container.HasContent) return quotes;
                    break;
            }
        }

        return quotes;
    }

    private void NoteBlank(int quotes)
    {
        // A blank line inside a quote separates what is in the quote, not what the quote is in.
        _blankReach = _hasBlankBefore ? Math.Min(_blankReach, quotes) : quotes;
        _hasBlankBefore = true;
    }

    /// <summary>A new block begins in the innermost container: after a blank line it makes the list around it loose.</summary>
    private void NoteChild()
    {
        if (_containers.Count > 0 && _containers[^1] is { Kind: BlockContainerKind.Item } item)
        {
            if (item.HasContent && _hasBlankBefore && _containers.Count > _blankReach) _looseLists.Add(item.List);
            if (!item.HasContent) _containers[^1] = item with { HasContent = true };
        }

        _hasBlankBefore = false;
    }

    private void Push(BlockContainer container)
    {
        _containers.Add(container);
        _matched = _containers.Count;
        Leaf = BlockLeaf.None;
        _hasBlankBefore = false;
    }

    /// <summary>A list without an item to go on with ends, too.</summary>
    private void CloseUnmatched()
    {
        Trim(_matched);
        while (_containers.Count > 0 && _containers[^1].Kind == BlockContainerKind.List) Trim(_containers.Count - 1);
    }

    private void Trim(int count)
    {
        if (count < _containers.Count) Leaf = BlockLeaf.None;
        Close(count);
    }

    private void Close(int count)
    {
        if (count < _containers.Count) _containers.RemoveRange(count, _containers.Count - count);
        _matched = Math.Min(_matched, _containers.Count);
    }

    private ReadOnlySpan<char> Rest(in LineCursor line) => text.AsSpan(line.Content, line.End - line.Content);

    /// <summary>What was open at some place.</summary>
    internal sealed record Memory(
        BlockContainer[] Containers,
        int Matched,
        BlockLeaf Leaf,
        BlockLeaf LastLeaf,
        int LeafStart,
        char Fence,
        int FenceLength,
        int HtmlType,
        bool EndsWithLine,
        int Loose);
}
