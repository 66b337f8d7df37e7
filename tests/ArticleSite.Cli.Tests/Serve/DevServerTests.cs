using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ArticleSite.Cli.Tests.Serve;

public sealed class DevServerTests
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:4000")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("192.168.0.7")]
    public async Task A_name_of_another_machine_is_refused(string host)
    {
        await using var site = await new ServedFolder().Article("setup", "Plug it in.").StartAsync();

        using var answer = await site.AskAsync("/setup/", request => request.Headers.Host = host);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("Plug it in.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("blog.localhost:81")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:4000")]
    public async Task Names_of_this_machine_are_answered(string host)
    {
        await using var site = await new ServedFolder().Article("setup", "Plug it in.").StartAsync();

        using var answer = await site.AskAsync("/setup/", request => request.Headers.Host = host);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/setup/", "text/html; charset=utf-8")]
    [InlineData("/own.css", "text/css; charset=utf-8")]
    [InlineData("/own.js", "text/javascript; charset=utf-8")]
    [InlineData("/own.json", "application/json")]
    [InlineData("/own.svg", "image/svg+xml")]
    [InlineData("/own.woff2", "font/woff2")]
    [InlineData("/own.webmanifest", "application/manifest+json")]
    [InlineData("/own.xyz123", "application/octet-stream")]
    [InlineData("/feed.xml", "application/xml; charset=utf-8")]
    [InlineData("/robots.txt", "text/plain; charset=utf-8")]
    [InlineData("/setup/index.md", "text/markdown; charset=utf-8")]
    public async Task Each_file_has_its_type(string path, string type)
    {
        await using var site = new ServedFolder().Article("setup", "Plug it in.");
        foreach (var ending in (string[])["css", "js", "json", "svg", "woff2", "webmanifest", "xyz123"]) site.Write($"static/own.{ending}", "content");
        await site.StartAsync();

        using var answer = await site.AskAsync(path);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_part_of_a_file_is_given_where_a_part_is_asked_for()
    {
        await using var site = await new ServedFolder().Write("static/video.mp4", "0123456789").StartAsync();

        using var answer = await site.AskAsync("/video.mp4", request => request.Headers.Range = new RangeHeaderValue(2, 4));

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("bytes 2-4/10", answer.Content.Headers.ContentRange?.ToString());
        Assert.Equal("234", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_part_behind_the_end_of_a_file_is_refused()
    {
        await using var site = await new ServedFolder().Write("static/video.mp4", "0123456789").StartAsync();

        using var answer = await site.AskAsync("/video.mp4", request => request.Headers.Range = new RangeHeaderValue(20, 24));

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.StatusCode);
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_shows_the_page_of_the_site_for_that()
    {
        await using var site = await new ServedFolder().Write("templates/layouts/404.html", "<p>Nothing here, {{ site.title }}").StartAsync();

        using var answer = await site.AskAsync("/nowhere/");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.StartsWith("<p>Nothing here, Test", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/../site.config.yml")]
    [InlineData("/%2e%2e/site.config.yml")]
    [InlineData("/..%2fsite.config.yml")]
    [InlineData("/site.config.yml")]
    [InlineData("/content/setup.md")]
    [InlineData("//etc/passwd")]
    public async Task No_file_outside_of_the_site_is_reached(string path)
    {
        await using var site = await new ServedFolder().Article("setup", "Plug it in.").StartAsync();

        using var answer = await site.AskAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task Nothing_but_reading_is_allowed(string method)
    {
        await using var site = await new ServedFolder().StartAsync();

        using var answer = await site.AskAsync("/", request => request.Method = new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("/setup/")]
    [InlineData("/own.css")]
    public async Task A_head_has_the_length_and_no_content(string path)
    {
        await using var site = await new ServedFolder().Article("setup", "Plug it in.").Write("static/own.css", "a { color: red }").StartAsync();
        var whole = await site.PageAsync(path);

        using var answer = await site.AskAsync(path, request => request.Method = HttpMethod.Head);

        Assert.Equal((HttpStatusCode.OK, (long?)Encoding.UTF8.GetByteCount(whole)), (answer.StatusCode, answer.Content.Headers.ContentLength));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_address_of_a_folder_without_its_slash_leads_on()
    {
        await using var site = await new ServedFolder().Article("setup", "Plug it in.").StartAsync();

        using var answer = await site.AskAsync("/setup");

        Assert.Equal((HttpStatusCode.Found, "/setup/"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task A_site_in_a_folder_of_its_host_is_shown_there()
    {
        await using var site = new ServedFolder();
        site.Write("site.config.yml", "title: Test\nbase_url: https://test.example/guides/\n").Article("setup", "Plug it in.");
        await site.StartAsync();

        using var top = await site.AskAsync("/");

        Assert.Equal("/guides/", top.Headers.Location?.ToString());
        Assert.Contains("Plug it in.", await site.PageAsync("/guides/setup/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_open_streams_and_the_server()
    {
        await using var site = await new ServedFolder().Article("setup", "Plug it in.").StartAsync();
        await using var events = await site.EventsAsync("/setup/", ServedFolder.StateOf(await site.PageAsync("/setup/")), TestContext.Current.CancellationToken);
        await events.NextAsync("findings", TestContext.Current.CancellationToken);

        var code = await site.StopAsync();

        Assert.Equal(0, code);
        await events.ToEndAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<HttpRequestException>(() => site.PageAsync("/setup/"));
    }

    [Fact]
    public async Task A_fault_of_the_program_is_shown_in_the_browser_and_told_in_the_terminal()
    {
        FaultyDisk? disk = null;
        await using var site = await new ServedFolder().Article("setup", "Plug it in.").Write("static/own.bin", "bytes").StartAsync(real => disk = new FaultyDisk(real) { Fails = "own.bin" });

        using var answer = await site.AskAsync("/own.bin");
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.InternalServerError, "text/html; charset=utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        Assert.Contains("InvalidOperationException: nobody thought of &lt;this&gt;", page, StringComparison.Ordinal);
        Assert.Contains("/__articlesite/live.css", page, StringComparison.Ordinal);
        Assert.Contains("/__articlesite/live.js", page, StringComparison.Ordinal);
        Assert.Contains("/own.bin could not be shown: internal error: InvalidOperationException: nobody thought of <this>", site.Said, StringComparison.Ordinal);
        Assert.Contains("Plug it in.", await site.PageAsync("/setup/"), StringComparison.Ordinal); // all else goes on

        disk!.Fails = null;
        Assert.Equal("bytes", await site.PageAsync("/own.bin"));
    }

    [Fact]
    public async Task One_fault_is_told_once()
    {
        await using var site = await new ServedFolder().Write("static/own.bin", "bytes").StartAsync(real => new FaultyDisk(real) { Fails = "own.bin" });

        await site.PageAsync("/own.bin");
        await site.PageAsync("/own.bin");

        Assert.Equal(2, site.Said.Split("internal error").Length);
    }
}
