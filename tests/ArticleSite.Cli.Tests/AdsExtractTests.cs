using System.Text;

namespace ArticleSite.Cli.Tests;

public class AdsExtractTests
{
    private const string Head = "---\ntitle: A\ndate: 2024-01-01\n---\n";

    private const string Banner =
        "<!-- affiliate ads begin -->\r\n"
        + "<a href=\"https://acme.sjv.io/c/111/222/333\"><img src=\"https://a.impactradius-go.com/display-ad/333-222\" width=\"728\" height=\"90\"></a>\r"
        + "<!-- affiliate ads end -->\n";

    private const string Journal = "/site/ads/extracted.json";
    private const string Registry = "/site/ads/registry.yml";

    [Fact]
    public void Without_write_nothing_is_changed()
    {
        var machine = WithArticles(out var before);
        Assert.Equal(0, machine.Run("ads", "extract"));
        Assert.StartsWith("content/a.md: 2 blocks\ncontent/b.md: 1 block\ntotal 3 blocks in 2 files, 1 creative, 1 campaign\n", machine.Out, StringComparison.Ordinal);
        Assert.Equal(before, Everything(machine));
    }

    [Fact]
    public void Extract_then_restore_gives_back_every_byte_of_every_file()
    {
        var machine = WithArticles(out var before);
        Assert.Equal(0, machine.Run("ads", "extract", "--write"));
        Assert.Equal(Head + "One.\n\n<!-- ad: impact-333-222 -->\nTwo.\n\n<!-- ad: impact-333-222 -->\n", machine.Read("/site/content/a.md"));
        Assert.Contains("  impact-333-222: {", machine.Read(Registry), StringComparison.Ordinal);
        Assert.Equal(0, machine.Run("ads", "restore", "--write"));
        Assert.Equal(before, Everything(machine));
    }

