namespace ArticleSite.Templating;

/// <summary>A function of the language. Its parameters are written as <c>text, length, ellipsis?</c>, the last may be <c>rest...</c>.</summary>
internal sealed class Builtin : TemplateFunction
{
    private readonly string[] parameters;
    private readonly int required;
    private readonly int most;
    private readonly BuiltinBody body;

    public Builtin(string name, string signature, BuiltinBody body)
        : base(name)
    {
        this.body = body;
        var names = signature.Length == 0 ? [] : signature.Split(", ");
        required = names.Count(n => !n.EndsWith('?') && !n.EndsWith('.'));
        most = names.Any(n => n.EndsWith('.')) ? int.MaxValue : names.Length;
        parameters = [.. names.Select(n => n.TrimEnd('?', '.'))];
    }

    public string ShortName => Name[(Name.IndexOf('.', StringComparison.Ordinal) + 1)..];

    internal override TemplateValue Invoke(Rendering run, Expression site, ReadOnlySpan<TemplateValue> arguments, NamedValue[]? named)
    {
        if (named is not null) return InvokeNamed(run, site, arguments, named);
        if (arguments.Length < required || arguments.Length > most) throw run.WrongCount(site, Name, arguments.Length, required, most);
        return body(new Call(run, site, arguments));
    }

    private TemplateValue InvokeNamed(Rendering run, Expression site, ReadOnlySpan<TemplateValue> given, NamedValue[] named)
    {
        if (given.Length > most) throw run.WrongCount(site, Name, given.Length, required, most);
        var values = new TemplateValue[Math.Max(given.Length, parameters.Length)];
        Array.Fill(values, TemplateValue.Missing);
        given.CopyTo(values);
        foreach (var (name, value, span) in named)
        {
            var at = Array.IndexOf(parameters, name);
            if (at < 0) throw run.Fail(span, TemplateRules.WrongArgument, $"The function `{Name}` has no parameter `{name}`", Suggestion.For(name, parameters));
            values[at] = value;
        }

        for (var i = 0; i < required; i++)
        {
            if (values[i].IsMissing) throw run.WrongCount(site, Name, given.Length + named.Length, required, most);
        }

        return body(new Call(run, site, values));
    }
}
