using System.Text.RegularExpressions;

namespace ArticleSite.Cli.Tests;

/// <summary><c>check --external</c> against a server on this machine.</summary>
public sealed class ExternalTests : IDisposable
{
    private const string Cache = "/site/.articlesite/external-links.json";

    private readonly LocalServer _server = new();

    public void Dispose() => _server.Dispose();

    private Machine SiteWith(string body, string config = "title: Test\n")
    {
        var machine = new Machine { Build = null };
        machine.Disk.Add("/site/site.config.yml", config);
        machine.Disk.Add("/site/content/a.md", $"---\ntitle: A\ndate: 2024-01-02\n---\n\n{body.Replace("HOST", _server.Host, StringComparison.Ordinal)}\n");
        return machine;
    }

    private static int Check(Machine machine, params string[] more) =>
        machine.Run(["check", "--verbose", "--external", "--external-private", "--external-pause", "0", .. more]);

    private static string[] Codes(Machine machine) => [.. Regex.Matches(machine.Error, @"(content/\S+|articlesite): \w+ (AS465\d):").Select(found => found.Groups[2].Value)];

    [Fact]
    public void A_dead_link_is_told_where_it_stands()
    {
        var machine = SiteWith("See [it](http://HOST/gone) and [that](http://HOST/here).");
        _server.Answers["/here"] = "200 OK";

        Assert.Equal(0, Check(machine));
        Assert.Contains($"content/a.md(6,5): warning AS4651: 'http://{_server.Host}/gone' is dead: 404 Not Found\n", machine.Error, StringComparison.Ordinal);
        Assert.Equal(["AS4651"], Codes(machine));
        Assert.Equal(1, Check(machine, "--strict"));
    }

    [Fact]
    public void Without_the_option_nobody_is_asked()
    {
        var machine = SiteWith("See [it](http://HOST/gone).");
        machine.Run("check");
        machine.Run("build");

        Assert.Empty(_server.Asked);
    }

    [Fact]
    public void A_server_that_knows_no_HEAD_is_asked_for_the_page()
    {
        _server.Answers["HEAD /here"] = "405 Method Not Allowed";
        _server.Answers["GET /here"] = "200 OK";
        var machine = SiteWith("See [it](http://HOST/here#part).");
        Check(machine);

        Assert.Empty(Codes(machine));
        Assert.Equal(["GET /robots.txt", "HEAD /here", "GET /here"], _server.Asked);
    }

