using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Reporting;

/// <summary>Findings for people: the line editors and build logs know how to read, then a view of the source.</summary>
internal static class TextReport
{
    /// <summary>Findings that are put into words at once.</summary>
    private const int PieceSize = 64;

    /// <summary>Writes the findings to be shown, their totals where they are many, then every article left out with its reason.</summary>
    public static void Write(TextWriter output, BuildReport report, Palette palette)
    {
        var shown = report.Findings.Where(report.Shows).ToList();
        WriteFindings(output, Folding.Fold(shown, report.IsAll), report, palette);

        if (report.IsQuiet) return;
        if (shown.Count >= TotalsTable.LeastFindings) TotalsTable.Write(output, shown);
        foreach (var (path, reason) in report.Result.Skipped)
            output.WriteLine($"{Cells.OneLine(path.Value)}: skipped: {Cells.OneLine(reason)}");
    }

    /// <summary>Pieces are put into words side by side, as opening the sources takes its time, and written in their order.</summary>
    private static void WriteFindings(TextWriter output, IEnumerable<(Diagnostic? Finding, string? Line)> entries, BuildReport report, Palette palette)
    {
        ConcurrentBag<SourceShelf> shelves = [];
        Queue<Task<StringBuilder>> pieces = [];
        foreach (var piece in entries.Chunk(PieceSize))
        {
            pieces.Enqueue(Task.Run(() => TextOf(piece, report, shelves, palette, output.NewLine)));
            if (pieces.Count > Environment.ProcessorCount) output.Write(pieces.Dequeue().GetAwaiter().GetResult());
        }

        while (pieces.TryDequeue(out var rest)) output.Write(rest.GetAwaiter().GetResult());
    }

    /// <param name="entries">What is to be said.</param>
    /// <param name="report">The build.</param>
    /// <param name="shelves">Shelves that no piece uses now, with memory for the sources of the next.</param>
    /// <param name="palette">The colours.</param>
    /// <param name="newLine">What ends a line.</param>
    private static StringBuilder TextOf((Diagnostic? Finding, string? Line)[] entries, BuildReport report, ConcurrentBag<SourceShelf> shelves, Palette palette, string newLine)
    {
        if (!shelves.TryTake(out var shelf)) shelf = new SourceShelf(report.Result.ReadSource);
        using var text = new StringWriter { NewLine = newLine };
        foreach (var (finding, line) in entries)
        {
            if (finding is not null) WriteFinding(text, finding, shelf, palette);
            else text.WriteLine(line);
            text.WriteLine();
        }

        shelves.Add(shelf);
        return text.GetStringBuilder();
    }

    /// <summary>Writes one finding with its frames.</summary>
    public static void WriteFinding(TextWriter output, Diagnostic finding, SourceShelf shelf, Palette palette)
    {
        var colour = palette.Of(finding.Severity);
        var label = $"{colour}{SeverityWord.Of(finding.Severity)} {finding.Rule.Code}{palette.Reset}";
        output.WriteLine($"{Place(finding.Location, shelf)}: {label}: {Cells.OneLine(finding.Message)}");
        WriteFrame(output, finding.Location, shelf, palette, colour);
        foreach (var related in finding.Related)
        {
            output.WriteLine($"{Place(related.Location, shelf)}: {palette.Note}note{palette.Reset}: {Cells.OneLine(related.Message)}");
            WriteFrame(output, related.Location, shelf, palette, palette.Note);
        }

        if (finding.Help is { } help) output.WriteLine($"{palette.Help}help{palette.Reset}: {Cells.OneLine(help)}");
    }

    private static string Place(SourceLocation? location, SourceShelf shelf)
    {
        if (location is not { } there) return "articlesite";
        var path = Cells.OneLine(there.Path.Value);
        return shelf.Place(there) is { } place
            ? string.Create(CultureInfo.InvariantCulture, $"{path}({place.Start.Line},{place.Start.Column})")
            : path;
    }

    private static void WriteFrame(TextWriter output, SourceLocation? location, SourceShelf shelf, Palette palette, string colour)
    {
        if (location is not { } there || shelf.Open(there.Path) is not { } source || source.IsEmpty) return;
        WriteFrame(output, SourceFrame.Of(source, there.Span), palette, colour);
    }

    /// <summary>Writes the two lines of a frame.</summary>
    public static void WriteFrame(TextWriter output, SourceFrame frame, Palette palette, string colour)
    {
        var number = frame.Line.ToString(CultureInfo.InvariantCulture);
        var blank = new string(' ', number.Length);
        output.WriteLine($"{palette.Gutter} {number} |{palette.Reset} {frame.Text}".TrimEnd());
        output.WriteLine($"{palette.Gutter} {blank} |{palette.Reset} {new string(' ', frame.CaretStart)}{colour}{new string('^', frame.CaretLength)}{palette.Reset}");
    }
}
