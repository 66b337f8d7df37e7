using System.Diagnostics;
using System.Text;

namespace ArticleSite.Templating;

/// <summary><c>include</c>: the text of another template; written straight to the output where it stands as a statement.</summary>
internal sealed class IncludeFunction() : TemplateFunction("include")
{
    public static TemplateValue Join(Call call)
    {
        var built = new StringBuilder();
        var run = call.Run;
        var separator = Part(call, 1);
        built.Append(Part(call, 2));
        var isFirst = true;
        foreach (var name in call.Items(0).ToArray())
        {
            if (!isFirst) built.Append(separator);
            isFirst = false;
            built.Append(Render(run, call.Site, [name], null));
            run.CheckString(built.Length, call.Span);
        }

        built.Append(Part(call, 3));
        return run.Markup(built.ToString());
    }

    /// <summary>Writes the template; gives what is left to write.</summary>
    public TemplateValue WriteTo(Rendering run, Expression site, ReadOnlySpan<TemplateValue> arguments, NamedValue[]? named)
    {
        if (run.Output.Indent is not null) return Invoke(run, site, arguments, named);
        Execute(run, site, arguments, named);
        return default;
    }

    internal override TemplateValue Invoke(Rendering run, Expression site, ReadOnlySpan<TemplateValue> arguments, NamedValue[]? named) =>
        run.Markup(Render(run, site, arguments, named));

    private static string Part(Call call, int index)
    {
        var text = call.Text(index);
        if (text.StartsWith("tpl:", StringComparison.Ordinal)) return Render(call.Run, call.Site, [text[4..]], null);
        return call.Run.IsEscaping && call[index].Kind != TemplateKind.Html ? Escaping.Basic(text) : text;
    }

    private static string Render(Rendering run, Expression site, ReadOnlySpan<TemplateValue> arguments, NamedValue[]? named)
    {
        var mark = run.Output.Begin();
        Execute(run, site, arguments, named);
        return run.Checked(run.Output.Take(mark), site.Span);
    }

    private static void Execute(Rendering run, Expression site, ReadOnlySpan<TemplateValue> arguments, NamedValue[]? named)
    {
        if (arguments.IsEmpty) throw run.WrongCount(site, "include", 0, 1, int.MaxValue);
        var name = Conversions.ToText(run, arguments[0]);
        var template = Load(run, site, name);
        var frame = run.Frame.Call(FrameKind.Include, template, site.Span);
        if (arguments.Length == 1) frame.SetArgument(arguments[0]);
        else frame.SetArguments(TemplateArray.Of(arguments));
        if (named is not null)
        {
            frame.Locals = new TemplateObject(named.Length);
            foreach (var (key, value, _) in named)
            {
                frame.OpenArguments().OpenMembers().Add(key, value);
                frame.Locals.Add(key, value);
            }
        }

        var started = run.Options.OnIncluded is null ? 0 : Stopwatch.GetTimestamp();
        run.Enter(frame);
        var flow = template.Body.Execute(run);
        if (flow == Flow.Return && !run.Returned.IsNull) run.Write(run.Returned, run.ReturnedAt);
        run.Leave();
        run.Options.OnIncluded?.Invoke(template.Path, Stopwatch.GetElapsedTime(started));
    }

    private static Template Load(Rendering run, Expression site, string name)
    {
        var span = site.ArgumentSpan(0);
        if (name.Length == 0) throw run.Fail(span, TemplateRules.IncludeMissing, "Include template name cannot be null or empty");
        if (run.Options.Loader is not { } loader)
            throw run.Fail(span, TemplateRules.IncludeMissing, $"Unable to include <{name}>. No template loader is registered.");
        var template = loader.Load(name)
            ?? throw run.Fail(span, TemplateRules.IncludeMissing, $"Include template path for `{name}` not found");
        if (!template.HasErrors) return template;
        var errors = string.Join("\n", template.Diagnostics.Select(d => d.ToString()));
        var broken = run.Fail(site.Span, TemplateRules.IncludeBroken, $"Error while parsing template `{name}` Parser messages:\n{errors}").Diagnostic;
        throw new TemplateException(broken with { Causes = template.Diagnostics });
    }
}
