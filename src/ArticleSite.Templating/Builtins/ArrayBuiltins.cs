using System.Text;

namespace ArticleSite.Templating;

/// <summary>The group <c>array</c>. Nothing here changes its input.</summary>
internal static class ArrayBuiltins
{
    public static Builtin[] All { get; } =
    [
        new("array.add", "list, value", c => Edited(c, (a, c2) => a.Add(c2[1]))),
        new("array.add_range", "list1, list2", c => AddRange(c)),
        new("array.any", "list, function, args...", Any),
        new("array.compact", "list", c => Lazy(c, (run, list, span, _) => run.Each(list, span).Where(v => !v.IsNull))),
        new("array.concat", "list1, list2", c => Lazy(c, (run, list, span, other) => Both(run, list, other, span))),
        new("array.contains", "list, item", Contains),
        new("array.cycle", "list, group?", Cycle),
        new("array.each", "list, function", c => WithFunction(c, (run, item, result) => result)),
        new("array.filter", "list, function", Filter),
        new("array.first", "list", First),
        new("array.insert_at", "list, index, value", InsertAt),
        new("array.join", "list, delimiter, function?", Join),
        new("array.last", "list", Last),
        new("array.limit", "list, count", Limit),
        new("array.map", "list, member", Map),
        new("array.offset", "list, index", Offset),
        new("array.remove_at", "list, index", RemoveAt),
        new("array.reverse", "list", c => Lazy(c, (run, list, span, _) => Reversed(run, list, span))),
        new("array.size", "list", c => c.Size(0, "list")),
        new("array.sort", "list, member?", Sort),
        new("array.uniq", "list", c => Lazy(c, (run, list, span, _) => Uniq(run, list, span))),
    ];

    private static TemplateArray Copy(Call call, int index)
    {
        var result = new TemplateArray();
        foreach (var item in call.Items(index)) result.Add(item);
        return result;
    }

    private static TemplateArray Edited(Call call, Edit edit)
    {
        var array = Copy(call, 0);
        edit(array, call);
        return array;
    }

    private static TemplateArray AddRange(Call call)
    {
        var array = Copy(call, 0);
        foreach (var item in call.Items(1)) array.Add(item);
        return array;
    }

    private static TemplateValue Lazy(Call call, Func<Rendering, TemplateValue, TemplateSpan, TemplateValue, IEnumerable<TemplateValue>> items)
    {
        var list = call[0];
        if (list.IsNull) return default;
        call.Items(0);
        var other = call[1];
        var span = call.SpanOf(0);
        return call.Run.Lazy(list, span, run => items(run, list, span, other));
    }

    private static IEnumerable<TemplateValue> Both(Rendering run, TemplateValue list, TemplateValue other, TemplateSpan span)
    {
        foreach (var item in run.Each(list, span)) yield return item;
        if (other.IsNull) yield break;
        foreach (var item in run.Each(other, span)) yield return item;
    }

    private static TemplateValue WithFunction(Call call, Func<Rendering, TemplateValue, TemplateValue, TemplateValue> pick)
    {
        var function = call.Function(1);
        var site = call.Site;
        return Lazy(call, (run, list, span, _) => Mapped(run, list, span, function, site, pick));
    }

    private static IEnumerable<TemplateValue> Mapped(
        Rendering run, TemplateValue list, TemplateSpan span, TemplateFunction function, Expression site,
        Func<Rendering, TemplateValue, TemplateValue, TemplateValue> pick)
    {
        foreach (var item in run.Each(list, span)) yield return pick(run, item, run.Call(function, site, [item], null));
    }

    private static TemplateValue Filter(Call call)
    {
        var function = call.Function(1);
        var site = call.Site;
        return Lazy(call, (run, list, span, _) => run.Each(list, span).Where(item => run.Call(function, site, [item], null).IsTrue));
    }

    private static TemplateValue Any(Call call)
    {
        var function = call.Function(1);
        foreach (var item in call.Items(0))
        {
            if (call.Run.Call(function, call.Site, [item, .. call.From(2)], null).IsTrue) return true;
        }

        return false;
    }

    /// <summary>Wants the same type: 1 is not 1.0.</summary>
    private static TemplateValue Contains(Call call)
    {
        var wanted = call[1];
        foreach (var item in call.Items(0))
        {
            if (item.IsText && wanted.IsText ? item.Text == wanted.Text : item.Equals(wanted)) return true;
            if (item.IsList && wanted.IsList && Operations.AreEqual(call.Run, call.Span, item, wanted)) return true;
        }

        return false;
    }

    private static TemplateValue Cycle(Call call)
    {
        var list = Copy(call, 0);
        if (list.Count == 0) return default;
        var group = call.Has(1) ? call.Text(1) : Conversions.ToText(call.Run, list);
        var cycles = call.Run.Cycles;
        var at = cycles.GetValueOrDefault(group) % list.Count;
        cycles[group] = at + 1;
        return list[at];
    }

