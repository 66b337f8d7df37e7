using System.Globalization;
using ArticleSite.Core;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Reporting;

/// <summary>What a build cost, for people: tables with what cost most first.</summary>
internal static class MetricsTable
{
    private const int MostRows = 10;

    /// <summary>Writes the tables.</summary>
    public static void Write(TextWriter output, BuildResult result)
    {
        var metrics = result.Metrics!; // only asked for where there are some
        output.WriteLine();
        WriteRows(output, ["step", "ms", "processor ms", "allocated MB"], result.Steps.Select(step => new[] { step.Name, Time(step.Elapsed), Time(step.Processor), Megabytes(step.Allocated) }));
        output.WriteLine(Say($"{result.CachedCount:N0} of {result.ArticleCount:N0} articles from the cache, {Megabytes(metrics.BytesRead)} MB of articles read; {result.Rebuilt.Count:N0} pages rendered, {Megabytes(metrics.BytesRendered)} MB"));
        WriteTemplates(output, "layout", metrics.Layouts);
        WriteTemplates(output, "include", metrics.Includes);
        if (metrics.SlowestArticles.Count == 0) return;
        output.WriteLine();
        WriteRows(output, ["slowest article", "ms"], metrics.SlowestArticles.Take(MostRows).Select(article => new[] { article.Path.Value, Time(article.Elapsed) }));
    }

    private static void WriteTemplates(TextWriter output, string head, EquatableArray<TemplateTime> templates)
    {
        if (templates.Count == 0) return;
        output.WriteLine();
        WriteRows(output, [head, "times", "kept", "ms"], templates.Take(MostRows).Select(template => new[] { template.Name, Say($"{template.Count:N0}"), Say($"{template.Kept:N0}"), Time(template.Elapsed) }));
    }

    private static void WriteRows(TextWriter output, string[] head, IEnumerable<string[]> rows) =>
        AlignedRows.Write(output, [head, .. rows.Select(row => Array.ConvertAll(row, Cells.OneLine))], texts: 1);

    private static string Time(TimeSpan time) => Say($"{time.TotalMilliseconds:N1}");

    private static string Megabytes(long bytes) => Say($"{bytes / 1048576.0:N1}");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
