using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Reporting;

/// <summary>
/// The few sources last looked at. Findings come sorted by file, so each file is opened once, and a report over ten
/// thousand articles holds only a handful of them.
/// </summary>
internal sealed class SourceShelf(Func<SourcePath, SourceText?> open)
{
    private const int Room = 8;
    private readonly LinkedList<(SourcePath Path, SourceText? Source)> _shelf = [];

    /// <summary>A source; null when it has gone.</summary>
    public SourceText? Open(SourcePath path)
    {
        for (var node = _shelf.First; node is not null; node = node.Next)
        {
            if (node.Value.Path != path) continue;
            _shelf.Remove(node);
            _shelf.AddFirst(node);
            return node.Value.Source;
        }

        if (_shelf.Count == Room) _shelf.RemoveLast();
        var source = open(path);
        _shelf.AddFirst((path, source));
        return source;
    }

    /// <summary>A place as lines and columns; null when the source has gone.</summary>
    public PlaceRange? Place(SourceLocation location)
    {
        if (Open(location.Path) is not { } source) return null;
        // The file may have been edited since: an offset beyond its end is its end.
        var start = Math.Clamp(location.Span.Start, 0, source.Text.Length);
        var end = Math.Clamp(location.Span.End, start, source.Text.Length);
        return new PlaceRange(source.Lines.At(start), source.Lines.At(end));
    }
}

/// <summary>A span as lines and columns from 1.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">Just after the last character.</param>
internal readonly record struct PlaceRange(LinePosition Start, LinePosition End);
