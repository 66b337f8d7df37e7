using System.Text;

namespace ArticleSite.Cli.Tests;

public class FixTests
{
    private const string Article = "/site/content/a.md";

    private static Machine SiteWith(string article)
    {
        var machine = Machine.WithSite();
        machine.Build = null;
        machine.Disk.Add(Article, Encoding.UTF8.GetBytes(article));
        return machine;
    }

    [Fact]
    public void A_safe_fix_is_made_and_told_and_a_second_run_makes_none()
    {
        var machine = SiteWith("---\ntitle: A\ndate: 2024/2/6\n---\nWords.\n");

        Assert.Equal(0, machine.Run("check", "--fix", "--strict"));
        Assert.Equal("---\ntitle: A\ndate: 2024-02-06\n---\nWords.\n", machine.Read(Article));
        Assert.Contains("fixed AS2011 unusual-date: 1 edit in 1 file\n", machine.Error, StringComparison.Ordinal);
        machine.Run("check", "--fix");
        Assert.EndsWith("nothing to fix\n", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_and_line_ends_of_every_kind_stay_as_they_are()
    {
        var machine = SiteWith("\uFEFF---\r\ntitle: \u00E4\U0001F600\r\ndate: 2024/2/6\r\nupdated: 2024/2/7\r\n---\r\nOne\rtwo\nthree\r\n");
        machine.Run("check", "--fix");

        Assert.Equal("\uFEFF---\r\ntitle: \u00E4\U0001F600\r\ndate: 2024-02-06\r\nupdated: 2024-02-07\r\n---\r\nOne\rtwo\nthree\r\n", machine.Read(Article));
    }

    [Fact]
    public void An_unsafe_fix_waits_until_it_is_asked_for()
    {
        var machine = SiteWith("---\ntitle: Driver #22\ndate: 2024-02-06\nkeyword: x\n---\nWords.\n");
        machine.Run("check", "--fix");
        Assert.Contains("\ntitle: Driver #22\n", machine.Read(Article), StringComparison.Ordinal);

        machine.Run("check", "--fix", "--unsafe-fixes");
        Assert.Equal("---\ntitle: \"Driver #22\"\ndate: 2024-02-06\nkeywords: x\n---\nWords.\n", machine.Read(Article));
    }

    [Fact]
    public void A_preview_shows_the_difference_and_writes_nothing()
    {
        const string before = "---\ntitle: A\ndate: 2024/2/6\n---\nWords.\n";
        var machine = SiteWith(before);

        Assert.Equal(1, machine.Run("check", "--diff"));
        Assert.Equal(before, machine.Read(Article));
        Assert.Equal(
            """
            --- a/content/a.md
            +++ b/content/a.md
            @@ -1,5 +1,5 @@
             ---
             title: A
            -date: 2024/2/6
            +date: 2024-02-06
             ---
             Words.

            """,
            machine.Out);
        Assert.Equal("would fix AS2011 unusual-date: 1 edit in 1 file\n", machine.Error);
    }

    [Fact]
    public void Nothing_to_show_is_no_failure()
    {
        var machine = SiteWith("---\ntitle: A\ndate: 2024-02-06\n---\nWords.\n");

        Assert.Equal(0, machine.Run("check", "--diff"));
        Assert.Equal("", machine.Out);
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_left_alone()
    {
        var machine = SiteWith("");
        byte[] bytes = [.. "---\ntitle: A\ndate: 2024/2/6\n---\n"u8, 0xE4, (byte)'\n'];
        machine.Disk.Add(Article, bytes);
        machine.Run("check", "--fix");

        Assert.Equal(bytes, machine.Disk.ReadFile(Article));
        Assert.Contains("content/a.md: not fixed AS2011: ", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Known_findings_are_fixed_like_others()
    {
        var machine = SiteWith("---\ntitle: A\ndate: 2024/2/6\n---\nWords.\n");
        machine.Run("check", "--update-baseline");
        machine.Run("check", "--fix");

        Assert.Contains("\ndate: 2024-02-06\n", machine.Read(Article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--unsafe-fixes goes with --fix or --diff", "--unsafe-fixes")]
    [InlineData("--update-baseline does not go with --fix or --diff", "--fix", "--update-baseline")]
    public void Options_that_say_nothing_together_are_refused(string complaint, params string[] options)
    {
        var machine = SiteWith("");

        Assert.Equal(2, machine.Run(["check", .. options]));
        Assert.Contains(complaint, machine.Error, StringComparison.Ordinal);
    }
}
