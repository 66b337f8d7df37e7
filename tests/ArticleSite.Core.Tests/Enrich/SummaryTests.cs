namespace ArticleSite.Core.Tests.Enrich;

public sealed class SummaryTests
{
    [Theory]
    [InlineData("description: How to pair it.", "How to pair it.")]
    [InlineData("description: How to pair it.\nexcerpt: Pairing.", "Pairing.")]
    [InlineData("description: This Article Describes Pair the Headset", "First words.")]
    [InlineData("description: Pair the headset", "First words.")]
    [InlineData("description: Pair the Headset in five minutes with nothing but a paper clip", "Pair the Headset in five minutes with nothing but a paper clip")]
    [InlineData("author: Nobody", "First words.")]
    public void A_list_shows_what_says_more_than_the_title(string meta, string summary)
    {
        var site = new TestSite()
            .Theme("layouts/home.html", "{{ for item in articles }}{{ item.summary }}{{ end }}")
            .With("content/a.md", $"---\ntitle: Pair the Headset\ndate: 2026-01-02\n{meta}\n---\nFirst words.\n")
            .Publish();

        Assert.Equal(summary, site.Page("index.html").Trim());
    }

    [Theory]
    [InlineData("description: How to pair it.", "Marked words.")]
    [InlineData("description: How to pair it.\nexcerpt: Pairing.", "Pairing.")]
    [InlineData("excerpt: Pair the headset", "Marked words.")]
    [InlineData("author: Nobody", "Marked words.")]
    public void The_text_before_more_comes_after_the_excerpt_and_before_the_description(string meta, string summary)
    {
        var site = new TestSite()
            .Theme("layouts/home.html", "{{ for item in articles }}{{ item.summary }}{{ end }}")
            .With("content/a.md", $"---\ntitle: Pair the Headset\ndate: 2026-01-02\n{meta}\n---\nMarked words.\n\n<!-- more -->\n\nFurther words.\n")
            .Publish();

        Assert.Equal(summary, site.Page("index.html").Trim());
    }

    [Fact]
    public void Feeds_tell_the_text_before_more()
    {
        var site = new TestSite()
            .With("content/a.md", "---\ntitle: Pair the Headset\ndate: 2026-01-02\ndescription: How to.\n---\nMarked words.\n\n<!-- more -->\n\nFurther words.\n")
            .Publish();

        Assert.Contains("<summary>Marked words.</summary>", site.Page("feed.xml"), StringComparison.Ordinal);
    }
}
