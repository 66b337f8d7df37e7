using System.CommandLine;
using ArticleSite.Cli.Reporting;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Import.Parity;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite import hexo --verify OLD</c>: what is not as it was.</summary>
internal static class ParityRun
{
    /// <summary>Puts the site together, compares it, as published, with the old one, and reports.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="old">The folder Hexo wrote, a whole path.</param>
    /// <param name="hexo">The folder it was made from; null where it is gone.</param>
    /// <param name="output">Where the report goes.</param>
    /// <param name="common">The options of all commands.</param>
    /// <param name="surroundings">The machine.</param>
    public static int Run(ParseResult parsed, string old, string? hexo, ReportFiles output, CommonOptions common, Surroundings surroundings)
    {
        var root = SiteRoot.Find(parsed, common, surroundings);
        var request = root.Inspection(surroundings) with { KeepsTexts = true };
        var report = ImportHexoCommand.Watched(parsed, common, surroundings, progress =>
        {
            var built = surroundings.Build(request, surroundings.Files, progress, surroundings.Cancellation);
            using var texts = built.Texts;
            if (built.Site is null) throw new UsageException($"the site cannot be put together: {built.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error)?.Message}");
            if (!surroundings.Files.FolderExists(built.OutputFolder)) throw new UsageException($"'{surroundings.ShownPath(built.OutputFolder)}' is not there; build the site first");
            return ParityChecker.Compare(old, built, request, hexo, surroundings.Files, progress, surroundings.Cancellation);
        });
        output.Write((text, _) => ParityText.Write(text, report), text => ParityText.WriteJson(text, report), parsed.GetValue(common.Quiet));
        return report.UnexplainedCount > 0 ? ExitCode.Findings : ExitCode.Clean;
    }
}
