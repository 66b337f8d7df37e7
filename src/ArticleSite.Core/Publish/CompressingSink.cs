using System.IO.Compression;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Publish;

/// <summary>
/// Puts compressed files beside those that gain from it, for servers that send them as they are. Each is made on the thread
/// that made the file, and says nothing of time or machine, so that the same site gives the same bytes.
/// </summary>
/// <param name="under">Takes the files.</param>
/// <param name="compression">Which are wanted.</param>
public sealed class CompressingSink(IPageSink under, Compression compression) : IPageSink
{
    /// <summary>A packet of the network holds more; smaller files arrive no sooner.</summary>
    private const int Smallest = 1024;

    private static readonly string[] s_endings = [".html", ".css", ".js", ".mjs", ".json", ".xml", ".txt", ".md", ".svg", ".webmanifest", ".ico"];

    /// <inheritdoc />
    public bool? Keep(string path, long length, string sha256) => IsCompressed(path, length) ? null : under.Keep(path, length, sha256);

    /// <inheritdoc />
    public bool Add(string path, ReadOnlySpan<byte> content)
    {
        var isNew = under.Add(path, content);
        if (!IsCompressed(path, content.Length)) return isNew;
        if (compression.HasFlag(Compression.Gzip)) Write(path + ".gz", content, stream => new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));
        if (compression.HasFlag(Compression.Brotli)) Write(path + ".br", content, stream => new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));
        return isNew;
    }

    private static bool IsCompressed(string path, long length) =>
        length >= Smallest && s_endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Written even where it is larger: a server that looks for the compressed file does not look twice.</summary>
    private void Write(string path, ReadOnlySpan<byte> content, Func<Stream, Stream> compress)
    {
        using var packed = new MemoryStream();
        using (var packing = compress(packed)) packing.Write(content);
        under.Add(path, packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }
}
