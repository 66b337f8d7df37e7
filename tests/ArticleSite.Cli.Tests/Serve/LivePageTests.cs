using System.Text;
using ArticleSite.Cli.Serve;

namespace ArticleSite.Cli.Tests.Serve;

public class LivePageTests
{
    [Fact]
    public void The_script_stands_at_the_end_of_the_body() =>
        Assert.Equal(
            "<html><body><p>a</p><script src=\"/__articlesite/live.js\" data-state=\"s1\" async></script></body></html>",
            Live("<html><body><p>a</p></body></html>"));

    [Fact]
    public void A_page_without_an_end_of_its_body_gets_the_script_at_its_end() =>
        Assert.Equal("<p>a<script src=\"/__articlesite/live.js\" data-state=\"s1\" async></script>", Live("<p>a"));

    [Fact]
    public void The_last_end_of_a_body_counts() =>
        Assert.StartsWith("<pre></body></pre>", Live("<pre></body></pre></body>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">")]
    [InlineData("<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">")]
    public void The_published_policy_does_not_hold_for_the_live_page(string policy) =>
        Assert.StartsWith("<head><title>a</title></head>", Live($"<head>{policy}<title>a</title></head><body></body>"), StringComparison.Ordinal);

    private static string Live(string page) => Encoding.UTF8.GetString(LivePage.WithScript(Encoding.UTF8.GetBytes(page), "s1"));
}
