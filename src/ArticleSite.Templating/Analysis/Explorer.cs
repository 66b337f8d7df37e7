using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ArticleSite.Templating;

/// <summary>
/// Goes through a parsed template and notes what it names. Nodes bring their parts here; what a name means (a loop's
/// variable, a path that may be missing, an include) is decided here.
/// </summary>
internal sealed class Explorer
{
    private readonly List<string> bound = [];
    private readonly HashSet<string> everBound = new(StringComparer.Ordinal);
    private readonly List<ImmutableArray<string>> assigned = [];
    private readonly List<Reading> readings = [];
    private int functions;
    private int unsure;
    private bool hasImport;

    public List<TemplateInclude> Includes { get; } = [];

    public bool HasComputedIncludes { get; private set; }

    public IEnumerable<string> AssignedNames => assigned.Where(path => path.Length == 1).Select(path => path[0]).Distinct();

    public IEnumerable<TemplateRead> Reads() => readings
        .Where(reading => !assigned.Any(path => IsWithin(reading.Read.Names, path)))
        .Select(reading => reading.Read with { IsOptional = reading.Read.IsOptional || hasImport || (reading.InFunction && everBound.Contains(reading.Read.Names[0])) });

    public void All(IEnumerable<Node> nodes)
    {
        foreach (var node in nodes) Into(node);
    }

