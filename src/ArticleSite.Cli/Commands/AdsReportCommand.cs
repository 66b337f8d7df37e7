using System.CommandLine;
using System.Text;
using ArticleSite.Cli.Reporting;
using ArticleSite.Core.Check;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite ads report</c>: one page of HTML on the ads of a site, or its numbers as JSON, to the output or into a file.</summary>
internal static class AdsReportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common)
    {
        var file = new Option<string?>("--file") { Description = "Write the page here instead of to the output", HelpName = "FILE" };
        var format = Choice.CreateOption("--format", "A page, or its numbers (default html)", "html", "json");
        var command = new Command("report", "Write a page of HTML with tables and charts on the site's ads") { file, format };
        command.SetAction(parsed =>
        {
            var site = SiteFiles.List(SiteRoot.Find(parsed, common, surroundings), surroundings);
            var options = BodyOptions.For(site.Config);
            var found = site.Read(surroundings, (source, content, isArticle) => new Reading(AdReportPage.Read(source, content, site.Config, options, isArticle)), out var hasFailed);
            for (var i = 0; i < found.Length; i++)
                if (found[i] is { Page: null }) surroundings.Error.WriteLine($"articlesite: left out, as it cannot be read ('articlesite check' says why): {Cells.OneLine(site.Files[i].File.Path.Value)}");

            var pages = found.Select(reading => reading?.Page).OfType<AdReportPage>().ToList();
            var adsTxt = OwnAdsTxt(site, surroundings);
            var numbers = new AdReportNumbers(site.Config.Title, site.Config.Ads, pages, account => AdsTxt.Lists(site.Config, adsTxt, account));
            var report = parsed.GetValue(format) == "json" ? Json(numbers) : AdReportHtml.Write(numbers);
            if (parsed.GetValue(file) is { } name) Write(name, report, surroundings);
            else surroundings.Out.Write(report);
            return hasFailed ? ExitCode.InputOutput : ExitCode.Clean;
        });
        return command;
    }

    /// <summary>The author's own ads.txt; null for none.</summary>
    private static SourceText? OwnAdsTxt(SiteFiles site, Surroundings surroundings)
    {
        var path = Loader.FullPath(Loader.FullPath(site.Root, site.Config.Static), AdsTxt.Path);
        return surroundings.Files.FileExists(path)
            ? new SourceText(new SourcePath(AdsTxt.Path), Encoding.UTF8.GetString(surroundings.Files.ReadFile(path)))
            : null;
    }

    private static string Json(AdReportNumbers numbers)
    {
        using var json = new StringWriter();
        AdReportJson.Write(json, numbers);
        return json.ToString();
    }

    /// <summary>An older report is replaced; a file that is something else is not. Never half written.</summary>
    private static void Write(string name, string report, Surroundings surroundings)
    {
        var path = surroundings.WholePath(name, "--file");
        if (surroundings.Files.FileExists(path) && !IsReport(Encoding.UTF8.GetString(surroundings.Files.ReadFile(path))))
            throw new UsageException($"'{name}' is there and is no report on ads: it was left as it is");
        surroundings.Files.ReplaceFile(path, Encoding.UTF8.GetBytes(report));
    }

    private static bool IsReport(string text) => AdReportHtml.IsReport(text) || AdReportJson.IsReport(text);

    private sealed record Reading(AdReportPage? Page);
}
