using ArticleSite.Core.Markdown;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Enrich;

public sealed class NetworkTests
{
    private const string Head = "{\"format\":\"articlesite-related-index\",\"version\":1,";

    [Fact]
    public void What_a_site_exports_is_what_its_sibling_reads()
    {
        var exported = Exported();

        var index = Assert.Single(Read(exported).Value!);

        var article = index.Articles[0];
        Assert.Equal(("Printers", "a", "https://printers.example/guides/a/"), (article.Site, article.Title, article.Url));
        Assert.Equal(new DateTimeOffset(2026, 1, 3, 0, 0, 0, TimeSpan.Zero), article.Date);
        Assert.Contains(article.Terms, term => term.Word == WordReader.HashOf("spooler") && term.Count > 0);
        Assert.Equal(article.Terms.Select(term => term.Word).Order(), article.Terms.Select(term => term.Word));
        Assert.Subset(index.Paths.ToHashSet(), new HashSet<string> { "/", "/a/", "/b/", "/tags/ink/", "/old-b/", "/archives/2026/01/" });
        Assert.DoesNotContain("/404.html", index.Paths);
    }

    [Fact]
    public void The_same_site_exports_the_same_bytes_and_only_when_it_is_asked_to()
    {
        Assert.Equal(Exported(), Exported());
        Assert.False(new TestSite().Article("a").Publish().Has("related-index.json"));
    }

    [Theory]
    [InlineData("https://printers.example/guides/c/", true)]
    [InlineData("https://printers.example/guides/b", false)]
    [InlineData("https://printers.example/guides/tags/ink/?x#y", false)]
    [InlineData("https://printers.example/guides/b/index.html", false)]
    [InlineData("https://printers.example/guides/picture.png", false)]
    [InlineData("https://printers.example/shop/", false)]
    [InlineData("https://elsewhere.example/c/", false)]
    public void Links_to_a_sibling_are_checked_against_its_index(string url, bool isDead)
    {
        var site = Site("index: other.json").With("other.json", Exported()).Article("a", $"See [it]({url}).");

        Assert.Equal(isDead ? ["AS4302"] : [], site.Build().Findings.Select(finding => finding.Rule.Code));
    }

    [Theory]
    [InlineData("https://printers.example/guides/b/#paper-tray", false)]
    [InlineData("https://printers.example/guides/b/index.html#paper-tray", false)]
    [InlineData("https://printers.example/guides/b/#paper-tra", true)]
    [InlineData("https://printers.example/guides/b/#foot", false)]
    [InlineData("https://printers.example/guides/b/#top", false)]
    [InlineData("https://printers.example/guides/b/#:~:text=paper", false)]
    [InlineData("https://printers.example/guides/tags/ink/#anything", false)]
    public void Places_in_articles_of_a_sibling_are_checked_too(string url, bool isDead)
    {
        var sibling = new TestSite("base_url: https://printers.example/guides/\nrelated:\n  export: true\n")
            .Theme("layouts/article.html", "{{ article.content }}<p id=\"foot\"></p>").Article("b", "## Paper tray", "date: 2026-01-02\ntags: [ink]\n").Publish();
        var site = Site("index: other.json").With("other.json", sibling.Page("related-index.json")).Article("a", $"See [it]({url}).");

        var findings = site.Build().Findings;

        Assert.Equal(isDead ? ["AS4312"] : [], findings.Select(finding => finding.Rule.Code));
        if (isDead) Assert.Equal("Did you mean 'https://printers.example/guides/b/#paper-tray'?", findings[0].Help);
    }

    [Fact]
    public void An_index_that_tells_no_places_lets_every_fragment_be() =>
        Assert.Empty(Site("index: other.json").With("other.json", Head + "\"articles\":[{\"url\":\"/b/\",\"title\":\"B\"}]}").Article("a", "See [it](https://printers.example/guides/b/#none).").Build().Findings);

    [Fact]
    public void An_also_read_entry_is_checked_too()
    {
        var site = Site("index: other.json").With("other.json", Exported())
            .Article("a", "<span class=\"atpl-alsoreadstyle\">Also read:</span>\n<div><ul>\n<li><a href=\"https://printers.example/guides/bb/\">B</a></li>\n</ul></div>");

        var finding = Assert.Single(site.Build().Findings);

        Assert.Equal(("AS4302", "Did you mean 'https://printers.example/guides/b/'?"), (finding.Rule.Code, finding.Help));
    }

    [Fact]
    public void The_folder_of_a_sibling_leads_to_its_output_folder()
    {
        var site = Site("root: ../printers").Article("a", "See [it](https://printers.example/guides/c/).");
        site.Files.Add("/printers/site.config.yml", "output: www\n");
        site.Files.Add("/printers/www/related-index.json", Exported());

        Assert.Equal("AS4302", Assert.Single(site.Build().Findings).Rule.Code);
    }

    [Fact]
    public void An_index_that_is_not_there_is_reported_where_it_is_named()
    {
        var finding = Assert.Single(Site("index: other.json").Article("a", "See [it](https://printers.example/guides/c/).").Build().Findings);

        Assert.Equal(("AS4309", "site.config.yml"), (finding.Rule.Code, finding.Location!.Value.Path.Value));
    }

