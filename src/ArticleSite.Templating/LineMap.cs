namespace ArticleSite.Templating;

/// <summary>Lines and columns, from 1, worked out when a message needs them.</summary>
internal sealed class LineMap
{
    private readonly List<int> starts = [0];
    private readonly int length;

    public LineMap(string text)
    {
        length = text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) starts.Add(i + 1);
        }
    }

    public static (int Line, int Column) Locate(string text, int offset) => new LineMap(text).Locate(offset);

    public (int Line, int Column) Locate(int offset)
    {
        offset = Math.Min(offset, length);
        var found = starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - starts[line] + 1);
    }
}
