using ArticleSite.Core;
using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Cli.Tests;

public class BuildRequestTests
{
    private static BuildRequest RequestOf(Machine machine, params string[] arguments)
    {
        Assert.Equal(0, machine.Run(arguments));
        return machine.Request!;
    }

    private static BuildRequest RequestOf(params string[] arguments) => RequestOf(Machine.WithSite(), arguments);

    [Fact]
    public void Without_options_the_defaults_hold()
    {
        var request = RequestOf("build");
        Assert.Equal("/site", request.Root);
        Assert.Null(request.ConfigPath);
        Assert.Empty(request.Overrides);
        Assert.Equal(Machine.Now, request.Clock);
        Assert.Equal(Severity.Error, request.FailOn);
        Assert.Equal(0, request.Jobs);
        Assert.False(request.IncludeDrafts || request.IncludeFuture || request.IsCheckOnly);
    }

    [Fact]
    public void Check_asks_for_a_build_that_writes_nothing() => Assert.True(RequestOf("check").IsCheckOnly);

    [Fact]
    public void The_root_is_the_nearest_folder_upward_with_a_configuration()
    {
        var machine = Machine.WithSite();
        machine.CurrentFolder = "/site/content/deep";
        Assert.Equal("/site", RequestOf(machine, "build").Root);
    }

    [Fact]
    public void A_named_root_wins_over_the_nearest_one()
    {
        var machine = Machine.WithSite();
        machine.Disk.Add("/other/readme.txt", "");
        Assert.Equal("/other", RequestOf(machine, "build", "--root", "../other/").Root);
    }

    [Fact]
    public void Options_shared_by_all_may_stand_before_the_command()
    {
        var machine = Machine.WithSite();
        machine.CurrentFolder = "/";
        Assert.Equal("/site", RequestOf(machine, "--root", "site", "build").Root);
    }

    [Fact]
    public void A_named_configuration_counts_from_the_current_folder_and_leads_to_the_root()
    {
        var machine = new Machine { CurrentFolder = "/" };
        machine.Disk.Add("/far/prod.yml", "");
        var request = RequestOf(machine, "build", "--config", "far/prod.yml");
        Assert.Equal(("/far", "/far/prod.yml"), (request.Root, request.ConfigPath));
    }

    [Theory]
    [InlineData("out", "out")]
    [InlineData("/site/a/b", "a/b")]
    [InlineData("../web", "/web")]
    [InlineData("/tmp/web", "/tmp/web")]
    public void The_output_folder_counts_from_the_current_folder(string told, string expected) =>
        Assert.Equal(expected, RequestOf("build", "--output", told).Overrides["output"]);

    [Fact]
    public void From_another_folder_the_output_still_counts_from_there()
    {
        var machine = Machine.WithSite();
        machine.CurrentFolder = "/desk";
        Assert.Equal("/desk/out", RequestOf(machine, "build", "--root", "/site", "--output", "out").Overrides["output"]);
    }

    [Fact]
    public void Flags_become_overrides_and_switches()
    {
        var request = RequestOf("build", "--base-url", "https://x.example/", "--drafts", "--future", "--jobs", "3", "--no-cache");
        Assert.Equal("https://x.example/", request.Overrides["base_url"]);
        Assert.True(request.IncludeDrafts && request.IncludeFuture);
        Assert.Equal(3, request.Jobs);
    }

    [Theory]
    [InlineData(Severity.Error, "--fail-on", "error")]
    [InlineData(Severity.Warning, "--fail-on", "warning")]
    [InlineData(null, "--fail-on", "never")]
    [InlineData(Severity.Warning, "--strict")]
    [InlineData(Severity.Warning, "--strict", "--fail-on", "warning")]
    public void The_failing_severity_can_be_chosen(Severity? expected, params string[] options) =>
        Assert.Equal(expected, RequestOf(["build", .. options]).FailOn);

    [Theory]
    [InlineData("2024-08-08", "2024-08-08T00:00:00Z")]
    [InlineData("2024-08-08T13:14Z", "2024-08-08T13:14:00Z")]
    [InlineData("2024-08-08T13:14:39", "2024-08-08T13:14:39Z")]
    [InlineData("2024-08-08T13:14:39.5+02:00", "2024-08-08T11:14:39.5Z")]
    public void The_clock_takes_ISO_8601_and_means_UTC_where_no_offset_stands(string told, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), RequestOf("build", "--clock", told).Clock);

    [Fact]
    public void The_flag_wins_over_SOURCE_DATE_EPOCH_which_wins_over_the_machine()
    {
        var machine = Machine.WithSite();
        machine.Environment["SOURCE_DATE_EPOCH"] = "86400";
        Assert.Equal(DateTimeOffset.UnixEpoch.AddDays(1), RequestOf(machine, "build").Clock);
        Assert.Equal(2024, RequestOf(machine, "build", "--clock", "2024-08-08").Clock.Year);
    }

    [Fact]
    public void A_SOURCE_DATE_EPOCH_that_is_no_number_is_a_usage_error()
    {
        var machine = Machine.WithSite();
        machine.Environment["SOURCE_DATE_EPOCH"] = "soon";
        Assert.Equal(2, machine.Run("build"));
        Assert.Equal("articlesite: SOURCE_DATE_EPOCH holds seconds since 1970, not 'soon'\n", machine.Error);
    }

    [Fact]
    public void The_environment_is_handed_on()
    {
        var machine = Machine.WithSite();
        machine.Environment["ARTICLESITE__TITLE"] = "From outside";
        Assert.Equal("From outside", RequestOf(machine, "build").EnvironmentVariables["ARTICLESITE__TITLE"]);
    }

    [Fact]
    public void The_theme_comes_along_with_forward_slashes()
    {
        var theme = RequestOf("build").Theme;
        Assert.Contains("layouts/article.html", theme.Keys);
        Assert.All(theme.Keys, path => Assert.DoesNotContain('\\', path));
        Assert.All(theme.Values, content => Assert.NotEmpty(content));
    }
}
