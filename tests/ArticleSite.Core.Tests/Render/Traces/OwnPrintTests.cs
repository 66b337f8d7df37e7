using ArticleSite.Core.Enrich;
using ArticleSite.Core.Render;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Render.Traces;

public sealed class OwnPrintTests
{
    private const string Tagged = "tags: [paper]\n";

    [Theory]
    [InlineData("tag", 1)]
    [InlineData("home", 3)]
    public void A_list_of_the_same_articles_says_the_same(string kind, int pages)
    {
        Assert.Equal(Lists(Site(), kind), Lists(Site(), kind));
        Assert.Equal(pages, Lists(Site(), kind).Count);
    }

    [Fact]
    public void A_list_that_shows_another_article_says_something_else() =>
        Assert.Distinct([Lists(Site(), "home")[0], Lists(Site(site => site.Article("newer", "Words.", "date: 2026-03-01\n")), "home")[0]]);

    [Fact]
    public void A_list_that_has_got_more_pages_says_something_else_on_each() =>
        Assert.Empty(Lists(Site(), "home").Intersect(Lists(Site(site => site.Article("older", "Words.", "date: 2020-03-01\n")), "home")));

    [Fact]
    public void A_tag_of_another_name_says_something_else() =>
        Assert.NotEqual(Lists(Site(), "tag"), Lists(Site(site => site.Article("printer1", "Words.", "date: 2026-01-01\ntags: [Paper]\n")), "tag"));

    [Fact]
    public void The_pages_of_articles_say_what_their_articles_say()
    {
        var before = Site().Pages(page => page is ArticlePage);
        var after = Site(site => site.Article("printer1", "Other words.", "date: 2026-01-01\n" + Tagged)).Pages(page => page is ArticlePage);

        Assert.Equal(3, before.Count);
        Assert.Equal(2, before.Intersect(after).Count());
    }

    [Fact]
    public void Of_a_page_that_is_the_only_one_of_its_kind_nothing_is_said() => Assert.Equal([null], Site().Pages(page => page is NotFoundPage));

    private static List<ulong?> Lists(Printed site, string kind) => site.Pages(page => page.Kind == kind);

    private static Printed Site(Action<TestSite>? change = null)
    {
        var site = new TestSite().With("site.config.yml", "title: T\npagination:\n  size: 1\n");
        for (var i = 1; i <= 3; i++) site.Article($"printer{i}", "Words.", $"date: 2026-01-0{i}\n" + (i == 1 ? Tagged : ""));
        change?.Invoke(site);
        return new Printed(site.Build().Site!);
    }

    private sealed class Printed(SiteModel site)
    {
        public List<ulong?> Pages(Func<PlannedPage, bool> isWanted)
        {
            var renderer = new PageRenderer(site, TemplateSet.Parse([]).Value!, new BuildRequest { Root = "/site", Clock = TestSite.Now }, TestContext.Current.CancellationToken);
            var prints = renderer.Tracer.PrintsSince(new Dictionary<string, ulong>(), path => FingerprintOf(site, path));
            return [.. PagePlanner.Plan(site).Where(isWanted).Select(page => renderer.Tracer.OwnOf(page, prints))];
        }

        private static Fingerprint FingerprintOf(SiteModel site, SourcePath path)
        {
            var to = new ByteWriter();
            to.Text(site.Articles.Single(article => article.Article.Source == path).Article.Body.Summary);
            return Fingerprint.Of(to);
        }
    }
}
