namespace ArticleSite.Templating;

internal sealed class HostFunction(string name, int required, int most, HostFunctionBody body) : TemplateFunction(name)
{
    internal override TemplateValue Invoke(
        Rendering run, Expression site, ReadOnlySpan<TemplateValue> arguments, NamedValue[]? named)
    {
        if (named is { Length: > 0 })
            throw run.Fail(named[0].Span, TemplateRules.WrongArgument, $"The function `{Name}` takes no named arguments");
        if (arguments.Length < required || arguments.Length > most)
            throw run.WrongCount(site, Name, arguments.Length, required, most);
        try
        {
            return body(arguments);
        }
        catch (ArgumentException error)
        {
            throw run.Fail(site.Span, TemplateRules.WrongArgument, $"{Name}: {error.Message}");
        }
    }
}
