using System.Text;

namespace ArticleSite.Core.Text;

/// <summary>
/// A long text that need not be in memory: either it is, or it is fetched each time it is asked for and let go again.
/// Compares by content, which fetches it.
/// </summary>
public sealed class StoredText : IEquatable<StoredText>
{
    private readonly string? _text;
    private readonly Func<string>? _fetch;
    private readonly Func<byte[]>? _fetchBytes;
    private Fingerprint? _print;

    /// <summary>One in memory.</summary>
    public StoredText(string text) => _text = text;

    /// <summary>One that lies elsewhere.</summary>
    /// <param name="print">The fingerprint of its UTF-8 bytes.</param>
    /// <param name="fetch">Gets it; called from any thread.</param>
    /// <param name="fetchBytes">Gets its UTF-8 bytes; called from any thread.</param>
    public StoredText(Fingerprint print, Func<string> fetch, Func<byte[]> fetchBytes) => (_print, _fetch, _fetchBytes) = (print, fetch, fetchBytes);

    /// <summary>The text.</summary>
    public string Text => _text ?? _fetch!(); // one of the two is there

    /// <summary>The text as UTF-8; half a surrogate pair has become U+FFFD.</summary>
    public byte[] Utf8 => _fetchBytes?.Invoke() ?? Encoding.UTF8.GetBytes(Text);

    /// <summary>The fingerprint of its UTF-8 bytes; of one that lies elsewhere known without fetching it.</summary>
    public Fingerprint Print => _print ??= Fingerprint.Of(Utf8);

    /// <summary>True for one that takes memory.</summary>
    public bool IsInMemory => _text is not null;

    /// <inheritdoc />
    public bool Equals(StoredText? other) => ReferenceEquals(this, other) || (other is not null && Text == other.Text);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as StoredText);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
}
