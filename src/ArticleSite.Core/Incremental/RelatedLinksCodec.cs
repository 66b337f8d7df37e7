using System.Runtime.InteropServices;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>Keeps which related articles a site showed, for the first look of the next preview.</summary>
internal static class RelatedLinksCodec
{
    private const string Name = "related-links";

    /// <summary>What was shown last; null when that is not known.</summary>
    public static RelatedLinks? Read(CacheFolder folder) =>
        folder.Read(Name) is { } from ? new RelatedLinks { Keys = Numbers<ulong>(from), Starts = Numbers<int>(from), Others = Numbers<int>(from) } : null;

    public static void Write(CacheFolder folder, RelatedLinks links) => folder.Write(Name, to =>
    {
        to.Bytes(MemoryMarshal.AsBytes(links.Keys.AsSpan()));
        to.Bytes(MemoryMarshal.AsBytes(links.Starts.AsSpan()));
        to.Bytes(MemoryMarshal.AsBytes(links.Others.AsSpan()));
    });

    private static T[] Numbers<T>(ByteReader from)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(from.Bytes().Span).ToArray();
}
