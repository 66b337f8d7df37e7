using ArticleSite.Core.Enrich;
using ArticleSite.Core.Incremental;
using ArticleSite.Core.Load;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Core.Tests.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Render.Traces;

public sealed class PerArticleTests
{
    private static readonly Fingerprint s_setting = new(1, 2);

    [Fact]
    public void What_was_made_of_an_article_that_is_as_it_was_is_not_made_again() =>
        Assert.Equal("before", Later(print: 7).Of(One(), _ => "now"));

    [Fact]
    public void What_was_made_of_an_article_that_is_another_is_made_again() =>
        Assert.Equal("now", Later(print: 8).Of(One(), _ => "now"));

    [Fact]
    public void What_was_made_of_an_article_of_which_nothing_is_known_is_made_again() =>
        Assert.Equal("now", Later(print: null).Of(One(), _ => "now"));

    [Fact]
    public void What_was_made_in_another_setting_is_made_again() =>
        Assert.Equal("now", Later(print: 7, new Fingerprint(1, 3)).Of(One(), _ => "now"));

    [Fact]
    public void What_is_taken_over_is_there_for_the_build_after()
    {
        var later = Later(print: 7);
        later.Of(One(), _ => "now");

        Assert.Equal("before", Assert.Single(later.Now).Value.Value);
    }

    [Fact]
    public void A_build_after_an_edit_makes_the_files_of_a_build_from_scratch()
    {
        var site = Site("![a](/a.png)").Publish();
        site = Change(site, "![a](/b.png)\n\n![c](https://pictures.example/c.png)");

        Assert.Equal(Site("![a](/b.png)\n\n![c](https://pictures.example/c.png)").Publish().Page("sitemap.xml"), site.Page("sitemap.xml"));

        static TestSite Site(string body) => Change(new TestSite().Article("router", "![r](/a.png)").With("static/a.png", "").With("static/b.png", ""), body);

        static TestSite Change(TestSite site, string body) => site.Article("printer", body).Publish();
    }

    private static PerArticle<string> Later(ulong? print, Fingerprint? setting = null)
    {
        var folder = new CacheFolder("/site/.articlesite", new MemoryFileSystem(), default, isWritten: true);
        var first = new PerArticle<string>(new Dictionary<string, Remembered<string>>(), _ => 7);
        first.Of(One(), _ => "before");
        PerArticleCodec.Write(folder, "made", s_setting, first, static (to, text) => to.Text(text));
        return new PerArticle<string>(PerArticleCodec.Read(folder, "made", setting ?? s_setting, static from => from.Text()), _ => print);
    }

    private static SiteArticle One() => new(Bodies.Read("Some text.").Value!, new SiteUrl("/a/"), new SiteConfig());
}
