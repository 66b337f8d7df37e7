using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace ArticleSite.Core.Text;

/// <summary>
/// Writes values one after another as bytes that <see cref="ByteReader"/> gives back: for caches, and for fingerprints of
/// values. The same values give the same bytes on every machine; numbers take as few bytes as they need.
/// </summary>
/// <param name="room">Bytes to begin with; more come when they are needed.</param>
/// <param name="spill">Takes what has been written when there is no room for more; null to make more room.</param>
internal sealed class ByteWriter(int room = 256, Action<ReadOnlySpan<byte>>? spill = null)
{
    /// <summary>Grows by no more at a time: twice as much as is needed would be much.</summary>
    private const int MostAtOnce = 8 * 1024 * 1024;

    private byte[] _buffer = GC.AllocateUninitializedArray<byte>(room);

    /// <summary>Bytes so far, but for those that were taken away.</summary>
    public int Length { get; private set; }

    /// <summary>What has been written.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    /// <summary>The same, to be read again; true until more is written.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, Length);

    /// <summary>Begins anew, in the same memory.</summary>
    public void Clear() => Length = 0;

    /// <summary>A yes or no.</summary>
    public void Bool(bool value) => Take(1)[0] = value ? (byte)1 : (byte)0;

    /// <summary>A number that is never below zero: a count, an index.</summary>
    public void Count(uint value)
    {
        var to = Take(5);
        var used = 0;
        for (; value >= 0x80; value >>= 7) to[used++] = (byte)(value | 0x80);
        to[used++] = (byte)value;
        Length -= 5 - used;
    }

    /// <summary>Any whole number; small ones, below zero or not, take one byte.</summary>
    public void Int(int value) => Count((uint)((value << 1) ^ (value >> 31)));

    /// <summary>A large number.</summary>
    public void Long(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(8), value);

    /// <summary>A real number, bit by bit.</summary>
    public void Double(double value) => Long(BitConverter.DoubleToInt64Bits(value));

    /// <summary>A fingerprint.</summary>
    public void Print(Fingerprint value)
    {
        Long((long)value.High);
        Long((long)value.Low);
    }

    /// <summary>The SHA-256 of a file.</summary>
    public void Hash(FileHash value) => value.Write(Take(FileHash.Size));

    /// <summary>A checksum.</summary>
    public void Check(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Take(4), value);

    /// <summary>A text, character by character: half a surrogate pair comes back as it was.</summary>
    public void Text(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Text(value.AsSpan());
    }

    /// <summary>A text, character by character.</summary>
    public void Text(ReadOnlySpan<char> value)
    {
        if (value.Length < 1 << 6)
        {
            // most are short and ASCII: every character is a byte, and their number one more
            var to = Take(value.Length + 1);
            to[0] = (byte)(value.Length << 1);
            if (Ascii.FromUtf16(value, to[1..], out _) == System.Buffers.OperationStatus.Done) return;
            Length -= to.Length;
        }

        var length = Encoding.UTF8.GetByteCount(value);
        if (_buffer.Length - Length < length + 5) Grow(length + 5); // both go together, as the number may have to be taken back
        Count((uint)length << 1);
        var start = Length;
        if (Utf8.FromUtf16(value, Take(length), out _, out _, replaceInvalidSequences: false) == System.Buffers.OperationStatus.Done) return;

        // an entity or an escape has made half a surrogate pair, which UTF-8 cannot say
        Length = start - SizeOf((uint)length << 1);
        Count(((uint)value.Length << 1) | 1);
        MemoryMarshal.AsBytes(value).CopyTo(Take(value.Length * 2));
    }

    /// <summary>A text or none.</summary>
    public void OptionalText(string? value)
    {
        Bool(value is not null);
        if (value is not null) Text(value);
    }

    /// <summary>Bytes as they are.</summary>
    public void Bytes(ReadOnlySpan<byte> value)
    {
        Count((uint)value.Length);
        Raw(value);
    }

    /// <summary>Bytes as they are, without their number.</summary>
    public void Raw(ReadOnlySpan<byte> value)
    {
        if (spill is null || value.Length <= _buffer.Length - Length)
        {
            value.CopyTo(Take(value.Length));
            return;
        }

        spill(Written);
        spill(value);
        Length = 0;
    }

    /// <summary>Numbers of four bytes each, as they lie in memory.</summary>
    public void Words(ReadOnlySpan<uint> values)
    {
        Count((uint)values.Length);
        MemoryMarshal.AsBytes(values).CopyTo(Take(values.Length * sizeof(uint)));
    }

    /// <summary>An offset and a length.</summary>
    public void Span(TextSpan value)
    {
        Int(value.Start);
        Int(value.Length);
    }

    /// <summary>Several of a kind.</summary>
    public void List<T>(EquatableArray<T> items, Action<ByteWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        Count((uint)items.Count);
        foreach (var item in items) write(this, item);
    }

    /// <summary>One or none.</summary>
    public void Optional<T>(T? value, Action<ByteWriter, T> write)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(write);
        Bool(value.HasValue);
        if (value.HasValue) write(this, value.Value);
    }

    /// <summary>One or none.</summary>
    public void OptionalItem<T>(T? value, Action<ByteWriter, T> write)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(write);
        Bool(value is not null);
        if (value is not null) write(this, value);
    }

    private static int SizeOf(uint count) => count < 1 << 7 ? 1 : count < 1 << 14 ? 2 : count < 1 << 21 ? 3 : count < 1 << 28 ? 4 : 5;

    private Span<byte> Take(int count)
    {
        if (_buffer.Length - Length < count) Grow(count);
        Length += count;
        return _buffer.AsSpan(Length - count, count);
    }

    private void Grow(int count)
    {
        if (spill is not null)
        {
            spill(Written);
            Length = 0;
            if (count <= _buffer.Length) return;
        }

        var grown = GC.AllocateUninitializedArray<byte>(Math.Max(_buffer.Length + Math.Min(_buffer.Length, MostAtOnce), Length + count));
        Written.CopyTo(grown);
        _buffer = grown;
    }
}
