using System.Globalization;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Parse;

/// <summary>What the name of an article's file says.</summary>
/// <param name="Path">The path below the content folder without extension, and without what the pattern takes for a date.</param>
/// <param name="Date">The day in the name; null for none.</param>
public readonly record struct FileNameReading(string Path, DateOnly? Date);

/// <summary>Reads file names such as <c>2024-01-31-pair-a-keyboard.md</c> by a pattern of the configuration.</summary>
public static class FileNameReader
{
    /// <summary>Reads a name; one that the pattern does not describe is a path and nothing more.</summary>
    /// <param name="name">The path below the content folder: <c>os/2024-01-31-setup.md</c>.</param>
    /// <param name="pattern">Such as <c>:year-:month-:day-:slug</c>. It describes the whole path, or the last part where it has no slash.</param>
    public static FileNameReading Read(string name, string pattern)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(pattern);
        var dot = name.LastIndexOf('.');
        var path = dot > name.LastIndexOf('/') + 1 ? name[..dot] : name;
        if (pattern == ":slug") return new(path, null);

        var folder = pattern.Contains('/', StringComparison.Ordinal) ? 0 : path.LastIndexOf('/') + 1;
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!Match(pattern, path.AsSpan(folder), parts) || !parts.TryGetValue(":slug", out var slug)) return new(path, null);
        return new(path[..folder] + slug, DateOf(parts));
    }

    private static bool Match(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, Dictionary<string, string> parts)
    {
        while (!pattern.IsEmpty && pattern[0] != ':')
        {
            if (text.IsEmpty || text[0] != pattern[0]) return false;
            pattern = pattern[1..];
            text = text[1..];
        }

        if (pattern.IsEmpty) return text.IsEmpty;
        var token = PermalinkTokens.In(pattern.ToString())[0].Value;
        var rest = pattern[token.Length..];
        var (least, most) = token switch { ":year" => (4, 4), ":month" or ":day" => (2, 2), ":i_month" or ":i_day" => (1, 2), _ => (1, text.Length) };
        for (var length = least; length <= Math.Min(most, text.Length); length++)
        {
            var part = text[..length];
            if (token != ":slug" && part.ContainsAnyExceptInRange('0', '9')) return false;
            if (!Match(rest, text[length..], parts)) continue;
            parts[token] = part.ToString();
            return true;
        }

        return false;
    }

    private static DateOnly? DateOf(Dictionary<string, string> parts)
    {
        var (year, month, day) = (Number(":year"), Number(":month") ?? Number(":i_month"), Number(":day") ?? Number(":i_day"));
        return year is > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year.Value, month.Value)
            ? new DateOnly(year.Value, month.Value, day.Value)
            : null;

        int? Number(string token) => parts.TryGetValue(token, out var digits) ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
    }
}
