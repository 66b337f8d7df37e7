namespace ArticleSite.Templating;

/// <summary>A function: one of the language's, one a template defined, or one a host gives to its templates.</summary>
public abstract class TemplateFunction
{
    private protected TemplateFunction(string name) => Name = name;

    /// <summary>As messages call it.</summary>
    public string Name { get; }

    /// <summary>
    /// A host's own function. It must not keep state, and reports a wrong argument by throwing
    /// <see cref="ArgumentException"/>, whose message becomes an error at the place of the call.
    /// </summary>
    /// <param name="name">As messages call it.</param>
    /// <param name="required">How many arguments it must get.</param>
    /// <param name="most">How many it can get.</param>
    /// <param name="body">What it does.</param>
    public static TemplateFunction Create(string name, int required, int most, HostFunctionBody body) =>
        new HostFunction(name, required, most, body);

    internal abstract TemplateValue Invoke(Rendering run, Expression site, ReadOnlySpan<TemplateValue> arguments, NamedValue[]? named);
}
