using System.CommandLine;
using System.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite new site DIR</c>: a small site that builds.</summary>
internal static class NewSiteCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to make; an empty one is fine" };
        var clock = BuildClock.CreateOption();
        var command = new Command("site", "Begin a site") { folder, clock };
        command.SetAction(parsed =>
        {
            var now = BuildClock.Read(parsed.GetValue(clock), surroundings);
            return Run(parsed.GetRequiredValue(folder), now, parsed.GetValue(common.Quiet), surroundings);
        });
        return command;
    }

    private static int Run(string told, DateTimeOffset now, bool isQuiet, Surroundings surroundings)
    {
        var root = Path.TrimEndingDirectorySeparator(surroundings.WholePath(told, "DIR"));
        var files = surroundings.Files;
        if (files.FileExists(root)) throw new UsageException($"'{told}' is a file");
        if (files.ListFiles(root).Count > 0) throw new UsageException($"'{told}' is not empty; a new site needs a folder of its own");

        foreach (var (path, text) in Files(Title(root), now))
        {
            var whole = Path.Combine(root, path);
            files.CreateFolder(Path.GetDirectoryName(whole)!); // every path has the root above it
            files.WriteFile(whole, Encoding.UTF8.GetBytes(text));
            surroundings.Out.WriteLine(surroundings.ShownPath(whole));
        }

        if (!isQuiet) surroundings.Error.WriteLine($"Next: articlesite serve --open --root {surroundings.ShownPath(root)}");
        return ExitCode.Clean;
    }

    private static string Title(string root)
    {
        var name = Path.GetFileName(root).Replace('-', ' ').Replace('_', ' ').Trim();
        return name is "" ? "My site" : char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static IEnumerable<(string Path, string Text)> Files(string title, DateTimeOffset now)
    {
        yield return ("site.config.yml", $"""
            title: {YamlWriter.Quote(title)}
            description: "Guides, one step at a time."
            base_url: https://example.org/   # where the site will live
            language: en

            """);
        yield return ("content/first-article.md", ArticleScaffold.Write(new NewArticle("First article", now, ["welcome"], [])) + """
            Write here in Markdown. The title above is the page's heading, so the text begins without one.

            ## A step

            1. Run `articlesite serve --open`: a browser shows the site.
            2. Change this file and save it. The browser shows the change.
            3. Run `articlesite build`: the site is in `public`, ready to be published.

            """);
        yield return ("content/pages/about.md", ArticleScaffold.Write(new NewArticle("About", now, [], [])) + """
            Pages stand outside the lists and feeds. Say here who writes and why.

            """);
        yield return (".gitignore", """
            # what a build writes
            /public/
            /.public.articlesite-*/
            /.articlesite/

            """);
    }
}
