namespace ArticleSite.Core.Text;

/// <summary>
/// One source file as text, exactly as on disk: line ends and a byte order mark are kept, so that every offset
/// into <see cref="Text"/> is a place in the file.
/// </summary>
public sealed class SourceText(SourcePath path, string text)
{
    private LineMap? _lines;

    /// <summary>The file, relative to the site's root.</summary>
    public SourcePath Path { get; } = path;

    /// <summary>The whole content; U+FEFF at offset 0 where the file has a byte order mark.</summary>
    public string Text { get; } = text;

    /// <summary>The line starts, worked out when first asked for: most articles have no finding to place.</summary>
    public LineMap Lines => _lines ??= LineMap.Of(Text);

    /// <summary>A place in this file.</summary>
    public SourceLocation At(TextSpan span) => new(Path, span);

    /// <summary>The characters a span covers.</summary>
    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    /// <summary>A line, counted from 1, without its line end.</summary>
    public string LineText(int line)
    {
        var start = Lines.StartOf(line);
        var end = line < Lines.LineCount ? Lines.StartOf(line + 1) : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n').TrimStart('\uFEFF');
    }
}
