using System.Text.RegularExpressions;

namespace ArticleSite.Cli.Tests;

/// <summary>What <c>docs/findings.md</c> tells a reader to type works.</summary>
public sealed partial class FindingsPageTests
{
    private static string Page { get; } = File.ReadAllText(Path.Combine(Repository.Root, "docs", "findings.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Commands =>
        [.. CommandLines().Matches(Page).Select(line => line.Groups[1].Value).Concat(Spoken().Matches(Page).Select(line => line.Groups[1].Value)).Distinct()];

    private static Machine Site()
    {
        var machine = Machine.WithSite();
        machine.Build = null;
        machine.Disk.Add("/site/content/setup.md", "---\ntitle: Setup\ndate: 2024-01-31\n---\n\nPlug it in.\n");
        return machine;
    }

    [Fact]
    public void The_page_shows_commands() => Assert.True(Commands.Count >= 9);

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_of_the_page_runs(string words)
    {
        var machine = Site();

        Assert.True(machine.Run(words.Split('>')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)) == 0, machine.Error);
    }

    [Fact]
    public void The_comments_of_the_page_silence_what_they_stand_before()
    {
        var machine = Site();
        var example = Fence().Matches(Page).Single(fence => fence.Value.Contains("disable-next-line", StringComparison.Ordinal)).Groups[1].Value;
        machine.Disk.Add("/site/content/example.md", "---\ntitle: Example\ndate: 2024-01-31\n---\n\n" + example);
        machine.Run("check");

        Assert.DoesNotContain("AS6001", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_overrides_of_the_page_are_a_configuration()
    {
        var machine = Site();
        machine.Disk.Add("/site/site.config.yml", Fence().Matches(Page)[0].Groups[1].Value);

        Assert.Equal(0, machine.Run("check"));
    }

    [GeneratedRegex(@"^    articlesite (.+)$|^- run: articlesite (?<1>.+)$", RegexOptions.Multiline)]
    private static partial Regex CommandLines();

    [GeneratedRegex("`articlesite ([^`]+)`")]
    private static partial Regex Spoken();

    [GeneratedRegex("^```(?:yaml|markdown)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
