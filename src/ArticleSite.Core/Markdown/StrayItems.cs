using AngleSharp.Dom;

namespace ArticleSite.Core.Markdown;

/// <summary>Puts what stands outside its list, or in a list without being an item, where it belongs (HTML, sections 4.4.5 to 4.4.9).</summary>
internal static class StrayItems
{
    /// <summary>Mends a parsed body.</summary>
    public static void Mend(IElement root)
    {
        foreach (var item in root.QuerySelectorAll("li").ToList())
            if (item.ParentElement is { LocalName: not ("ul" or "ol" or "menu" or "dir") }) Wrap(item, "ul", "li");
        foreach (var item in root.QuerySelectorAll("dt,dd").ToList())
            if (item.ParentElement is not ({ LocalName: "dl" } or { LocalName: "div", ParentElement.LocalName: "dl" })) Wrap(item, "dl", "dt", "dd");
        foreach (var list in root.QuerySelectorAll("ul,ol").ToList()) FillItems(list);
    }

    /// <summary>The item and those right behind it become one list.</summary>
    private static void Wrap(IElement first, string name, params ReadOnlySpan<string> items)
    {
        var list = first.Owner!.CreateElement(name);
        first.Parent!.InsertBefore(list, first);
        for (INode? node = first; node is not null && (IsNothing(node) || node is IElement element && items.Contains(element.LocalName));)
        {
            var next = node.NextSibling;
            list.AppendChild(node);
            node = next;
        }

        while (list.LastChild is { } end && IsNothing(end)) list.Parent!.InsertBefore(end, list.NextSibling);
    }

    /// <summary>Words and elements that are no items become items; a list right in a list belongs to the item before it.</summary>
    private static void FillItems(IElement list)
    {
        IElement? item = null;
        List<INode> between = [];
        foreach (var node in list.ChildNodes.ToList())
        {
            if (node is IElement { LocalName: "li" or "script" or "template" })
            {
                item = null;
                between.Clear();
            }
            else if (item is null && IsNothing(node))
            {
                between.Add(node);
            }
            else
            {
                item ??= ItemFor(list, node, between);
                item.AppendChild(node);
            }
        }
    }

    /// <summary>The item that takes a node and the blanks before it.</summary>
    private static IElement ItemFor(IElement list, INode node, List<INode> between)
    {
        var last = node is IElement { LocalName: "ul" or "ol" } ? list.Children.TakeWhile(child => child != node).LastOrDefault() : null;
        if (last is not { LocalName: "li" } item)
        {
            item = list.Owner!.CreateElement("li");
            list.InsertBefore(item, between.Count > 0 ? between[0] : node);
        }

        foreach (var blank in between) item.AppendChild(blank);
        between.Clear();
        return item;
    }

    /// <summary>Blanks and comments.</summary>
    private static bool IsNothing(INode node) => node is IComment || node is IText { Data: var text } && string.IsNullOrWhiteSpace(text);
}
