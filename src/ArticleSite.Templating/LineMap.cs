namespace ArticleSite.Templating;

/// <summary>Lines and columns, from 1, worked out when a message needs them.</summary>
internal static class LineMap
{
    public static (int Line, int Column) Locate(string text, int offset)
    {
        var line = 1;
        var start = 0;
        for (var i = 0; i < offset && i < text.Length; i++)
        {
            if (text[i] != '\n' && (text[i] != '\r' || (i + 1 < text.Length && text[i + 1] == '\n'))) continue;
            line++;
            start = i + 1;
        }

        return (line, Math.Min(offset, text.Length) - start + 1);
    }
}
