using System.Text;
using System.Text.Json;
using ArticleSite.Cli.Reporting;
using ArticleSite.Core.Text;
using ArticleSite.Templating;

namespace ArticleSite.Cli.Commands;

/// <summary>Renders one template to stdout; a mistake in it is shown on stderr like any other finding.</summary>
internal static class RenderOne
{
    private const string Stdin = "-";

    /// <summary>Renders and gives the exit code.</summary>
    public static int Run(string? path, string? dataPath, string? includes, RenderOptions options, Surroundings surroundings)
    {
        if (path is null) throw new UsageException("render needs a TEMPLATE, or - to read it from stdin");
        if (path == Stdin && dataPath == Stdin) throw new UsageException("only one of TEMPLATE and --data can be - (stdin)");
        var loader = includes is null ? null : Folder(includes, surroundings);
        var template = Template.Parse(Read(path, "TEMPLATE", surroundings), path == Stdin ? "stdin" : path);
        if (template.HasErrors)
        {
            foreach (var mistake in template.Diagnostics) Show(mistake, template, loader, surroundings);
            return ExitCode.Findings;
        }

        try
        {
            var model = dataPath is null ? new TemplateObject() : JsonModel.Read(Read(dataPath, "--data", surroundings));
            surroundings.Out.Write(template.Render(model, options with { Loader = loader }));
            return ExitCode.Clean;
        }
        catch (TemplateException failure)
        {
            Show(failure.Diagnostic, template, loader, surroundings);
            return ExitCode.Findings;
        }
        catch (JsonException failure)
        {
            var line = (failure.LineNumber ?? 0) + 1;
            surroundings.Error.WriteLine($"{dataPath}({line}): error: {Cells.OneLine(failure.Message)}");
            return ExitCode.Findings;
        }
    }

    private static FolderTemplates Folder(string includes, Surroundings surroundings)
    {
        var folder = surroundings.WholePath(includes, "--includes");
        if (!surroundings.Files.FolderExists(folder)) throw new UsageException($"--includes: there is no folder '{includes}'");
        return new FolderTemplates(folder, surroundings.Files);
    }

    private static string Read(string path, string what, Surroundings surroundings)
    {
        if (path == Stdin) return Interruptible.Wait(surroundings.In.ReadToEnd, surroundings.Cancellation);
        var file = surroundings.WholePath(path, what);
        if (!surroundings.Files.FileExists(file)) throw new FileNotFoundException($"{what}: there is no file '{surroundings.ShownPath(file)}'");
        var text = Encoding.UTF8.GetString(surroundings.Files.ReadFile(file));
        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }

    private static void Show(TemplateDiagnostic mistake, Template template, FolderTemplates? loader, Surroundings surroundings)
    {
        var error = surroundings.Error;
        error.WriteLine(Cells.OneLine(mistake.ToString()));
        if (TextOf(mistake.Path, template, loader) is { Length: > 0 } text)
        {
            var frame = SourceFrame.Of(SourceLines.Of(text), new TextSpan(mistake.Start, mistake.Length));
            TextReport.WriteFrame(error, frame, Palette.Plain, "");
        }

        foreach (var frame in mistake.Includes) error.WriteLine($"{Cells.OneLine(frame.Path)}({frame.Line},{frame.Column}): note: included here");
        if (mistake.Help is { } help) error.WriteLine($"help: {Cells.OneLine(help)}");
    }

    private static string? TextOf(string path, Template template, FolderTemplates? loader) =>
        path == template.Path ? template.Text : loader?.Load(path)?.Text;
}
