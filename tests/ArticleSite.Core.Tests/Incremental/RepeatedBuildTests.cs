using System.Text;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Tests.Incremental;

/// <summary>A build that has nothing to do says what the last one said, and says it only when that is true.</summary>
public sealed class RepeatedBuildTests
{
    [Fact]
    public void A_build_with_nothing_to_do_reads_no_source_and_tells_the_same()
    {
        var site = new TestSite().Article("printer").With("content/old.md", "---\ntitle: Old\n---\n\n[x](/nowhere/)\n");
        var first = site.Build(request => request with { FailOn = null });
        var disk = new CountingDisk(site.Files);

        var again = site.BuildOn(disk, request => request with { FailOn = null });

        Assert.DoesNotContain(disk.Read, path => path.Contains("/content/", StringComparison.Ordinal) || path.Contains("site.config", StringComparison.Ordinal));
        Assert.Equal(first.Findings, again.Findings);
        Assert.Equal((first.PageCount, 0, first.PageCount), (again.PageCount, again.WrittenCount, again.UnchangedCount));
        Assert.NotEmpty(again.Findings);
    }

    [Theory]
    [InlineData("content/printer.md", "---\ntitle: Printer\ndate: 2026-01-02\n---\n\nOther.\n")]
    [InlineData("content/new.md", "---\ntitle: New\ndate: 2026-01-02\n---\n\nOther.\n")]
    [InlineData("site.config.yml", "title: Other\nbase_url: https://test.example/\n")]
    [InlineData("templates/layouts/article.html", "other {{ article.content }}")]
    [InlineData("static/style.css", "p {}")]
    [InlineData("ads/registry.yml", "slots: []\n")]
    public void Any_file_that_changes_gives_a_build_something_to_do(string path, string text)
    {
        var site = new TestSite().Article("printer").Publish();

        site.With(path, text);

        Assert.True(IsDone(site));
    }

    [Fact]
    public void An_article_that_goes_gives_a_build_something_to_do()
    {
        var site = new TestSite().Article("printer").Article("router").Publish();

        site.Files.DeleteFile("/site/content/router.md");

        Assert.True(IsDone(site));
        Assert.False(site.Has("router/index.html"));
    }

    [Fact]
    public void A_file_of_the_site_that_somebody_changed_is_written_again()
    {
        var site = new TestSite().Article("printer").Publish();
        var page = site.Page("printer/index.html");

        site.Files.Add("/site/public/printer/index.html", "defaced");

        Assert.Equal(page, site.Publish().Page("printer/index.html"));
    }

    [Fact]
    public void A_file_that_somebody_put_into_the_site_is_gone_after_the_next_build()
    {
        var site = new TestSite().Article("printer").Publish();

        site.Files.Add("/site/public/stray.html", "x");

        Assert.False(site.Publish().Has("stray.html"));
    }

