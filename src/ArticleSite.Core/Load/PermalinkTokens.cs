using ArticleSite.Core.Text;

namespace ArticleSite.Core.Load;

/// <summary>The words with a colon in patterns for addresses and file names.</summary>
public static class PermalinkTokens
{
    /// <summary>What an article's address can be made of.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ":slug", ":title", ":path", ":name", ":section", ":category", ":year", ":month", ":day", ":i_month", ":i_day", ":hour", ":minute", ":second",
        ":timestamp", ":hash",
    ];

    /// <summary>What can stand in the name of a file.</summary>
    public static IReadOnlyList<string> OfFileNames { get; } = [":slug", ":year", ":month", ":day", ":i_month", ":i_day"];

    /// <summary>One of these tells articles apart.</summary>
    public static IReadOnlyList<string> Telling { get; } = [":slug", ":title", ":path", ":name", ":hash"];

    /// <summary>These need a date.</summary>
    public static IReadOnlyList<string> OfDates { get; } =
        [":year", ":month", ":day", ":i_month", ":i_day", ":hour", ":minute", ":second", ":timestamp", ":hash"];

    /// <summary>Every colon with the letters, digits and underscores after it, each with its place in the pattern.</summary>
    public static IReadOnlyList<Spanned<string>> In(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        List<Spanned<string>> tokens = [];
        for (var at = pattern.IndexOf(':', StringComparison.Ordinal); at >= 0; at = pattern.IndexOf(':', at + 1))
        {
            var end = at + 1;
            while (end < pattern.Length && (char.IsAsciiLetterOrDigit(pattern[end]) || pattern[end] == '_')) end++;
            while (end > at + 1 && pattern[end - 1] == '_') end--; // ':year_:slug' holds no ':year_'
            tokens.Add(new Spanned<string>(pattern[at..end], TextSpan.FromBounds(at, end)));
        }

        return tokens;
    }
}
