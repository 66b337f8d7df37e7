using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>The content of a file that is made of some values and of nothing else.</summary>
/// <param name="Print">What tells the values apart.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Of its bytes.</param>
internal sealed record MadeTrace(Fingerprint Print, long Length, FileHash Sha256)
{
    public void Write(ByteWriter to)
    {
        to.Print(Print);
        to.Long(Length);
        to.Hash(Sha256);
    }

    public static MadeTrace Read(ByteReader from) => new(from.Print(), from.Long(), from.Hash());
}