    [Fact]
    public void A_template_that_tells_the_time_is_rendered_whenever_the_time_is_another()
    {
        var site = new TestSite().Theme("layouts/article.html", "{{ date.now | date.to_string '%H:%M' }}").Article("printer").Publish();
        Assert.False(IsDone(site));

        var later = site.Publish(request => request with { Clock = TestSite.Now.AddHours(1) });

        Assert.Contains("13:00", later.Page("printer/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clock_that_passes_no_date_gives_nothing_to_do()
    {
        var site = new TestSite().Article("printer").Publish();

        Assert.False(IsDone(site, request => request with { Clock = TestSite.Now.AddDays(20) }));
    }

    [Fact]
    public void Flags_give_a_build_something_to_do()
    {
        var site = new TestSite().Article("printer").Publish();

        Assert.True(IsDone(site, request => request with { IncludeDrafts = true }));
        Assert.True(IsDone(site, request => request with { Overrides = new Dictionary<string, string> { ["title"] = "Other" } }));
        Assert.True(IsDone(site, request => request with { EnvironmentVariables = new Dictionary<string, string> { ["ARTICLESITE__TITLE"] = "Third" } }));
    }

    [Fact]
    public void A_site_whose_configuration_publishes_drafts_gives_nothing_to_do_when_nothing_has_changed()
    {
        var site = new TestSite().With("site.config.yml", "title: Test\nbase_url: https://test.example/\npublish:\n  drafts: true\n").Article("printer").Publish();

        Assert.False(IsDone(site));
    }

    [Fact]
    public void An_article_written_just_before_a_build_gives_the_next_one_nothing_to_do()
    {
        var site = new TestSite().Article("printer").Article("router");
        Assert.True(IsDoneAtOnce(site));

        Assert.False(IsDoneAtOnce(site));
    }

    [Theory]
    [InlineData("content/printer.md")]
    [InlineData("site.config.yml")]
    [InlineData("templates/partials/note.html")]
    [InlineData("static/note.txt")]
    public void A_file_written_again_in_the_same_moment_gives_a_build_something_to_do(string path)
    {
        var site = new TestSite().Article("printer").With("templates/partials/note.html", "a").With("static/note.txt", "a");
        IsDoneAtOnce(site);
        Assert.False(IsDoneAtOnce(site));
        var content = site.Files.ReadFile("/site/" + path);

        content[^1] ^= 3; // a line end becomes a tab, a letter another letter
        site.Files.WriteFile("/site/" + path, content);

        Assert.True(IsDoneAtOnce(site));
    }

    [Fact]
    public void A_young_picture_of_which_only_the_size_is_read_gives_a_build_something_to_do_when_it_is_another()
    {
        var site = new TestSite().Article("printer").With("static/a.svg", "<svg width='1' height='2'/>");
        IsDoneAtOnce(site);

        site.With("static/a.svg", "<svg width='3' height='4'/>");

        Assert.True(IsDoneAtOnce(site));
    }

    [Fact]
    public void Files_that_were_young_are_read_by_one_build_with_nothing_to_do_and_not_by_the_next()
    {
        var site = new TestSite().Article("printer").Article("router").With("static/note.txt", "a");
        BuildAt(0, site);

        Assert.Contains("/site/content/printer.md", BuildAt(10, site).Read);

        var read = BuildAt(20, site).Read;
        Assert.DoesNotContain(read, path => path.Contains("/content/", StringComparison.Ordinal) || path.Contains("/static/", StringComparison.Ordinal) || path.Contains("site.config", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_that_are_still_young_are_read_again()
    {
        var site = new TestSite().Article("printer");
        BuildAt(0, site);
        BuildAt(1, site);

        Assert.Contains("/site/content/printer.md", BuildAt(1, site).Read);
    }

    [Theory]
    [InlineData("content/printer.md")]
    [InlineData("site.config.yml")]
    [InlineData("static/note.txt")]
    public void A_file_that_is_written_while_it_is_compared_gives_that_build_or_the_next_something_to_do(string path)
    {
        var site = new TestSite().Article("printer").With("static/note.txt", "a");
        BuildAt(0, site);
        byte[] content = [.. site.Files.ReadFile("/site/" + path)];
        content[^1] ^= 3;
        var isWritten = false;
        var compared = BuildAt(10, site, read: read =>
        {
            if (read == "/site/" + path && !isWritten) site.Files.WriteFile(read, content);
            isWritten |= read == "/site/" + path;
        }, writtenNow: () => isWritten ? path : null);
        Assert.True(isWritten);

        Assert.True(HasRendered(compared) || HasRendered(BuildAt(20, site, writtenAt: (path, 10))));
    }

    [Fact]
    public void A_file_written_after_it_was_known_by_its_looks_gives_the_next_build_something_to_do()
    {
        var site = new TestSite().Article("printer");
        BuildAt(0, site);
        BuildAt(10, site);
        var content = site.Files.ReadFile("/site/content/printer.md");
        content[^1] ^= 3;
        site.Files.WriteFile("/site/content/printer.md", content);

        Assert.True(HasRendered(BuildAt(20, site, writtenAt: ("content/printer.md", 15))));
    }

    [Fact]
    public void A_disk_that_takes_no_more_does_not_fail_a_build_that_has_nothing_to_do()
    {
        var site = new TestSite().Article("printer");
        BuildAt(0, site);

        var result = BuildAt(10, site, write: path =>
        {
            if (path.EndsWith("/last", StringComparison.Ordinal)) throw new IOException("no room");
        }).Result;

        Assert.Equal(BuildOutcome.Succeeded, result.Outcome);
        Assert.Equal(1, result.ArticleCount);
        Assert.Contains("/site/content/printer.md", BuildAt(20, site).Read);
    }

    /// <summary>A build so many seconds after all sources were written, or all but one; what the program writes is as old as the disk of the test says.</summary>
    private static TimedBuild BuildAt(
        long seconds, TestSite site, (string Path, long Seconds)? writtenAt = null, Func<string?>? writtenNow = null, Action<string>? read = null, Action<string>? write = null)
    {
        const long second = 1_000_000_000;
        var disk = new CountingDisk(site.Files)
        {
            OnRead = read,
            OnWrite = write,
            Look = (path, stamp) =>
            {
                if (stamp.Length < 0 || path.Contains("public", StringComparison.Ordinal)) return stamp;
                var isNow = path.EndsWith("/moment", StringComparison.Ordinal) || path == "/site/" + writtenNow?.Invoke();
                var time = isNow ? seconds : writtenAt is { } one && path == "/site/" + one.Path ? one.Seconds : 0;
                return new FileStamp(stamp.Length, (time + 100) * second, (time + 100) * second, 7);
            },
        };
        return new TimedBuild(site.BuildOn(disk), disk.Read);
    }

    private static bool HasRendered(TimedBuild build) => build.Result.Steps.Any(step => step.Name == "Render");

    private sealed record TimedBuild(BuildResult Result, IReadOnlyCollection<string> Read);

    /// <summary>True when a build had something to do whose clock stands still: every source looks as if it had just been written, and as every other of its length.</summary>
    private static bool IsDoneAtOnce(TestSite site)
    {
        var disk = new CountingDisk(site.Files)
        {
            Look = static (path, stamp) => stamp.Length < 0 || path.Contains("public", StringComparison.Ordinal) ? stamp : new FileStamp(stamp.Length, 7, 7, 7),
        };
        return site.BuildOn(disk).Steps.Any(step => step.Name == "Render");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Words_of_findings_that_a_disk_has_damaged_are_not_told(int at)
    {
        const string words = "/site/.articlesite/said-words";
        var site = new TestSite().Article("printer").With("content/old.md", "---\ntitle: Old\n---\n\n[x](/nowhere/)\n");
        var first = site.Build(request => request with { FailOn = null });
        var bytes = site.Files.ReadFile(words);
        bytes[at < 0 ? ^1 : at] ^= 1;
        site.Files.WriteFile(words, bytes);

        var again = site.Build(request => request with { FailOn = null });

        Assert.Contains(again.Steps, step => step.Name == "Render");
        Assert.Equal(first.Findings, again.Findings);
    }

    [Fact]
    public void A_rolled_back_site_is_built_again()
    {
        var site = new TestSite().Article("printer", "Old.").Publish().Article("printer", "New.").Publish();
        Assert.Equal(RollbackOutcome.Done, SiteRollback.Run(site.Request(), "/site/public", site.Files));
        Assert.Contains("Old.", site.Page("printer/index.html"), StringComparison.Ordinal);

        site.Publish();

        Assert.Contains("New.", site.Page("printer/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_site_cannot_be_rolled_back()
    {
        var site = new TestSite().Article("printer").Publish();

        Assert.Equal(RollbackOutcome.NothingBefore, SiteRollback.Run(site.Request(), "/site/public", site.Files));
    }

    [Fact]
    public void Which_addresses_changed_is_written_beside_the_cache()
    {
        var site = new TestSite().Article("printer").Article("router").Publish().Article("printer", "New.").Publish();

        Assert.Contains("changed /printer/\n", Encoding.UTF8.GetString(site.Files.ReadFile("/site/.articlesite/changed-urls.txt")), StringComparison.Ordinal);

        site.Publish();
        Assert.Empty(site.Files.ReadFile("/site/.articlesite/changed-urls.txt"));
    }

    /// <summary>True when a build had something to do: a build without looks at no page and writes nothing but its notes.</summary>
    private static bool IsDone(TestSite site, Func<BuildRequest, BuildRequest>? change = null) => site.Build(change).Steps.Any(step => step.Name == "Render");
}
