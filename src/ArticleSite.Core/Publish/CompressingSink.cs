using System.IO.Compression;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Publish;

/// <summary>
/// Puts compressed files beside those that gain from it, for servers that send them as they are. Each is made on the thread
/// that made the file, and says nothing of time or machine, so that the same site gives the same bytes. That of a file whose content
/// a site before has is taken from there: compressing costs more than everything else a build does.
/// </summary>
/// <param name="under">Takes the files.</param>
/// <param name="compression">Which are wanted.</param>
public sealed class CompressingSink(Publisher under, Compression compression) : IPageSink
{
    /// <summary>A packet of the network holds more; smaller files arrive no sooner.</summary>
    private const int Smallest = 1024;

    private const string GzipEnding = ".gz";

    private const string BrotliEnding = ".br";

    private static readonly string[] s_endings = [".html", ".css", ".js", ".mjs", ".json", ".xml", ".txt", ".md", ".svg", ".webmanifest", ".ico"];

    /// <inheritdoc />
    public bool? Keep(string path, long length, FileHash sha256)
    {
        if (IsCompressed(path, length) && Endings().Any(ending => under.KeepMade(path + ending, path, sha256) is null)) return null;
        return under.Keep(path, length, sha256);
    }

    /// <inheritdoc />
    public bool Add(string path, ReadOnlySpan<byte> content, FileHash? sha256 = null)
    {
        var hash = sha256 ?? FileHash.Of(content);
        var isNew = under.Add(path, content, hash);
        if (!IsCompressed(path, content.Length)) return isNew;
        foreach (var ending in Endings())
            if (under.KeepMade(path + ending, path, hash) is null) Write(path + ending, content, ending);
        return isNew;
    }

    private IEnumerable<string> Endings()
    {
        if (compression.HasFlag(Compression.Gzip)) yield return GzipEnding;
        if (compression.HasFlag(Compression.Brotli)) yield return BrotliEnding;
    }

    private static bool IsCompressed(string path, long length) =>
        length >= Smallest && s_endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Written even where it is larger: a server that looks for the compressed file does not look twice.</summary>
    private void Write(string path, ReadOnlySpan<byte> content, string ending)
    {
        using var packed = new MemoryStream();
        using (Stream packing = ending == GzipEnding
            ? new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)
            : new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) packing.Write(content);
        under.Add(path, packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }
}
