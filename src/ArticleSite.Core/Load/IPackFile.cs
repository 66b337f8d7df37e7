namespace ArticleSite.Core.Load;

/// <summary>A large file of which parts are read and written. Any number of threads may use it.</summary>
public interface IPackFile : IDisposable
{
    /// <summary>Bytes.</summary>
    long Length { get; }

    /// <summary>Fills the whole span from a place on.</summary>
    /// <exception cref="IOException">The file ends before.</exception>
    void Read(long offset, Span<byte> content);

    /// <summary>Writes at a place; the file grows as it must.</summary>
    void Write(long offset, ReadOnlySpan<byte> content);
}
