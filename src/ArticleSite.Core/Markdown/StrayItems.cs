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
            if (item.ParentElement is { LocalName: not ("dl" or "div") }) Wrap(item, "dl", "dt", "dd");
        foreach (var list in root.QuerySelectorAll("ul,ol").ToList()) FillItems(list);
    }

    /// <summary>The item and those right behind it become one list.</summary>
    private static void Wrap(IElement first, string name, params ReadOnlySpan<string> items)
    {
        var list = first.Owner!.CreateElement(name);
        first.Parent!.InsertBefore(list, first);
        for (INode? node = first; node is not null;)
        {
            var next = node.NextSibling;
            var isItem = node is IElement element && items.Contains(element.LocalName);
            if (!isItem && !(node is IText { Data: var text } && string.IsNullOrWhiteSpace(text))) break;
            list.AppendChild(node);
            node = next;
        }
    }

    /// <summary>Words and elements that are no items become items; a list right in a list belongs to the item before it.</summary>
    private static void FillItems(IElement list)
    {
        IElement? item = null;
        foreach (var node in list.ChildNodes.ToList())
        {
            var isItem = node is IElement { LocalName: "li" or "script" or "template" };
            if (isItem || node is IComment || node is IText { Data: var text } && string.IsNullOrWhiteSpace(text))
            {
                item = isItem ? null : item;
                continue;
            }

            var isInner = node is IElement { LocalName: "ul" or "ol" } && node.PreviousSibling is not null;
            item ??= isInner && list.Children.TakeWhile(child => child != node).LastOrDefault() is { LocalName: "li" } before ? before : Insert(list, node);
            item.AppendChild(node);
        }
    }

    private static IElement Insert(IElement list, INode before)
    {
        var item = list.Owner!.CreateElement("li");
        list.InsertBefore(item, before);
        return item;
    }
}
