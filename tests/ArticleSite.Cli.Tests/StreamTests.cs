using ArticleSite.Core;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Tests;

public class StreamTests
{
    private static readonly Diagnostic Warning = new(Findings.Mild, null, "odd");

    private static Machine MachineWith(BuildResult result)
    {
        var machine = Machine.WithSite();
        machine.Build = _ => result;
        return machine;
    }

    [Fact]
    public void A_build_ends_with_the_line_scripts_read()
    {
        var machine = MachineWith(Findings.Result(BuildOutcome.Succeeded, Enumerable.Repeat(Warning, 12)));
        Assert.Equal(0, machine.Run("build"));
        Assert.Equal("built 300 pages (297 written, 3 unchanged, 0 skipped) from 300 articles in 412 ms, 0 errors, 12 warnings\n", machine.Out);
        Assert.StartsWith("articlesite: warning AS4002: odd\n\n", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_ends_with_its_own_line_and_never_speaks_of_publishing()
    {
        var machine = MachineWith(Findings.OneError());
        Assert.Equal(1, machine.Run("check"));
        Assert.Equal("checked 300 pages from 300 articles in 412 ms, 1 errors, 0 warnings\n", machine.Out);
        Assert.DoesNotContain("published", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_build_says_that_nothing_was_published_and_what_stays()
    {
        var machine = MachineWith(Findings.OneError());
        Assert.Equal(1, machine.Run("build"));
        Assert.EndsWith("\nnothing was published: 1 errors; 'public' stays as it was\n", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_strict_build_says_that_warnings_failed_it()
    {
        var machine = MachineWith(Findings.Result(BuildOutcome.FindingsFailed, [Warning]));
        Assert.Equal(1, machine.Run("build", "--strict"));
        Assert.Contains("nothing was published: 0 errors and 1 warnings, and the build fails on warnings;", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_skipped_article_is_named_with_its_reason()
    {
        var machine = MachineWith(Findings.Result(BuildOutcome.Succeeded, []) with
        {
            Skipped = [new(new SourcePath("content/a.md"), "draft"), new(new SourcePath("content/b.md"), "dated 2027-01-01T00:00:00Z")],
        });
        Assert.Equal(0, machine.Run("build"));
        Assert.Equal("content/a.md: skipped: draft\ncontent/b.md: skipped: dated 2027-01-01T00:00:00Z\n", machine.Error);
        Assert.Contains("2 skipped", machine.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_are_counted_and_shown_only_when_asked_for()
    {
        var result = Findings.Result(BuildOutcome.Succeeded, [new Diagnostic(Findings.Note, null, "left out")]) with
        {
            Steps = [new StepTime("Load", TimeSpan.FromMilliseconds(12.5))],
        };
        var machine = MachineWith(result);
        machine.Run("build");
        Assert.Equal("1 notes not shown; --verbose shows them\n", machine.Error);
        machine = MachineWith(result);
        machine.Run("build", "--verbose");
        Assert.Equal("articlesite: info AS1009: left out\n\nLoad: 12.5 ms\n", machine.Error);
    }

    [Fact]
    public void Quiet_shows_nothing_but_what_fails_the_build()
    {
        var machine = MachineWith(Findings.Result(BuildOutcome.Succeeded, [Warning]));
        Assert.Equal(0, machine.Run("build", "--quiet"));
        Assert.Equal(("", ""), (machine.Out, machine.Error));
        machine = MachineWith(Findings.OneError());
        Assert.Equal(1, machine.Run("build", "--quiet"));
        Assert.StartsWith("content/setup.md(1,3): error AS3001:", machine.Error, StringComparison.Ordinal);
        Assert.Empty(machine.Out);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public void Findings_for_machines_have_stdout_to_themselves(string format)
    {
        var machine = MachineWith(Findings.OneError());
        Assert.Equal(1, machine.Run("build", "--format", format));
        Assert.DoesNotContain("built 300", machine.Out, StringComparison.Ordinal);
        Assert.NotEmpty(machine.Out);
        Assert.Equal(
            "nothing was published: 1 errors; 'public' stays as it was\n"
            + "built 300 pages (297 written, 3 unchanged, 0 skipped) from 300 articles in 412 ms, 1 errors, 0 warnings\n",
            machine.Error);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public void The_report_file_has_the_bytes_of_stdout(string format)
    {
        var machine = MachineWith(Findings.OneError());
        machine.Run("check", "--format", format, "--report", "logs/findings");
        Assert.Equal(machine.Out, machine.Read("/site/logs/findings"));
    }

    [Fact]
    public void The_report_file_in_text_is_plain_and_ends_with_the_closing_line()
    {
        var machine = MachineWith(Findings.OneError());
        machine.IsErrorTerminal = true;
        machine.Run("build", "--report", "findings.txt");
        Assert.Equal(
            """
            content/setup.md(1,3): error AS3001: it is never closed
             1 | a b c
               |   ^

            nothing was published: 1 errors; 'public' stays as it was
            built 300 pages (297 written, 3 unchanged, 0 skipped) from 300 articles in 412 ms, 1 errors, 0 warnings

            """,
            machine.Read("/site/findings.txt"));
    }

    [Fact]
    public void A_terminal_gets_colours()
    {
        var machine = MachineWith(Findings.OneError());
        machine.IsErrorTerminal = true;
        machine.Run("check");
        Assert.Contains("\e[1;31merror AS3001\e[0m", machine.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', machine.Out);
    }

    [Theory]
    [InlineData("NO_COLOR", "1", "check")]
    [InlineData("TERM", "dumb", "check")]
    [InlineData("X", "", "check", "--no-color")]
    public void Who_wants_plain_text_gets_plain_text(string variable, string value, params string[] arguments)
    {
        var machine = MachineWith(Findings.OneError());
        machine.IsErrorTerminal = true;
        machine.Environment[variable] = value;
        machine.Run(arguments);
        Assert.DoesNotContain('\e', machine.Error);
    }
}
