namespace ArticleSite.Templating;

/// <summary>Freezes a value and all it holds, without recursion and whatever circles there are.</summary>
internal static class Freezer
{
    public static void Freeze(TemplateValue root)
    {
        var open = new Stack<TemplateValue>();
        open.Push(root);
        while (open.TryPop(out var value))
        {
            if (value.AsArray is { IsFrozen: false } array)
            {
                array.MarkFrozen();
                foreach (var item in array.Span) open.Push(item);
                if (array.Members is { } members) open.Push(members);
            }
            else if (value.AsObject is { IsFrozen: false } map)
            {
                map.MarkFrozen();
                for (var i = 0; i < map.Count; i++) open.Push(map.ValueAt(i));
            }
        }
    }
}
