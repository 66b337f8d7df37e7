using ArticleSite.Core.Load;
using ArticleSite.Core.Render;

namespace ArticleSite.Core.Tests.Render;

public sealed class AbsoluteLinksTests
{
    private static readonly BaseUrl Base = BaseUrl.TryParse("https://test.example/guides/")!;

    [Theory]
    [InlineData("""<a href="/guides/b/">""", """<a href="https://test.example/guides/b/">""")]
    [InlineData("""<img alt="x" src="/a.png">""", """<img alt="x" src="https://test.example/a.png">""")]
    [InlineData("""<a href="#step-2">""", """<a href="https://test.example/guides/a/#step-2">""")]
    [InlineData("""<a href="//cdn.example/x">""", """<a href="//cdn.example/x">""")]
    [InlineData("""<a href="https://other.example/">""", """<a href="https://other.example/">""")]
    [InlineData("""<p title="/not a link">""", """<p title="/not a link">""")]
    public void Only_links_into_the_site_become_whole(string html, string expected) =>
        Assert.Equal(expected, AbsoluteLinks.In(html, "https://test.example/guides/a/", Base));
}
