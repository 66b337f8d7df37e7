using System.Collections.Immutable;

namespace ArticleSite.Templating;

/// <summary>What goes wrong, with its place and the way that led there.</summary>
internal sealed partial class Rendering
{
    public TemplateException Fail(TemplateSpan span, TemplateRule rule, string message, string? help = null) =>
        new(Template.Locate(rule, span, message, help, IncludeChain()));

    public TemplateException UnknownVariable(VariableExpression variable) =>
        Fail(variable.Span, TemplateRules.UnknownName, $"The variable `{variable.Name}` was not found", Suggestion.For(variable.Name, VisibleNames()));

    public TemplateException UnknownMember(MemberExpression member, TemplateValue owner)
    {
        var names = owner.AsRecord?.MemberNames ?? (owner.IsText || owner.IsList ? ["size", "empty?"] : []);
        return Fail(member.NameSpan, TemplateRules.UnknownName, $"The member `{member.Name}` was not found: {member.Describe()}", Suggestion.For(member.Name, names));
    }

    public TemplateException MemberOfNull(Expression member, string path, string verb) =>
        Fail(member.Span, TemplateRules.MemberOfNull, $"Cannot {verb} the member {path} for a null object.", "write `?.` instead of `.` where null is expected");

    public TemplateException UnknownFunction(Expression function, TemplateValue found)
    {
        if (function is MemberExpression member)
        {
            var names = BuiltinTable.NamesBeside(member) ?? [];
            return Fail(function.Span, TemplateRules.UnknownFunction, $"The function `{function.Describe()}` was not found", Suggestion.For(member.Name, names));
        }

        var message = found.IsNull
            ? $"The function `{function.Describe()}` was not found"
            : $"`{function.Describe()}` is a {Conversions.TypeName(found)}, not a function";
        return Fail(function.Span, TemplateRules.UnknownFunction, message, Suggestion.For(function.Describe(), VisibleNames()));
    }

    public TemplateException WrongCount(Expression site, string name, int given, int required, int most)
    {
        var expected = required == most ? $"`{required}` arguments" : given < required ? $"at least `{required}` arguments" : $"at most `{most}` arguments";
        return Fail(site.Span, TemplateRules.WrongArgument, $"Invalid number of arguments `{given}` passed to `{name}` while expecting {expected}");
    }

    public TemplateException OutputTooLong() =>
        Fail(At.Span, TemplateRules.LimitExceeded, $"Exceeding the limit of {options.OutputLimit} characters of output");

    private TemplateException TooManySteps(TemplateSpan span) =>
        Fail(span, TemplateRules.LimitExceeded, $"Exceeding number of iteration limit `{options.LoopLimit}` for loop statement.");

    private IEnumerable<string> VisibleNames()
    {
        for (var i = scopedCount - 1; i >= 0; i--) yield return scoped[i].Name;
        for (var i = scopeCount - 1; i >= 0; i--)
        {
            foreach (var name in scopes[i].Record.MemberNames) yield return name;
        }

        foreach (var name in BuiltinTable.Names) yield return name;
    }

    private ImmutableArray<IncludeFrame> IncludeChain()
    {
        var chain = ImmutableArray.CreateBuilder<IncludeFrame>();
        for (var frame = Frame; frame.Caller is { } caller; frame = caller)
        {
            if (frame.Kind != FrameKind.Include) continue;
            var (line, column) = LineMap.Locate(caller.Template.Text, frame.CalledAt.Start);
            chain.Add(new IncludeFrame(caller.Template.Path, frame.CalledAt.Start, line, column));
        }

        return chain.ToImmutable();
    }
}
