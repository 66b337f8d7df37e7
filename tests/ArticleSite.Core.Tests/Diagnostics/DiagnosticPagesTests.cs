using System.Text.RegularExpressions;
using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Diagnostics;

/// <summary>
/// The pages of docs/diagnostics are true: every example is built. UPDATE_GOLDEN=1 rewrites what the bad examples report, to
/// be read like code.
/// </summary>
public sealed partial class DiagnosticPagesTests
{
    /// <summary>The only rules without an example, each with the reason that its page gives.</summary>
    private static readonly Dictionary<string, string> s_withoutExample = new(StringComparer.Ordinal)
    {
        ["AS1051"] = "a symbolic link has no text that a page could show.",
        ["AS1052"] = "a file looks the same whether or not you may read it.",
        ["AS1109"] = "it depends on how the command is called, not on a file.",
        ["AS4651"] = "what another site says stands in no file.",
        ["AS4652"] = "what another site says stands in no file.",
        ["AS4653"] = "what another site says stands in no file.",
        ["AS9004"] = "what a disk does stands in no file.",
        ["AS9005"] = "a running program stands in no file.",
    };

    /// <summary>Findings that are about no file.</summary>
    private static readonly string[] s_withoutPlace = ["AS1001", "AS1015", "AS1101"];

    public static TheoryData<string> Codes => [.. Rules.All.Select(rule => rule.Code)];

    public static TheoryData<string> CodesWithExample => [.. Rules.All.Select(rule => rule.Code).Where(code => !s_withoutExample.ContainsKey(code))];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_gives_the_title_the_severity_and_the_name_of_its_rule(string code)
    {
        var rule = Rules.All.Single(rule => rule.Code == code);
        var page = RulePage.Read(code);

        Assert.Equal((rule.Code, rule.Title, ExampleSite.Word(rule.Severity), rule.Name), (page.Code, page.Title, page.Severity, page.Name));
    }

    [Theory]
    [MemberData(nameof(CodesWithExample))]
    public void A_bad_example_gives_the_finding_at_a_place_that_is_shown(string code)
    {
        var page = RulePage.Read(code);
        var result = page.Bad!.Build(); // the next test says which pages have none

        var findings = result.Findings.Where(finding => finding.Rule.Code == code).ToList();
        Assert.NotEmpty(findings);
        foreach (var finding in findings)
        {
            Assert.Equal(s_withoutPlace.Contains(code), finding.Location is null);
            if (finding.Location is { } place) Assert.True(page.Bad.Shows(place, result), TestSite.Show(finding));
            Assert.All(finding.Related, related => Assert.True(page.Bad.Shows(related.Location, result), related.ToString()));
        }
    }

    [Fact]
    public void Only_the_rules_in_the_list_have_no_example_and_their_pages_say_why()
    {
        var excuses = Rules.All
            .Select(rule => RulePage.Read(rule.Code))
            .Where(page => page.Bad is null || page.Good is null || page.Excuse is not null)
            .ToDictionary(page => page.Code, page => page.Bad is null && page.Good is null ? page.Excuse : "has an example after all");

        Assert.Equal(s_withoutExample.OrderBy(entry => entry.Key, StringComparer.Ordinal), excuses.OrderBy(entry => entry.Key, StringComparer.Ordinal)!);
    }

    [Theory]
    [MemberData(nameof(CodesWithExample))]
    public void A_bad_example_has_one_fault_and_other_findings_are_linked(string code)
    {
        var page = RulePage.Read(code);
        var found = page.Bad!.Build().Findings.Select(finding => finding.Rule.Code).ToHashSet();

        Assert.True(found.Remove(code));
        Assert.All(found, other => Assert.Contains($"[{other}]({other}.md)", page.Text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CodesWithExample))]
    public void A_bad_example_reports_what_its_page_says(string code)
    {
        var page = RulePage.Read(code);
        var report = ExampleSite.Report(page.Bad!.Build()).ToList();

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") page.Rewrite(report);
        Assert.Equal(report, RulePage.Read(code).Report);
    }

    [Theory]
    [MemberData(nameof(CodesWithExample))]
    public void A_good_example_is_a_site_without_a_finding(string code)
    {
        var result = RulePage.Read(code).Good!.Build();

        Assert.Empty(result.Findings.Select(TestSite.Show));
        Assert.Equal(BuildOutcome.Succeeded, result.Outcome);
    }

    [Fact]
    public void The_table_holds_every_rule_in_order()
    {
        var rows = TableRow().Matches(File.ReadAllText(Path.Combine(RulePage.Folder, "README.md")).ReplaceLineEndings("\n")).Select(row => row.Value);

        Assert.Equal(Rules.All.Select(rule => $"| [{rule.Code}]({rule.Code}.md) | {rule.Name} | {ExampleSite.Word(rule.Severity)} | {rule.Title} |"), rows);
    }

    [Fact]
    public void The_finding_that_is_explained_is_the_one_of_its_page()
    {
        var readme = File.ReadAllText(Path.Combine(RulePage.Folder, "README.md")).ReplaceLineEndings("\n");
        var report = RulePage.Read("AS2014").Report;

        Assert.Equal(2, report.Count);
        Assert.All(report, line => Assert.Contains("    " + line + "\n", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Links_between_pages_lead_to_files()
    {
        var links = Directory.EnumerateFiles(RulePage.Folder, "*.md").SelectMany(file => PageLink().Matches(File.ReadAllText(file)).Select(link => link.Groups[1].Value)).ToHashSet();

        Assert.Contains("AS1001.md", links);
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(RulePage.Folder, link)), link));
    }

    [GeneratedRegex(@"^\| \[AS.*$", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"\]\(([^):]+\.md)\)")]
    private static partial Regex PageLink();
}
