using System.Text.Json;
using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Cli.Tests;

public class ExplainTests
{
    private static Machine Site()
    {
        var machine = Machine.WithSite();
        machine.Build = null;
        machine.Disk.Add("/site/content/one.md", "---\ntitle: One\ndate: 2024-01-01\ntags: [print]\ncategories: [os, windows]\n---\n\n## Begin here\n\nSee [two](/two/) and [none](/none/).\n\n<!-- affiliate ads begin -->\nBuy.\n<!-- affiliate ads end -->\n");
        machine.Disk.Add("/site/content/two.md", "---\ntitle: Two\ndate: 2024-01-02\n---\n\nWords.\n");
        machine.Disk.Add("/site/content/later.md", "---\ntitle: Later\ndate: 2024-01-02\ndraft: true\n---\n\nWords.\n");
        return machine;
    }

    [Theory]
    [InlineData("AS2011")]
    [InlineData("as2011")]
    [InlineData("unusual-date")]
    public void A_code_or_a_name_prints_the_page_of_its_rule(string named)
    {
        var machine = new Machine { CurrentFolder = "/" };

        Assert.Equal(0, machine.Run("explain", named));
        Assert.StartsWith("# AS2011: A date is written in an unusual way\n\nwarning · unusual-date\n", machine.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Related_articles_are_explained_by_score_and_words()
    {
        var machine = Site();
        machine.Disk.Add("/site/content/three.md", "---\ntitle: Three\ndate: 2024-01-03\n---\n\n## Begin here\n\nBegin.\n");

        Assert.Equal(0, machine.Run("explain", "one", "--related"));
        Assert.StartsWith("related\n", machine.Out, StringComparison.Ordinal);
        Assert.Contains("title: Two, url: /two/, score: ", machine.Out, StringComparison.Ordinal);
        Assert.Contains("names_it: 1", machine.Out, StringComparison.Ordinal);
        Assert.EndsWith("twins left out: none\n", machine.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("headings", machine.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_related_articles_are_known_after_a_build_too()
    {
        var machine = Site();
        machine.Disk.Add("/site/content/three.md", "---\ntitle: Three\ndate: 2024-01-03\n---\n\n## Begin here\n\nBegin the printer.\n");
        machine.Disk.Add("/site/content/four.md", "---\ntitle: Four\ndate: 2024-01-03\n---\n\nOne printer.\n");
        machine.Run("build");

        Assert.Equal(0, machine.Run("explain", "three", "--related"));
        Assert.Matches("title: Four, url: /four/, score: [0-9.]+, words: printer [0-9]+ %\n", machine.Out);
    }

    [Fact]
    public void What_a_page_reads_of_the_site_and_whether_a_build_would_make_it_again_is_told()
    {
        var machine = Site();
        machine.Run("build");
        machine.Disk.Add("/site/content/two.md", "---\ntitle: Second\ndate: 2024-01-02\n---\n\nWords.\n");

        Assert.Equal(0, machine.Run("explain", "one"));
        Assert.Matches("\ninputs\n(.*\n)*  of: 'content/two.md', read: .*title.*\n", machine.Out);
        Assert.Matches("\ncache\n  article: as the last build read it, page: a build renders it: .*title.* of 'content/two.md': something of it has changed\n", machine.Out);
    }

    [Fact]
    public void Without_a_build_before_an_article_is_read_anew()
    {
        var machine = Site();
        machine.Run("explain", "one");

        Assert.Contains("\ncache\n  article: read anew, page: a build renders it: ", machine.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_has_its_page_in_the_program() =>
        Assert.All(Rules.All, rule => Assert.StartsWith($"# {rule.Code}: {rule.Title}\n", Reporting.RulePages.Read(rule.Code), StringComparison.Ordinal));

    [Fact]
    public void A_rule_in_json_says_whether_it_can_be_fixed()
    {
        var machine = new Machine();
        machine.Run("explain", "AS2011", "--format", "json");

        using var json = JsonDocument.Parse(machine.Out);
        Assert.Equal("safe", json.RootElement.GetProperty("fix").GetString());
        Assert.Equal("front-matter", json.RootElement.GetProperty("category").GetString());
    }

    [Theory]
    [InlineData("unusual-dat", "unusual-date")]
    [InlineData("AS2099", "AS2009")]
    public void A_code_that_is_none_is_refused_with_a_suggestion(string named, string meant)
    {
        var machine = Site();

        Assert.Equal(2, machine.Run("explain", named));
        Assert.Contains($"no rule and no article is called '{named}'; did you mean '{meant}'?", machine.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one")]
    [InlineData("content/one.md")]
    [InlineData("/one/")]
    public void An_article_is_told_with_all_that_is_known_of_it(string named)
    {
        var machine = Site();

        Assert.Equal(0, machine.Run("explain", named));
        Assert.Equal(
            """
            article
              source: content/one.md, state: part of the site
              url: http://localhost:4000/one/, output: public/one/index.html
            front matter
              title: One
              date: 2024-01-01T00:00:00+00:00
              tags: print
              categories: os / windows
            """,
            machine.Out[..machine.Out.IndexOf("\nads", StringComparison.Ordinal)]);
        Assert.Contains("\nads\n  shape: MarkerBlock, ", machine.Out, StringComparison.Ordinal);
        Assert.Contains("\nheadings\n  level: 2, text: Begin here, id: begin-here, place: (8,1)\n", machine.Out, StringComparison.Ordinal);
        Assert.Contains("\nlinks\n  url: /two/, place: (10,5)\n  url: /none/, place: (10,22)\n", machine.Out, StringComparison.Ordinal);
        Assert.Contains("\ntemplates\n  file: theme:layouts/article.html\n  file: theme:partials/", machine.Out, StringComparison.Ordinal);
        Assert.Contains("\ncategories\n  name: os / windows, url: /categories/os/windows/\ntags\n  name: print, url: /tags/print/\n", machine.Out, StringComparison.Ordinal);
        Assert.Contains("\nprevious: none\nnext\n  title: Two, url: /two/\n", machine.Out, StringComparison.Ordinal);
        Assert.Contains("\nfindings\n  code: AS6001, severity: warning, place: (10,22), message: ", machine.Out, StringComparison.Ordinal);
        Assert.EndsWith("\nsteps\n  step: Parse, milliseconds: 412.0\n  step: Ads, milliseconds: 412.0\n  step: Markdown, milliseconds: 412.0\n  step: Render, milliseconds: 412.0\n", machine.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_is_left_out_is_told_with_the_reason()
    {
        var machine = Site();
        machine.Run("explain", "later");

        Assert.StartsWith("article\n  source: content/later.md, state: left out, reason: this draft was left out\nfront matter\n  title: Later\n", machine.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_in_json_has_an_array_for_each_section()
    {
        var machine = Site();
        machine.Run("explain", "one", "--format", "json");

        using var json = JsonDocument.Parse(machine.Out);
        Assert.Equal("begin-here", json.RootElement.GetProperty("headings")[0].GetProperty("id").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("previous").GetArrayLength());
    }
}
