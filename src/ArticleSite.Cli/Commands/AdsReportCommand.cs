using System.CommandLine;
using System.Text;
using ArticleSite.Cli.Reporting;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite ads report</c>: one page of HTML on the ads of a site, to the output or into a file.</summary>
internal static class AdsReportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common)
    {
        var file = new Option<string?>("--file") { Description = "Write the page here instead of to the output", HelpName = "FILE" };
        var command = new Command("report", "Write a page of HTML with tables and charts on the site's ads") { file };
        command.SetAction(parsed =>
        {
            var site = SiteFiles.List(SiteRoot.Find(parsed, common, surroundings), surroundings);
            var (options, terms) = (BodyOptions.For(site.Config), new TermPool());
            var found = site.Read(surroundings, (source, content, isArticle) => new Reading(AdReportPage.Read(source, content, site.Config, options, terms, isArticle)), out var hasFailed);
            for (var i = 0; i < found.Length; i++)
                if (found[i] is { Page: null }) surroundings.Error.WriteLine($"articlesite: left out, as it cannot be read ('articlesite check' says why): {Cells.OneLine(site.Files[i].File.Path.Value)}");

            var pages = found.Select(reading => reading?.Page).OfType<AdReportPage>().ToList();
            var html = AdReportHtml.Write(new AdReportNumbers(site.Config.Title, site.Config.Ads, pages, Sellers(site, surroundings)));
            if (parsed.GetValue(file) is { } name) Write(name, html, surroundings);
            else surroundings.Out.Write(html);
            return hasFailed ? ExitCode.InputOutput : ExitCode.Clean;
        });
        return command;
    }

    /// <summary>The lines of the author's own ads.txt, else those of the configuration.</summary>
    private static string[] Sellers(SiteFiles site, Surroundings surroundings)
    {
        var own = Loader.FullPath(Loader.FullPath(site.Root, site.Config.Static), "ads.txt");
        return surroundings.Files.FileExists(own)
            ? Encoding.UTF8.GetString(surroundings.Files.ReadFile(own)).Split('\n')
            : [.. site.Config.Ads.Sellers.Select(line => line.Value)];
    }

    /// <summary>An older report is replaced; a file that is something else is not.</summary>
    private static void Write(string name, string html, Surroundings surroundings)
    {
        var path = surroundings.WholePath(name, "--file");
        var isThere = surroundings.Files.FileExists(path);
        if (isThere && !Encoding.UTF8.GetString(surroundings.Files.ReadFile(path)).Contains($"content=\"{AdReportHtml.Generator}\"", StringComparison.Ordinal))
            throw new UsageException($"'{name}' is there and is no report on ads: it was left as it is");
        if (isThere) surroundings.Files.ReplaceFile(path, Encoding.UTF8.GetBytes(html));
        else surroundings.Files.WriteFile(path, Encoding.UTF8.GetBytes(html));
    }

    private sealed record Reading(AdReportPage? Page);
}
