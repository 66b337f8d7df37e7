using System.Buffers;
using System.Runtime.CompilerServices;

namespace ArticleSite.Templating;

/// <summary>
/// What has been written so far, in one buffer from the pool. A capture or an include marks where it begins and takes its text
/// off the end again, so nothing is written twice.
/// </summary>
internal sealed class Output : IDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");
    private char[] buffer = ArrayPool<char>.Shared.Rent(32 * 1024);
    private int length;

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
        if (Indent is not null && text.Contains('\n')) WriteIndented(text);
        else Append(text);
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
            Append(text[special] switch
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
        Reserve(11);
        number.TryFormat(buffer.AsSpan(length), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        length += written;
    }

    /// <summary>What is written from here on can be taken off by <see cref="Take"/>; it gets no indent.</summary>
    public (int Start, string? Indent) Begin()
    {
        var mark = (length, Indent);
        Indent = null;
        return mark;
    }

    public string Take((int Start, string? Indent) mark)
    {
        var text = new string(buffer, mark.Start, length - mark.Start);
        length = mark.Start;
        Indent = mark.Indent;
        return text;
    }

    private void WriteIndented(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var line = text.IndexOf('\n');
            if (line < 0) break;
            Append(text[..(line + 1)]);
            Append(Indent);
            text = text[(line + 1)..];
        }

        Append(text);
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
