using System.Text;
using ArticleSite.Core.Preview;

namespace ArticleSite.Core.Tests.Preview;

public sealed class FirstLookTests : IDisposable
{
    private const string Words = "Printers print pages, and ink dries in cold rooms.";

    private readonly TestSite _site = new TestSite()
        .Article("a", Words + " First.", "date: 2026-01-01\ntags: [t]\n")
        .Article("b", Words + " Second, after more.\n\n<!-- more -->\n\nThe rest.", "date: 2026-01-02\ntags: [t]\n")
        .Article("c", Words + " Third.", "date: 2026-01-03\ndraft: true\n")
        .Article("d", Words + " Fourth.", "date: 2099-01-03\n")
        .With("content/pages/about.md", "---\ntitle: About\n---\n\nWho we are.\n")
        .Theme("layouts/home.html", "{{ for item in articles }}{{ item.url }} {{ item.summary }} {{ item.word_count }};{{ end }}");

    private readonly CountingDisk _disk;
    private readonly List<IDisposable> _open = [];

    public FirstLookTests() => _disk = new CountingDisk(_site.Files);

    public void Dispose() => _open.ForEach(preview => preview.Dispose());

    [Theory]
    [InlineData("/")]
    [InlineData("/a/")]
    [InlineData("/b/")]
    [InlineData("/about/")]
    [InlineData("/tags/t/")]
    [InlineData("/tags/")]
    [InlineData("/archives/")]
    [InlineData("/404.html")]
    public void Every_page_is_the_one_that_a_build_publishes_once_there_was_one(string path)
    {
        _site.Publish();

        Assert.Equal(_site.Page(path.EndsWith('/') ? path[1..] + "index.html" : path[1..]), Page(Look(), path));
    }

    [Fact]
    public void Related_articles_are_those_that_an_earlier_build_found()
    {
        Assert.DoesNotContain("<li>/a/</li>", Page(Look(), "/b/"), StringComparison.Ordinal);
        _site.Publish();
        Assert.Contains("<li>/a/</li>", Page(Look(), "/b/"), StringComparison.Ordinal);
    }

    [Fact]
    public void Near_duplicates_have_their_related_articles_too()
    {
        var text = string.Join(' ', Enumerable.Range(1, 60).Select(i => $"word{i}"));
        foreach (var name in (string[])["x", "y", "z"]) _site.Article(name, text, "date: 2025-01-01\n");
        foreach (var name in (string[])["p", "q"]) _site.Article(name, text[..200] + " " + name, "date: 2025-01-02\n");
        _site.Publish();

        Assert.Contains("related-articles\"><li>", _site.Page("y/index.html"), StringComparison.Ordinal);
        Assert.Equal(_site.Page("y/index.html"), Page(Look(), "/y/"));
    }

    [Fact]
    public void A_text_is_read_in_full_when_a_page_shows_it_and_only_once()
    {
        for (var i = 0; i < 40; i++) _site.Article($"n{i}", "Text.", "date: 2025-01-01\n");
        var look = Look();
        var before = _disk.Read.Count;
        Page(look, "/a/");
        Page(look, "/a/");

        Assert.Equal(["/site/content/a.md", "/site/content/b.md", "/site/content/n0.md"], _disk.Read.Skip(before).Order(StringComparer.Ordinal)); // itself and its neighbours
    }

    [Fact]
    public void Drafts_and_articles_of_the_future_have_no_page()
    {
        var look = Look();

        Assert.Equal((true, false, false), (look.Has("/a/"), look.Has("/c/"), look.Has("/d/")));
    }

    [Fact]
    public void An_article_with_a_broken_head_has_no_page_and_nothing_is_told_yet()
    {
        _site.With("content/e.md", "---\ntitle: [e\n---\nText.\n");
        var look = Look();

        Assert.False(look.Has("/e/"));
        Assert.Empty(look.Findings);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(5000)]
    public void A_head_of_any_length_is_read_whole(int length)
    {
        _site.With("content/long.md", $"---\ntitle: Long\ndate: 2025-01-01\nnote: {new string('ä', length)}\ntags: [last]\n---\n\nText.\n");

        Assert.True(Look().Has("/tags/last/"));
    }

