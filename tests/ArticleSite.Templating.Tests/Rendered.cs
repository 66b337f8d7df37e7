namespace ArticleSite.Templating.Tests;

/// <summary>Short ways to render and to see what went wrong.</summary>
internal static class Rendered
{
    public static readonly RenderOptions Plain = new() { Clock = new DateTimeOffset(2024, 3, 5, 14, 7, 9, TimeSpan.Zero) };

    public static readonly RenderOptions Strict = Plain with { StrictVariables = true };

    public static readonly RenderOptions Escaped = Plain with { Escape = EscapeMode.Html };

    public static string Text(string template, TemplateObject? model = null, RenderOptions? options = null)
    {
        var parsed = Template.Parse(template, "t");
        Assert.Equal([], parsed.Diagnostics.Select(d => d.ToString()));
        return parsed.Render(model ?? [], options ?? Plain);
    }

    public static TemplateDiagnostic Error(string template, TemplateObject? model = null, RenderOptions? options = null)
    {
        var parsed = Template.Parse(template, "t");
        Assert.Equal([], parsed.Diagnostics.Select(d => d.ToString()));
        return Assert.Throws<TemplateException>(() => parsed.Render(model ?? [], options ?? Plain)).Diagnostic;
    }

    /// <summary>Expects the error at the place marked by <c>[|…|]</c>.</summary>
    public static TemplateDiagnostic ErrorAtMark(TemplateRule rule, string marked, TemplateObject? model = null, RenderOptions? options = null)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var length = marked.IndexOf("|]", StringComparison.Ordinal) - start - 2;
        var error = Error(marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal), model, options);
        Assert.Equal((rule.Code, start, length), (error.Code, error.Start, error.Length));
        return error;
    }

    public static TemplateDiagnostic[] ParseErrors(string template) => [.. Template.Parse(template, "t").Diagnostics];

    public static RenderOptions With(params (string Name, string Text)[] templates) => Plain with { Loader = new Shelf(templates) };
}
