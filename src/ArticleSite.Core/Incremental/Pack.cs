using System.Buffers;
using System.Text;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>Pieces of bytes in one large file. New ones go to the end; what is no longer wanted stays until all is packed anew.</summary>
/// <param name="file">The file.</param>
/// <param name="length">Its bytes that count; what lies behind was written by a build that never ended.</param>
internal sealed class Pack(IPackFile file, long length) : IDisposable
{
    private long _length = length;

    /// <summary>Bytes that count.</summary>
    public long Length => Interlocked.Read(ref _length);

    /// <summary>Adds a piece, from any thread.</summary>
    public PackPiece Add(ReadOnlySpan<byte> content)
    {
        var end = Interlocked.Add(ref _length, content.Length);
        file.Write(end - content.Length, content);
        return new PackPiece(end - content.Length, content.Length, Fingerprint.Of(content));
    }

    /// <summary>The bytes of a piece.</summary>
    /// <exception cref="CacheDamagedException">They are not what was written.</exception>
    public byte[] Read(PackPiece piece)
    {
        var content = new byte[piece.Length];
        Read(piece, content);
        return content;
    }

    /// <summary>A piece that is text in UTF-8.</summary>
    /// <exception cref="CacheDamagedException">Its bytes are not what was written.</exception>
    public string ReadText(PackPiece piece)
    {
        var rented = ArrayPool<byte>.Shared.Rent(piece.Length);
        var content = rented.AsSpan(0, piece.Length);
        Read(piece, content);
        var text = Encoding.UTF8.GetString(content);
        ArrayPool<byte>.Shared.Return(rented);
        return text;
    }

    /// <summary>All bytes that count.</summary>
    public byte[] ReadAll()
    {
        var content = new byte[Length];
        file.Read(0, content);
        return content;
    }

    public void Dispose() => file.Dispose();

    private void Read(PackPiece piece, Span<byte> content)
    {
        try
        {
            file.Read(piece.Offset, content);
        }
        catch (IOException failure)
        {
            throw new CacheDamagedException(failure.Message);
        }

        if (Fingerprint.Of(content) != piece.Print) throw new CacheDamagedException("a piece has changed");
    }
}

/// <summary>Where a piece lies.</summary>
/// <param name="Offset">From where.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="Print">What they are.</param>
internal readonly record struct PackPiece(long Offset, int Length, Fingerprint Print)
{
    public void Write(ByteWriter to)
    {
        to.Long(Offset);
        to.Int(Length);
        to.Print(Print);
    }

    public static PackPiece Read(ByteReader from) => new(from.Long(), from.Int(), from.Print());
}

/// <summary>The cache is not what was written: the build begins anew without it.</summary>
internal sealed class CacheDamagedException(string message) : Exception(message);
