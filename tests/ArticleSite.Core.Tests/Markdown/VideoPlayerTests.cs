using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Tests.Markdown;

public sealed class VideoPlayerTests
{
    private const string Frame = """<iframe width="560" height="315" src="https://www.youtube.com/embed/abc_-1?si=x&amp;start=5&amp;autoplay=1" title="YouTube video player" frameborder="0" allowfullscreen></iframe>""";

    [Fact]
    public void A_player_waits_behind_a_link_to_it()
    {
        var html = Read(Frame, VideoEmbeds.Facade);

        Assert.Contains("""src="https://www.youtube-nocookie.com/embed/abc_-1?start=5" title="A title" """, html, StringComparison.Ordinal);
        Assert.Contains("srcdoc=\"&lt;!DOCTYPE html&gt;", html, StringComparison.Ordinal);
        Assert.Contains("embed/abc_-1?start=5&amp;amp;autoplay=1", html, StringComparison.Ordinal);
        Assert.Contains("Play video: A title", html, StringComparison.Ordinal);
        Assert.Contains("loading=\"lazy\"", html, StringComparison.Ordinal);
        Assert.Contains("class=\"video-embed\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("frameborder", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_player_can_be_there_at_once_without_cookies() =>
        Assert.Equal(
            """<iframe width="560" height="315" src="https://www.youtube-nocookie.com/embed/abc_-1?start=5" title="A title" allowfullscreen="" data-src="https://www.youtube.com/embed/abc_-1?si=x&amp;start=5&amp;autoplay=1" loading="lazy" class="video-embed"></iframe>""",
            Read(Frame, VideoEmbeds.NoCookie));

    [Fact]
    public void A_player_can_stay_as_it_was_pasted() => Assert.Contains("https://www.youtube.com/embed/abc_-1?si=x", Read(Frame, VideoEmbeds.Keep), StringComparison.Ordinal);

    [Fact]
    public void The_author_s_own_title_stays() =>
        Assert.Contains("title=\"Setting up\"", Read(Frame.Replace("YouTube video player", "Setting up", StringComparison.Ordinal), VideoEmbeds.Facade), StringComparison.Ordinal);

    [Fact]
    public void A_tall_player_keeps_its_shape() =>
        Assert.Contains("style=\"aspect-ratio:315/560\"", Read("""<iframe width="315" height="560" src="//www.youtube.com/embed/a"></iframe>""", VideoEmbeds.Facade), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://youtube.com/embed/abc", "https://www.youtube-nocookie.com/embed/abc")]
    [InlineData("//player.vimeo.com/video/12?h=3&autoplay=1", "https://player.vimeo.com/video/12?h=3&dnt=1")]
    public void A_player_is_told_by_its_address(string address, string player) => Assert.Equal(player, VideoPlayer.At(address)!.Url);

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=abc")]
    [InlineData("https://www.youtube.com/embed/\"x")]
    [InlineData("https://youtube.com.example/embed/abc")]
    [InlineData("/embed/abc")]
    public void Another_frame_is_left_alone(string address) => Assert.Null(VideoPlayer.At(address));

    private static string Read(string markdown, VideoEmbeds videos) =>
        MarkdownReader.Read(Bodies.Draft(markdown), BodyOptions.For(new SiteConfig { Ads = new AdRules { Videos = videos } })).Value!.Body.Html.Trim();
}
