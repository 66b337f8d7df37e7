using System.Globalization;

namespace ArticleSite.Templating;

/// <summary>The group <c>date</c>.</summary>
internal static class DateBuiltins
{
    public static Builtin[] All { get; } =
    [
        new("date.add_days", "date, days", c => Add(c, TimeSpan.TicksPerDay)),
        new("date.add_hours", "date, hours", c => Add(c, TimeSpan.TicksPerHour)),
        new("date.add_milliseconds", "date, millis", c => Add(c, TimeSpan.TicksPerMillisecond)),
        new("date.add_minutes", "date, minutes", c => Add(c, TimeSpan.TicksPerMinute)),
        new("date.add_months", "date, months", c => Shift(c, (d, n) => d.AddMonths(n))),
        new("date.add_seconds", "date, seconds", c => Add(c, TimeSpan.TicksPerSecond)),
        new("date.add_years", "date, years", c => Shift(c, (d, n) => d.AddYears(n))),
        new("date.default_format", "", _ => Dates.DefaultFormat),
        new("date.format", "", c => c.Run.DateFormat),
        new("date.now", "", c => TimeZoneInfo.ConvertTime(c.Run.Options.ReadClock(), c.Run.Options.TimeZone)),
        new("date.parse", "text, pattern?, culture?", Parse),
        new("date.parse_to_string", "text, output, pattern?, culture?", ParseToString),
        new("date.to_string", "date, pattern?, culture?", ToText),
        new("date.utc_now", "", c => c.Run.Options.ReadClock().ToUniversalTime()),
    ];

    private static TemplateValue Add(Call call, long ticks)
    {
        if (call[0].IsNull) return default;
        var span = call.Double(1) * ticks;
        try
        {
            return call.Date(0).AddTicks(checked((long)span));
        }
        catch (Exception error) when (error is ArgumentOutOfRangeException or OverflowException)
        {
            throw call.Fail(1, "The date is out of range");
        }
    }

    private static TemplateValue Shift(Call call, Func<DateTimeOffset, int, DateTimeOffset> shift)
    {
        if (call[0].IsNull) return default;
        try
        {
            return shift(call.Date(0), call.Int(1));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw call.Fail(1, "The date is out of range");
        }
    }

    private static TemplateValue Parse(Call call)
    {
        if (call[0].Kind == TemplateKind.Date) return call[0];
        return Parsed(call, call.Has(1) ? call.Text(1) : null, 2);
    }

    private static TemplateValue ParseToString(Call call)
    {
        var date = call[0].Kind == TemplateKind.Date ? call[0] : Parsed(call, call.Has(2) ? call.Text(2) : null, 3);
        return date.IsNull ? default : Dates.Format(call.Run, date.Date, call.Text(1), MathBuiltins.Culture(call, 3));
    }

    private static TemplateValue Parsed(Call call, string? pattern, int cultureIndex)
    {
        var text = call.Text(0);
        if (call[0].IsNull || text.Length == 0) return default;
        var culture = MathBuiltins.Culture(call, cultureIndex);
        var zone = call.Run.Options.TimeZone;
        const DateTimeStyles styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.RoundtripKind;
        DateTime read;
        try
        {
            if (pattern is null ? !DateTime.TryParse(text, culture, styles, out read) : !DateTime.TryParseExact(text, Dates.NetPattern(pattern), culture, styles, out read))
                return new DateTimeOffset(1, 1, 1, 0, 0, 0, TimeSpan.Zero);

            // A text without an offset is taken as it stands, in the site's zone; one with an offset is an instant.
            if (read.Kind == DateTimeKind.Unspecified) return TemplateValue.Floating(new DateTimeOffset(read, zone.GetUtcOffset(read)));
            var instant = pattern is null ? DateTimeOffset.Parse(text, culture, DateTimeStyles.AllowWhiteSpaces) : new DateTimeOffset(read.ToUniversalTime());
            return TimeZoneInfo.ConvertTime(instant, zone);
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            return new DateTimeOffset(1, 1, 1, 0, 0, 0, TimeSpan.Zero);
        }
    }

    private static TemplateValue ToText(Call call) => call[0].IsNull
        ? default
        : Dates.Format(call.Run, call.Date(0), call.Has(1) ? call.Text(1) : call.Run.DateFormat, MathBuiltins.Culture(call, 2));
}
