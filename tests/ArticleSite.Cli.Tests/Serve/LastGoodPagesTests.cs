using System.Globalization;
using ArticleSite.Cli.Serve;

namespace ArticleSite.Cli.Tests.Serve;

public class LastGoodPagesTests
{
    [Fact]
    public void The_newest_state_of_a_page_is_kept()
    {
        var pages = new LastGoodPages();
        pages.Keep("a/index.html", [1]);
        pages.Keep("a/index.html", [2]);

        Assert.Equal([2], pages.Find("a/index.html")!);
        Assert.Null(pages.Find("b/index.html"));
    }

    [Fact]
    public void The_page_not_shown_for_the_longest_time_makes_room()
    {
        var pages = new LastGoodPages();
        for (var i = 0; i < LastGoodPages.Room; i++) pages.Keep(i.ToString(CultureInfo.InvariantCulture), [1]);
        pages.Keep("0", [1]);
        pages.Keep("new", [1]);

        Assert.NotNull(pages.Find("0"));
        Assert.Null(pages.Find("1"));
        Assert.NotNull(pages.Find("new"));
    }
}
