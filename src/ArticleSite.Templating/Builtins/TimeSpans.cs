using System.Globalization;

namespace ArticleSite.Templating;

/// <summary>The group <c>timespan</c>, and the members of time spans.</summary>
internal static class TimeSpans
{
    public static Builtin[] All { get; } =
    [
        new("timespan.from_days", "days", c => Of(c, TimeSpan.TicksPerDay)),
        new("timespan.from_hours", "hours", c => Of(c, TimeSpan.TicksPerHour)),
        new("timespan.from_milliseconds", "millis", c => Of(c, TimeSpan.TicksPerMillisecond)),
        new("timespan.from_minutes", "minutes", c => Of(c, TimeSpan.TicksPerMinute)),
        new("timespan.from_seconds", "seconds", c => Of(c, TimeSpan.TicksPerSecond)),
        new("timespan.parse", "text", Parse),
        new("timespan.zero", "", _ => TimeSpan.Zero),
    ];

    public static bool TryGetMember(TimeSpan time, string name, out TemplateValue value)
    {
        value = name switch
        {
            "days" => time.Days,
            "hours" => time.Hours,
            "minutes" => time.Minutes,
            "seconds" => time.Seconds,
            "milliseconds" => time.Milliseconds,
            "microseconds" => time.Microseconds,
            "nanoseconds" => time.Nanoseconds,
            "ticks" => time.Ticks,
            "total_days" => time.TotalDays,
            "total_hours" => time.TotalHours,
            "total_minutes" => time.TotalMinutes,
            "total_seconds" => time.TotalSeconds,
            "total_milliseconds" => time.TotalMilliseconds,
            "total_microseconds" => time.TotalMicroseconds,
            "total_nanoseconds" => time.TotalNanoseconds,
            _ => default(TemplateValue),
        };
        return !value.IsNull;
    }

    private static TemplateValue Of(Call call, long ticks)
    {
        var result = call.Double(0) * ticks;
        return Math.Abs(result) < long.MaxValue / 2d ? TimeSpan.FromTicks((long)result) : throw call.Fail(0, "The time span is out of range");
    }

    private static TemplateValue Parse(Call call)
    {
        if (call[0].IsNull || call.Text(0).Length == 0) return TimeSpan.Zero;
        return TimeSpan.TryParse(call.Text(0), CultureInfo.InvariantCulture, out var time) ? time : throw call.Fail(0, $"`{call.Text(0)}` is not a time span");
    }
}
