using System.Globalization;
using System.Text;

namespace ArticleSite.Templating;

/// <summary>Members of dates, and writing them by the letters of strftime.</summary>
internal static class Dates
{
    public const string DefaultFormat = "%d %b %Y";

    public static bool TryGetMember(TemplateValue owner, string name, out TemplateValue value)
    {
        var date = owner.Date;
        value = name switch
        {
            "year" => date.Year,
            "month" => date.Month,
            "day" => date.Day,
            "hour" => date.Hour,
            "minute" => date.Minute,
            "second" => date.Second,
            "millisecond" => date.Millisecond,
            "microsecond" => date.Microsecond,
            "nanosecond" => date.Nanosecond,
            "day_of_week" => date.DayOfWeek.ToString(),
            "day_of_year" => date.DayOfYear,
            "date" => new DateTimeOffset(date.Date, date.Offset),
            "time_of_day" => date.TimeOfDay,
            "ticks" => date.Ticks,
            "kind" => owner.DateKind,
            "offset" => date.Offset,
            _ => default(TemplateValue),
        };
        return !value.IsNull;
    }

    public static string Format(Rendering run, DateTimeOffset date, string pattern, CultureInfo culture)
    {
        run.CheckString(pattern.Length, run.At.Span);
        var built = new StringBuilder(pattern.Length + 16);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                built.Append(pattern[i]);
                continue;
            }

            i++;
            if (pattern[i] == 'g') culture = CultureInfo.InvariantCulture;
            else Append(built, date, pattern[i], culture);
        }

        return built.ToString();
    }

    /// <summary>A pattern of strftime letters as .NET writes it, for reading dates; others are taken as they are.</summary>
    public static string NetPattern(string pattern)
    {
        if (!pattern.Contains('%', StringComparison.Ordinal)) return pattern;
        var built = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                if (char.IsAsciiLetter(pattern[i])) built.Append('\\');
                built.Append(pattern[i]);
                continue;
            }

            built.Append(pattern[++i] switch
            {
                'Y' => "yyyy",
                'y' => "yy",
                'm' => "MM",
                'd' => "dd",
                'e' => "d",
                'H' => "HH",
                'I' => "hh",
                'M' => "mm",
                'S' => "ss",
                'L' => "fff",
                'N' => "fffffff",
                'p' => "tt",
                'b' or 'h' => "MMM",
                'B' => "MMMM",
                'a' => "ddd",
                'A' => "dddd",
                'z' or 'Z' => "zzz",
                'F' => "yyyy-MM-dd",
                'D' or 'x' => "MM/dd/yy",
                'T' or 'X' => "HH:mm:ss",
                'R' => "HH:mm",
                var other => "'" + other + "'",
            });
        }

        return built.ToString();
    }

    private static void Append(StringBuilder built, DateTimeOffset date, char letter, CultureInfo culture)
    {
        switch (letter)
        {
            case 'a': built.Append(date.ToString("ddd", culture)); break;
            case 'A': built.Append(date.ToString("dddd", culture)); break;
            case 'b' or 'h': built.Append(date.ToString("MMM", culture)); break;
            case 'B': built.Append(date.ToString("MMMM", culture)); break;
            case 'c': built.Append(date.ToString("ddd MMM dd HH:mm:ss yyyy", culture)); break;
            case 'C': Number(built, date.Year / 100, 2); break;
            case 'd': Number(built, date.Day, 2); break;
            case 'D': built.Append(date.ToString("MM'/'dd'/'yy", culture)); break;
            case 'e': built.Append(date.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2)); break;
            case 'F': built.Append(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case 'H': Number(built, date.Hour, 2); break;
            case 'I': Number(built, ((date.Hour + 11) % 12) + 1, 2); break;
            case 'j': Number(built, date.DayOfYear, 3); break;
            case 'k': built.Append(date.Hour.ToString(CultureInfo.InvariantCulture).PadLeft(2)); break;
            case 'l': built.Append((((date.Hour + 11) % 12) + 1).ToString(CultureInfo.InvariantCulture).PadLeft(2)); break;
            case 'L': Number(built, date.Millisecond, 3); break;
            case 'm': Number(built, date.Month, 2); break;
            case 'M': Number(built, date.Minute, 2); break;
            case 'n': built.Append('\n'); break;
            case 'N': built.Append(date.ToString("fffffff", CultureInfo.InvariantCulture)).Append("00"); break;
            case 'p': built.Append(date.ToString("tt", culture).ToUpperInvariant()); break;
            case 'P': built.Append(date.ToString("tt", culture).ToLowerInvariant()); break;
            case 'r': built.Append(date.ToString("hh:mm:ss tt", culture).ToUpperInvariant()); break;
            case 'R': built.Append(date.ToString("HH:mm", CultureInfo.InvariantCulture)); break;
            case 's': built.Append(date.ToUnixTimeSeconds()); break;
            case 'S': Number(built, date.Second, 2); break;
            case 't': built.Append('\t'); break;
            case 'T' or 'X' when letter == 'T': built.Append(date.ToString("HH:mm:ss", CultureInfo.InvariantCulture)); break;
            case 'u': built.Append(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek); break;
            case 'U': Number(built, (date.DayOfYear + 6 - (int)date.DayOfWeek) / 7, 2); break;
            case 'v': built.Append(date.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2)).Append(date.ToString("-MMM-yyyy", culture).ToUpperInvariant()); break;
            case 'V': Number(built, ISOWeek.GetWeekOfYear(date.DateTime), 2); break;
            case 'w': built.Append((int)date.DayOfWeek); break;
            case 'W': Number(built, (date.DayOfYear + 6 - (((int)date.DayOfWeek + 6) % 7)) / 7, 2); break;
            case 'x': built.Append(date.ToString("d", culture)); break;
            case 'X': built.Append(date.ToString("T", culture)); break;
            case 'y': Number(built, date.Year % 100, 2); break;
            case 'Y': Number(built, date.Year, 4); break;
            case 'z' or 'Z': built.Append(date.ToString("zzz", CultureInfo.InvariantCulture)); break;
            case '%': built.Append('%'); break;
            default: built.Append('%').Append(letter); break;
        }
    }

    private static void Number(StringBuilder built, int number, int digits) =>
        built.Append(number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0'));
}
