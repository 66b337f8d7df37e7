using System.Buffers;
using System.Text;

namespace ArticleSite.Core.Text;

/// <summary>
/// A long text that need not be in memory: either it is, or it is fetched each time it is asked for and let go again.
/// Compares by content, which fetches it.
/// </summary>
public sealed class StoredText : IEquatable<StoredText>
{
    private readonly ReadOnlyMemory<char> _text;
    private readonly ITextStore? _store;
    private readonly StoredPlace _place;
    private char[]? _rented;
    private Fingerprint? _print;

    /// <summary>One in memory.</summary>
    public StoredText(string text) => _text = text.AsMemory();

    /// <summary>A part of one in memory.</summary>
    internal StoredText(ReadOnlyMemory<char> text) => _text = text;

    /// <summary>One that lies elsewhere.</summary>
    /// <param name="print">The fingerprint of its UTF-8 bytes.</param>
    /// <param name="store">Where it lies.</param>
    /// <param name="place">Its place there.</param>
    internal StoredText(Fingerprint print, ITextStore store, StoredPlace place) => (_print, _store, _place) = (print, store, place);

    /// <summary>What a builder holds, in memory that goes back with <see cref="LetGo"/>; where nobody calls that it is collected as any other.</summary>
    internal static StoredText CopyOf(StringBuilder text)
    {
        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, rented, text.Length);
        return new StoredText(rented.AsMemory(0, text.Length)) { _rented = rented };
    }

    /// <summary>The text of nothing.</summary>
    public static StoredText Empty { get; } = new("");

    /// <summary>The text.</summary>
    public string Text => _store is null ? _text.ToString() : _store.ReadText(_place);

    /// <summary>At least as many characters as it has, known without fetching it.</summary>
    internal int MostCharacters => _store is null ? _text.Length : _place.Length; // no character takes less than one byte

    /// <summary>Writes the text to the beginning of a buffer that is long enough; gives how many characters it has.</summary>
    internal int CopyTo(Span<char> buffer)
    {
        if (_store is not null) return _store.ReadText(_place, buffer);
        _text.Span.CopyTo(buffer);
        return _text.Length;
    }

    /// <summary>At least as many bytes as it has in UTF-8, known without fetching it.</summary>
    internal int MostBytes => _store is null ? Encoding.UTF8.GetMaxByteCount(_text.Length) : _place.Length;

    /// <summary>Writes the text as UTF-8 to the beginning of a buffer that is long enough; gives how many bytes it has.</summary>
    internal int CopyTo(Span<byte> buffer)
    {
        if (_store is null) return Encoding.UTF8.GetBytes(_text.Span, buffer);
        _store.Read(_place, buffer[.._place.Length]);
        return _place.Length;
    }

    /// <summary>The text as UTF-8; half a surrogate pair has become U+FFFD.</summary>
    public byte[] Utf8 => _store is null ? Encoding.UTF8.GetBytes(Text) : _store.Read(_place);

    /// <summary>The fingerprint of its UTF-8 bytes; of one that lies elsewhere known without fetching it.</summary>
    public Fingerprint Print => _print ??= Fingerprint.Of(Utf8);

    /// <summary>True for one that takes memory.</summary>
    public bool IsInMemory => _store is null;

    /// <summary>The characters of one in memory; none of one that lies elsewhere.</summary>
    internal ReadOnlySpan<char> InMemory => _text.Span;

    /// <summary>The same text, for those who keep it: in no more memory than it needs.</summary>
    internal StoredText Owned => _rented is null ? this : new StoredText(Text);

    /// <summary>Gives rented memory back. Who calls this is the last to have the text.</summary>
    internal void LetGo()
    {
        if (_rented is not { } rented) return;
        _rented = null;
        ArrayPool<char>.Shared.Return(rented);
    }

    /// <inheritdoc />
    public bool Equals(StoredText? other) => ReferenceEquals(this, other) || (other is not null && Text == other.Text);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as StoredText);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
}

/// <summary>Gives texts that lie outside memory, to any thread.</summary>
internal interface ITextStore
{
    /// <summary>The text at a place.</summary>
    string ReadText(StoredPlace place);

    /// <summary>Writes the text at a place to the beginning of a buffer that is long enough; gives how many characters it has.</summary>
    int ReadText(StoredPlace place, Span<char> buffer);

    /// <summary>Its UTF-8 bytes.</summary>
    byte[] Read(StoredPlace place);

    /// <summary>Fills a buffer of as many bytes with its UTF-8.</summary>
    void Read(StoredPlace place, Span<byte> buffer);
}
