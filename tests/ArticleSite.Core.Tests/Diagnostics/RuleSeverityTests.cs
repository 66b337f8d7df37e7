using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Diagnostics;

public sealed class RuleSeverityTests
{
    private static BuildResult Build(string diagnostics, string body = "A [link](/nowhere/).") =>
        new TestSite("title: Test\nbase_url: https://test.example/\ndiagnostics:\n" + diagnostics).Article("hello", body).Build();

    private static Severity? SeverityOf(BuildResult result, string code) => result.Findings.FirstOrDefault(finding => finding.Rule.Code == code)?.Severity;

    [Theory]
    [InlineData("  AS6001: error\n", Severity.Error)]
    [InlineData("  broken-link: info\n", Severity.Info)]
    [InlineData("  AS6: error\n", Severity.Error)]
    [InlineData("  AS6: off\n  AS60: info\n", Severity.Info)]
    [InlineData("  AS60: info\n  AS6: off\n", Severity.Info)]
    [InlineData("  AS6001: off\n", null)]
    [InlineData("  AS31: error\n", Severity.Warning)]
    public void A_rule_is_as_bad_as_the_longest_code_that_fits_says(string diagnostics, Severity? expected) =>
        Assert.Equal(expected, SeverityOf(Build(diagnostics), "AS6001"));

    [Fact]
    public void A_warning_made_an_error_stops_the_build() => Assert.Equal(BuildOutcome.FindingsFailed, Build("  broken-link: error\n").Outcome);

    [Fact]
    public void An_error_made_a_warning_does_not_stop_the_build()
    {
        const string open = "<!-- affiliate ads begin -->\n\nwords";
        Assert.Equal(BuildOutcome.FindingsFailed, Build("  AS6001: off\n", open).Outcome);
        Assert.Equal(BuildOutcome.Succeeded, Build("  ad-never-closes: warning\n", open).Outcome);
    }

    [Theory]
    [InlineData("  [|brokn-link|]: off\n", "AS1040")]
    [InlineData("  [|AS|]: off\n", "AS1040")]
    [InlineData("  [|AS1006|]: off\n", "AS1041")]
    [InlineData("  [|input-output-failure|]: off\n", "AS1041")]
    [InlineData("  broken-link: [|loud|]\n", "AS1009")]
    public void A_name_or_severity_that_is_none_is_reported(string marked, string code)
    {
        var text = MarkedText.Parse("title: Test\nbase_url: https://test.example/\ndiagnostics:\n" + marked);
        var finding = Assert.Single(new TestSite(text.Text).Article("hello").Build().Findings);
        Assert.Equal(text.Span, finding.Location!.Value.Span);
        Assert.Equal(code, finding.Rule.Code);
    }

    [Fact]
    public void A_finding_milder_than_its_rule_does_not_get_worse()
    {
        var rule = Rules.All.Single(rule => rule.Code == "AS3108");
        var mild = new Diagnostic(rule, null, "mild") { Severity = Severity.Info };
        Assert.Equal(Severity.Info, new RuleSeverities([new RuleSeverity("AS3108", Severity.Warning)]).Apply(mild)!.Severity);
        Assert.Null(new RuleSeverities([new RuleSeverity("AS3108", null)]).Apply(mild));
    }
}
