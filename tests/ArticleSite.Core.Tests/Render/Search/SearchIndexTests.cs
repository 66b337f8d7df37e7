using System.Text.Json;
using ArticleSite.Core.Incremental;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Render.Search;

public sealed class SearchIndexTests
{
    [Fact]
    public void An_article_is_found_under_words_of_its_title_tags_headings_and_text()
    {
        var site = new TestSite().Article("b", "## Cartridge\n\nThe nozzle is *blocked*.", "date: 2026-01-02\ntags: [Ink]\n").Article("a", meta: "date: 2026-01-01\n").Publish();

        var terms = Terms(site);
        Assert.All((string[])["b", "cartridge", "nozzle", "blocked", "ink"], word => Assert.StartsWith("1", terms[word], StringComparison.Ordinal));
        Assert.StartsWith("0", terms["a"], StringComparison.Ordinal);
        Assert.DoesNotContain("the", terms.Keys);
    }

    [Fact]
    public void A_word_of_the_title_weighs_more_than_one_of_the_text()
    {
        var terms = Terms(new TestSite().Article("printer", "The nozzle.").Publish());

        Assert.True(terms["printer"][^1] > terms["nozzle"][^1]);
    }

    [Fact]
    public void What_search_engines_are_to_leave_out_is_not_found() =>
        Assert.DoesNotContain("secret", Terms(new TestSite().Article("a").Article("secret", meta: "date: 2026-01-02\nnoindex: true\n").Publish()).Keys);

    [Fact]
    public void The_table_tells_where_each_shard_begins_and_articles_are_told_by_number()
    {
        var site = new TestSite();
        for (var i = 0; i < 70; i++) site.Article($"article{i:00}", $"Words: {string.Join(' ', Enumerable.Range(0, 60).Select(n => $"w{i}x{n}"))}", $"date: 2026-02-01T00:{69 - i:00}:00Z\n".Replace(":6", ":5", StringComparison.Ordinal));
        site.Publish();

        using var table = JsonDocument.Parse(site.Page("search/index.json"));
        var firsts = table.RootElement.GetProperty("terms").EnumerateArray().Select(term => term.GetString()!).ToList();
        Assert.True(firsts.Count > 1);
        Assert.Equal(firsts.Order(StringComparer.Ordinal), firsts);
        var (termFiles, articleFiles) = (Names("term_files"), Names("article_files"));
        for (var i = 0; i < firsts.Count; i++) Assert.StartsWith(firsts[i] + " ", site.Page($"search/shards/{termFiles[i]}.txt"), StringComparison.Ordinal);
        using var last = JsonDocument.Parse(site.Page($"search/shards/{articleFiles[2]}.json"));
        Assert.Equal(70 - 64, last.RootElement.GetArrayLength());
        Assert.Equal(70, table.RootElement.GetProperty("articles").GetInt32());

        List<string> Names(string property) => [.. table.RootElement.GetProperty(property).EnumerateArray().Select(name => name.GetString()!)];
    }

    [Fact]
    public void After_an_edit_most_files_of_the_index_are_as_they_were()
    {
        var site = Many().Publish();
        var before = Shards(site);

        site.Article("article07", "Another nozzle.", "date: 2026-02-01T00:07:00Z\n").Publish();

        Assert.InRange(before.Except(Shards(site)).Count(), 1, before.Count / 4);
    }

    [Fact]
    public void After_a_new_article_most_files_of_the_index_are_as_they_were()
    {
        var site = Many().Publish();
        var before = Shards(site);

        site.Article("nozzle", "Another nozzle.", "date: 2026-05-01\n").Publish();

        Assert.InRange(before.Except(Shards(site)).Count(), 1, before.Count / 4);
    }

    [Fact]
    public void A_build_takes_lines_of_the_index_that_no_edit_touches_from_the_cache()
    {
        var site = Many().Publish();
        var folder = new CacheFolder("/site/.articlesite", site.Files, ProgramIdentity.Current, isWritten: true);
        var changed = new ByteWriter();
        changed.Raw(site.Files.ReadFile("/site/.articlesite/search").AsSpan(Fingerprint.Size + sizeof(uint))); // behind the program and the checksum
        var kept = changed.Written.ToArray();
        "article99 2rA"u8.CopyTo(kept.AsSpan(kept.AsSpan().IndexOf("article99 2r"u8)));
        changed.Clear();
        changed.Raw(kept);
        folder.Write("search", to => to.Raw(changed.Written));

        site.Article("article07", "Another nozzle.", "date: 2026-02-01T00:07:00Z\n").Publish();

        Assert.Equal("2rA", Terms(site)["article99"]);
    }

    [Fact]
    public void A_site_may_do_without()
    {
        var site = new TestSite("title: Test\nbase_url: https://test.example/\nsearch: false\n").Article("a").Publish();

        Assert.DoesNotContain(site.Output().Keys, path => path.StartsWith("search/", StringComparison.Ordinal) || path == "opensearch.xml");
    }

    [Fact]
    public void A_search_page_of_the_authors_wins()
    {
        var site = new TestSite().Article("a").With("content/pages/search.md", "---\ntitle: Find\n---\nMine.\n").Publish();

        Assert.Contains("Mine.", site.Page("search/index.html"), StringComparison.Ordinal);
        Assert.False(site.Has("search/index.json"));
    }

    private static TestSite Many()
    {
        var site = new TestSite();
        for (var i = 0; i < 200; i++) site.Article($"article{i:00}", $"Words: {string.Join(' ', Enumerable.Range(0, 24).Select(n => $"w{i * 7919 % 1000}x{n}"))}", $"date: 2026-02-{1 + i / 10:00}T00:0{i % 10}:00Z\n");
        return site;
    }

    private static HashSet<string> Shards(TestSite site) => [.. site.Output().Keys.Where(path => path.StartsWith("search/shards/", StringComparison.Ordinal))];

    private static Dictionary<string, string> Terms(TestSite site) => site.Output()
        .Where(file => file.Key.StartsWith("search/", StringComparison.Ordinal) && file.Key.EndsWith(".txt", StringComparison.Ordinal))
        .SelectMany(file => file.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Select(line => line.Split(' '))
        .ToDictionary(line => line[0], line => line[1], StringComparer.Ordinal);
}
