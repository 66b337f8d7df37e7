using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace ArticleSite.Core.Text;

/// <summary>Reads what <see cref="ByteWriter"/> wrote, in the same order.</summary>
/// <exception cref="InvalidDataException">The bytes end too early.</exception>
internal sealed class ByteReader
{
    private readonly IReadOnlyList<byte[]> _blocks = [];
    private readonly TextPool? _pool;
    private readonly long _all;
    private byte[] _block;
    private int _at;
    private int _end;
    private int _next;
    private long _later;

    /// <summary>Reads bytes that lie in one piece.</summary>
    /// <param name="content">The bytes; they are not copied.</param>
    /// <param name="pool">Where texts that are the same are one; null to make each anew.</param>
    public ByteReader(ReadOnlyMemory<byte> content, TextPool? pool = null)
    {
        var piece = MemoryMarshal.TryGetArray(content, out var array) ? array : new ArraySegment<byte>(content.ToArray());
        (_block, _at, _end, _all, _pool) = (piece.Array ?? [], piece.Offset, piece.Offset + piece.Count, piece.Count, pool);
    }

    /// <summary>Reads bytes that lie in several pieces: in one, much would count among large objects, for which all memory is looked through.</summary>
    /// <param name="blocks">The pieces; they are not copied.</param>
    /// <param name="pool">Where texts that are the same are one; null to make each anew.</param>
    public ByteReader(IReadOnlyList<byte[]> blocks, TextPool? pool = null)
    {
        (_block, _blocks, _pool) = ([], blocks, pool);
        foreach (var block in blocks) _later += block.Length;
        _all = _later;
    }

    /// <summary>True when nothing is left.</summary>
    public bool IsAtEnd => Left == 0;

    /// <summary>How many bytes have been read.</summary>
    public long Position => _all - Left;

    private long Left => _end - _at + _later;

    /// <summary>A yes or no.</summary>
    public bool Bool() => Take(1)[0] != 0;

    /// <summary>A number that is never below zero.</summary>
    public uint Count()
    {
        var value = 0u;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = _at < _end ? _block[_at++] : Take(1)[0];
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

    /// <summary>The SHA-256 of a file.</summary>
    public FileHash Hash() => FileHash.Read(Take(FileHash.Size));

    /// <summary>A checksum.</summary>
    public uint Check() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    /// <summary>A text.</summary>
    public string Text()
    {
        var head = Count();
        if (head == 0) return "";
        var length = (int)(head >> 1);
        if ((head & 1) != 0) return new string(MemoryMarshal.Cast<byte, char>(Take(length * 2)));
        return _pool is null ? Encoding.UTF8.GetString(Take(length)) : _pool.Of(Take(length));
    }

    /// <summary>A text or none.</summary>
    public string? OptionalText() => Bool() ? Text() : null;

    /// <summary>Bytes as they are; a copy only of those that lie in several pieces.</summary>
    public ReadOnlyMemory<byte> Bytes()
    {
        var length = (int)Count();
        if (length <= _end - _at)
        {
            _at += length;
            return new ReadOnlyMemory<byte>(_block, _at - length, length);
        }

        return Gather(length);
    }

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
        if (count > Left) throw new InvalidDataException("a list is longer than all that is left");
        var items = new T[count];
        for (var i = 0; i < count; i++) items[i] = read(this);
        return EquatableArray.TakeOver(items);
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
        if ((uint)count > (uint)(_end - _at)) return Gather(count);
        _at += count;
        return new ReadOnlySpan<byte>(_block, _at - count, count);
    }

    /// <summary>Bytes of this piece and of those behind it.</summary>
    private byte[] Gather(int count)
    {
        if (count < 0 || count > Left) throw new InvalidDataException("the bytes end too early");
        var gathered = new byte[count];
        for (var have = 0; have < count;)
        {
            if (_at == _end) Enter(_blocks[_next++]);
            var part = Math.Min(count - have, _end - _at);
            _block.AsSpan(_at, part).CopyTo(gathered.AsSpan(have));
            (have, _at) = (have + part, _at + part);
        }

        return gathered;
    }

    private void Enter(byte[] block)
    {
        (_block, _at, _end) = (block, 0, block.Length);
        _later -= block.Length;
    }
}