    private static TemplateValue First(Call call)
    {
        if (call[0].AsArray is { } array) return array.Count > 0 ? array[0] : default;
        foreach (var item in call.Items(0)) return item;
        return default;
    }

    private static TemplateValue Last(Call call)
    {
        if (call[0].AsArray is { } array) return array.Count > 0 ? array[^1] : default;
        TemplateValue last = default;
        foreach (var item in call.Items(0)) last = item;
        return last;
    }

    private static TemplateValue InsertAt(Call call)
    {
        var source = Copy(call, 0);
        var index = Math.Max(0, call.Int(1));
        var result = new TemplateArray(source.Count + 1);
        if (index > source.Count + 100_000) throw call.Fail(1, "The index is too far beyond the end of the array");
        for (var i = 0; i < index; i++) result.Add(i < source.Count ? source[i] : default);
        result.Add(call[2]);
        for (var i = index; i < source.Count; i++) result.Add(source[i]);
        return result;
    }

    private static TemplateValue RemoveAt(Call call)
    {
        var source = Copy(call, 0);
        var index = call.Int(1);
        if (index < 0) index += source.Count;
        var result = new TemplateArray(source.Count);
        for (var i = 0; i < source.Count; i++)
        {
            if (i != index) result.Add(source[i]);
        }

        return result;
    }

    private static TemplateValue Join(Call call)
    {
        var run = call.Run;
        var isHtml = run.IsEscaping && call[1].Kind == TemplateKind.Html;
        var function = call[2].IsNull ? null : call.Function(2);
        List<TemplateValue> parts = [];
        foreach (var item in call.Items(0))
        {
            var part = function is null ? item : run.Call(function, call.Site, [item], null);
            isHtml |= run.IsEscaping && part.Kind == TemplateKind.Html;
            parts.Add(part);
        }

        var built = new StringBuilder();
        var delimiter = Piece(call[1]);
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0) built.Append(delimiter);
            built.Append(Piece(parts[i]));
            run.CheckString(built.Length, call.Span);
        }

        return isHtml ? new Html(built.ToString()) : built.ToString();

        string Piece(TemplateValue value) => isHtml && value.Kind != TemplateKind.Html
            ? Escaping.Basic(Conversions.ToText(run, value))
            : Conversions.ToText(run, value);
    }

    private static TemplateValue Limit(Call call)
    {
        var count = call.Int(1);
        return Lazy(call, (run, list, span, _) => list.Kind == TemplateKind.Range ? Slice(run, list, span, 0, count) : run.Each(list, span).Take(count));
    }

    private static TemplateValue Offset(Call call)
    {
        var count = Math.Max(0, call.Int(1));
        return Lazy(call, (run, list, span, _) => list.Kind == TemplateKind.Range ? Slice(run, list, span, count, int.MaxValue) : run.Each(list, span).Skip(count));
    }

    // A long range of which little is taken need not be refused for its length.
    private static IEnumerable<TemplateValue> Slice(Rendering run, TemplateValue list, TemplateSpan span, int skip, int take)
    {
        var range = (RangeSequence)list.Sequence;
        for (long i = skip; i < range.Count && i - skip < take; i++)
        {
            run.Step(span);
            yield return range.At(i);
        }
    }

    private static TemplateValue Map(Call call)
    {
        var member = call.Text(1);
        var hash = TemplateObject.NameHash(member);
        return Lazy(call, (run, list, span, _) => Members(run, list, span, member, hash));
    }

    /// <summary>Items without the member are left out.</summary>
    private static IEnumerable<TemplateValue> Members(Rendering run, TemplateValue list, TemplateSpan span, string member, int hash)
    {
        foreach (var item in run.Each(list, span))
        {
            if (item.IsNull) continue;
            if (item.Kind == TemplateKind.Object && item.Record.TryGetMember(member, hash, out var value)) yield return value;
            else if (Access.TryGetMember(run, item, member, hash, out value)) yield return value;
        }
    }

    private static IEnumerable<TemplateValue> Reversed(Rendering run, TemplateValue list, TemplateSpan span) => run.Each(list, span).Reverse();

    private static TemplateValue Sort(Call call)
    {
        if (call[0].IsNull) return default;
        var member = call[1].IsNull ? null : call.Text(1);
        var order = new ValueOrder(call.Run);
        var items = call.Items(0).ToArray();
        var keys = member is null ? items : Array.ConvertAll(items, MemberOf);
        var sorted = Enumerable.Range(0, items.Length).OrderBy(i => keys[i], order).Select(i => items[i]);
        return new TemplateArray(sorted);

        TemplateValue MemberOf(TemplateValue item) => item.AsRecord is { } record && record.TryGetMember(member, out var value) ? value : default;
    }

    private static IEnumerable<TemplateValue> Uniq(Rendering run, TemplateValue list, TemplateSpan span)
    {
        var seen = new HashSet<TemplateValue>();
        foreach (var item in run.Each(list, span))
        {
            if (seen.Add(item)) yield return item;
        }
    }

    private delegate void Edit(TemplateArray array, Call call);
}
