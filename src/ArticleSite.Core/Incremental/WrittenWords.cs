using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>What a finding says, as bytes.</summary>
/// <param name="bytes">Those.</param>
/// <param name="path">The file of the finding, which they do not repeat.</param>
/// <param name="hasFix">True where a machine can mend it.</param>
/// <param name="repeatCount">How many more places there are.</param>
/// <param name="isCounted">True when the number of places is to stand at the end of the message, where the bytes do not have it.</param>
internal sealed class WrittenWords(WordBytes bytes, SourcePath? path, bool hasFix, int repeatCount, bool isCounted) : FindingWords
{
    /// <summary>The bytes, to be written again as they are.</summary>
    /// <param name="window">Reads those that lie in a file.</param>
    public ReadOnlySpan<byte> Through(StoreWindow window) => bytes.Through(window);

    /// <summary>True when the number of places is to be added to the message.</summary>
    public bool IsCounted => isCounted;

    /// <inheritdoc />
    public override HeldWords Held
    {
        get
        {
            var words = new HeldWords(FindingCodec.ReadWords(new ByteReader(bytes.All), path));
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

/// <summary>Bytes in memory, or in a file they are read from each time somebody asks.</summary>
internal readonly struct WordBytes
{
    private readonly ReadOnlyMemory<byte> _held;
    private readonly IListStore? _file;
    private readonly long _offset;
    private readonly int _length;

    /// <summary>In memory.</summary>
    public WordBytes(ReadOnlyMemory<byte> held) => _held = held;

    /// <summary>In a file, which stays open while somebody may ask.</summary>
    public WordBytes(IListStore file, long offset, int length) => (_file, _offset, _length) = (file, offset, length);

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> All
    {
        get
        {
            if (_file is null) return _held;
            var content = new byte[_length];
            _file.ReadRaw(_offset, content);
            return content;
        }
    }

    /// <summary>The same, true until the window is used again.</summary>
    public ReadOnlySpan<byte> Through(StoreWindow window) => _file is null ? _held.Span : window.Read(_file, _offset, _length);
}
