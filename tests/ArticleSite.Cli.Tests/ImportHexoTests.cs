using System.Text.Json;

namespace ArticleSite.Cli.Tests;

public sealed class ImportHexoTests
{
    private const string Post = "---\ntitle: A\ndate: 2026-01-02\n---\nText.\n";

    [Fact]
    public void An_import_builds_and_is_as_it_was()
    {
        var machine = WithHexo();
        Assert.Equal(0, machine.Run("import", "hexo", "/hexo", "--root", "/new"));
        Assert.Contains("imported 2 files: 2 written, 0 unchanged, 0 refused; 0 errors, 0 warnings, 0 notes\n", machine.Out, StringComparison.Ordinal);
        Assert.Equal("Next: articlesite build --root /new\n", machine.Error);
        Assert.Equal(0, machine.Run("build", "--root", "/new"));
        foreach (var (path, content) in machine.Disk.Files.Where(file => file.Key.StartsWith("/new/public/", StringComparison.Ordinal) && !file.Key.EndsWith("manifest.json", StringComparison.Ordinal)).ToList())
            machine.Disk.Add("/old/" + path["/new/public/".Length..], content);

        Assert.Equal(0, machine.Run("import", "hexo", "--verify", "/old", "--root", "/new"));
        Assert.Contains(" 0 lost\n", machine.Out, StringComparison.Ordinal);

        machine.Disk.Add("/old/gone/index.html", "<p>x");
        Assert.Equal(1, machine.Run("import", "hexo", "--verify", "/old", "--root", "/new", "--report", "/new/report.json"));
        Assert.Equal(1, JsonDocument.Parse(machine.Read("/new/report.json")).RootElement.GetProperty("lost").GetInt32());
    }

    [Fact]
    public void The_report_names_files_and_places()
    {
        var machine = WithHexo("{% note %}\n");
        Assert.Equal(0, machine.Run("import", "hexo", "/hexo", "--root", "/new", "--format", "json"));

        var report = JsonDocument.Parse(machine.Out).RootElement;
        Assert.Equal("written", report.GetProperty("files")[0].GetProperty("state").GetString());
        var finding = report.GetProperty("findings")[0];
        Assert.Equal(("AS1106", "source/_posts/a.md", 6, 1), (finding.GetProperty("code").GetString(), finding.GetProperty("path").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
    }

    [Fact]
    public void A_file_changed_here_stops_nothing_and_is_named()
    {
        var machine = WithHexo();
        machine.Disk.Add("/new/content/a.md", "mine");
        Assert.Equal(1, machine.Run("import", "hexo", "/hexo", "--root", "/new"));
        Assert.Contains("content/a.md: not written: it was changed here", machine.Out, StringComparison.Ordinal);
        Assert.Equal("mine", machine.Read("/new/content/a.md"));
    }

    [Fact]
    public void A_post_that_the_disk_will_not_give_ends_an_import_with_its_code()
    {
        var machine = WithHexo();
        machine.Files = new FaultyDisk(machine.Disk) { WritesLeft = 0, Unreadable = "/hexo/source/_posts/a.md" };

        Assert.Equal(3, machine.Run("import", "hexo", "/hexo", "--root", "/new"));
        Assert.Equal("articlesite: no access\n", machine.Error);
        Assert.DoesNotContain(machine.Disk.Files, file => file.Key.StartsWith("/new/", StringComparison.Ordinal));
    }

    [Fact]
    public void In_place_only_a_configuration_is_written_and_never_over_another()
    {
        var machine = WithHexo();
        var before = machine.Disk.Files.Count;
        Assert.Equal(0, machine.Run("import", "hexo", "/hexo", "--in-place"));
        Assert.Equal(before + 2, machine.Disk.Files.Count); // and the notes of the import
        Assert.Equal(0, machine.Run("build", "--root", "/hexo"));
        Assert.True(machine.Disk.FileExists("/hexo/public-articlesite/a/index.html"));

        machine.Disk.Add("/hexo/site.config.yml", "title: Mine\n");
        Assert.Equal(1, machine.Run("import", "hexo", "/hexo", "--in-place"));
        Assert.Equal("title: Mine\n", machine.Read("/hexo/site.config.yml"));
    }

    [Theory]
    [InlineData("import hexo needs DIR", "import", "hexo")]
    [InlineData("there is no folder '/nowhere'", "import", "hexo", "/nowhere")]
    [InlineData("lies in the Hexo site", "import", "hexo", "/hexo", "--root", "/hexo/new")]
    public void What_cannot_be_done_is_said(string complaint, params string[] arguments)
    {
        var machine = WithHexo();
        Assert.Equal(2, machine.Run(arguments));
        Assert.Contains(complaint, machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_Hexo_is_a_mistake_of_the_call()
    {
        var machine = WithHexo();
        machine.Disk.Add("/other/a.txt", "x");
        Assert.Equal(2, machine.Run("import", "hexo", "/other", "--root", "/new"));
        Assert.Contains("AS1101", machine.Out, StringComparison.Ordinal);
    }

    private static Machine WithHexo(string text = "")
    {
        var machine = new Machine { CurrentFolder = "/home", Build = null };
        machine.Disk.Add("/hexo/_config.yml", "timezone: UTC\npermalink: :title/\n").Add("/hexo/source/_posts/a.md", Post + text);
        return machine;
    }
}
