using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ArticleSite.Templating;

/// <summary>
/// One rendering of one page: where names are looked up, what is running, what was written, how much of the limits is
/// used. Belongs to a single thread, and is thrown away after an error.
/// </summary>
internal sealed partial class Rendering
{
    private readonly RenderOptions options;
    private readonly bool isEscaping;
    private readonly long deadline;
    private Scoped[] scoped = new Scoped[8];
    private int scopedCount;
    private Scope[] scopes = new Scope[4];
    private int scopeCount;
    private TemplateValue[] arguments = new TemplateValue[8];
    private int argumentCount;
    private int calls;
    private int loops;
    private int steps;
    private int ticks;

    public Rendering(Template template, TemplateObject model, RenderOptions options, Output output)
    {
        this.options = options;
        isEscaping = options.Escape == EscapeMode.Html;
        AutoIndent = options.AutoIndent;
        IsStrict = options.StrictVariables;
        Output = output;
        output.Owner = this;
        if (options.OutputLimit > 0) output.Limit = options.OutputLimit;
        if (options.Timeout > TimeSpan.Zero) deadline = Stopwatch.GetTimestamp() + (long)(options.Timeout.TotalSeconds * Stopwatch.Frequency);
        Frame = new Frame(template);
        At = template.Body;
        scopes[scopeCount++] = new Scope(model, false);
        if (model.IsFrozen) scopes[scopeCount++] = new Scope(new TemplateObject(), false);
    }

    public RenderOptions Options => options;

    public Output Output { get; }

    public bool AutoIndent { get; }

    public bool IsStrict { get; }

    public bool IsEscaping => isEscaping;

    public CultureInfo Culture => options.Culture;

    public CultureInfo Invariant { get; } = CultureInfo.InvariantCulture;

    public Frame Frame { get; private set; }

    public Template Template => Frame.Template;

    /// <summary>The statement that is running, for errors that have no better place.</summary>
    public Statement At { get; set; }

    public TemplateValue Returned { get; set; }

    public TemplateSpan ReturnedAt { get; set; }

    public WrappedBlock? PendingBlock { get; set; }

    public bool IsInLoop => Frame.Loops > 0;

    /// <summary>How dates are printed; a template can change it.</summary>
    public string DateFormat { get; set; } = Dates.DefaultFormat;

    /// <summary>What a template added to a builtin group such as <c>string</c>.</summary>
    public Dictionary<BuiltinGroup, TemplateObject>? Additions { get; set; }

    public Shuffler Shuffler { get => field ??= new Shuffler(options.RandomSeed); private set; }

    /// <summary>Positions in the lists of <c>array.cycle</c>.</summary>
    public Dictionary<string, int> Cycles => field ??= new Dictionary<string, int>(StringComparer.Ordinal);

    public TemplateValue This => scopeCount == 2 && scopes[0].Record is TemplateObject { IsFrozen: true } model
        ? new LayeredRecord(model, (TemplateObject)scopes[1].Record)
        : scopes[scopeCount - 1].Record;

    public void RunPage()
    {
        options.CancellationToken.ThrowIfCancellationRequested();
        if (Frame.Template.Body.Execute(this) == Flow.Return && !Returned.IsNull) Write(Returned, ReturnedAt);
    }

    // Names

    public bool TryLookup(string name, int hash, out TemplateValue value)
    {
        for (var i = scopedCount - 1; i >= 0; i--)
        {
            ref readonly var entry = ref scoped[i];
            if (entry.Hash != hash || entry.Name != name) continue;
            value = entry.Value;
            return true;
        }

        for (var i = scopeCount - 1; i >= 0; i--)
        {
            if (scopes[i].Record.TryGetMember(name, hash, out value)) return true;
        }

        value = default;
        return false;
    }

    public void Assign(TemplateSpan span, string name, int hash, TemplateValue value)
    {
        for (var i = scopedCount - 1; i >= 0; i--)
        {
            ref var entry = ref scoped[i];
            if (entry.Hash != hash || entry.Name != name) continue;
            entry.Value = value;
            return;
        }

        var at = scopeCount - 1;
        if (scopes[at].IsFunction)
        {
            for (var i = at; i >= 0; i--)
            {
                if (!scopes[i].Record.TryGetMember(name, hash, out _)) continue;
                if (scopes[i].Record is TemplateObject { IsFrozen: true } && i == 0) break;
                at = i;
                break;
            }
        }

        Write(span, scopes[at].Record, name, hash, value);
    }

    public void AssignTop(TemplateSpan span, string name, int hash, TemplateValue value) =>
        Write(span, scopes[scopeCount - 1].Record, name, hash, value);

    public void MakeReadOnly(string name, int hash)
    {
        if (scopes[scopeCount - 1].Record is not TemplateObject top) return;
        if (!top.TryGetMember(name, hash, out _) && TryLookup(name, hash, out var value)) top.Set(name, hash, value);
        top.MakeReadOnly(name, hash);
    }

    public int PushScoped(string name, int hash, TemplateValue value)
    {
        if (scopedCount == scoped.Length) Array.Resize(ref scoped, scopedCount * 2);
        ref var entry = ref scoped[scopedCount];
        entry.Name = name;
        entry.Hash = hash;
        entry.Value = value;
        return scopedCount++;
    }

    public int ScopedCount => scopedCount;

