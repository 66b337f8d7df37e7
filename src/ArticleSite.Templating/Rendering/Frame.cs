namespace ArticleSite.Templating;

/// <summary>A page, include or function that is running: its arguments and its <c>$</c> names.</summary>
internal sealed class Frame(Frame? caller, FrameKind kind, Template template, TemplateSpan calledAt)
{
    private TemplateArray? arguments;
    private TemplateValue only;
    private bool hasOnly;

    public Frame? Caller => caller;

    public FrameKind Kind => kind;

    public Template Template => template;

    /// <summary>Where the call stands, in the caller's template.</summary>
    public TemplateSpan CalledAt => calledAt;

    public TemplateObject? Locals { get; set; }

    public int Loops { get; set; }

    public WrappedBlock? Block { get; set; }

    public bool HasArguments => arguments is not null || hasOnly;

    public TemplateArray OpenArguments() => arguments ??= hasOnly ? TemplateArray.Of([only]) : new TemplateArray();

    /// <summary>The only argument: most includes are given their name and no more, and ask for no list of it.</summary>
    public void SetArgument(TemplateValue value) => (only, hasOnly) = (value, true);

    public void SetArguments(TemplateArray values) => arguments = values;
}
