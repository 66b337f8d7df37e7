using ArticleSite.Core;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Tests;

public class NewAndCleanTests
{
    [Fact]
    public void A_new_site_has_a_configuration_an_article_a_page_and_ignores_what_builds_write()
    {
        var machine = new Machine { CurrentFolder = "/home" };
        Assert.Equal(0, machine.Run("new", "site", "my-guides"));
        Assert.Equal(
            ["/home/my-guides/.gitignore", "/home/my-guides/content/first-article.md", "/home/my-guides/content/pages/about.md", "/home/my-guides/site.config.yml"],
            machine.Disk.Files.Select(file => file.Key));
        Assert.StartsWith("title: \"My guides\"\n", machine.Read("/home/my-guides/site.config.yml"), StringComparison.Ordinal);
        Assert.Contains("date: 2026-01-31T12:00:00Z\n", machine.Read("/home/my-guides/content/first-article.md"), StringComparison.Ordinal);
        Assert.Contains("my-guides/site.config.yml\n", machine.Out, StringComparison.Ordinal);
        Assert.Equal("Next: articlesite serve --open --root my-guides\n", machine.Error);
    }

    [Fact]
    public void A_new_sites_configuration_and_articles_are_read_without_findings()
    {
        var machine = new Machine { CurrentFolder = "/home" };
        machine.Run("new", "site", "s");
        var config = SiteConfigReader.Load(new BuildRequest { Root = "/home/s", Clock = default }, machine.Disk);
        Assert.Empty(config.Findings);
        foreach (var path in new[] { "content/first-article.md", "content/pages/about.md" })
            Assert.Empty(FrontMatterReader.Read(new SourceText(new SourcePath(path), machine.Read("/home/s/" + path)), new FrontMatterOptions(TimeZoneInfo.Utc)).Findings);
    }

    [Fact]
    public void A_new_site_needs_an_empty_folder()
    {
        var machine = new Machine { CurrentFolder = "/home" };
        machine.Disk.Add("/home/full/precious.txt", "mine");
        Assert.Equal(2, machine.Run("new", "site", "full"));
        Assert.Contains("'full' is not empty", machine.Error, StringComparison.Ordinal);
        Assert.Single(machine.Disk.Files);
    }

    [Fact]
    public void A_new_site_does_not_take_the_place_of_a_file()
    {
        var machine = new Machine { CurrentFolder = "/home" };
        machine.Disk.Add("/home/file", "mine");
        Assert.Equal(2, machine.Run("new", "site", "file"));
    }

    [Fact]
    public void A_new_article_is_named_for_its_title_and_its_path_is_data()
    {
        var machine = Machine.WithSite();
        machine.CurrentFolder = "/site/content";
        Assert.Equal(0, machine.Run("new", "article", "Set up: the \"Printer\" & Wi-Fi", "--tag", "print", "--tag", "a, b", "--category", "os/windows 11"));
        Assert.Equal("set-up-the-printer-wi-fi.md\n", machine.Out);
        Assert.Equal(
            """
            ---
            title: "Set up: the \"Printer\" & Wi-Fi"
            date: 2026-01-31T12:00:00Z
            tags: ["print", "a, b"]
            categories: ["os", "windows 11"]
            ---


            """,
            machine.Read("/site/content/set-up-the-printer-wi-fi.md"));
    }

    [Theory]
    [InlineData("Plain")]
    [InlineData("It's 100% \"quoted\" \\ back")]
    [InlineData("# no comment: - [x] {y} & *z !t | > %a @b `c`")]
    [InlineData("no")]
    [InlineData("2024-01-01")]
    [InlineData("日本語 😀 e\u0301 \u00A0 wide")]
    [InlineData("@home")]
    public void Any_title_reads_back_as_it_was(string title)
    {
        var machine = Machine.WithSite();
        Assert.Equal(0, machine.Run("new", "article", title, "--category", "a/b", "--category", "c", "--tag", "yes"));
        var text = machine.Read("/site/" + machine.Out.TrimEnd());
        var draft = FrontMatterReader.Read(new SourceText(new SourcePath("content/x.md"), text), new FrontMatterOptions(TimeZoneInfo.Utc));
        Assert.DoesNotContain(draft.Findings, finding => finding.Rule != Rules.MarkupInTitle); // which is what the author wanted
        Assert.Equal(title, draft.Value!.Meta.Title.Value);
        Assert.Equal(Machine.Now, draft.Value.Meta.Date!.Value.Value);
        Assert.Equal(["a/b", "c"], draft.Value.Meta.Categories.Select(path => string.Join('/', path.Parts)));
    }

