using System.Text;
using ArticleSite.Core.Import.Parity;

namespace ArticleSite.Core.Tests.Import;

/// <summary>The old site is what this program itself made, changed in one place.</summary>
public sealed class ParityTests
{
    private const string Ad = "<!-- affiliate ads begin -->\n<a href=\"https://shop.example/x\">Buy a printer now</a>\n<!-- affiliate ads end -->\n";

    [Fact]
    public void A_site_is_as_it_was_but_for_its_ads()
    {
        var report = Compare(files => files.Replace("a/index.html", "Some text.", "Some text.</p><p>Buy a printer now"), Ad);

        Assert.Empty(report.Differences);
        Assert.Equal((report.OldCount, 1), (report.SameCount, report.AdOnlyCount));
        Assert.True(report.ListCount > 3);
    }

    [Fact]
    public void An_address_without_an_answer_is_lost() =>
        AssertOne(ParityKind.LostUrl, "/gone/", Compare(files => files.Add("gone/index.html", "<p>Here.")));

    [Fact]
    public void A_word_less_is_a_difference() =>
        AssertOne(ParityKind.Text, "/a/", Compare(files => files.Replace("a/index.html", "Some text.", "Some more text.")));

    [Fact]
    public void Another_title_is_a_difference() =>
        AssertOne(ParityKind.Title, "/a/", Compare(files => files.Replace("a/index.html", "<h1>a</h1>", "<h1>The letter a</h1>")));

    [Fact]
    public void Another_order_is_a_difference() =>
        AssertOne(ParityKind.Order, "/tags/t/", Compare(files => files.Replace("tags/t/index.html", "<article><a href=\"/b/\">b</a></article><article><a href=\"/a/\">a</a></article>", "<article><a href=\"/a/\">a</a></article><article><a href=\"/b/\">b</a></article>")));

    [Fact]
    public void Another_tag_is_a_difference() =>
        AssertOne(ParityKind.Members, "/tags/t/", Compare(files => files.Replace("tags/t/index.html", "<article><a href=\"/a/\">a</a></article>", "")));

    private static void AssertOne(ParityKind kind, string url, ParityReport report)
    {
        var difference = Assert.Single(report.Differences);
        Assert.Equal((kind, url, (string?)null), (difference.Kind, difference.Url, difference.Explanation));
        Assert.Equal(1, report.UnexplainedCount);
    }

    private static ParityReport Compare(Action<OldSite> change, string ad = "")
    {
        const string list = "{{ for item in articles }}<article><a href=\"{{ item.url }}\">{{ item.title }}</a></article>{{ end }}";
        var site = new TestSite()
            .Theme("layouts/article.html", "<h1>{{ article.title }}</h1><div class=\"article-body\">{{ article.content }}</div>")
            .Theme("layouts/home.html", list).Theme("layouts/tag.html", list).Theme("layouts/category.html", list)
            .Theme("layouts/archive.html", "{{ for year in years }}{{ for month in year.months }}{{ for item in month.articles }}<article><a href=\"{{ item.url }}\">{{ item.title }}</a></article>{{ end }}{{ end }}{{ end }}")
            .Article("a", "Some text.\n\n" + ad, "date: 2026-01-02\ntags: [t]\n").Article("b", "Other text.", "date: 2026-01-03\ntags: [t]\n").Publish();
        var old = new OldSite(site);
        foreach (var (path, text) in site.Output()) if (path != "build-manifest.json") old.Add(path, text);
        change(old);
        BuildRequest? request = null;
        var built = site.Build(asked => request = asked with { IsCheckOnly = true, KeepsTexts = true });
        using var texts = built.Texts;
        return ParityChecker.Compare("/old", built, request!, null, site.Files, cancellation: TestContext.Current.CancellationToken);
    }

    private sealed class OldSite(TestSite site)
    {
        public void Add(string path, string text) => site.Files.Add("/old/" + path, text);

        public void Replace(string path, string there, string old)
        {
            var text = Encoding.UTF8.GetString(site.Files.ReadFile("/old/" + path));
            Assert.Contains(there, text, StringComparison.Ordinal);
            Add(path, text.Replace(there, old, StringComparison.Ordinal));
        }
    }
}
