namespace ArticleSite.Templating;

/// <summary>A page, include or function that is running: its arguments and its <c>$</c> names.</summary>
internal sealed class Frame(Frame? caller, FrameKind kind, Template template, TemplateSpan calledAt)
{
    private TemplateArray? arguments;

    public Frame? Caller => caller;

    public FrameKind Kind => kind;

    public Template Template => template;

    /// <summary>Where the call stands, in the caller's template.</summary>
    public TemplateSpan CalledAt => calledAt;

    public TemplateObject? Locals { get; set; }

    public int Loops { get; set; }

    public WrappedBlock? Block { get; set; }

    public bool HasArguments => arguments is not null;

    public TemplateArray OpenArguments() => arguments ??= new TemplateArray();

    public void SetArguments(TemplateArray values) => arguments = values;
}