    [Fact]
    public void A_title_that_needs_no_quotes_has_none()
    {
        var machine = Machine.WithSite();
        machine.Run("new", "article", "Pair a Bluetooth keyboard");
        Assert.StartsWith("---\ntitle: Pair a Bluetooth keyboard\ndate: 2026-01-31T12:00:00Z\n---\n", machine.Read("/site/content/pair-a-bluetooth-keyboard.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_scaffold_of_a_site_makes_its_articles_with_values_as_YAML_in_the_head_and_plain_below()
    {
        var machine = Machine.WithSite();
        machine.Disk.Add("/site/scaffolds/article.md", "---\ntitle: {{ title }}\nauthor: Ann\ntags: {{ tags }}\n---\n\nOn {{ title }}.\n");
        Assert.Equal(0, machine.Run("new", "article", "No: this", "--tag", "a: b"));
        Assert.Equal("---\ntitle: \"No: this\"\nauthor: Ann\ntags: [\"a: b\"]\n---\n\nOn No: this.\n", machine.Read("/site/content/no-this.md"));
    }

    [Theory]
    [InlineData("---\ntitle: {{ titel }}\n---\n", "titel")]
    [InlineData("---\ntitle: Always this\n---\n", "would not have the title asked for")]
    [InlineData("---\ntitle: {{ title }}\n---\n", "would not have the tags asked for")]
    [InlineData("{{ title }}\n", "makes no front matter")]
    public void A_scaffold_that_would_lose_something_makes_nothing(string scaffold, string complaint)
    {
        var machine = Machine.WithSite();
        machine.Disk.Add("/site/scaffolds/article.md", scaffold);
        Assert.Equal(2, machine.Run("new", "article", "A", "--tag", "b"));
        Assert.Contains(complaint, machine.Error, StringComparison.Ordinal);
        Assert.False(machine.Disk.FileExists("/site/content/a.md"));
    }

    [Fact]
    public void A_new_article_never_overwrites()
    {
        var machine = Machine.WithSite();
        machine.Disk.Add("/site/content/mine.md", "precious");
        Assert.Equal(2, machine.Run("new", "article", "Mine!"));
        Assert.Equal("precious", machine.Read("/site/content/mine.md"));
        Assert.Equal("articlesite: 'content/mine.md' is there already\n", machine.Error);
    }

    [Fact]
    public void A_title_without_letters_makes_no_file()
    {
        var machine = Machine.WithSite();
        Assert.Equal(2, machine.Run("new", "article", "../..!"));
        Assert.Single(machine.Disk.Files);
    }

    [Fact]
    public void A_new_article_goes_where_the_configuration_has_its_content()
    {
        var machine = new Machine();
        machine.Disk.Add("/site/site.config.yml", "content: texts\n");
        machine.Run("new", "article", "Hello");
        Assert.Equal("texts/hello.md\n", machine.Out);
    }

    [Fact]
    public void Clean_removes_the_output_and_the_cache_and_says_so()
    {
        var machine = Machine.WithSite();
        machine.Disk.Add("/site/public/index.html", "").Add("/site/.articlesite/cache", "").Add("/site/content/a.md", "mine");
        Assert.Equal(0, machine.Run("clean"));
        Assert.Equal("removed public\nremoved .articlesite\n", machine.Out);
        Assert.Equal(["/site/content/a.md", "/site/site.config.yml"], machine.Disk.Files.Select(file => file.Key));
        Assert.Equal(0, machine.Run("clean"));
    }

    [Fact]
    public void Clean_takes_the_output_folder_from_the_configuration_and_the_flag()
    {
        var machine = new Machine();
        machine.Disk.Add("/site/site.config.yml", "output: web\n").Add("/site/web/a", "").Add("/site/old/a", "");
        machine.Run("clean", "--output", "old");
        Assert.Equal("removed old\n", machine.Out);
        machine.Run("clean");
        Assert.False(machine.Disk.FolderExists("/site/web"));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("/")]
    [InlineData("content")]
    [InlineData("content/deep")]
    [InlineData("templates")]
    public void Clean_refuses_a_folder_that_holds_what_people_wrote(string output)
    {
        var machine = Machine.WithSite();
        machine.Disk.Add("/site/content/deep/a.md", "mine").Add("/site/templates/layouts/article.html", "mine").Add("/site/.articlesite/x", "");
        var before = machine.Disk.Files.Select(file => file.Key).ToList();
        Assert.Equal(2, machine.Run("clean", "--output", output));
        Assert.Equal(before, machine.Disk.Files.Select(file => file.Key));
        Assert.Empty(machine.Out);
    }

    [Fact]
    public void Clean_refuses_a_folder_that_holds_the_configuration()
    {
        var machine = Machine.WithSite();
        machine.Disk.Add("/site/conf/prod.yml", "output: conf\n");
        Assert.Equal(2, machine.Run("clean", "--config", "conf/prod.yml"));
        Assert.True(machine.Disk.FileExists("/site/conf/prod.yml"));
    }
}
