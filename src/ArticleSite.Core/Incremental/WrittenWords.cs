using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>What a finding says, as bytes.</summary>
/// <param name="bytes">Those.</param>
/// <param name="path">The file of the finding, which they do not repeat.</param>
/// <param name="hasFix">True where a machine can mend it.</param>
/// <param name="repeatCount">How many more places there are.</param>
/// <param name="isCounted">True when the number of places is to stand at the end of the message, where the bytes do not have it.</param>
internal sealed class WrittenWords(ReadOnlyMemory<byte> bytes, SourcePath? path, bool hasFix, int repeatCount, bool isCounted) : FindingWords
{
    /// <summary>The bytes, to be written again as they are.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.Span;

    /// <summary>True when the number of places is to be added to the message.</summary>
    public bool IsCounted => isCounted;

    /// <inheritdoc />
    public override HeldWords Held
    {
        get
        {
            var words = new HeldWords(FindingCodec.ReadWords(new ByteReader(bytes), path));
            return isCounted ? words.Counted() : words;
        }
    }

    /// <inheritdoc />
    public override bool HasFix => hasFix;

    /// <inheritdoc />
    public override int RepeatCount => repeatCount;

    /// <inheritdoc />
    public override FindingWords Counted() => new WrittenWords(bytes, path, hasFix, repeatCount, isCounted: true);
}
