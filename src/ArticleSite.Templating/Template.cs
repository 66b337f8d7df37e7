using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace ArticleSite.Templating;

/// <summary>
/// A parsed template: text goes in, and with a model text comes out. Never reads files, the clock or the environment,
/// and never changes after parsing, so any number of threads can render it at once.
/// </summary>
public sealed class Template
{
    /// <summary>Characters of a page for which there is room three times over.</summary>
    private const int MostAtOnce = 256 * 1024;

    private Template(string text, string path, ParseOptions options)
    {
        Text = text;
        Path = path;
        var parsed = Parser.Parse(text, options.FrontMatter);
        Body = parsed.Body;
        if (parsed.Findings.Count == 0) return;
        var lines = new LineMap(text);
        Diagnostics = [.. parsed.Findings.Select(f => Locate(lines, TemplateRules.SyntaxError, f.Span, f.Message, null, []))];
    }

    /// <summary>Its name in messages.</summary>
    public string Path { get; }

    /// <summary>What was parsed.</summary>
    public string Text { get; }

    /// <summary>The mistakes found while parsing, in order of parsing, the lexer's last.</summary>
    public ImmutableArray<TemplateDiagnostic> Diagnostics { get; } = [];

    /// <summary>A template with errors cannot be rendered.</summary>
    public bool HasErrors => !Diagnostics.IsEmpty;

    internal Statement Body { get; }

    /// <summary>Reads a template. Never throws for what is in it: see <see cref="Diagnostics"/>.</summary>
    public static Template Parse(string text, string path, ParseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(path);
        return new Template(text, path, options ?? ParseOptions.Default);
    }

    /// <summary>The output as a string.</summary>
    /// <exception cref="TemplateException">The template has errors, or evaluating it met one.</exception>
    public string Render(TemplateObject model, RenderOptions options)
    {
        using var output = Run(model, options);
        return output.Written.ToString();
    }

    /// <summary>Writes the output, or nothing when there is an error.</summary>
    /// <exception cref="TemplateException">The template has errors, or evaluating it met one.</exception>
    public void Render(TemplateObject model, RenderOptions options, IBufferWriter<char> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var written = Run(model, options);
        output.Write(written.Written);
    }

    /// <summary>Writes the output, or nothing when there is an error.</summary>
    /// <exception cref="TemplateException">The template has errors, or evaluating it met one.</exception>
    public void Render(TemplateObject model, RenderOptions options, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var written = Run(model, options);
        output.Write(written.Written);
    }

    /// <summary>Writes the output as UTF-8, or nothing when there is an error. Half a surrogate pair becomes U+FFFD.</summary>
    /// <exception cref="TemplateException">The template has errors, or evaluating it met one.</exception>
    public void Render(TemplateObject model, RenderOptions options, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var written = Run(model, options);
        var text = written.Written;
        if (text.Length > MostAtOnce) Encoding.UTF8.GetBytes(text, output);
        else output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length)))); // room for the most: to count first takes as long as to write
    }

    internal TemplateDiagnostic Locate(
        TemplateRule rule, TemplateSpan span, string message, string? help, ImmutableArray<IncludeFrame> includes) =>
        Locate(new LineMap(Text), rule, span, message, help, includes);

    private TemplateDiagnostic Locate(
        LineMap lines, TemplateRule rule, TemplateSpan span, string message, string? help, ImmutableArray<IncludeFrame> includes)
    {
        var (line, column) = lines.Locate(span.Start);
        return new TemplateDiagnostic(rule.Code, Path, span.Start, span.Length, line, column, message, help, includes);
    }

    private Output Run(TemplateObject model, RenderOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        if (HasErrors) throw new TemplateException(Diagnostics[0]);
        var output = new Output();
        try
        {
            new Rendering(this, model, options, output).RunPage();
            return output;
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }
}
