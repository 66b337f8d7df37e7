using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>For which later builds holds what one has said, as far as the disk has no part in it.</summary>
internal sealed record BuildValidity
{
    /// <summary>What it was told.</summary>
    public required Fingerprint Request { get; init; }

    /// <summary>What time it was.</summary>
    public required DateTimeOffset Clock { get; init; }

    /// <summary>From when on the site is another, by the dates of articles and creatives; null for never.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>True when a template asked what time it is.</summary>
    public bool IsClockRead { get; init; }

    /// <summary>The site's time zone.</summary>
    public required ZoneSeen Zone { get; init; }

    /// <summary>True for a build of which nothing but the disk can make another site.</summary>
    /// <param name="told">What it is told.</param>
    /// <param name="clock">What time it is.</param>
    public bool Holds(Fingerprint told, DateTimeOffset clock) =>
        Request == told && clock >= Clock && !(clock >= Until) && (!IsClockRead || clock == Clock) && Zone.Holds();

    public static BuildValidity Read(ByteReader from) => new()
    {
        Request = from.Print(),
        Clock = PlaceCodec.ReadInstant(from),
        Until = from.Optional(PlaceCodec.ReadInstant),
        IsClockRead = from.Bool(),
        Zone = new ZoneSeen(from.Text(), from.Print()),
    };

    public void Write(ByteWriter to)
    {
        to.Print(Request);
        PlaceCodec.Write(to, Clock);
        to.Optional(Until, PlaceCodec.Write);
        to.Bool(IsClockRead);
        to.Text(Zone.Id);
        to.Print(Zone.Print);
    }
}

/// <summary>A time zone as it was.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Print">The fingerprint of its rules, which updates of the system change.</param>
internal readonly record struct ZoneSeen(string Id, Fingerprint Print)
{
    public static ZoneSeen Of(TimeZoneInfo zone) => new(zone.Id, PrintOf(zone));

    /// <summary>True when its rules are as they were.</summary>
    public bool Holds() =>
        Id == TimeZoneInfo.Utc.Id ? Print == PrintOf(TimeZoneInfo.Utc) : TimeZoneInfo.TryFindSystemTimeZoneById(Id, out var zone) && PrintOf(zone) == Print;

    private static Fingerprint PrintOf(TimeZoneInfo zone)
    {
        var to = new ByteWriter();
        to.Text(zone.ToSerializedString());
        return Fingerprint.Of(to);
    }
}
