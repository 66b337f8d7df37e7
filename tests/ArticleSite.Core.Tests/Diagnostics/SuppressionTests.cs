using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Diagnostics;

public sealed class SuppressionTests
{
    private const string Broken = "See [this](/nowhere/).";

    private static IEnumerable<string> Codes(string body, string meta = "date: 2026-01-02\n") =>
        new TestSite().Article("a", body, meta).Build().Findings.Select(finding => finding.Rule.Code);

    [Theory]
    [InlineData("AS6001")]
    [InlineData("broken-link")]
    [InlineData("AS2011 Broken-Link -- it comes next week")]
    public void A_finding_of_the_next_line_is_silenced_by_code_or_name(string named)
    {
        var codes = Codes($"<!-- articlesite-disable-next-line {named} -->\n{Broken}\n");

        Assert.DoesNotContain("AS6001", codes);
    }

    [Fact]
    public void The_line_after_the_next_is_spoken_of() =>
        Assert.Contains("AS6001", Codes($"<!-- articlesite-disable-next-line broken-link -->\nWords.\n\n{Broken}\n"));

    [Fact]
    public void Empty_lines_do_not_count_as_the_next() =>
        Assert.Empty(Codes($"<!-- articlesite-disable-next-line broken-link -->\n\n\n{Broken}\n"));

    [Fact]
    public void Between_disable_and_enable_nothing_is_told_and_after_it_all_is()
    {
        var result = new TestSite().Article("a", $"Words.\n\n<!-- articlesite-disable broken-link -->\n{Broken}\n<!-- articlesite-enable broken-link -->\n\nSee [that](/gone/).\n").Build();

        Assert.Contains("'/gone/'", Assert.Single(result.Findings).Message, StringComparison.Ordinal);
        Assert.Equal(1, result.SuppressedCount);
    }

    [Fact]
    public void At_the_top_a_comment_speaks_for_the_whole_file_the_head_included() =>
        Assert.Empty(Codes("<!-- articlesite-disable unusual-date -->\n\nWords.", "date: 2024/2/6\n"));

    [Fact]
    public void Further_down_a_comment_says_nothing_of_the_head() =>
        Assert.Equal(["AS2011", "AS1090"], Codes("Words.\n\n<!-- articlesite-disable unusual-date -->\n", "date: 2024/2/6\n"));

    [Fact]
    public void Without_a_name_warnings_and_notes_are_silenced_and_errors_are_not() =>
        Assert.Equal(["AS3001"], Codes($"<!-- articlesite-disable -->\n# First\n\n{Broken}\n\n<!-- affiliate ads begin -->\n"));

    [Fact]
    public void An_error_that_leaves_the_article_alive_is_silenced_by_its_name() =>
        Assert.Empty(Codes("<!-- articlesite-disable ad-never-closes -->\nWords.\n\n<!-- affiliate ads begin -->\n"));

    [Fact]
    public void An_error_that_costs_the_article_is_always_told() =>
        Assert.Contains("AS9002", Codes("<!-- articlesite-disable unusable-address -->\nWords.", "date: 2026-01-02\nslug: ../up\n"));

    [Theory]
    [InlineData("`<!-- articlesite-disable broken-link -->`\n\n")]
    [InlineData("    <!-- articlesite-disable broken-link -->\n\n")]
    [InlineData("```\n<!-- articlesite-disable broken-link -->\n```\n\n")]
    public void A_comment_in_code_is_no_comment(string code) => Assert.Equal(["AS6001"], Codes(code + Broken));

    [Fact]
    public void Comments_of_this_kind_never_reach_the_page()
    {
        var site = new TestSite().Article("a", "<!-- articlesite-disable broken-link -->\nWords *of* no HTML.\n").Publish();

        Assert.DoesNotContain("articlesite-disable", site.Page("a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_that_silences_nothing_is_told_at_its_name()
    {
        var source = MarkedText.Parse("---\ntitle: a\ndate: 2026-01-02\n---\n<!-- articlesite-disable [|broken-link|] -->\nWords.\n");
        var finding = Assert.Single(new TestSite().With("content/a.md", source.Text).Build().Findings);

        Assert.Equal(("AS1090", Severity.Info, source.Spans[0]), (finding.Rule.Code, finding.Severity, finding.Location!.Value.Span));
    }

    [Fact]
    public void An_enable_that_ends_nothing_is_told() =>
        Assert.Equal(["AS1090"], Codes("Words.\n\n<!-- articlesite-enable broken-link -->\n"));

    [Fact]
    public void A_rule_that_does_not_exist_is_told_with_the_one_that_was_meant()
    {
        var source = MarkedText.Parse("---\ntitle: a\ndate: 2026-01-02\n---\n<!-- articlesite-disable [|broken-lnk|] -->\nWords.\n");
        var finding = Assert.Single(new TestSite().With("content/a.md", source.Text).Build().Findings);

        Assert.Equal(("AS1091", source.Spans[0]), (finding.Rule.Code, finding.Location!.Value.Span));
        Assert.StartsWith("Did you mean 'broken-link'?", finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_comment_is_told()
    {
        var source = MarkedText.Parse("---\ntitle: a\ndate: 2026-01-02\n---\n<!-- [|articlesite-disabel|] broken-link -->\nWords.\n");
        var finding = Assert.Single(new TestSite().With("content/a.md", source.Text).Build().Findings);

        Assert.Equal(("AS1092", source.Spans[0]), (finding.Rule.Code, finding.Location!.Value.Span));
        Assert.StartsWith("Did you mean 'articlesite-disable'?", finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_behind_a_cut_ad_still_covers_its_own_lines() =>
        Assert.DoesNotContain("AS6001", Codes($"Words.\n\n<!-- affiliate ads begin -->\nBuy.\n<!-- affiliate ads end -->\n\n<!-- articlesite-disable-next-line broken-link -->\n{Broken}\n"));
}
