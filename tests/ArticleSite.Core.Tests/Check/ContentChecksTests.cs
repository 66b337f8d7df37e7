using ArticleSite.Core.Check;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Check;

public sealed class ContentChecksTests
{
    private static List<Diagnostic> Of(DiagnosticRule rule, TestSite site) => [.. site.Build().Findings.Where(finding => finding.Rule == rule)];

    private static string Place(Diagnostic finding) => finding.Location!.Value.Path.FileNameWithoutExtension;

    private static TestSite Described(params string[] descriptions)
    {
        var site = new TestSite();
        for (var i = 0; i < descriptions.Length; i++) site.Article($"n{i:00}", $"Text {i}.", $"date: 2026-01-02\n{descriptions[i]}\n");
        return site;
    }

    [Fact]
    public void A_key_that_nobody_knows_is_reported_once_with_its_articles()
    {
        var finding = Assert.Single(Of(Rules.UnknownKey, new TestSite().Article("b", meta: "date: 2026-01-02\nlastmod: x\n").Article("a", meta: "date: 2026-01-02\nlastmod: y\n")));

        Assert.Equal("a", Place(finding));
        Assert.Contains("2 articles", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Did you mean 'updated'?", finding.Help);
    }

    [Fact]
    public void Keys_of_the_site_and_misspelt_ones_are_not_unknown() =>
        Assert.Empty(Of(Rules.UnknownKey, new TestSite("title: T\nfront_matter:\n  keys: [difficulty]\n").Article("a", meta: "date: 2026-01-02\ndifficulty: 1\nkeyword: x\n")));

    [Fact]
    public void A_required_key_is_required_of_articles_and_not_of_pages() =>
        Assert.Equal("a", Place(Assert.Single(Of(Rules.MissingKey, new TestSite("title: T\nfront_matter:\n  required: [tags]\n").Article("a").Article("pages/about").Article("b", meta: "date: 2026-01-02\ntags: x\n")))));

    [Fact]
    public void A_change_that_has_not_come_yet_is_reported() =>
        Assert.Equal("a", Place(Assert.Single(Of(Rules.ImplausibleDate, new TestSite().Article("a", meta: "date: 2026-01-02\nupdated: 2026-06-02\n").Article("b", meta: "date: 2026-01-02\nupdated: 2026-05-31\n")))));

    [Theory]
    [InlineData("The best printers of [|2023|]")]
    [InlineData("Your [|2024|] fix guide")]
    [InlineData("No card found [[|2020|] Fixes]")]
    [InlineData("Top phones ([|2021|])")]
    [InlineData("[|2024|]’S Guide to cameras")]
    public void A_year_that_has_gone_by_is_found_in_a_title(string marked)
    {
        var text = MarkedText.Parse(marked);

        Assert.Equal(text.Span, StaleYear.PlaceOfYear(text.Text, 2026));
    }

    [Theory]
    [InlineData("Set up Office 2019 and Windows Server 2016")]
    [InlineData("Recover photos from Nokia 150 (2023)")]
    [InlineData("The best printers of 2026")]
    [InlineData("The best of 1920x1080 and 20240 more")]
    [InlineData("Fix error 2012")]
    [InlineData("In 2019-2021 and v1.2020")]
    public void A_year_of_a_name_or_a_number_is_not(string title) => Assert.Null(StaleYear.PlaceOfYear(title, 2026));

    [Theory]
    [InlineData("Best of 2023")]
    [InlineData("\"Best of 2023\"")]
    public void A_stale_year_is_reported_at_the_year(string title)
    {
        var site = new TestSite().With("content/a.md", $"---\ntitle: {title}\ndate: 2026-01-02\n---\nText.\n");

        Assert.Equal(new TextSpan(11 + title.IndexOf("2023", StringComparison.Ordinal), 4), Assert.Single(Of(Rules.StaleYear, site)).Location!.Value.Span);
    }

    [Fact]
    public void A_missing_description_is_reported_where_most_articles_have_one()
    {
        Assert.Equal("n02", Place(Assert.Single(Of(Rules.MissingDescription, Described("description: One.", "description: Two.", "layout: article")))));
        Assert.Empty(Of(Rules.MissingDescription, Described("description: One.", "layout: article", "layout: article")));
    }

    [Fact]
    public void A_description_of_several_articles_is_reported_once()
    {
        var finding = Assert.Single(Of(Rules.RepeatedDescription, Described("description: All about it.", "description: Another.", "description: all about it.")));

        Assert.Equal(("n00", "n02"), (Place(finding), finding.Related[0].Location.Path.FileNameWithoutExtension));
    }

    [Fact]
    public void A_set_phrase_around_the_titles_is_reported_once_for_all()
    {
        var finding = Assert.Single(Of(Rules.SetPhraseDescription, Described("description: This article describes n00", "description: What is in it, and why.", "description: This Article Describes n02.")));

        Assert.Contains("2 articles", finding.Message, StringComparison.Ordinal);
        Assert.Contains("'This article describes …'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_that_says_more_than_the_title_is_not_a_set_phrase() =>
        Assert.Empty(Of(Rules.SetPhraseDescription, Described("description: With n00 you get a printer to print on both sides of the paper.")));

    [Fact]
    public void Descriptions_that_begin_alike_are_reported_when_they_are_many()
    {
        string[] alike = [.. Enumerable.Range(0, 10).Select(i => $"description: Learn how to easily do thing number {i}.")];

        Assert.Equal("n00", Place(Assert.Single(Of(Rules.SetPhraseDescription, Described(alike)))));
        Assert.Empty(Of(Rules.SetPhraseDescription, Described(alike[..9])));
    }

    [Fact]
    public void An_image_that_is_not_there_is_reported_with_the_one_that_is_nearest()
    {
        var finding = Assert.Single(Of(Rules.MissingImage, new TestSite().With("static/img/cable.png", "x").Article("a", "![A cable](/img/cabel.png) ![A cable](/img/cable.png) ![x](data:image/png;base64,AA) ![y](https://other.example/z.png)")));

        Assert.Equal("Did you mean '/img/cable.png'?", finding.Help);
        Assert.Contains("'/img/cabel.png'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heavy_image_is_reported_once_where_it_is_shown_first()
    {
        var site = new TestSite().With("static/big.png", new string('x', 1_000_001)).With("static/small.png", new string('x', 1_000_000))
            .Article("b", "![A cable](/big.png)").Article("a", "![A cable](/big.png) ![A cable](/small.png)");

        Assert.Equal("a", Place(Assert.Single(Of(Rules.HeavyImage, site))));
    }

    [Fact]
    public void The_host_of_hot_linked_images_is_reported_once()
    {
        var site = new TestSite("title: T\nbase_url: https://test.example/\nnetwork:\n  - name: other\n    base_url: https://sister.example/\n")
            .Article("b", "![x y](https://Far.example/1.png)").Article("a", "![x y](//far.example/2.png) ![x y](https://test.example/n.png) ![x y](https://sister.example/n.png)");
        var finding = Assert.Single(Of(Rules.HotLinkedImage, site));

        Assert.Equal("a", Place(finding));
        Assert.StartsWith("2 images of 2 articles are loaded from 'far.example'", finding.Message, StringComparison.Ordinal);
    }
}
