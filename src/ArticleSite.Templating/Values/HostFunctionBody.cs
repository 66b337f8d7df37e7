namespace ArticleSite.Templating;

/// <summary>What a host's function does with its arguments.</summary>
public delegate TemplateValue HostFunctionBody(ReadOnlySpan<TemplateValue> arguments);
