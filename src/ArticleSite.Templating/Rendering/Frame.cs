namespace ArticleSite.Templating;

/// <summary>A page, include or function that is running: its arguments and its <c>$</c> names.</summary>
internal sealed class Frame
{
    private TemplateArray? arguments;
    private TemplateValue only;
    private bool hasOnly;
    private Frame? below;

    /// <summary>That of a page, which nothing calls.</summary>
    public Frame(Template page) => Template = page;

    private Frame(Frame caller) => (Caller, Template) = (caller, caller.Template);

    public Frame? Caller { get; }

    public FrameKind Kind { get; private set; } = FrameKind.Page;

    public Template Template { get; private set; }

    /// <summary>Where the call stands, in the caller's template.</summary>
    public TemplateSpan CalledAt { get; private set; }

    public TemplateObject? Locals { get; set; }

    public int Loops { get; set; }

    public WrappedBlock? Block { get; set; }

    public bool HasArguments => arguments is not null || hasOnly;

    /// <summary>The frame of what this one calls. It has one at a time: that of a call that has ended is used again.</summary>
    public Frame Call(FrameKind kind, Template template, TemplateSpan calledAt)
    {
        below ??= new Frame(this);
        (below.Kind, below.Template, below.CalledAt) = (kind, template, calledAt);
        (below.arguments, below.only, below.hasOnly) = (null, default, false);
        (below.Locals, below.Loops, below.Block) = (null, 0, null);
        return below;
    }

    public TemplateArray OpenArguments() => arguments ??= hasOnly ? TemplateArray.Of([only]) : new TemplateArray();

    /// <summary>The only argument: most includes are given their name and no more, and ask for no list of it.</summary>
    public void SetArgument(TemplateValue value) => (only, hasOnly) = (value, true);

    public void SetArguments(TemplateArray values) => arguments = values;
}
