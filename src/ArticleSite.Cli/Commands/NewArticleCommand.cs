using System.CommandLine;
using System.Text;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite new article "Title"</c>: an empty article with its front matter.</summary>
internal static class NewArticleCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common)
    {
        var title = new Argument<string>("TITLE") { Description = "The title; the file is named for it" };
        var tags = new Option<string[]>("--tag") { Description = "A tag; may be given again", HelpName = "NAME" };
        var categories = new Option<string[]>("--category")
        {
            Description = "A category's path, from the top: os/windows; may be given again",
            HelpName = "PATH",
        };
        var clock = BuildClock.CreateOption();
        var command = new Command("article", "Begin an article") { title, categories, tags, clock };
        command.SetAction(parsed =>
        {
            var root = SiteRoot.Find(parsed, common, surroundings);
            var now = BuildClock.Read(parsed.GetValue(clock), surroundings);
            var article = new NewArticle(parsed.GetRequiredValue(title), now, parsed.GetValue(tags) ?? [], parsed.GetValue(categories) ?? []);
            return Run(article, root, surroundings);
        });
        return command;
    }

    private static int Run(NewArticle article, SiteRoot root, Surroundings surroundings)
    {
        var name = ArticleFileName.Of(article.Title);
        if (name is "") throw new UsageException($"the title '{article.Title}' has no letter or digit to name a file for");

        var content = Path.GetFullPath(root.ReadConfig(surroundings).Content, root.Folder);
        var path = Path.Combine(content, name + ".md");
        if (surroundings.Files.FileExists(path)) throw new UsageException($"'{surroundings.ShownPath(path)}' is there already");
        var text = ArticleScaffold.Write(article, root, surroundings);
        surroundings.Files.CreateFolder(content);
        surroundings.Files.WriteFile(path, Encoding.UTF8.GetBytes(text));
        surroundings.Out.WriteLine(surroundings.ShownPath(path));
        return ExitCode.Clean;
    }
}
