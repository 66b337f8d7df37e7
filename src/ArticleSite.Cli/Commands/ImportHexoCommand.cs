using System.CommandLine;
using System.Text;
using ArticleSite.Cli.Reporting;
using ArticleSite.Core;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Import;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite import hexo DIR</c>: takes over a Hexo site; with <c>--verify</c> compares what Hexo made of it with the site built here.</summary>
internal static class ImportHexoCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common)
    {
        var folder = new Argument<string?>("DIR") { Description = "The Hexo site: the folder with _config.yml", Arity = ArgumentArity.ZeroOrOne };
        var inPlace = new Option<bool>("--in-place") { Description = "Copy nothing: write a site.config.yml that builds from the Hexo folder" };
        var force = new Option<bool>("--force") { Description = "Replace files too that were changed since the last import" };
        var verify = new Option<string?>("--verify") { Description = "Import nothing: compare the site that Hexo generated in OLD with the one built here", HelpName = "OLD" };
        var format = Choice.CreateOption("--format", "How the report is written [default: text]", "text", "json");
        var report = new Option<string?>("--report") { Description = "Write the report to a file too, as JSON where its name ends in .json", HelpName = "FILE" };
        var all = new Option<bool>("--all") { Description = "Show every finding, notes too" };
        var command = new Command("hexo", "Move a Hexo site in, or compare it with what became of it") { folder, inPlace, force, verify, format, report, all };
        command.SetAction(parsed =>
        {
            var told = parsed.GetValue(folder);
            var hexo = told is null ? null : Existing(told, "DIR", surroundings);
            var output = new ReportFiles(parsed.GetValue(format) == "json", parsed.GetValue(report), surroundings);
            if (parsed.GetValue(verify) is { } old)
                return ParityRun.Run(parsed, Existing(old, "--verify", surroundings), hexo, output, common, surroundings);
            if (hexo is null) throw new UsageException("import hexo needs DIR, the folder of the Hexo site");
            var target = parsed.GetValue(inPlace) ? hexo : parsed.GetValue(common.Root) is { } root ? surroundings.WholePath(root, "--root") : surroundings.CurrentFolder;
            var settings = new ImportSettings(hexo, Path.TrimEndingDirectorySeparator(target), parsed.GetValue(inPlace), parsed.GetValue(force), parsed.GetValue(all));
            return Run(parsed, settings, output, common, surroundings);
        });
        return command;
    }

    private static int Run(ParseResult parsed, ImportSettings settings, ReportFiles output, CommonOptions common, Surroundings surroundings)
    {
        if (!settings.IsInPlace && IsWithin(settings.Target, settings.Folder))
            throw new UsageException($"'{surroundings.ShownPath(settings.Target)}' lies in the Hexo site; name another folder with --root, or use --in-place");
        var (plan, outcome) = Watched(parsed, common, surroundings, progress =>
        {
            var planned = ImportPlanner.Plan(settings.Folder, settings.IsInPlace, surroundings.Files, progress, surroundings.Cancellation);
            return (planned, planned.IsUsable ? ImportWriter.Write(planned, settings.Folder, settings.Target, settings.IsForced, surroundings.Files, progress, surroundings.Cancellation) : null);
        });

        var told = new ImportReport(plan, outcome, settings, surroundings.Files);
        output.Write(told.WriteText, told.WriteJson, parsed.GetValue(common.Quiet));
        if (!plan.IsUsable) return ExitCode.Usage;
        if (outcome!.Refused.Count > 0 || plan.Findings.Any(finding => finding.Severity == Severity.Error)) return ExitCode.Findings;
        if (!parsed.GetValue(common.Quiet)) surroundings.Error.WriteLine($"Next: articlesite build --root {surroundings.ShownPath(settings.Target)}");
        return ExitCode.Clean;
    }

    /// <summary>Shows a bar to whoever watches.</summary>
    public static T Watched<T>(ParseResult parsed, CommonOptions common, Surroundings surroundings, Func<IProgress<BuildProgress>?, T> work) =>
        common.IsFancy(parsed, surroundings) && !parsed.GetValue(common.Quiet) ? ProgressBar.Watch(surroundings.Error, progress => work(progress)) : work(null);

    private static string Existing(string told, string what, Surroundings surroundings)
    {
        var folder = Path.TrimEndingDirectorySeparator(surroundings.WholePath(told, what));
        if (!surroundings.Files.FolderExists(folder)) throw new UsageException($"{what}: there is no folder '{told}'");
        return folder;
    }

    private static bool IsWithin(string inner, string outer) => (inner + "/").StartsWith(outer + "/", StringComparison.Ordinal);
}

/// <summary>What an import was told.</summary>
/// <param name="Folder">The Hexo site, a whole path.</param>
/// <param name="Target">The folder written to, a whole path.</param>
/// <param name="IsInPlace">Write a configuration only.</param>
/// <param name="IsForced">Replace changed files.</param>
/// <param name="IsAll">Show notes too.</param>
internal sealed record ImportSettings(string Folder, string Target, bool IsInPlace, bool IsForced, bool IsAll);

/// <summary>Where the report of an import goes: the screen, and a file if one is named.</summary>
/// <param name="IsJson">True for JSON on the screen.</param>
/// <param name="File">The file as typed; null for none.</param>
/// <param name="Surroundings">The machine.</param>
internal sealed record ReportFiles(bool IsJson, string? File, Surroundings Surroundings)
{
    /// <summary>Writes to both.</summary>
    public void Write(Action<TextWriter, bool> asText, Action<TextWriter> asJson, bool isQuiet)
    {
        if (IsJson) asJson(Surroundings.Out);
        else if (!isQuiet) asText(Surroundings.Out, false);
        if (File is null) return;
        using var text = new StringWriter { NewLine = "\n" };
        if (File.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) asJson(text);
        else asText(text, true);
        var path = Surroundings.WholePath(File, "--report");
        if (Path.GetDirectoryName(path) is { } folder) Surroundings.Files.CreateFolder(folder);
        Surroundings.Files.WriteFile(path, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
