using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace ArticleSite.Core.Text;

/// <summary>Reads what <see cref="ByteWriter"/> wrote, in the same order.</summary>
/// <param name="content">The bytes; they are not copied.</param>
/// <param name="pool">Where texts that are the same are one; null to make each anew.</param>
/// <exception cref="InvalidDataException">The bytes end too early.</exception>
internal sealed class ByteReader(ReadOnlyMemory<byte> content, TextPool? pool = null)
{
    private int _at;

    /// <summary>True when nothing is left.</summary>
    public bool IsAtEnd => _at == content.Length;

    /// <summary>A yes or no.</summary>
    public bool Bool() => Take(1)[0] != 0;

    /// <summary>A number that is never below zero.</summary>
    public uint Count()
    {
        var value = 0u;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = Take(1)[0];
            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }

        throw new InvalidDataException("a number has no end");
    }

    /// <summary>Any whole number.</summary>
    public int Int()
    {
        var folded = Count();
        return (int)(folded >> 1) ^ -(int)(folded & 1);
    }

    /// <summary>A large number.</summary>
    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    /// <summary>A real number.</summary>
    public double Double() => BitConverter.Int64BitsToDouble(Long());

    /// <summary>A fingerprint.</summary>
    public Fingerprint Print()
    {
        var high = (ulong)Long();
        return new Fingerprint(high, (ulong)Long());
    }

    /// <summary>A checksum.</summary>
    public uint Check() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    /// <summary>A text.</summary>
    public string Text()
    {
        var head = Count();
        if (head == 0) return "";
        var length = (int)(head >> 1);
        if ((head & 1) != 0) return new string(MemoryMarshal.Cast<byte, char>(Take(length * 2)));
        return pool is null ? Encoding.UTF8.GetString(Take(length)) : pool.Of(Take(length));
    }

    /// <summary>A text or none.</summary>
    public string? OptionalText() => Bool() ? Text() : null;

    /// <summary>Bytes as they are, without a copy.</summary>
    public ReadOnlyMemory<byte> Bytes()
    {
        var length = (int)Count();
        _ = Take(length);
        return content.Slice(_at - length, length);
    }

    /// <summary>Reads bytes as they are from a copy of them, which stays when these are gone.</summary>
    public ByteReader Copy() => new(Bytes().ToArray(), pool);

    /// <summary>As many bytes as they are.</summary>
    public ReadOnlySpan<byte> Raw(int count) => Take(count);

    /// <summary>Numbers of four bytes each.</summary>
    public EquatableArray<uint> Words()
    {
        var bytes = Take((int)Count() * sizeof(uint));
        return bytes.IsEmpty ? [] : EquatableArray.Create(MemoryMarshal.Cast<byte, uint>(bytes));
    }

    /// <summary>An offset and a length.</summary>
    public TextSpan Span()
    {
        var start = Int();
        return new TextSpan(start, Int());
    }

    /// <summary>Several of a kind.</summary>
    public EquatableArray<T> List<T>(Func<ByteReader, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var count = (int)Count();
        if (count == 0) return [];
        if (count > content.Length - _at) throw new InvalidDataException("a list is longer than all that is left");
        var items = new T[count];
        for (var i = 0; i < count; i++) items[i] = read(this);
        return new EquatableArray<T>(ImmutableCollectionsMarshal.AsImmutableArray(items));
    }

    /// <summary>One or none.</summary>
    public T? Optional<T>(Func<ByteReader, T> read)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(read);
        return Bool() ? read(this) : null;
    }

    /// <summary>One or none.</summary>
    public T? OptionalItem<T>(Func<ByteReader, T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        return Bool() ? read(this) : null;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if ((uint)count > (uint)(content.Length - _at)) throw new InvalidDataException("the bytes end too early");
        _at += count;
        return content.Span.Slice(_at - count, count);
    }
}
