using ArticleSite.Core.Enrich;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Enrich;

public sealed class RelatedIndexTests
{
    [Fact]
    public void Articles_that_share_rare_words_come_first()
    {
        var lists = RelatedIndex.Build([Terms("printer spooler"), Terms("printer paper"), Terms("spooler printer driver"), Terms("wifi router"), Terms("router driver"), Terms("paper tray"), Terms("mouse"), Terms("cable"), Terms("screen")], 2, 1);

        Assert.Equal([2, 1], lists[0]);
        Assert.Equal(4, lists[3][0]);
    }

    [Fact]
    public void An_article_that_shares_no_word_with_another_has_no_company() =>
        Assert.Empty(RelatedIndex.Build([Terms("printer"), Terms("router wifi"), Terms("wifi router"), Terms("cable"), Terms("mouse")], 3, 1)[0]);

    [Fact]
    public void Equal_articles_are_ordered_as_the_site_is() =>
        Assert.Equal([1, 2], RelatedIndex.Build([Terms("printer"), Terms("printer"), Terms("printer"), Terms("a"), Terms("b"), Terms("c"), Terms("d"), Terms("e"), Terms("f")], 2, 4)[0]);

    private static EquatableArray<TermCount> Terms(string words) =>
        words.Split(' ').Order(StringComparer.Ordinal).Select(word => new TermCount(word, 1)).ToEquatableArray();
}
