using System.Net;

namespace ArticleSite.Cli.Tests.Serve;

public sealed class LiveSessionTests
{
    [Fact]
    public async Task A_text_that_is_saved_is_seen()
    {
        await using var site = await new ServedFolder().Article("setup", "Plug it in.").StartAsync();

        await site.UntilAsync("/setup/", page => page.Contains("Charge it first.", StringComparison.Ordinal), () => site.Article("setup", "Charge it first."));
    }

    [Fact]
    public async Task A_file_that_an_editor_puts_in_the_place_of_the_old_one_is_seen()
    {
        await using var site = await new ServedFolder().Article("setup", "Plug it in.").StartAsync();

        await site.UntilAsync("/setup/", page => page.Contains("Charge it first.", StringComparison.Ordinal), () => site.Replace("content/setup.md", "---\ntitle: setup\ndate: 2026-01-02\n---\n\nCharge it first.\n"));
    }

    [Fact]
    public async Task A_folder_that_gets_another_name_takes_its_articles_along()
    {
        await using var site = await new ServedFolder("permalink: :section/:slug/\n").Article("old/setup", "Plug it in.").Article("other", "Else.").StartAsync();

        await site.UntilAsync("/", page => page.Contains("/new/setup/", StringComparison.Ordinal), () => Directory.Move(Path.Combine(site.Root, "content/old"), Path.Combine(site.Root, "content/new")));

        using var gone = await site.AskAsync("/old/setup/");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("Plug it in.", await site.PageAsync("/new/setup/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hundreds_of_files_that_change_at_once_are_all_taken_in()
    {
        await using var site = new ServedFolder("pagination:\n  size: 1000\n");
        for (var i = 0; i < 200; i++) site.Article($"a{i}", "As it was.");
        await site.StartAsync();

        await site.UntilAsync("/a199/", page => page.Contains("After the checkout.", StringComparison.Ordinal), () =>
        {
            for (var i = 0; i < 200; i++) site.Article($"a{i}", "After the checkout.");
            site.Article("fresh", "After the checkout.");
        });
        await site.UntilAsync("/", page => page.Contains("/last/", StringComparison.Ordinal), () => site.Article("last", "One more.")); // what came before it is taken in by then

        foreach (var name in (string[])["a0", "a57", "a100", "a198", "fresh"])
            Assert.Contains("After the checkout.", await site.PageAsync($"/{name}/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_goes_is_gone()
    {
        await using var site = await new ServedFolder().Article("setup", "Plug it in.").Article("other", "Else.").StartAsync();

        await site.UntilAsync("/", page => !page.Contains("/other/", StringComparison.Ordinal), () => File.Delete(Path.Combine(site.Root, "content/other.md")));

        using var gone = await site.AskAsync("/other/");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task What_is_wrong_is_told_to_open_pages_with_its_place_and_until_it_is_mended()
    {
        await using var site = await new ServedFolder().Article("setup", "Plug it in.").StartAsync();
        await using var events = await site.EventsAsync("/setup/", ServedFolder.StateOf(await site.PageAsync("/setup/")), TestContext.Current.CancellationToken);
        Assert.Contains("\"errors\":0", await events.NextAsync("findings", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        site.Write("content/setup.md", "---\ntitle: [setup\n---\nPlug it in.\n");
        await UntilTold(events, "\"path\":\"content/setup.md\",\"line\":2");
        Assert.Contains("Plug it in.", await site.PageAsync("/setup/"), StringComparison.Ordinal); // as it was

        site.Article("setup", "Plug it in.");
        await UntilTold(events, "\"errors\":0");
    }

    [Fact]
    public async Task The_first_page_is_there_while_other_texts_are_still_read()
    {
        FaultyDisk? disk = null;
        await using var site = await new ServedFolder().Article("a", "One.").Article("b", "Two.").Article("c", "Three.").Article("d", "Four.")
            .StartAsync(real => disk = new FaultyDisk(real) { Held = "a.md" });

        Assert.Contains("Four.", await site.PageAsync("/d/"), StringComparison.Ordinal);
        var feed = site.PageAsync("/feed.xml");
        Assert.False(feed.IsCompleted);

        disk!.Release();
        Assert.Contains("One.", await feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_are_made_of_all_texts_are_right_from_the_first_second()
    {
        await using var site = await new ServedFolder().Article("setup", "Plug it in.").StartAsync();

        Assert.Contains("Plug it in.", await site.PageAsync("/feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_the_program_fails_at_does_not_end_it()
    {
        FaultyDisk? disk = null;
        await using var site = await new ServedFolder().Article("setup", "Plug it in.").Article("other", "Else.").StartAsync(real => disk = new FaultyDisk(real));
        await site.PageAsync("/feed.xml"); // the site has been read

        disk!.Fails = "other.md";
        site.Article("other", "This fails.");
        await site.SaidAsync("a change was not taken in: internal error: InvalidOperationException");
        Assert.Contains("Else.", await site.PageAsync("/other/"), StringComparison.Ordinal);

        disk.Fails = null;
        await site.UntilAsync("/setup/", page => page.Contains("Charge it first.", StringComparison.Ordinal), () => site.Article("setup", "Charge it first."));
        await site.UntilAsync("/other/", page => page.Contains("This works.", StringComparison.Ordinal), () => site.Article("other", "This works."));
    }

    /// <summary>A file that is being written may be seen half: what is told of that does not matter.</summary>
    private static async Task UntilTold(EventStream events, string what)
    {
        while (!(await events.NextAsync("findings", TestContext.Current.CancellationToken)).Contains(what, StringComparison.Ordinal))
        {
            // something else is told
        }
    }
}
