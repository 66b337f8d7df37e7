namespace ArticleSite.Templating;

/// <summary>Members and items of values that are no plain objects, and writing to all kinds.</summary>
internal static class Access
{
    public static bool TryGetMember(Rendering run, TemplateValue owner, string name, int hash, out TemplateValue value)
    {
        value = default;
        switch (owner.Kind)
        {
            case TemplateKind.Object:
                if (owner.Reference is BuiltinGroup group && run.Additions is not null && run.Additions.TryGetValue(group, out var added)
                    && added.TryGetMember(name, hash, out value)) return true;
                if (name != "empty?") return false;
                value = !owner.Record.MemberNames.Any();
                return true;
            case TemplateKind.Array:
                if (owner.Array.Members is { } members && members.TryGetMember(name, hash, out value)) return true;
                if (name == "size") value = owner.Array.Count;
                else if (name == "empty?") value = owner.Array.Count == 0;
                else return false;
                return true;
            case TemplateKind.String or TemplateKind.Html:
                if (name == "size") value = owner.Text.Length;
                else if (name == "empty?") value = owner.Text.Length == 0;
                else return false;
                return true;
            case TemplateKind.Range or TemplateKind.Iterator:
                if (name is not ("size" or "empty?")) return false;
                var count = Count(run, owner);
                value = name == "size" ? (TemplateValue)(count <= int.MaxValue ? (int)count : (TemplateValue)count) : count == 0;
                return true;
            case TemplateKind.Date: return Dates.TryGetMember(owner, name, out value);
            case TemplateKind.TimeSpan: return TimeSpans.TryGetMember(owner.Time, name, out value);
            default: return false;
        }
    }

    public static long Count(Rendering run, TemplateValue list)
    {
        if (list.Kind == TemplateKind.Array) return list.Array.Count;
        if (list.Sequence is RangeSequence range) return range.Count;
        return run.Each(list, run.At.Span).LongCount();
    }

    public static TemplateValue GetIndexed(Rendering run, IndexExpression site, TemplateSpan span, TemplateValue owner, TemplateValue key, bool quiet)
    {
        if (key.IsNull) throw run.Fail(span, TemplateRules.EvaluationError, $"Cannot access the indexer of {site.Describe()} with a null index");
        switch (owner.Kind)
        {
            case TemplateKind.Object:
                var name = Conversions.ToText(run, key);
                if (owner.Record.TryGetMember(name, out var member) || TryGetMember(run, owner, name, TemplateObject.NameHash(name), out member)) return member;
                return run.IsStrict && !quiet
                    ? throw run.Fail(span, TemplateRules.UnknownName, $"The member `{name}` was not found: {site.Describe()}", Suggestion.For(name, owner.Record.MemberNames))
                    : default;
            case TemplateKind.Array or TemplateKind.Range or TemplateKind.Iterator when key.IsText:
                return TryGetMember(run, owner, key.Text, TemplateObject.NameHash(key.Text), out var special) ? special : default;
            case TemplateKind.Array:
                var array = owner.Array;
                var at = Index(run, span, key, array.Count);
                return at >= 0 && at < array.Count ? array[(int)at] : default;
            case TemplateKind.Range:
                var range = (RangeSequence)owner.Sequence;
                var place = Index(run, span, key, Count(run, owner));
                return place >= 0 && place < range.Count ? range.At(place) : default;
            case TemplateKind.Iterator:
                var list = run.ToArray(owner, span);
                var number = Index(run, span, key, list.Count);
                return number >= 0 && number < list.Count ? list[(int)number] : default;
            case TemplateKind.String or TemplateKind.Html:
                if (key.IsText && TryGetMember(run, owner, key.Text, 0, out var ofText)) return ofText;
                var character = Index(run, span, key, owner.Text.Length);
                return character >= 0 && character < owner.Text.Length
                    ? Characters.Text(owner.Text[(int)character])
                    : throw run.Fail(span, TemplateRules.EvaluationError, $"The index {character} is outside of the string, which has {owner.Text.Length} characters");
            default:
                throw run.Fail(span, TemplateRules.EvaluationError, $"Cannot index a {Conversions.TypeName(owner)}: {site.Describe()}");
        }
    }

    public static void SetIndexed(Rendering run, TemplateSpan span, TemplateValue owner, TemplateValue key, TemplateValue value)
    {
        if (key.IsNull) throw run.Fail(span, TemplateRules.EvaluationError, "Cannot set an item with a null index");
        if (owner.Kind == TemplateKind.Array && !key.IsText)
        {
            var index = Index(run, span, key, owner.Array.Count);
            if (index < 0) throw run.Fail(span, TemplateRules.EvaluationError, "The index is before the first item");
            SetItem(run, span, owner.Array, index, value);
            return;
        }

        var name = Conversions.ToText(run, key);
        SetMember(run, span, owner, name, TemplateObject.NameHash(name), value);
    }

    public static void SetItem(Rendering run, TemplateSpan span, TemplateArray array, long index, TemplateValue value)
    {
        if (array.IsFrozen) throw run.Fail(span, TemplateRules.ReadOnly, "Cannot set an item: the array is read-only");

        // Setting grows the array; without a bound, one number would fill the memory.
        if (index > array.Count + 100_000L) throw run.Fail(span, TemplateRules.LimitExceeded, $"The index {index} is too far beyond the end of the array");
        array[(int)index] = value;
    }

    public static void SetMember(Rendering run, TemplateSpan span, TemplateValue owner, string name, int hash, TemplateValue value)
    {
        TemplateObject target;
        switch (owner.Kind)
        {
            case TemplateKind.Object when owner.Reference is BuiltinGroup { Name: "date" } && name == "format":
                run.DateFormat = Conversions.ToText(run, value);
                return;
            case TemplateKind.Object when owner.Reference is BuiltinGroup group:
                if (group.TryGetMember(name, out _)) throw run.Fail(span, TemplateRules.ReadOnly, $"Cannot replace the builtin function `{group.Name}.{name}`");
                run.Additions ??= [];
                if (!run.Additions.TryGetValue(group, out var added)) run.Additions[group] = added = new TemplateObject();
                target = added;
                break;
            case TemplateKind.Object when owner.Reference is TemplateObject made: target = made; break;
            case TemplateKind.Object: throw run.Fail(span, TemplateRules.ReadOnly, $"Cannot set `{name}`: the object is read-only");
            case TemplateKind.Array:
                if (owner.Array.IsFrozen) throw run.Fail(span, TemplateRules.ReadOnly, $"Cannot set `{name}`: the array is read-only");
                if (name == "size") throw run.Fail(span, TemplateRules.ReadOnly, "Cannot set the size of an array");
                target = owner.Array.OpenMembers();
                break;
            default: throw run.Fail(span, TemplateRules.EvaluationError, $"Cannot set the member `{name}` of a {Conversions.TypeName(owner)}");
        }

        if (target.IsFrozen) throw run.Fail(span, TemplateRules.ReadOnly, $"Cannot set `{name}`: the object is read-only");
        if (target.IsReadOnly(name, hash)) throw run.Fail(span, TemplateRules.ReadOnly, $"Cannot set value on the readonly variable `{name}`");
        target.Set(name, hash, value);
    }

    private static long Index(Rendering run, TemplateSpan span, TemplateValue key, long count)
    {
        var index = (long)Conversions.ToInt(run, span, key);
        return index < 0 ? index + count : index;
    }
}
