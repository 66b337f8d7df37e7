namespace ArticleSite.Cli.Tests;

public class BaselineTests
{
    private const string Baseline = "/site/articlesite.baseline.json";
    private const string Old = "---\ntitle: Old\ndate: 2024-01-02\n---\n\nSee [this](/nowhere/).\n";

    private static Machine WithBaseline(string article = Old)
    {
        var machine = SiteWith(article);
        Assert.Equal(0, machine.Run("check", "--update-baseline"));
        return machine;
    }

    private static Machine SiteWith(string article)
    {
        var machine = Machine.WithSite();
        machine.Build = null;
        machine.Disk.Add("/site/content/old.md", article);
        return machine;
    }

    [Fact]
    public void Known_findings_fail_nothing_and_are_only_counted()
    {
        var machine = WithBaseline();

        Assert.Equal(0, machine.Run("check", "--strict"));
        Assert.DoesNotContain("AS6001", machine.Error, StringComparison.Ordinal);
        Assert.Contains("1 known findings are in the baseline\n", machine.Error, StringComparison.Ordinal);
        Assert.EndsWith(" 0 errors, 0 warnings\n", machine.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_finding_is_known_again_when_lines_come_in_above_it()
    {
        var machine = WithBaseline();
        machine.Disk.Add("/site/content/old.md", Old.Replace("\nSee", "\nNew words.\n\nSee", StringComparison.Ordinal));

        Assert.Equal(0, machine.Run("check", "--strict"));
    }

    [Fact]
    public void A_new_finding_fails_beside_known_ones()
    {
        var machine = WithBaseline();
        machine.Disk.Add("/site/content/new.md", "---\ntitle: New\ndate: 2024-01-03\n---\n\nSee [that](/gone/).\n");

        Assert.Equal(1, machine.Run("check", "--strict"));
        Assert.Contains("content/new.md(6,5): warning AS6001", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_known_findings_and_a_new_one_exactly_the_new_one_is_told()
    {
        var machine = SiteWith(Old + string.Concat(Enumerable.Range(0, 30).Select(i => $"\n[x{i}](/gone-{i}/) and [](https://a.example/{i})\n")));
        machine.Run("check", "--update-baseline");
        machine.Disk.Add("/site/content/old.md", machine.Read("/site/content/old.md").Replace("\nSee", "\nNew lines.\n\nSee", StringComparison.Ordinal) + "\nSee [the new one](#nowhere).\n");

        Assert.Equal(1, machine.Run("check", "--strict"));
        var told = machine.Error.Split('\n').Where(line => line.Contains(": warning AS", StringComparison.Ordinal) || line.Contains(": error AS", StringComparison.Ordinal));
        Assert.StartsWith("content/old.md(70,5): warning AS4601: '#nowhere' ", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_finding_alike_on_the_same_line_is_new()
    {
        var machine = WithBaseline();
        machine.Disk.Add("/site/content/old.md", Old + "\nSee [this](/nowhere/).\n");

        Assert.Equal(1, machine.Run("check", "--strict"));
    }

    [Fact]
    public void Findings_that_are_no_more_are_counted_until_the_baseline_is_written_anew()
    {
        var machine = WithBaseline();
        machine.Disk.Add("/site/content/old.md", Old.Replace("[this](/nowhere/)", "this", StringComparison.Ordinal));

        machine.Run("check");
        Assert.Contains("1 findings of the baseline are fixed; --update-baseline removes them\n", machine.Error, StringComparison.Ordinal);
        machine.Run("check", "--update-baseline");
        Assert.Contains("articlesite.baseline.json holds 0 findings\n", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_baseline_every_finding_counts() => Assert.Equal(1, WithBaseline().Run("check", "--strict", "--no-baseline"));

    [Fact]
    public void The_same_findings_give_the_same_file()
    {
        var machine = WithBaseline();
        var first = machine.Read(Baseline);
        machine.Run("check", "--update-baseline");

        Assert.Equal(first, machine.Read(Baseline));
        Assert.Contains("\"content/old.md\": {\n      \"AS6001\": [\n", first, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_baseline_must_be_there()
    {
        var machine = SiteWith(Old);

        Assert.Equal(2, machine.Run("check", "--baseline", "mine.json"));
        Assert.Contains("--baseline: there is no file 'mine.json'", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_baseline_is_refused()
    {
        var machine = SiteWith(Old);
        machine.Disk.Add(Baseline, "[]");

        Assert.Equal(2, machine.Run("check"));
        Assert.Contains("'articlesite.baseline.json' is no baseline: ", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_configuration_is_never_known()
    {
        var machine = SiteWith(Old);
        machine.Disk.Add("/site/site.config.yml", "titel: x\n");
        Assert.Equal(2, machine.Run("check", "--update-baseline"));

        Assert.False(machine.Disk.FileExists(Baseline));
    }

    [Fact]
    public void Sarif_marks_what_is_known_and_what_is_new()
    {
        var machine = WithBaseline();
        machine.Disk.Add("/site/content/new.md", "---\ntitle: New\ndate: 2024-01-03\n---\n\nSee [that](/gone/).\n");
        machine.Run("check", "--format", "sarif");

        Assert.Contains("\"baselineState\": \"unchanged\"", machine.Out, StringComparison.Ordinal);
        Assert.Contains("\"baselineState\": \"new\"", machine.Out, StringComparison.Ordinal);
        Assert.Contains("\"kind\": \"external\"", machine.Out, StringComparison.Ordinal);
    }
}
