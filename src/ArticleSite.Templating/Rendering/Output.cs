using System.Buffers;
using System.Runtime.CompilerServices;

namespace ArticleSite.Templating;

/// <summary>
/// What has been written so far, in one buffer from the pool. A capture or an include marks where it begins and takes its text
/// off the end again, so nothing is written twice.
/// </summary>
internal sealed class Output : IBufferWriter<char>, IDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");
    private char[] buffer = ArrayPool<char>.Shared.Rent(32 * 1024);
    private int length;

    // The indent of a line is written with its first character: who writes next decides whether there is one.
    private bool lineIsNew;

    /// <summary>Written after every line end, when code is indented.</summary>
    public string? Indent { get; set; }

    public ReadOnlySpan<char> Written => buffer.AsSpan(0, length);

    /// <summary>Whose limit it keeps.</summary>
    public Rendering? Owner { get; set; }

    public int Limit { get; set; } = int.MaxValue;

    public void Dispose()
    {
        var rented = buffer;
        buffer = [];
        length = 0;
        if (rented.Length > 0) ArrayPool<char>.Shared.Return(rented);
    }

    public void Write(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        if (Indent is not null) WriteIndented(text);
        else Append(text);
        lineIsNew = text[^1] == '\n';
    }

    public void Write(HtmlSource source)
    {
        if (Indent is not null)
        {
            Write(source.ToString()); // each of its lines is looked at
            return;
        }

        var before = length;
        source.WriteTo(this);
        if (length > before) lineIsNew = buffer[length - 1] == '\n';
    }

    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        var special = text.IndexOfAny(Special);
        if (special < 0)
        {
            Write(text);
            return;
        }

        while (special >= 0)
        {
            Write(text[..special]);
            Write(text[special] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(special + 1)..];
            special = text.IndexOfAny(Special);
        }

        Write(text);
    }

    public void Write(int number)
    {
        if (Indent is not null && lineIsNew) Append(Indent);
        lineIsNew = false;
        Reserve(11);
        number.TryFormat(buffer.AsSpan(length), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        length += written;
    }

    /// <summary>What is written from here on can be taken off by <see cref="Take"/>.</summary>
    public (int Start, string? Indent, bool LineIsNew) Begin(bool keepIndent = false)
    {
        var mark = (length, Indent, lineIsNew);
        if (!keepIndent) Indent = null;
        lineIsNew = false;
        return mark;
    }

    public string Take((int Start, string? Indent, bool LineIsNew) mark)
    {
        var text = new string(buffer, mark.Start, length - mark.Start);
        length = mark.Start;
        Indent = mark.Indent;
        lineIsNew = mark.LineIsNew;
        return text;
    }

    void IBufferWriter<char>.Advance(int count)
    {
        length += count;
        if (length > Limit) throw Owner!.OutputTooLong(); // who asks for room need not say for how much
    }

    Memory<char> IBufferWriter<char>.GetMemory(int sizeHint)
    {
        Reserve(Math.Max(sizeHint, 1));
        return buffer.AsMemory(length);
    }

    Span<char> IBufferWriter<char>.GetSpan(int sizeHint)
    {
        Reserve(Math.Max(sizeHint, 1));
        return buffer.AsSpan(length);
    }

    private void WriteIndented(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (lineIsNew) Append(Indent);
            var line = text.IndexOf('\n');
            lineIsNew = line >= 0;
            var end = line < 0 ? text.Length : line + 1;
            Append(text[..end]);
            text = text[end..];
        }
    }

    private void Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(buffer.AsSpan(length));
        length += text.Length;
    }

    private void Reserve(int more)
    {
        if (length + more > Limit) throw Owner!.OutputTooLong();
        if (length + more > buffer.Length) Grow(more);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent((int)Math.Min(Math.Max((long)length + more, buffer.Length * 2L), Array.MaxLength));
        Written.CopyTo(larger);
        ArrayPool<char>.Shared.Return(buffer);
        buffer = larger;
    }
}
