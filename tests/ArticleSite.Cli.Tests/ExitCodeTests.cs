using ArticleSite.Core;
using ArticleSite.Core.Load;

namespace ArticleSite.Cli.Tests;

public class ExitCodeTests
{
    [Theory]
    [InlineData(BuildOutcome.Succeeded, 0)]
    [InlineData(BuildOutcome.FindingsFailed, 1)]
    [InlineData(BuildOutcome.ConfigurationFailed, 2)]
    [InlineData(BuildOutcome.InputOutputFailed, 3)]
    public void The_code_says_how_the_build_ended(BuildOutcome outcome, int code)
    {
        var machine = Machine.WithSite();
        machine.Build = _ => Findings.Result(outcome, []);
        Assert.Equal(code, machine.Run("build"));
        Assert.Equal(code, machine.Run("check"));
    }

    [Fact]
    public void An_exception_of_the_disk_ends_with_3()
    {
        var machine = Machine.WithSite();
        machine.Build = _ => throw new UnauthorizedAccessException("no entry to '/site/public'");
        Assert.Equal(3, machine.Run("build"));
        Assert.Equal("articlesite: no entry to '/site/public'\n", machine.Error);
    }

    public static TheoryData<Exception> WantsOfMemory =>
    [
        new InsufficientMemoryException(),
        new AggregateException(new InvalidOperationException("another thread"), new InsufficientMemoryException()),
        new TypeInitializationException("Words", new InsufficientMemoryException()),
    ];

    [Theory]
    [MemberData(nameof(WantsOfMemory), DisableDiscoveryEnumeration = true)]
    public void Too_little_memory_is_no_fault_of_ours_and_ends_with_3(Exception failure)
    {
        var machine = Machine.WithSite();
        machine.Build = _ => throw failure;
        Assert.Equal(3, machine.Run("build"));
        Assert.Matches("^articlesite: the memory is used up: the program may take [0-9]+ MB here, which a container or DOTNET_GCHeapHardLimit sets\n$", machine.Error);
    }

    [Fact]
    public void A_fault_of_ours_ends_with_70_and_asks_for_a_report_without_a_stack()
    {
        var machine = Machine.WithSite();
        machine.Build = _ => throw new InvalidOperationException("the tree is round");
        Assert.Equal(70, machine.Run("build"));
        Assert.Contains("internal error: InvalidOperationException: the tree is round", machine.Error, StringComparison.Ordinal);
        Assert.Contains("please report it", machine.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", machine.Error, StringComparison.Ordinal);
        Assert.Empty(machine.Out);
    }

    [Fact]
    public void Verbose_adds_the_stack_to_a_fault_of_ours()
    {
        var machine = Machine.WithSite();
        machine.Build = _ => throw new InvalidOperationException("the tree is round");
        Assert.Equal(70, machine.Run("build", "--verbose"));
        Assert.Contains("   at ArticleSite.Cli.", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_build_ends_with_130()
    {
        var machine = Machine.WithSite();
        machine.Cancellation = new CancellationToken(canceled: true);
        machine.Build = _ => throw new OperationCanceledException();
        Assert.Equal(130, machine.Run("build"));
        Assert.Equal("articlesite: interrupted\n", machine.Error);
    }

    [Fact]
    public void A_cancellation_nobody_asked_for_is_a_fault_of_ours()
    {
        var machine = Machine.WithSite();
        machine.Build = _ => throw new OperationCanceledException();
        Assert.Equal(70, machine.Run("build"));
    }

    [Fact]
    public void Without_a_site_the_answer_is_2_and_names_the_way_out()
    {
        var machine = new Machine { CurrentFolder = "/elsewhere/deep" };
        Assert.Equal(2, machine.Run("build"));
        Assert.Contains("there is no site.config.yml in '/elsewhere/deep' or any folder above it", machine.Error, StringComparison.Ordinal);
        Assert.Contains("--root", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_cannot_be_written_ends_with_3()
    {
        var root = Directory.CreateTempSubdirectory("articlesite-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(root, "site.config.yml"), "title: T\n");
            var machine = new Machine { CurrentFolder = root, Files = new DiskFileSystem() };
            Assert.Equal(3, machine.Run("check", "--report", root)); // a folder stands where the file should
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
