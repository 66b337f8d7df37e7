using System.Buffers;
using System.Text;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>Pieces of bytes in one large file. New ones go to the end; what is no longer wanted stays until all is packed anew.</summary>
/// <param name="file">The file.</param>
/// <param name="length">Its bytes that count; what lies behind was written by a build that never ended.</param>
/// <param name="texts">Where texts that are the same are one.</param>
internal sealed class Pack(IPackFile file, long length, TextPool texts) : IListStore, ITextStore, IDisposable
{
    /// <summary>Pieces wait until they are as much, and are written together: one by one they take a third of the time that reading articles leaves.</summary>
    private const int WrittenTogether = 256 * 1024;

    private readonly Lock _gate = new();
    private byte[]? _waiting;
    private int _waitingLength;
    private long _written = length;
    private long _length = length;

    /// <summary>Bytes that count.</summary>
    public long Length => Interlocked.Read(ref _length);

    /// <summary>Adds a piece, from any thread.</summary>
    public PackPiece Add(ReadOnlySpan<byte> content) => new(Add(content, content.Length), Fingerprint.Of(content));

    /// <summary>Adds what is read by its place, from any thread: bytes of which some are the first part and have a checksum of their own.</summary>
    /// <returns>The place of the first part; the rest follows it.</returns>
    public StoredPlace Add(ReadOnlySpan<byte> content, int first)
    {
        var check = Checksum.Of(content[..first]);
        return new StoredPlace(Append(content), first, check);
    }

    /// <summary>Writes what waits: before an index tells where it lies.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            if (_waitingLength == 0) return;
            file.Write(_written, _waiting.AsSpan(0, _waitingLength));
            Interlocked.Add(ref _written, _waitingLength);
            _waitingLength = 0;
        }
    }

    /// <inheritdoc />
    /// <exception cref="CacheDamagedException">The bytes are not what was written.</exception>
    public byte[] Read(StoredPlace place)
    {
        var content = new byte[place.Length];
        Read(place, content);
        return content;
    }

    /// <inheritdoc />
    /// <exception cref="CacheDamagedException">The bytes are not what was written.</exception>
    public void Read(StoredPlace place, Span<byte> buffer)
    {
        Fill(place.Offset, buffer);
        if (Checksum.Of(buffer) != place.Check) throw new CacheDamagedException("a part of an article has changed");
    }

    /// <inheritdoc />
    /// <exception cref="CacheDamagedException">The bytes are not what was written.</exception>
    public string ReadText(StoredPlace place)
    {
        var rented = ArrayPool<byte>.Shared.Rent(place.Length);
        var content = rented.AsSpan(0, place.Length);
        Read(place, content);
        var text = Encoding.UTF8.GetString(content);
        ArrayPool<byte>.Shared.Return(rented);
        return text;
    }

    /// <inheritdoc />
    /// <exception cref="CacheDamagedException">The bytes are not what was written.</exception>
    public int ReadText(StoredPlace place, Span<char> buffer)
    {
        var rented = ArrayPool<byte>.Shared.Rent(place.Length);
        var content = rented.AsSpan(0, place.Length);
        Read(place, content);
        var count = Encoding.UTF8.GetChars(content, buffer);
        ArrayPool<byte>.Shared.Return(rented);
        return count;
    }

    /// <summary>Makes something of the bytes at a place. They are gone when that is made.</summary>
    /// <param name="place">The place.</param>
    /// <param name="isHeld">True for what stays: its texts are then one with those that are the same. To look for them, and to remember them, costs more than texts that are let go of at once.</param>
    /// <param name="read">Makes it.</param>
    /// <exception cref="CacheDamagedException">The bytes are not what was written.</exception>
    public T Read<T>(StoredPlace place, bool isHeld, Func<ByteReader, T> read)
    {
        var rented = ArrayPool<byte>.Shared.Rent(place.Length);
        var content = rented.AsMemory(0, place.Length);
        Read(place, content.Span);
        T made;
        try
        {
            made = read(new ByteReader(content, isHeld ? texts : null));
        }
        catch (InvalidDataException failure)
        {
            throw new CacheDamagedException(failure.Message);
        }

        ArrayPool<byte>.Shared.Return(rented);
        return made;
    }

    /// <inheritdoc />
    EquatableArray<T> IListStore.Read<T>(StoredPlace place, bool isHeld, Func<ByteReader, EquatableArray<T>> read) => Read(place, isHeld, read);

    /// <inheritdoc />
    public int ReadRaw(long offset, Span<byte> room)
    {
        var count = (int)Math.Min(room.Length, Length - offset);
        Fill(offset, room[..count]);
        return count;
    }

    public void Dispose() => file.Dispose();

    private long Append(ReadOnlySpan<byte> content)
    {
        lock (_gate)
        {
            if (_waitingLength + content.Length > WrittenTogether) Flush();
            if (content.Length > WrittenTogether)
            {
                file.Write(_written, content);
                Interlocked.Add(ref _written, content.Length);
            }
            else
            {
                content.CopyTo((_waiting ??= GC.AllocateUninitializedArray<byte>(WrittenTogether)).AsSpan(_waitingLength));
                _waitingLength += content.Length;
            }

            return Interlocked.Add(ref _length, content.Length) - content.Length;
        }
    }

    private void Fill(long offset, Span<byte> content)
    {
        if (offset + content.Length > Interlocked.Read(ref _written)) Flush();
        try
        {
            file.Read(offset, content);
        }
        catch (IOException failure)
        {
            throw new CacheDamagedException(failure.Message);
        }
    }
}

/// <summary>A text in a pack.</summary>
/// <param name="Place">Where it lies.</param>
/// <param name="Print">What it is.</param>
internal readonly record struct PackPiece(StoredPlace Place, Fingerprint Print)
{
    /// <summary>Its bytes.</summary>
    public int Length => Place.Length;

    public void Write(ByteWriter to)
    {
        Place.Write(to);
        to.Print(Print);
    }

    public static PackPiece Read(ByteReader from) => new(StoredPlace.Read(from), from.Print());
}

/// <summary>The cache is not what was written: the build begins anew without it.</summary>
internal sealed class CacheDamagedException(string message) : Exception(message);