    [Fact]
    public void Restore_without_write_changes_nothing()
    {
        var machine = WithArticles(out _);
        machine.Run("ads", "extract", "--write");
        var extracted = Everything(machine);
        Assert.Equal(0, machine.Run("ads", "restore"));
        Assert.Contains("total 3 blocks in 2 files\n", machine.Out, StringComparison.Ordinal);
        Assert.Equal(extracted, Everything(machine));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_extraction_that_is_stopped_on_the_way_can_be_undone(int writes)
    {
        var machine = WithArticles(out var before);
        machine.Files = new FaultyDisk(machine.Disk) { WritesLeft = writes };
        Assert.Equal(3, machine.Run("ads", "extract", "--write"));
        machine.Files = null;
        Assert.True(machine.Disk.FileExists(Journal));
        Assert.Equal(0, machine.Run("ads", "restore", "--write"));
        Assert.Equal(before, Everything(machine));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_extraction_that_is_stopped_on_the_way_can_be_ended_and_then_undone(int writes)
    {
        var machine = WithArticles(out var before);
        machine.Files = new FaultyDisk(machine.Disk) { WritesLeft = writes };
        machine.Run("ads", "extract", "--write");
        machine.Files = null;
        Assert.Equal(0, machine.Run("ads", "extract", "--write"));
        Assert.DoesNotContain("affiliate", machine.Read("/site/content/a.md") + machine.Read("/site/content/b.md"), StringComparison.Ordinal);
        Assert.Equal(0, machine.Run("ads", "restore", "--write"));
        Assert.Equal(before, Everything(machine));
    }

    [Fact]
    public void A_restoring_that_is_stopped_on_the_way_can_be_ended()
    {
        var machine = WithArticles(out var before);
        machine.Run("ads", "extract", "--write");
        machine.Files = new FaultyDisk(machine.Disk) { WritesLeft = 1 };
        Assert.Equal(3, machine.Run("ads", "restore", "--write"));
        machine.Files = null;
        Assert.Equal(0, machine.Run("ads", "restore", "--write"));
        Assert.Equal(before, Everything(machine));
    }

    [Fact]
    public void A_second_extraction_takes_new_articles_and_one_restoring_undoes_both()
    {
        var machine = WithArticles(out var before);
        machine.Run("ads", "extract", "--write");
        machine.Disk.Add("/site/content/c.md", Head + Banner.Replace("222", "999", StringComparison.Ordinal));
        Assert.Equal(0, machine.Run("ads", "extract", "--write"));
        Assert.Contains("impact-333-999", machine.Read(Registry), StringComparison.Ordinal);
        Assert.Equal(0, machine.Run("ads", "restore", "--write"));
        machine.Disk.DeleteFile("/site/content/c.md");
        Assert.Equal(before, Everything(machine));
    }

    [Fact]
    public void A_registry_of_the_authors_comes_back_as_it_was()
    {
        var machine = WithArticles(out _);
        machine.Disk.Add(Registry, "# mine\ncreatives:\n  x: { network: impact }\n");
        var before = Everything(machine);
        machine.Run("ads", "extract", "--write");
        Assert.NotEqual(before, Everything(machine));
        machine.Run("ads", "restore", "--write");
        Assert.Equal(before, Everything(machine));
    }

    [Fact]
    public void A_registry_that_was_edited_since_stays()
    {
        var machine = WithArticles(out _);
        machine.Run("ads", "extract", "--write");
        machine.Disk.Add(Registry, machine.Read(Registry) + "# mine\n");
        Assert.Equal(0, machine.Run("ads", "restore", "--write"));
        Assert.EndsWith("# mine\n", machine.Read(Registry), StringComparison.Ordinal);
        Assert.Contains("was edited and stays", machine.Out, StringComparison.Ordinal);
        Assert.False(machine.Disk.FileExists(Journal));
    }

    [Fact]
    public void What_cannot_be_restored_is_named_and_can_be_tried_again()
    {
        var machine = WithArticles(out _);
        machine.Run("ads", "extract", "--write");
        machine.Disk.Add("/site/content/b.md", Head + "All new.\n");
        Assert.Equal(1, machine.Run("ads", "restore", "--write"));
        Assert.Contains("not restored: content/b.md: '<!-- ad: impact-333-222 -->' is there 0 times, not 1", machine.Error, StringComparison.Ordinal);
        Assert.Contains("affiliate", machine.Read("/site/content/a.md"), StringComparison.Ordinal);
        machine.Disk.Add("/site/content/b.md", Head + "<!-- ad: impact-333-222 -->\nAll new.\n");
        Assert.Equal(0, machine.Run("ads", "restore", "--write"));
        Assert.Equal(Head + Banner + "All new.\n", machine.Read("/site/content/b.md"));
        Assert.False(machine.Disk.FileExists(Journal));
    }

    [Fact]
    public void A_journal_cannot_lead_out_of_the_content_folder()
    {
        var machine = WithArticles(out _);
        machine.Run("ads", "extract", "--write");
        machine.Disk.Add("/other.md", machine.Read("/site/content/b.md"));
        machine.Disk.Add(Journal, machine.Read(Journal).Replace("content/b.md", "content/../../other.md", StringComparison.Ordinal));
        Assert.Equal(1, machine.Run("ads", "restore", "--write"));
        Assert.DoesNotContain("affiliate", machine.Read("/other.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_that_cannot_be_read_is_never_written_over()
    {
        var machine = WithArticles(out _);
        machine.Disk.Add(Journal, "{}");
        Assert.Equal(2, machine.Run("ads", "extract", "--write"));
        Assert.Equal(2, machine.Run("ads", "restore", "--write"));
        Assert.Equal("{}", machine.Read(Journal));
    }

    [Fact]
    public void A_file_that_the_disk_will_not_give_is_named_and_nothing_is_changed()
    {
        var machine = WithArticles(out var before);
        machine.Files = new FaultyDisk(machine.Disk) { WritesLeft = 0, Unreadable = "/site/content/b.md" };
        Assert.Equal(3, machine.Run("ads", "extract", "--write"));
        Assert.Contains("content/b.md", machine.Error, StringComparison.Ordinal);
        Assert.Equal(before, Everything(machine));
    }

    private static Machine WithArticles(out string before)
    {
        var machine = Machine.WithSite();
        machine.Disk.Add("/site/content/a.md", Head + "One.\n\n" + Banner + "Two.\n\n" + Banner);
        machine.Disk.Add("/site/content/b.md", "\uFEFF" + Head.Replace("\n", "\r\n", StringComparison.Ordinal) + Banner + "No last line end");
        before = Everything(machine);
        return machine;
    }

    private static string Everything(Machine machine) =>
        string.Concat(machine.Disk.Files.Select(file => $"{file.Key}\n{Encoding.UTF8.GetString(file.Value)}\n"));
}
