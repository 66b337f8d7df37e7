using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Validate;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Ads.Validate;

public sealed class AdLinesTests
{
    private static AdLines LinesOf(string text, params TextSpan[] ads) => new(text, new TextSpan(0, text.Length), new SpanSet(ads));

    [Fact]
    public void Each_ad_stands_between_its_own_lines()
    {
        const string text = "# Head\n\nAD1\n\n1. Step\nAD2\nword AD3 word\n";
        var lines = LinesOf(text);

        Assert.Equal(("# Head", "1. Step"), (lines.Before(8).Value, lines.After(11).Value));
        Assert.Equal(("1. Step", "word AD3 word"), (lines.Before(21).Value, lines.After(24).Value));
        Assert.Equal(("word", "word"), (lines.Before(30).Value, lines.After(33).Value));
        Assert.Equal("", lines.After(39).Value);
    }

    [Fact]
    public void A_line_that_is_an_ad_is_no_neighbour()
    {
        const string text = "AD1\nAD2\nword\n";
        var lines = LinesOf(text, new TextSpan(0, 3), new TextSpan(4, 3));

        Assert.Equal(AdNeighbour.None, lines.KindOf(lines.Before(4)));
        Assert.Equal(AdNeighbour.Text, lines.KindOf(lines.After(7)));
    }

    [Fact]
    public void Very_many_ads_in_one_line_do_not_keep_the_whole_of_it_each()
    {
        const int many = 20_000;
        var text = string.Concat(Enumerable.Repeat("word AD ", many));
        var lines = LinesOf(text);

        for (var i = 0; i < many; i++)
        {
            var before = lines.Before(8 * i + 5);
            Assert.Equal(TextSpan.FromBounds(0, 8 * i + 4), before.Span);
            Assert.InRange(before.Value.Length, 1, AdLines.LongestKept);
            Assert.InRange(lines.After(8 * i + 7).Value.Length, i == many - 1 ? 0 : 1, AdLines.LongestKept);
        }
    }
}