    [Fact]
    public void A_page_that_has_moved_for_good_is_told_with_its_new_address()
    {
        _server.Answers["/old"] = "301 Moved Permanently\r\nLocation: /new";
        _server.Answers["/new"] = "200 OK";
        var machine = SiteWith("See [it](http://HOST/old#part).");
        Check(machine);

        Assert.Contains($"info AS4652: 'http://{_server.Host}/old#part' has moved for good to 'http://{_server.Host}/new#part'\n", machine.Error, StringComparison.Ordinal);
        machine.Run("check", "--external", "--external-private", "--external-pause", "0", "--fix", "--unsafe-fixes");
        Assert.Contains("/new#part", machine.Read("/site/content/a.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_elsewhere_for_a_while_is_alive()
    {
        _server.Answers["/old"] = "302 Found\r\nLocation: /new";
        _server.Answers["/new"] = "200 OK";
        var machine = SiteWith("See [it](http://HOST/old).");
        Check(machine);

        Assert.Empty(Codes(machine));
    }

    [Fact]
    public void A_page_that_has_moved_to_nowhere_is_dead()
    {
        _server.Answers["/old"] = "301 Moved Permanently\r\nLocation: /gone";
        var machine = SiteWith("See [it](http://HOST/old).");
        Check(machine);

        Assert.Equal(["AS4651"], Codes(machine));
    }

    [Fact]
    public void Redirects_in_a_circle_end()
    {
        _server.Answers["/a"] = "302 Found\r\nLocation: /b";
        _server.Answers["/b"] = "302 Found\r\nLocation: /a";
        var machine = SiteWith("See [it](http://HOST/a).");
        Check(machine);

        Assert.Equal(["AS4651"], Codes(machine));
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", true)]
    [InlineData("User-agent: articlesite\nDisallow: /\n\nUser-agent: *\nAllow: /", true)]
    [InlineData("User-agent: ArticleSite\nAllow: /\n\nUser-agent: *\nDisallow: /", false)]
    [InlineData("User-agent: other\nDisallow: /", false)]
    public void What_robots_txt_forbids_is_not_asked_for(string robots, bool isForbidden)
    {
        _server.Answers["/robots.txt"] = "200 OK\r\n\r\n" + robots;
        _server.Answers["/private/a"] = "200 OK";
        var machine = SiteWith("See [it](http://HOST/private/a).");
        Check(machine);

        Assert.Equal(isForbidden ? ["AS4653"] : [], Codes(machine));
        Assert.Equal(isForbidden, !_server.Asked.Contains("HEAD /private/a"));
    }

    [Fact]
    public void A_busy_server_is_asked_again()
    {
        _server.Answers["/busy"] = "503 Service Unavailable";
        _server.Then["/busy"] = "200 OK";
        var machine = SiteWith("See [it](http://HOST/busy).");
        Check(machine);

        Assert.Empty(Codes(machine));
    }

    [Fact]
    public void A_server_that_stays_busy_leaves_it_unclear()
    {
        _server.Answers["/busy"] = "429 Too Many Requests";
        var machine = SiteWith("See [it](http://HOST/busy).");
        Check(machine);

        Assert.Equal(["AS4653"], Codes(machine));
        Assert.Equal(3, _server.Asked.Count(asked => asked == "HEAD /busy"));
    }

    [Fact]
    public void A_server_that_does_not_answer_leaves_it_unclear()
    {
        _server.Answers["/robots.txt"] = "404 Not Found";
        _server.Answers["/silent"] = LocalServer.Silence;
        var machine = SiteWith("See [it](http://HOST/silent).");
        Check(machine, "--external-timeout", "0.2");

        Assert.Contains("no answer within 0.2 seconds", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paid_link_is_never_asked_for_and_no_redirect_to_one_is_followed()
    {
        _server.Answers["/go"] = $"302 Found\r\nLocation: http://localhost:{_server.Port}/buy/thing";
        _server.Answers["/buy/thing"] = "200 OK";
        var machine = SiteWith(
            $"Buy [it](http://localhost:{_server.Port}/buy/thing), or go [there](http://HOST/go). ![x](https://goto.example/i/1/2/3)",
            "title: Test\nads:\n  own_redirect_hosts: [{ host: localhost, paths: [/buy/*] }]\n");
        Check(machine);

        Assert.Equal(["AS4653"], Codes(machine));
        Assert.Contains("paid link", machine.Error, StringComparison.Ordinal);
        Assert.Equal(["GET /robots.txt", "HEAD /go"], _server.Asked);
    }

    [Fact]
    public void An_address_of_this_machine_is_not_asked_unless_it_may()
    {
        var machine = SiteWith("See [it](http://HOST/here).");
        machine.Run("check", "--external", "--external-pause", "0", "--verbose");

        Assert.Contains("--external-private asks those too", machine.Error, StringComparison.Ordinal);
        Assert.Empty(_server.Asked);
    }

    [Fact]
    public void A_link_that_several_articles_have_is_asked_for_once_and_told_in_each()
    {
        var machine = SiteWith("See [it](http://HOST/gone).");
        machine.Disk.Add("/site/content/b.md", machine.Read("/site/content/a.md").Replace("title: A", "title: B", StringComparison.Ordinal));
        Check(machine);

        Assert.Equal(["AS4651", "AS4651"], Codes(machine));
        Assert.Single(_server.Asked, asked => asked == "HEAD /gone");
    }

    [Fact]
    public void What_was_asked_this_week_is_not_asked_again()
    {
        _server.Answers["/here"] = "200 OK";
        var machine = SiteWith("See [it](http://HOST/here) and [that](http://HOST/gone).");
        Check(machine);
        var asked = _server.Asked.Count;
        Check(machine);

        Assert.Equal(asked, _server.Asked.Count);
        Assert.Equal(["AS4651", "AS4651"], Codes(machine));
        Assert.Contains("\"checked\": \"2026-01-31T12:00:00Z\"", machine.Read(Cache), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-24T11:00:00Z", "alive", true)]
    [InlineData("2026-01-25T12:00:00Z", "alive", false)]
    [InlineData("2026-01-30T11:00:00Z", "dead", true)]
    [InlineData("2026-01-31T11:00:00Z", "dead", false)]
    public void A_good_answer_is_believed_a_week_and_a_bad_one_a_day(string at, string state, bool isAsked)
    {
        var machine = SiteWith("See [it](http://HOST/here).");
        machine.Disk.Add(Cache, $"{{\"version\":1,\"links\":{{\"http://{_server.Host}/here\":{{\"state\":\"{state}\",\"moved_to\":null,\"reason\":\"x\",\"checked\":\"{at}\"}}}}}}");
        Check(machine);

        Assert.Equal(isAsked, _server.Asked.Contains("HEAD /here"));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"version\":1,\"links\":{\"x\":{}}}")]
    public void A_cache_that_cannot_be_read_is_as_good_as_none(string json)
    {
        _server.Answers["/here"] = "200 OK";
        var machine = SiteWith("See [it](http://HOST/here).");
        machine.Disk.Add(Cache, json);

        Assert.Equal(0, Check(machine));
        Assert.Contains("alive", machine.Read(Cache), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_of_other_sites_can_be_silenced_and_known_like_all()
    {
        var machine = SiteWith("<!-- articlesite-disable-next-line dead-external-link -->\nSee [it](http://HOST/gone).\n\nSee [that](http://HOST/lost).");
        Check(machine, "--update-baseline");

        Assert.Equal(0, Check(machine, "--strict"));
        Assert.Empty(Codes(machine));
    }

    [Fact]
    public void Options_of_asking_go_with_asking() => Assert.Equal(2, SiteWith("x").Run("check", "--external-timeout", "3"));

    [Theory]
    [InlineData("0")]
    [InlineData("soon")]
    public void A_time_that_is_none_is_refused(string timeout) => Assert.Equal(2, SiteWith("x").Run("check", "--external", "--external-timeout", timeout));
}
