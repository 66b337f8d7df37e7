using System.Globalization;

namespace ArticleSite.Cli.Reporting;

/// <summary>Numbers with what they count.</summary>
internal static class Counted
{
    /// <summary><c>1 file</c>, <c>2,000 files</c>.</summary>
    public static string Of(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");
}
