namespace ArticleSite.Core.Parse;

/// <summary>What became of a text that should be a date.</summary>
/// <param name="Value">The instant with its offset; null when the text is no date.</param>
/// <param name="Remark">What is unusual about the text, or what is wrong with it; null for a date written as it should be.</param>
public readonly record struct DateReading(DateTimeOffset? Value, string? Remark);

/// <summary>
/// Reads dates as authors write them: ISO 8601 with or without time, fraction and offset, and Hexo's
/// <c>2024-01-31 15:11:56</c>; more kinds with a remark. One pass from left to right, no culture, no clock.
/// </summary>
public static class DateReader
{
    private const string NoDate = "which is no date";

    /// <summary>
    /// Reads a date; one without an offset is in <paramref name="zone"/>. A time that a daylight saving change skips
    /// moves on by the gap (02:30 becomes 03:30); of a time that happens twice the first is taken.
    /// </summary>
    public static DateReading Read(ReadOnlySpan<char> text, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var scan = new Scan(text.Trim());
        if (!scan.Number(4, 4, out var year)) return new(null, NoDate);
        var separator = scan.Take("-/");
        if (separator == '\0' || !scan.Number(1, 2, out var month) || !scan.Take(separator) || !scan.Number(1, 2, out var day))
            return new(null, NoDate);
        if (separator == '/') scan.Remark ??= "has slashes in its date";

        var time = TimeSpan.Zero;
        TimeSpan? offset = null;
        if (!scan.IsAtEnd)
        {
            if (!scan.Take('T') && !scan.Take('t') && !scan.Blanks()) return new(null, NoDate);
            if (Time(ref scan, out time) is { } wrong) return new(null, wrong);
            if (Offset(ref scan, out offset) is { } wrongOffset) return new(null, wrongOffset);
        }

        if (month is < 1 or > 12) return new(null, $"and there is no month {month}");
        if (year < 1 || day < 1 || day > DateTime.DaysInMonth(year, month)) return new(null, "and there is no such day");
        var local = new DateTime(year, month, day).Add(time);
        return new(At(local, offset, zone), scan.Remark);
    }

    /// <summary>Hours and minutes, seconds and fraction if there, AM or PM if there; gives what is wrong.</summary>
    private static string? Time(ref Scan scan, out TimeSpan time)
    {
        time = default;
        if (!scan.Number(1, 2, out var hour) || !scan.Take(':') || !scan.Number(1, 2, out var minute)) return NoDate;
        var second = 0;
        var fraction = 0L;
        if (scan.Take(':') && !scan.Number(1, 2, out second)) return NoDate;
        if (scan.Take(".,") != '\0' && !scan.Fraction(out fraction)) return NoDate;
        if (scan.HalfOfDay() is { } half)
        {
            scan.Remark = "has a 12-hour clock";
            if (half == 'A' && hour > 12) return $"and there is no {hour} o'clock AM";
            if (half == 'A' && hour == 12) hour = 0;
            if (half == 'P' && hour < 12) hour += 12;
        }

        if (hour > 23 || minute > 59 || second > 59) return "and there is no such time of day";
        time = new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(fraction);
        return null;
    }

    /// <summary>Nothing, Z, UTC, +01:00, +0100 or +01; gives what is wrong.</summary>
    private static string? Offset(ref Scan scan, out TimeSpan? offset)
    {
        offset = null;
        scan.Blanks();
        if (scan.IsAtEnd) return null;
        if (scan.TakeWord("Z") || scan.TakeWord("UTC") || scan.TakeWord("GMT"))
        {
            offset = TimeSpan.Zero;
            return scan.IsAtEnd ? null : NoDate;
        }

        var sign = scan.Take("+-");
        if (sign == '\0' || !scan.Digits(2, out var hours)) return NoDate;
        var minutes = 0;
        scan.Take(':');
        if (!scan.IsAtEnd && !scan.Digits(2, out minutes)) return NoDate;
        if (!scan.IsAtEnd) return NoDate;
        var length = new TimeSpan(hours, minutes, 0);
        if (minutes > 59 || length > TimeSpan.FromHours(14)) return "and no place on earth is that far from UTC";
        offset = sign == '-' ? -length : length;
        return null;
    }

    private static DateTimeOffset? At(DateTime local, TimeSpan? written, TimeZoneInfo zone)
    {
        var offset = written ?? OffsetIn(zone, local);
        // within a day of the calendar's ends an offset can lead out of it
        var utc = local.Ticks - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks) return new DateTimeOffset(local, TimeSpan.Zero);
        var result = new DateTimeOffset(local, offset);
        return written is null && zone.IsInvalidTime(local) ? TimeZoneInfo.ConvertTime(result, zone) : result;
    }

    private static TimeSpan OffsetIn(TimeZoneInfo zone, DateTime local)
    {
        if (!zone.SupportsDaylightSavingTime) return zone.GetUtcOffset(local);
        // the greater offset is the earlier instant
        return zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
    }

    /// <summary>A place in the text and what was unusual before it.</summary>
    private ref struct Scan(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;

        public string? Remark { get; set; }

        public readonly bool IsAtEnd => _rest.IsEmpty;

        /// <summary>A number of one or two digits; one digit is remarked upon where two are usual.</summary>
        public bool Number(int least, int most, out int value)
        {
            var length = 0;
            value = 0;
            while (length < most && length < _rest.Length && char.IsAsciiDigit(_rest[length])) value = (value * 10) + (_rest[length++] - '0');
            if (length < least) return false;
            if (length < most) Remark ??= "lacks leading zeros";
            _rest = _rest[length..];
            return true;
        }

        public bool Digits(int count, out int value) => Number(count, count, out value);

        /// <summary>Digits after the point as ticks; what is finer than a tick is cut off.</summary>
        public bool Fraction(out long ticks)
        {
            ticks = 0;
            var length = 0;
            for (; length < _rest.Length && char.IsAsciiDigit(_rest[length]); length++)
                if (length < 7) ticks = (ticks * 10) + (_rest[length] - '0');
            for (var i = length; i < 7; i++) ticks *= 10;
            _rest = _rest[length..];
            return length > 0;
        }

        public bool Take(char wanted)
        {
            if (_rest.IsEmpty || _rest[0] != wanted) return false;
            _rest = _rest[1..];
            return true;
        }

        /// <summary>One of some characters, or <c>\0</c>.</summary>
        public char Take(ReadOnlySpan<char> wanted)
        {
            if (_rest.IsEmpty || !wanted.Contains(_rest[0])) return '\0';
            var found = _rest[0];
            _rest = _rest[1..];
            return found;
        }

        public bool TakeWord(ReadOnlySpan<char> word)
        {
            if (!_rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return false;
            _rest = _rest[word.Length..];
            return true;
        }

        public bool Blanks()
        {
            var before = _rest.Length;
            _rest = _rest.TrimStart();
            return _rest.Length < before;
        }

        /// <summary><c>A</c> for AM, <c>P</c> for PM, null for neither.</summary>
        public char? HalfOfDay()
        {
            var rest = _rest.TrimStart();
            char? half = rest.StartsWith("AM", StringComparison.OrdinalIgnoreCase) ? 'A'
                : rest.StartsWith("PM", StringComparison.OrdinalIgnoreCase) ? 'P'
                : null;
            if (half is not null) _rest = rest[2..];
            return half;
        }
    }
}
