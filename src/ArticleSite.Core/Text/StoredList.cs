namespace ArticleSite.Core.Text;

/// <summary>
/// A list that need not be in memory: either it is, or it is read each time it is asked for and let go again. Who asks in a loop
/// asks once before it. Compares by content.
/// </summary>
internal sealed class StoredList<T> : IEquatable<StoredList<T>>
{
    private readonly EquatableArray<T> _held;
    private readonly IListStore? _store;
    private readonly StoredPlace _place;
    private readonly Func<ByteReader, EquatableArray<T>>? _read;

    /// <summary>One in memory.</summary>
    public StoredList(EquatableArray<T> items) => (_held, Count) = (items, items.Count);

    /// <summary>One that lies elsewhere.</summary>
    /// <param name="count">How many items it has.</param>
    /// <param name="store">Where it lies; asked from any thread.</param>
    /// <param name="place">Its place there.</param>
    /// <param name="read">Makes the list of its bytes.</param>
    public StoredList(int count, IListStore store, StoredPlace place, Func<ByteReader, EquatableArray<T>> read) =>
        (Count, _store, _place, _read) = (count, store, place, read);

    /// <summary>The list of nothing.</summary>
    public static StoredList<T> Empty { get; } = new([]);

    /// <summary>How many items it has, known without reading them.</summary>
    public int Count { get; }

    /// <summary>True for one whose items take memory.</summary>
    public bool IsHeld => _store is null && Count > 0;

    /// <summary>The items.</summary>
    public EquatableArray<T> Items => _store is null ? _held : _store.Read(_place, isHeld: false, _read!); // who has a store has a reader

    /// <inheritdoc />
    public bool Equals(StoredList<T>? other) => ReferenceEquals(this, other) || (other is not null && Count == other.Count && Items == other.Items);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as StoredList<T>);

    /// <inheritdoc />
    public override int GetHashCode() => Items.GetHashCode();
}

/// <summary>Gives lists that lie outside memory.</summary>
internal interface IListStore
{
    /// <summary>The list at a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="isHeld">True for a list that stays in memory.</param>
    /// <param name="read">Makes it of its bytes.</param>
    EquatableArray<T> Read<T>(StoredPlace place, bool isHeld, Func<ByteReader, EquatableArray<T>> read);

    /// <summary>Bytes as they are, checked by nobody.</summary>
    /// <param name="offset">From where.</param>
    /// <param name="room">Takes them.</param>
    /// <returns>How many there were; less than there is room for at the end.</returns>
    int ReadRaw(long offset, Span<byte> room);
}

/// <summary>Where something lies.</summary>
/// <param name="Offset">From where.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="Check">What <see cref="Checksum"/> says of them.</param>
internal readonly record struct StoredPlace(long Offset, int Length, uint Check)
{
    public void Write(ByteWriter to)
    {
        to.Long(Offset);
        to.Int(Length);
        to.Check(Check);
    }

    public static StoredPlace Read(ByteReader from) => new(from.Long(), from.Int(), from.Check());
}
