using ArticleSite.Core;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Reporting;

/// <summary>
/// The few sources last looked at. Findings come sorted by file, so each file is opened once, and a report over ten
/// thousand articles holds only a handful of them, in memory that is used again for the next.
/// </summary>
internal sealed class SourceShelf(SourceReading read)
{
    private const int Room = 8;
    private readonly LinkedList<(SourcePath Path, SourceLines Lines, bool IsThere)> _shelf = [];

    /// <summary>A source; null when it has gone. It is another one after some more were opened.</summary>
    public SourceLines? Open(SourcePath path)
    {
        var node = _shelf.First;
        while (node is not null && node.Value.Path != path) node = node.Next;
        var isKnown = node is not null;
        if (node is null && _shelf.Count == Room) node = _shelf.Last;
        if (node is null) node = new((path, new SourceLines(), false));
        else _shelf.Remove(node);

        var lines = node.Value.Lines;
        if (!isKnown) node.Value = (path, lines, lines.TryRead(path, read));
        _shelf.AddFirst(node);
        return node.Value.IsThere ? lines : null;
    }

    /// <summary>A place as lines and columns; null when the source has gone.</summary>
    public PlaceRange? Place(SourceLocation location) => Open(location.Path)?.Place(location.Span);
}

/// <summary>A span as lines and columns from 1.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">Just after the last character.</param>
internal readonly record struct PlaceRange(LinePosition Start, LinePosition End);
