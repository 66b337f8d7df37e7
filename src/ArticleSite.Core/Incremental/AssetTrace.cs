using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>The content of an asset.</summary>
/// <param name="Source">The file it is made of.</param>
/// <param name="Stamp">By what that is known to be unchanged.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Of its bytes.</param>
internal sealed record AssetTrace(SourcePath Source, FileStamp Stamp, long Length, FileHash Sha256)
{
    public void Write(ByteWriter to)
    {
        to.Text(Source.Value);
        StampCodec.Write(to, Stamp);
        to.Long(Length);
        to.Hash(Sha256);
    }

    public static AssetTrace Read(ByteReader from) => new(new SourcePath(from.Text()), StampCodec.Read(from), from.Long(), from.Hash());
}
