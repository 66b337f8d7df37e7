using System.Diagnostics;

namespace ArticleSite.Cli.Tests;

/// <summary>The program with the recipe behind it, and once as a process.</summary>
public class WholeProgramTests
{
    private static Machine NewSite()
    {
        var machine = new Machine { CurrentFolder = "/", Build = null };
        Assert.Equal(0, machine.Run("new", "site", "site", "--clock", "2025-12-01"));
        machine.CurrentFolder = "/site";
        return machine;
    }

    [Fact]
    public void A_new_site_builds_and_its_second_build_writes_nothing()
    {
        var machine = NewSite();
        Assert.Equal(0, machine.Run("build"));
        Assert.True(machine.Disk.FileExists("/site/public/first-article/index.html"));
        Assert.Equal(0, machine.Run("build"));
        Assert.Contains(" pages (0 written, ", machine.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_article_fails_the_build_and_leaves_the_site_that_was_there()
    {
        var machine = NewSite();
        machine.Run("build");
        var before = machine.Read("/site/public/index.html");
        machine.Disk.Add("/site/content/bad.md", "---\ntitle: [x\n---\nhello\n");
        Assert.Equal(1, machine.Run("build"));
        Assert.Contains("content/bad.md(", machine.Error, StringComparison.Ordinal);
        Assert.Contains("content/bad.md: skipped: AS", machine.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was published: 1 errors; 'public' stays as it was\n", machine.Error, StringComparison.Ordinal);
        Assert.Equal(before, machine.Read("/site/public/index.html"));
    }

    [Fact]
    public void With_fail_on_never_the_rest_is_published()
    {
        var machine = NewSite();
        machine.Disk.Add("/site/content/bad.md", "---\ntitle: [x\n---\nhello\n");
        Assert.Equal(0, machine.Run("build", "--fail-on", "never"));
        Assert.True(machine.Disk.FileExists("/site/public/first-article/index.html"));
    }

    [Fact]
    public void A_check_writes_nothing()
    {
        var machine = NewSite();
        var before = machine.Disk.Files.Count;
        Assert.Equal(0, machine.Run("check"));
        Assert.Equal(before, machine.Disk.Files.Count);
    }

    [Fact]
    public void A_configuration_that_cannot_be_used_ends_with_2()
    {
        var machine = NewSite();
        machine.Disk.Add("/site/site.config.yml", "titel: x\npagination: {size: many}\n");
        Assert.Equal(2, machine.Run("build"));
        Assert.Contains("site.config.yml(2,", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_build_of_the_same_site_ends_with_3()
    {
        var machine = NewSite();
        machine.Disk.CreateFolder("/site/.articlesite");
        using var held = machine.Disk.TryLock("/site/.articlesite/lock");
        Assert.Equal(3, machine.Run("build"));
        Assert.Contains("another build holds", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_may_open_too_few_files_says_so_and_ends_with_3()
    {
        if (OperatingSystem.IsWindows()) return; // there is no such limit
        var start = new ProcessStartInfo("sh", ["-c", "ulimit -n 64; exec \"$0\" --version", BuiltProgram.File]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var program = Process.Start(start)!; // a new process was asked for
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("articlesite: the system allows 64 open files (ulimit -n); the program needs 112\n", await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(3, program.ExitCode);
    }

    [Fact]
    public async Task A_process_that_is_told_to_stop_ends_with_130()
    {
        if (OperatingSystem.IsWindows()) return; // no signals to send
        using var program = BuiltProgram.Start(Repository.Root, "render", "--batch");
        await program.StandardInput.WriteLineAsync("""{"id":1,"template":"ready"}""");
        await program.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        Assert.Equal("""{"id":1,"ok":true,"output":"ready"}""", await program.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));

        using var kill = Process.Start("kill", ["-TERM", program.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(130, program.ExitCode);
        Assert.Equal("articlesite: interrupted\n", await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
