using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>Stamps of files as bytes.</summary>
internal static class StampCodec
{
    public static void Write(ByteWriter to, FileStamp stamp)
    {
        to.Long(stamp.Length);
        to.Long(stamp.Modified);
        to.Long(stamp.Changed);
        to.Long(stamp.Identity);
    }

    public static FileStamp Read(ByteReader from) => new(from.Long(), from.Long(), from.Long(), from.Long());
}
