using ArticleSite.Core.Ads;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Tests.Markdown;

namespace ArticleSite.Core.Tests.Enrich;

public sealed class AdInsertTests
{
    [Fact]
    public void An_ad_stands_before_the_block_that_followed_it() => Assert.Equal(["<p>Two"], Places("One.\n\n^Two.\n\nThree."));

    [Fact]
    public void An_ad_inside_a_block_stands_after_it() => Assert.Equal(["<p>End"], Places("- a\n^- b\n\nEnd."));

    [Fact]
    public void An_ad_under_a_heading_moves_on() => Assert.Equal(["<p>Two"], Places("## Head\n\n^One.\n\nTwo."));

    [Fact]
    public void Of_two_ads_in_one_place_the_later_moves_on() => Assert.Equal(["<p>One", "<p>Two"], Places("^^One.\n\nTwo."));

    [Fact]
    public void The_later_ad_passes_a_heading_on_its_way() => Assert.Equal(["<h2 id", "<p>Two"], Places("^^## Head\n\nOne.\n\nTwo."));

    [Fact]
    public void At_the_end_there_is_no_room_to_move() => Assert.Equal(["", ""], Places("One.\n\n^^"));

    [Fact]
    public void A_block_with_nothing_to_show_takes_no_place()
    {
        var draft = Bodies.Draft("One.\n\nTwo.") with { Spots = [new AdSpot(0, new AdBlock(AdShape.MarkerBlock, default) { Kind = AdKind.Empty })] };

        Assert.Empty(Show(MarkdownReader.Read(draft).Value!));
    }

    private static readonly AdBlock s_link = new(AdShape.MarkerBlock, default)
    {
        Kind = AdKind.TextLink, Text = "Acme", Links = [new AdLink("https://acme.pxf.io/c/1/2/3", AdLinkRole.Click, default, null)],
    };

    private static IReadOnlyList<AdInsert> Show(Article article) => new AdReferences(AdSource.None, new SiteConfig(), []).Show(new AdPage("/a/"), article);

    /// <summary>What the places of the ads marked with ^ are followed by.</summary>
    private static IEnumerable<string> Places(string marked)
    {
        List<AdSpot> spots = [];
        var text = marked;
        for (int at; (at = text.IndexOf('^', StringComparison.Ordinal)) >= 0; text = text.Remove(at, 1)) spots.Add(new AdSpot(at, s_link));
        var article = MarkdownReader.Read(Bodies.Draft(text) with { Spots = [.. spots] }).Value!;
        return Show(article).Select(insert =>
        {
            var rest = article.Body.Html[insert.HtmlOffset..].TrimStart('\n');
            return rest[..Math.Min(6, rest.Length)];
        });
    }
}
