namespace ArticleSite.Templating;

/// <summary>Freezes a value and all it holds, without recursion and whatever circles there are.</summary>
internal static class Freezer
{
    public static void Freeze(TemplateValue root)
    {
        Stack<TemplateValue>? open = null; // most lists hold nothing that could be written to
        for (var value = root; ; value = open.Pop())
        {
            if (value.AsArray is { IsFrozen: false } array)
            {
                array.MarkFrozen();
                foreach (var item in array.Span) Open(item);
                if (array.Members is { } members) Open(members);
            }
            else if (value.AsObject is { IsFrozen: false } map)
            {
                map.MarkFrozen();
                for (var i = 0; i < map.Count; i++) Open(map.ValueAt(i));
            }

            if (open is not { Count: > 0 }) return;
        }

        void Open(TemplateValue value)
        {
            if (value.AsArray is { IsFrozen: false } || value.AsObject is { IsFrozen: false }) (open ??= []).Push(value);
        }
    }
}
