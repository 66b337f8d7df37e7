using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace ArticleSite.Core.Markdown;

/// <summary>A table in its frame.</summary>
internal sealed class FramedTableRenderer(TableFrame frame) : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.WriteLine(frame.Open());
        base.Write(renderer, table);
        renderer.EnsureLine();
        renderer.WriteLine(TableFrame.Close);
    }
}
