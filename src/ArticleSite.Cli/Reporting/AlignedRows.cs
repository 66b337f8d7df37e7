namespace ArticleSite.Cli.Reporting;

/// <summary>Writes a table in plain text: what is text to the left, behind it numbers to the right.</summary>
internal static class AlignedRows
{
    /// <summary>Writes the rows, the head first, each as long as the others.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="rows">The cells, each safe for one line.</param>
    /// <param name="texts">How many columns are text.</param>
    public static void Write(TextWriter output, IReadOnlyList<string[]> rows, int texts)
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            output.WriteLine("  " + string.Join("  ", row.Select((cell, column) => column < texts ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))));
    }
}