    [Theory]
    [InlineData("{[||]", "it is not JSON")]
    [InlineData("[|[|]]", "expected an object")]
    [InlineData("{\"format\":[|\"|]atom\"}", "the format is another")]
    [InlineData("{\"version\":[|2|]}", "the version is another; expected 1")]
    [InlineData("{[|}|]", "it has no format and version")]
    [InlineData(Head + "\"pages\":[[|\"|]tags/\"]}", "'tags/' is no path below the base URL")]
    [InlineData(Head + "\"terms\":[\"é\"],\"articles\":[{\"url\":\"/a/\",\"title\":\"A\",\"terms\":[[|1|],3]}]}", "there is no term 1")]
    [InlineData(Head + "\"terms\":[\"é\"],\"articles\":[{\"url\":\"/a/\",\"title\":\"A\",\"terms\":[0][|}|]]}", "an article lacks its address, its title or a weight")]
    [InlineData(Head + "\"articles\":[{\"url\":\"/a/\",\"title\":[|3|]}]}", "expected a title")]
    [InlineData(Head + "\"articles\":[{\"url\":\"/a/\",\"title\":\"A\",\"date\":[|\"|]soon\"}]}", "expected a date")]
    public void A_fault_is_reported_at_its_place(string marked, string why)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var text = marked.Remove(start, 2).Remove(marked.IndexOf("|]", start, StringComparison.Ordinal) - 2, 2);

        var result = Read(text);

        Assert.Empty(result.Value!);
        var finding = Assert.Single(result.Findings);
        Assert.Contains(why, finding.Message, StringComparison.Ordinal);
        Assert.Equal(start, finding.Location!.Value.Span.Start);
    }

    [Fact]
    public void Any_bytes_give_an_index_or_one_finding_inside_the_file()
    {
        var whole = System.Text.Encoding.UTF8.GetBytes(Exported());
        for (var length = 0; length < whole.Length; length += 7)
        {
            var result = Read(whole[..length]);
            Assert.Empty(result.Value!);
            Assert.InRange(Assert.Single(result.Findings).Location!.Value.Span.End, 0, length);
        }
    }

    [Fact]
    public void A_changed_byte_never_ends_the_build()
    {
        var whole = System.Text.Encoding.UTF8.GetBytes(Exported());
        for (var at = 0; at < whole.Length; at++)
        {
            foreach (var value in "\"\\0{]\u00FF"u8)
            {
                byte[] changed = [.. whole];
                changed[at] = value;
                Assert.All(Read(changed).Findings, finding => Assert.InRange(finding.Location!.Value.Span.End, 0, changed.Length));
            }
        }
    }

    [Fact]
    public void A_file_that_no_site_exports_is_not_read()
    {
        var site = Site("index: other.json").Article("a");
        site.Files.Add("/site/other.json", new byte[NetworkFiles.MaximumBytes + 1]);

        var finding = Assert.Single(site.Build().Findings);

        Assert.Equal(("AS4309", "site.config.yml"), (finding.Rule.Code, finding.Location!.Value.Path.Value));
        Assert.Contains("larger than 67,108,864 bytes", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  - base_url: https://other.example/\n", "AS1017")]
    [InlineData("  - name: Other\n", "AS1017")]
    [InlineData("  - name: Other\n    base_url: other.example\n", "AS1010")]
    [InlineData("  - name: Other\n    base_url: https://other.example/\n    idnex: x.json\n", "AS1006")]
    [InlineData("  - Other\n", "AS1007")]
    public void A_sibling_needs_a_name_and_an_address(string item, string code) =>
        Assert.Equal(code, Assert.Single(new TestSite("network:\n" + item).Article("a").Build().Findings).Rule.Code);

    [Fact]
    public void Members_of_a_later_day_are_passed_over() =>
        Assert.Single(Read(Head + "\"new\":{\"a\":[1]},\"articles\":[{\"url\":\"/a/\",\"title\":\"A\",\"new\":[{}]}]}").Value!);

    private static string Exported() => new TestSite("base_url: https://printers.example/guides/\nrelated:\n  export: true\n")
        .Article("a", "The spooler of the printer spooler.", "date: 2026-01-03\n")
        .Article("b", "Ink and paper.", "date: 2026-01-02\ntags: [ink]\naliases: [/old-b/]\n")
        .Publish()
        .Page("related-index.json");

    private static TestSite Site(string place) =>
        new($"base_url: https://test.example/\nnetwork:\n  - name: Printers\n    base_url: https://printers.example/guides/\n    {place}\n");

    private static Core.Diagnostics.StageResult<IReadOnlyList<NetworkIndex>> Read(string text) => Read(System.Text.Encoding.UTF8.GetBytes(text));

    private static Core.Diagnostics.StageResult<IReadOnlyList<NetworkIndex>> Read(byte[] bytes) => NetworkIndexReader.ReadAll(
    [
        new NetworkFile(new Sibling("Printers", new BaseUrl("https://printers.example", "/guides"), null, IsRoot: false), new SourcePath("other.json"), bytes),
    ]);
}
