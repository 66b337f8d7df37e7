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
}
