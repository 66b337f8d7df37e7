using System.Text.RegularExpressions;
using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Diagnostics;

public sealed partial class RulesTests
{
    [Fact]
    public void Every_code_and_every_name_is_used_once()
    {
        Assert.Equal(Rules.All.Count, Rules.All.Select(rule => rule.Code).Distinct().Count());
        Assert.Equal(Rules.All.Count, Rules.All.Select(rule => rule.Name).Distinct().Count());
    }

    [Fact]
    public void A_code_tells_what_a_rule_is_about()
    {
        Assert.Equal(DiagnosticCategory.Configuration, Rules.Find("AS1018")!.Category);
        Assert.Equal(DiagnosticCategory.Files, Rules.Find("AS1030")!.Category);
        Assert.Equal(DiagnosticCategory.FrontMatter, Rules.Find("unusual-date")!.Category);
        Assert.Equal(DiagnosticCategory.Publishing, Rules.Find("as9001")!.Category);
    }

    [Fact]
    public void A_fix_is_as_safe_as_its_rule_says()
    {
        var result = new TestSite().With("content/a.md", "---\ntitle: A #1\ndate: 2024/1/2\nkeyword: x\n---\n").Build();

        Assert.Equal(["AS2011", "AS2014", "AS2015"], result.Findings.Select(finding => finding.Rule.Code).Order(StringComparer.Ordinal));
        Assert.All(result.Findings, finding => Assert.Equal(finding.Rule.FixSafety, finding.Fix?.Safety));
    }

    [Fact]
    public void Codes_and_names_have_their_form()
    {
        Assert.All(Rules.All, rule => Assert.Matches("^AS[1-9][0-9]{3}$", rule.Code));
        Assert.All(Rules.All, rule => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", rule.Name));
    }

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "diagnostics"), "AS*.md").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(Rules.All.Select(rule => rule.Code), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_codes_of_the_template_language_are_rules_here() =>
        Assert.Equal(
            Templating.TemplateRules.All.Select(rule => rule.Code),
            Rules.All.Select(rule => rule.Code).Where(code => LanguageCode().IsMatch(code)));

    [GeneratedRegex("^AS50[0-9]{2}$")]
    private static partial Regex LanguageCode();
}