    [Fact]
    public void Ads_stand_where_they_will()
    {
        _site.With("site.config.yml", "title: Test\nbase_url: https://test.example/\nads: { policy: normalise }\n")
            .Theme("partials/ad.html", "<aside>{{ ad.href }}</aside>").Theme("partials/disclosure.html", "<p>{{ disclosure.text }}</p>")
            .Article("e", "Text.\n\n<!-- affiliate ads begin -->\n<a href=\"https://shop.example/x\" target=\"_top\"><img src=\"https://a.impactradius-go.com/display-ad/1-2\" width=\"300\" height=\"250\"></a>\n<!-- affiliate ads end -->\n\nMore.").Publish();

        Assert.Contains("<aside>", _site.Page("e/index.html"), StringComparison.Ordinal);
        Assert.Equal(_site.Page("e/index.html"), Page(Look(), "/e/"));
    }

    [Fact]
    public void A_site_that_cannot_be_put_together_gives_no_look()
    {
        _site.With("site.config.yml", "titel: Test\n");

        Assert.Null(Preview().FirstLook(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_is_read_for_a_preview_need_not_be_read_again_by_a_build()
    {
        Preview().Open(null, TestContext.Current.CancellationToken);

        Assert.Equal(5, _site.Build().CachedCount);
    }

    [Fact]
    public void A_build_can_run_beside_a_preview()
    {
        Preview().Open(null, TestContext.Current.CancellationToken);

        Assert.Equal(BuildOutcome.Succeeded, _site.Build().Outcome);
    }

    [Fact]
    public void While_another_builds_a_preview_writes_nothing()
    {
        _site.Publish();
        _site.Article("e");
        using var other = _site.Files.TryLock("/site/.articlesite/lock");
        var before = _site.Files.Files.Where(file => file.Key.StartsWith("/site/.articlesite/", StringComparison.Ordinal)).ToDictionary(file => file.Key, file => file.Value);
        var site = Preview().Open(null, TestContext.Current.CancellationToken);

        Assert.Contains("/e/", Page(site, "/"), StringComparison.Ordinal);
        Assert.Equal(before, _site.Files.Files.Where(file => file.Key.StartsWith("/site/.articlesite/", StringComparison.Ordinal)).ToDictionary(file => file.Key, file => file.Value));
    }

    [Fact]
    public void Pages_are_shown_though_the_cache_is_another_now_and_the_next_update_does_without_it()
    {
        var preview = Preview();
        var site = preview.Open(null, TestContext.Current.CancellationToken);
        LoseBodies();

        Assert.Contains("First.", Page(site, "/a/"), StringComparison.Ordinal);
        Assert.Contains("Second", Encoding.UTF8.GetString(Assert.IsType<FileAnswer>(site.Find("/feed.xml")).Content), StringComparison.Ordinal);
        Assert.True(site.HasLostTexts);

        var next = preview.Update([], TestContext.Current.CancellationToken);
        Assert.Contains("First.", Page(next, "/a/"), StringComparison.Ordinal);
        Assert.False(next.HasLostTexts);
    }

    [Fact]
    public void A_check_that_finds_the_cache_damaged_says_so()
    {
        var site = Preview().Open(null, TestContext.Current.CancellationToken);
        LoseBodies();
        site.RenderAll(TestContext.Current.CancellationToken);

        Assert.True(site.HasLostTexts);
    }

    private void LoseBodies()
    {
        var packs = _site.Files.Files.Select(file => file.Key).Where(path => path.Contains("/.articlesite/bodies", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(packs);
        packs.ForEach(path => _site.Files.Add(path, "another program's"));
    }

    private SitePreview Preview()
    {
        var preview = new SitePreview(_site.Request(), _disk, new StoppedClock());
        _open.Add(preview);
        return preview;
    }

    private PreviewSite Look() => Preview().FirstLook(TestContext.Current.CancellationToken)!;

    private static string Page(PreviewSite site, string path) => Encoding.UTF8.GetString(Assert.IsType<PageAnswer>(site.Find(path)).Content);

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => TestSite.Now;
    }
}
