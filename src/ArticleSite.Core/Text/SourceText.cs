namespace ArticleSite.Core.Text;

/// <summary>
/// One source file as text, exactly as on disk: line ends and a byte order mark are kept, so that every offset
/// into it is a place in the file.
/// </summary>
public sealed class SourceText
{
    private readonly char[]? _memory;
    private string? _text;
    private LineMap? _lines;

    /// <summary>The text of a file.</summary>
    /// <param name="path">The file, relative to the site's root.</param>
    /// <param name="text">The whole content.</param>
    public SourceText(SourcePath path, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Path, _text, Length) = (path, text, text.Length);
    }

    /// <summary>The text of a file in memory that others will use again: nobody keeps it for longer than that.</summary>
    /// <param name="path">The file, relative to the site's root.</param>
    /// <param name="memory">The whole content, and whatever stands behind it.</param>
    /// <param name="length">How long it is.</param>
    internal SourceText(SourcePath path, char[] memory, int length) => (Path, _memory, Length) = (path, memory, length);

    /// <summary>The file, relative to the site's root.</summary>
    public SourcePath Path { get; }

    /// <summary>How many UTF-16 code units it has.</summary>
    public int Length { get; }

    /// <summary>The whole content; U+FEFF at offset 0 where the file has a byte order mark. Of an article it is made when it is asked for, which nobody does as a rule.</summary>
    public string Text => _text ??= All.ToString();

    /// <summary>The line starts, worked out when first asked for: most articles have no finding to place.</summary>
    public LineMap Lines => _lines ??= LineMap.Of(Text);

    private ReadOnlySpan<char> All => _memory is null ? _text : new ReadOnlySpan<char>(_memory, 0, Length);

    /// <summary>The character at an offset.</summary>
    public char this[int offset] => All[offset];

    /// <summary>All of it, for what reads characters.</summary>
    public static implicit operator ReadOnlySpan<char>(SourceText source) => source is null ? [] : source.All;

    /// <summary>A place in this file.</summary>
    public SourceLocation At(TextSpan span) => new(Path, span);

    /// <summary>The characters a span covers.</summary>
    public ReadOnlySpan<char> Slice(TextSpan span) => AsSpan(span.Start, span.Length);

    /// <summary>The characters from an offset to the end.</summary>
    public ReadOnlySpan<char> AsSpan(int start) => All[start..];

    /// <summary>So many characters from an offset.</summary>
    public ReadOnlySpan<char> AsSpan(int start, int length) => All.Slice(start, length);

    /// <summary>The same, to be kept.</summary>
    public string Substring(int start, int length) => AsSpan(start, length).ToString();

    /// <summary>A line, counted from 1, without its line end.</summary>
    public string LineText(int line)
    {
        var start = Lines.StartOf(line);
        var end = line < Lines.LineCount ? Lines.StartOf(line + 1) : Length;
        return Text[start..end].TrimEnd('\r', '\n').TrimStart('\uFEFF');
    }
}
