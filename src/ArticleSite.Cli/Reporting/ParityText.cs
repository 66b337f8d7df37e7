using System.Globalization;
using ArticleSite.Core.Import.Parity;

namespace ArticleSite.Cli.Reporting;

/// <summary>What two sites differ in, for people and for programs.</summary>
internal static class ParityText
{
    /// <summary>Every difference that nothing explains, those with a reason counted by it, then the numbers.</summary>
    public static void Write(TextWriter output, ParityReport report)
    {
        foreach (var difference in report.Differences.Where(difference => difference.Explanation is null))
        {
            output.WriteLine(Cells.OneLine($"{difference.Url}: {WordOf(difference.Kind)}: {difference.Detail}"));
            if (difference.Source is { } source) output.WriteLine(Cells.OneLine($"  from {source.Value}"));
        }

        foreach (var reason in report.Differences.Where(difference => difference.Explanation is not null).GroupBy(difference => (difference.Kind, difference.Explanation)).OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Explanation, StringComparer.Ordinal))
            output.WriteLine(Cells.OneLine(string.Create(CultureInfo.InvariantCulture, $"explained: {reason.Count():N0} × {WordOf(reason.Key.Kind)}: {reason.Key.Explanation} (such as {reason.First().Url})")));

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.OldCount:N0} old addresses: {report.SameCount:N0} as they were, {report.RedirectCount:N0} lead on, {Lost(report, isExplained: true):N0} gone for a reason, {Lost(report, isExplained: false):N0} lost"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.TextCount:N0} texts compared ({report.AdOnlyCount:N0} differ by their ads alone), {report.ListCount:N0} lists; {report.Differences.Count - report.UnexplainedCount:N0} differences explained, {report.UnexplainedCount:N0} not"));
    }

    /// <summary>All of it as JSON; docs/import-hexo.md lists the fields.</summary>
    public static void WriteJson(TextWriter output, ParityReport report) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteNumber("old", report.OldCount);
        json.WriteNumber("same", report.SameCount);
        json.WriteNumber("redirects", report.RedirectCount);
        json.WriteNumber("lost", Lost(report, isExplained: false));
        json.WriteNumber("texts", report.TextCount);
        json.WriteNumber("ads_only", report.AdOnlyCount);
        json.WriteNumber("lists", report.ListCount);
        json.WriteNumber("unexplained", report.UnexplainedCount);
        json.WriteStartArray("differences");
        foreach (var difference in report.Differences)
        {
            json.WriteStartObject();
            json.WriteString("kind", WordOf(difference.Kind));
            json.WriteString("url", difference.Url);
            json.WriteString("detail", difference.Detail);
            json.WriteString("explanation", difference.Explanation);
            json.WriteString("source", difference.Source?.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static int Lost(ParityReport report, bool isExplained) =>
        report.Differences.Count(difference => difference.Kind == ParityKind.LostUrl && difference.Explanation is not null == isExplained);

    private static string WordOf(ParityKind kind) => kind switch
    {
        ParityKind.LostUrl => "lost address",
        ParityKind.Title => "title",
        ParityKind.Members => "list",
        ParityKind.Order => "order",
        _ => "text",
    };
}
