namespace ArticleSite.Core.Ads.Registry;

/// <summary>Days in a time zone.</summary>
internal static class ZonedDay
{
    /// <summary>The first moment of a day: midnight, or what comes first where clocks are put forward at midnight.</summary>
    public static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(15);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return local.Ticks < offset.Ticks ? DateTimeOffset.MinValue : new DateTimeOffset(local, offset);
    }
}