    public void CloseScoped(int mark) => scopedCount = mark;

    public void SetScoped(int slot, TemplateValue value) => scoped[slot].Value = value;

    public void PushScope(TemplateRecord record, bool isFunction = false)
    {
        if (scopeCount == scopes.Length) Array.Resize(ref scopes, scopeCount * 2);
        scopes[scopeCount++] = new Scope(record, isFunction);
    }

    public void PopScope() => scopes[--scopeCount] = default;

    // Loops and limits

    public int OpenLoop()
    {
        Frame.Loops++;
        if (loops++ == 0) steps = 0;
        return scopedCount;
    }

    public void CloseLoop(int mark)
    {
        scopedCount = mark;
        Frame.Loops--;
        loops--;
    }

    /// <summary>Counts a step of a loop, or of a builtin that goes through a list.</summary>
    public void Step(TemplateSpan span)
    {
        if (++steps > options.LoopLimit && options.LoopLimit > 0) throw TooManySteps(span);
        Tick(span);
    }

    public void Tick(TemplateSpan span)
    {
        if ((++ticks & 63) != 0) return;
        options.CancellationToken.ThrowIfCancellationRequested();
        if (deadline != 0 && Stopwatch.GetTimestamp() > deadline)
            throw Fail(span, TemplateRules.LimitExceeded, "The time limit for rendering was reached");
    }

    /// <summary>A range longer than the limit is refused before its first step.</summary>
    public void CheckLength(TemplateSpan span, long count)
    {
        if (options.LoopLimit > 0 && count > options.LoopLimit) throw TooManySteps(span);
        if (count > int.MaxValue) throw Fail(span, TemplateRules.LimitExceeded, "The range is too long");
    }

    public string Checked(string text, TemplateSpan span)
    {
        CheckString(text.Length, span);
        return text;
    }

    public void CheckString(long length, TemplateSpan span)
    {
        var limit = options.StringLimit > 0 ? options.StringLimit : 0x3FFFFFDF;
        if (length > limit) throw Fail(span, TemplateRules.LimitExceeded, $"Exceeding the limit of {limit} characters for a string");
    }

    public void GuardStack(TemplateSpan span)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Fail(span, TemplateRules.LimitExceeded, "The template is nested too deeply");
    }

    // Calls

    public int OpenArguments() => argumentCount;

    public void PushArgument(TemplateValue value)
    {
        if (argumentCount == arguments.Length) Array.Resize(ref arguments, argumentCount * 2);
        arguments[argumentCount++] = value;
    }

    public ReadOnlySpan<TemplateValue> ArgumentsSince(int mark) => arguments.AsSpan(mark, argumentCount - mark);

    public void CloseArguments(int mark) => argumentCount = mark;

    public TemplateValue Call(TemplateFunction function, Expression site, ReadOnlySpan<TemplateValue> given, NamedValue[]? named)
    {
        Tick(site.Span);
        return function.Invoke(this, site, given, named);
    }

    public void Enter(Frame frame)
    {
        if (++calls > options.RecursionLimit && options.RecursionLimit > 0)
            throw Fail(frame.CalledAt, TemplateRules.LimitExceeded, $"Exceeding number of recursive depth limit `{options.RecursionLimit}` for a call or an include");
        GuardStack(frame.CalledAt);
        frame.Block = PendingBlock;
        PendingBlock = null;
        Frame = frame;
    }

    public void Leave()
    {
        calls--;
        Frame = Frame.Caller!;
    }

    public void RunWrappedBlock(TemplateSpan span)
    {
        if (Frame.Block is not { } block) return;
        if (block.Template == Template)
        {
            GuardStack(span);
            block.Body.Execute(this);
            return;
        }

        // The block stands in another template: its errors must be placed there. It keeps seeing the function's names.
        var inner = Frame.Call(FrameKind.Function, block.Template, span);
        inner.Locals = Frame.Locals;
        if (Frame.HasArguments) inner.SetArguments(Frame.OpenArguments());
        Enter(inner);
        block.Body.Execute(this);
        Leave();
    }

    // Writing

    public void Write(TemplateValue value, TemplateSpan span)
    {
        switch (value.Kind)
        {
            case TemplateKind.Null: break;
            case TemplateKind.Html when value.Source is { } source: Output.Write(source); break;
            case TemplateKind.Html: Output.Write(value.Text); break;
            case TemplateKind.String:
                if (isEscaping) Output.WriteEscaped(value.Text);
                else Output.Write(value.Text);
                break;
            case TemplateKind.Int32: Output.Write(value.Int); break;
            default:
                var text = Printer.Print(this, value, span);
                if (isEscaping) Output.WriteEscaped(text);
                else Output.Write(text);
                break;
        }
    }

    /// <summary>Text the template wrote itself: safe where values are escaped.</summary>
    public TemplateValue Markup(string text) => isEscaping ? new Html(text) : text;

    private void Write(TemplateSpan span, TemplateRecord record, string name, int hash, TemplateValue value)
    {
        if (record is not TemplateObject target || target.IsFrozen)
            throw Fail(span, TemplateRules.ReadOnly, $"Cannot set `{name}`: the object is read-only");
        if (target.IsReadOnly(name, hash))
            throw Fail(span, TemplateRules.ReadOnly, $"Cannot set value on the readonly variable `{name}`");
        target.Set(name, hash, value);
    }
}
