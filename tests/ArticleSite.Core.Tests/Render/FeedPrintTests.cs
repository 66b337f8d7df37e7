using System.Text;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Render;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Core.Tests.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Render;

/// <summary>Feeds are made again when something of them has changed, and only then.</summary>
public sealed class FeedPrintTests
{
    private const string Newest = "content/a.md";
    private const string Older = "content/b.md";
    private const string Disclosure = "Some links are paid.";
    private static readonly Fingerprint s_setting = new(1, 2);

    [Fact]
    public void An_edit_of_an_article_that_is_too_old_for_feeds_makes_none_again() => Assert.Equal(Print(), Print(edited: Older));

    [Fact]
    public void An_edit_of_a_newest_article_makes_feeds_again() => Assert.NotEqual(Print(), Print(edited: Newest));

    [Fact]
    public void Another_disclosure_makes_feeds_again() => Assert.NotEqual(Print(), Print(disclosure: "All links are paid."));

    [Fact]
    public void Another_setting_makes_feeds_again() => Assert.NotEqual(Print(), Print(setting: new Fingerprint(1, 3)));

    [Fact]
    public void Feeds_with_an_article_of_which_nothing_is_known_have_no_number() => Assert.Null(Print(unknown: Newest));

    [Theory]
    [InlineData("{{ for tag in site.tags }}{{ tag.name }}={{ tag.count }};{{ end }}", "b=2")]
    [InlineData("{{ date.now | date.to_string '%F' }}", "2026-06-02")]
    public void A_disclosure_that_says_what_no_number_tells_is_said_anew(string disclosure, string said)
    {
        var site = new TestSite("title: Test\nbase_url: https://test.example/\nfeeds:\n  count: 1\n")
            .Theme("partials/disclosure.html", disclosure)
            .Article("new", "[Get it](https://acme.pxf.io/c/1/2/3)", "date: 2026-01-02\ntags: [a]\n").Article("old", meta: Tagged("a")).Article("older", meta: Tagged("a")).Article("oldest", meta: Tagged("b"))
            .Publish();
        Assert.DoesNotContain(said, site.Page("feed.xml"), StringComparison.Ordinal);

        site = site.Article("older", meta: Tagged("a, b")).Publish(request => request with { Clock = TestSite.Now.AddDays(1) });

        Assert.Contains(said, site.Page("feed.xml"), StringComparison.Ordinal);
    }

    private static string Tagged(string tags) => $"date: 2024-01-01\ntags: [{tags}]\n";

    private static Fingerprint? Print(string? edited = null, string? unknown = null, string disclosure = Disclosure, Fingerprint? setting = null)
    {
        var article = Bodies.Read("Some text.").Value!;
        NamedArticle[] articles = [new("a.md", article with { Source = new SourcePath(Newest) }), new("b.md", article with { Source = new SourcePath(Older) })];
        var site = SiteModelBuilder.Build(articles, [], new SiteConfig { FeedCount = 1 }, 1).Value!;
        var partial = Encoding.UTF8.GetBytes(disclosure);
        var templates = TemplateSet.Parse([(new SourceFile(new SourcePath("templates/partials/disclosure.html"), "partials/disclosure.html", "", partial.Length), partial)]).Value!;
        var prints = new RecordPrints(new SiteRecords(site, "ArticleSite"), new Dictionary<string, ulong>(), path => path.Value == unknown ? null : new Fingerprint(3, path.Value == edited ? 4ul : 5ul));
        return FeedPrint.Of(site, templates, setting ?? s_setting, prints);
    }
}
