using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ArticleSite.Core.Markdown;

/// <summary>A table in its frame; the side of a column is a class, as a strict policy allows no style attributes.</summary>
internal sealed class FramedTableRenderer(TableFrame frame) : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        NameSides(table);
        renderer.EnsureLine();
        renderer.WriteLine(frame.Open());
        base.Write(renderer, table);
        renderer.EnsureLine();
        renderer.WriteLine(TableFrame.Close);
    }

    private static void NameSides(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            for (var i = 0; i < row.Count && i < table.ColumnDefinitions.Count; i++)
                if (ClassOf(table.ColumnDefinitions[i].Alignment) is { } side) row[i].GetAttributes().AddClass(side);
        }

        foreach (var column in table.ColumnDefinitions) column.Alignment = null;
    }

    private static string? ClassOf(TableColumnAlign? side) => side switch
    {
        TableColumnAlign.Left => "align-left",
        TableColumnAlign.Center => "align-center",
        TableColumnAlign.Right => "align-right",
        _ => null,
    };
}
