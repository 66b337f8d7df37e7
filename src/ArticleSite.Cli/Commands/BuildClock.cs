using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ArticleSite.Cli.Commands;

/// <summary>What time a command takes it to be: <c>--clock</c>, else <c>SOURCE_DATE_EPOCH</c>, else the machine's clock.</summary>
internal static class BuildClock
{
    private const string EpochVariable = "SOURCE_DATE_EPOCH";

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>The option.</summary>
    public static Option<DateTimeOffset?> CreateOption() => new("--clock")
    {
        Description = "What time to take it to be, ISO 8601 [default: SOURCE_DATE_EPOCH, else now]",
        HelpName = "INSTANT",
        CustomParser = Parse,
    };

    /// <summary>The time that counts.</summary>
    public static DateTimeOffset Read(DateTimeOffset? told, Surroundings surroundings)
    {
        if (told is { } instant) return instant;
        var epoch = surroundings.EnvironmentVariables.GetValueOrDefault(EpochVariable);
        if (string.IsNullOrEmpty(epoch)) return surroundings.Time.GetUtcNow();
        if (long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return DateTimeOffset.FromUnixTimeSeconds(seconds);
        throw new UsageException($"{EpochVariable} holds seconds since 1970, not '{epoch}'");
    }

    private static DateTimeOffset? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateTimeOffset.TryParseExact(
                text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return instant;
        result.AddError($"--clock takes an instant such as 2026-01-31T12:00:00Z, not '{text}'");
        return null;
    }
}