    /// <summary>For what can be nested without bound: too deep down nothing is noted any more.</summary>
    public void Into(Node node)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack()) node.Explore(this);
        else HasComputedIncludes = true; // There may be anything in there.
    }

    public void Import() => hasImport = true;

    /// <summary>Plain names in it may be members of something that is only known while rendering.</summary>
    public void Unsure(Node body)
    {
        unsure++;
        body.Explore(this);
        unsure--;
    }

    public void Loop(Node body, params ReadOnlySpan<string> names)
    {
        var mark = Bind(names);
        body.Explore(this);
        bound.RemoveRange(mark, bound.Count - mark);
    }

    public void Function(FunctionDefinition definition)
    {
        var mark = Bind([.. definition.Parameters?.Select(p => p.Name) ?? []]);
        functions++;
        definition.Body?.Explore(this);
        definition.Result?.Explore(this);
        functions--;
        bound.RemoveRange(mark, bound.Count - mark);
    }

    public void Assign(Target target)
    {
        if (NamesOf(target) is { } names)
        {
            if (!IsBound(names[0])) assigned.Add(names);
            if (target is MemberExpression member) member.Owner.Explore(this);
            return;
        }

        if (target is MemberExpression { Owner: var owner }) owner.Explore(this);
        else if (target is IndexExpression index)
        {
            index.Owner.Explore(this);
            index.Index.Explore(this);
        }
    }

    public void Path(Expression path) => Follow(path, false);

    /// <summary>The value may be missing.</summary>
    public void Quietly(Expression expression)
    {
        while (expression is ParenthesesExpression parentheses) expression = parentheses.Inner;
        if (expression is Target or ThisExpression) Follow(expression, true);
        else Into(expression);
    }

    /// <summary>A function that somebody else will call.</summary>
    public void Reference(Expression function)
    {
        function.Explore(this);
        if (function is VariableExpression { Builtin.IsNull: false, Name: "include" or "include_join" }) HasComputedIncludes = true;
    }

    public void Call(CallExpression call)
    {
        call.Function.Explore(this);
        var name = call.Function switch
        {
            VariableExpression { Builtin.IsNull: false } variable => variable.Name,
            MemberExpression { Builtin.IsNull: false } member => member.Describe(),
            _ => null,
        };
        switch (name)
        {
            case "include" when call.Arguments.Length > 0: Include(call.Arguments[0], call); break;
            case "include_join" when call.Arguments.Length > 0: IncludeJoin(call); break;
            case "object.has_key" or "object.has_value" when call.Arguments is [var owner, LiteralExpression { Value.AsText: { } key } literal]: HasKey(owner, key, literal); break;
        }

        for (var i = 0; i < call.Arguments.Length; i++)
        {
            if (i == 0 && name == "object.default") Quietly(call.Arguments[0]);
            else Into(call.Arguments[i]);
        }

        foreach (var argument in call.Named) argument.Value.Explore(this);
    }

    private static bool IsWithin(ImmutableArray<string> names, ImmutableArray<string> path) =>
        path.Length <= names.Length && names.AsSpan()[..path.Length].SequenceEqual(path.AsSpan());

    /// <summary>The names along a path of a plain variable; null when it starts or goes on in another way.</summary>
    private static ImmutableArray<string>? NamesOf(Expression path) => path switch
    {
        VariableExpression variable => [variable.Name],
        MemberExpression { Owner: ThisExpression } member => [member.Name],
        MemberExpression member => NamesOf(member.Owner)?.Add(member.Name),
        IndexExpression { Owner: ThisExpression, Index: LiteralExpression { Value.AsText: { } key } } => [key],
        IndexExpression { Index: LiteralExpression { Value.AsText: { } key } } index => NamesOf(index.Owner)?.Add(key),
        _ => null,
    };

    private static TemplateSpan NameSpanOf(Expression path) => path switch
    {
        MemberExpression member => member.NameSpan,
        IndexExpression index => index.Index.Span,
        _ => path.Span,
    };

    private int Bind(ReadOnlySpan<string> names)
    {
        var mark = bound.Count;
        foreach (var name in names)
        {
            bound.Add(name);
            everBound.Add(name);
        }

        return mark;
    }

    private bool IsBound(string name) => bound.Contains(name);

    // As the evaluation goes: a path that may be missing still needs all of its owners, but for those a `?.` lets through.
    private void Follow(Expression path, bool isQuiet)
    {
        if (path is MemberExpression { Name: "empty?", Owner: var tested })
        {
            if (isQuiet) Quietly(tested);
            else tested.Explore(this);
            return;
        }

        var (owner, letsNullThrough, isConditional) = path switch
        {
            MemberExpression member => (member.Owner, member.LetsNullThrough, member.IsConditional),
            IndexExpression index => (index.Owner, index.LetsNullThrough, false),
            _ => ((Expression?)null, false, false),
        };
        if (NamesOf(path) is not { } names)
        {
            if (path is IndexExpression { Index: var key }) key.Explore(this);
            if (owner is null) return;
            if (letsNullThrough) Quietly(owner);
            else owner.Explore(this);
            return;
        }

        if (IsBound(names[0]) || IsBuiltin(path)) return;
        var isOptional = isQuiet || isConditional || letsNullThrough;
        if (isOptional && owner is not null and not ThisExpression) Required(owner, letsNullThrough);
        Note(names, path.Span, NameSpanOf(path), isOptional);
    }

    /// <summary>The part of an optional path that must be there all the same.</summary>
    private void Required(Expression owner, bool isQuiet)
    {
        if (!isQuiet) Follow(owner, false);
        else if (owner is MemberExpression { LetsNullThrough: var further, Owner: not ThisExpression } member) Required(member.Owner, further);
        else if (owner is IndexExpression { LetsNullThrough: var beyond, Owner: not ThisExpression } index) Required(index.Owner, beyond);
    }

    private static bool IsBuiltin(Expression path) => path switch
    {
        VariableExpression variable => !variable.Builtin.IsNull,
        MemberExpression member => IsBuiltin(member.Owner),
        IndexExpression index => IsBuiltin(index.Owner),
        _ => false,
    };

    private void Note(ImmutableArray<string> names, TemplateSpan span, TemplateSpan nameSpan, bool isOptional) =>
        readings.Add(new Reading(new TemplateRead(names, span, nameSpan, isOptional || unsure > 0), functions > 0));

    private void HasKey(Expression owner, string key, LiteralExpression literal)
    {
        if (NamesOf(owner) is { } names && !IsBound(names[0]) && !IsBuiltin(owner))
            Note(names.Add(key), literal.Span, literal.Span, true);
    }

    private void IncludeJoin(CallExpression call)
    {
        if (call.Arguments[0] is ArrayExpression array)
        {
            foreach (var item in array.Items) Include(item, null);
        }
        else HasComputedIncludes = true;

        foreach (var part in call.Arguments.Skip(1))
        {
            if (part is LiteralExpression { Value.AsText: { } text } && text.StartsWith("tpl:", StringComparison.Ordinal)) Add(text[4..], part.Span, null);
        }
    }

    private void Include(Expression name, CallExpression? call)
    {
        if (name is LiteralExpression { Value.AsText: { } text }) Add(text, name.Span, call);
        else HasComputedIncludes = true;
    }

    private void Add(string name, TemplateSpan span, CallExpression? call) => Includes.Add(new TemplateInclude(
        name, span, [.. bound.Where(b => !b.StartsWith('$')).Distinct()], [.. call?.Named.Select(n => n.Name) ?? []]));

    private sealed record Reading(TemplateRead Read, bool InFunction);
}
