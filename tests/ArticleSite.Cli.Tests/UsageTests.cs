namespace ArticleSite.Cli.Tests;

public class UsageTests
{
    [Theory]
    [InlineData("unknown command 'buidl'; did you mean 'build'?", "buidl")]
    [InlineData("unknown command 'xyzzy'\n", "xyzzy")]
    [InlineData("unknown command 'artcle'; did you mean 'article'?", "new", "artcle")]
    [InlineData("unknown option '--drafs'; did you mean '--drafts'?", "build", "--drafs")]
    [InlineData("unknown option '--rot'; did you mean '--root'?", "build", "--rot")]
    [InlineData("unknown option '--fromat=json'; did you mean '--format'?", "check", "--fromat=json")]
    [InlineData("unknown argument 'extra'", "build", "extra")]
    [InlineData("--format takes text, json, github or sarif, not 'xml'", "build", "--format", "xml")]
    [InlineData("--fail-on takes error, warning or never, not 'info'", "build", "--fail-on", "info")]
    [InlineData("--jobs takes a number of threads, not '-1'", "build", "--jobs=-1")]
    [InlineData("--jobs takes a number of threads, not 'many'", "build", "--jobs", "many")]
    [InlineData("--clock takes an instant such as 2026-01-31T12:00:00Z, not 'tomorrow'", "build", "--clock", "tomorrow")]
    [InlineData("--strict means --fail-on warning and does not go with --fail-on never", "build", "--strict", "--fail-on", "never")]
    [InlineData("--root: there is no folder 'nowhere'", "build", "--root", "nowhere")]
    [InlineData("--root needs a path, not an empty one", "build", "--root", "")]
    [InlineData("--config: there is no file 'other.yml'", "build", "--config", "other.yml")]
    [InlineData("See 'articlesite new site --help'.", "new", "site")]
    [InlineData("articlesite: new needs a command: site or article\n", "new")]
    [InlineData("articlesite: ads needs a command: list, report, extract or restore\n", "ads")]
    [InlineData("articlesite: a command is needed\n")]
    [InlineData("articlesite: new article needs TITLE\n", "new", "article")]
    [InlineData("articlesite: --port needs a value\n", "serve", "--port")]
    [InlineData("articlesite: --port takes a whole number, not 'abc'\n", "serve", "--port", "abc")]
    [InlineData("articlesite: --port takes a number from 0 to 65535\n", "serve", "--port", "70000")]
    public void A_wrong_command_line_is_explained_and_ends_with_2(string expected, params string[] arguments)
    {
        var machine = Machine.WithSite();
        Assert.Equal(2, machine.Run(arguments));
        Assert.Contains(expected, machine.Error, StringComparison.Ordinal);
        Assert.Empty(machine.Out);
        Assert.Null(machine.Request);
    }

    [Fact]
    public void Nothing_at_all_is_a_wrong_command_line() => Assert.Equal(2, new Machine().Run());

    [Fact]
    public void The_version_goes_to_stdout()
    {
        var machine = new Machine();
        Assert.Equal(0, machine.Run("--version"));
        Assert.Equal(CommandLine.Version + "\n", machine.Out);
        Assert.Empty(machine.Error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("build", "--help")]
    [InlineData("new", "article", "--help")]
    [InlineData("render", "--help")]
    public void Help_goes_to_stdout_and_is_no_failure(params string[] arguments)
    {
        var machine = new Machine();
        Assert.Equal(0, machine.Run(arguments));
        Assert.Contains("Usage:\n  articlesite", machine.Out, StringComparison.Ordinal);
        Assert.Empty(machine.Error);
    }
}
