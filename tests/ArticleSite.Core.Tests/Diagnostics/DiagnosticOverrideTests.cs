using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Diagnostics;

public sealed class DiagnosticOverrideTests
{
    private static BuildResult Build(string rules, string files = "content/old/**") =>
        new TestSite($"title: Test\nbase_url: https://test.example/\ndiagnostics:\n  overrides:\n    - files: {files}\n      rules: {rules}\n")
            .Article("old/a", "See [this](/nowhere/).").Article("new/b", "See [that](/gone/).").Build();

    [Theory]
    [InlineData("{broken-link: off}")]
    [InlineData("{AS6001: off}")]
    [InlineData("{AS60: off}")]
    [InlineData("{AS60: error, AS6001: off}")]
    public void A_rule_is_off_in_the_files_that_are_named_and_no_others(string rules)
    {
        var finding = Assert.Single(Build(rules).Findings);

        Assert.Equal("content/new/b.md", finding.Location!.Value.Path.Value);
    }

    [Fact]
    public void A_rule_can_be_worse_in_some_files()
    {
        var result = Build("{broken-link: error}", "[content/new/*.md, content/nothing.md]");

        Assert.Equal([Severity.Error, Severity.Warning], result.Findings.Select(finding => finding.Severity));
        Assert.Equal(BuildOutcome.FindingsFailed, result.Outcome);
    }

    [Theory]
    [InlineData("{broken-lnk: off}", "AS1040")]
    [InlineData("{broken-link: of}", "AS1009")]
    public void A_rule_or_a_severity_that_does_not_exist_is_a_fault_of_the_configuration(string rules, string code)
    {
        var finding = Assert.Single(Build(rules).Findings);

        Assert.Equal(code, finding.Rule.Code);
        Assert.Contains("Did you mean", finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void What_costs_a_page_keeps_its_severity()
    {
        var result = new TestSite("title: Test\ndiagnostics:\n  overrides:\n    - files: content/\n      rules: {AS90: off}\n")
            .Article("a", meta: "date: 2026-01-02\nslug: ../up\n").Build();

        Assert.Contains(result.Findings, finding => finding.Rule.Code == "AS9002");
    }
}
