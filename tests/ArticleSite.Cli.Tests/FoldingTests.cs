using ArticleSite.Core;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Tests;

public class FoldingTests
{
    private static string Report(IEnumerable<Diagnostic> findings, params string[] options)
    {
        var machine = Machine.WithSite();
        machine.Build = _ => Findings.Result(BuildOutcome.Succeeded, findings);
        machine.Run(["check", .. options]);
        return machine.Error;
    }

    private static IEnumerable<Diagnostic> Many(DiagnosticRule rule, string file, int count) =>
        Enumerable.Range(0, count).Select(i => new Diagnostic(rule, new SourceLocation(new SourcePath(file), new TextSpan(i, 1)), $"odd {i}"));

    private static int Shown(string report, string code) => report.Split('\n').Count(line => line.Contains($" {code}: ", StringComparison.Ordinal));

    [Fact]
    public void Five_findings_of_a_rule_are_shown_in_a_file_and_a_line_stands_for_the_rest()
    {
        var report = Report(Many(Findings.Mild, "content/a.md", 12));

        Assert.Equal(5, Shown(report, "AS4002"));
        Assert.Contains("\ncontent/a.md: … and 7 more AS4002 in this file (--all shows them)\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void All_shows_every_finding()
    {
        var report = Report(Many(Findings.Mild, "content/a.md", 12), "--all");

        Assert.Equal(12, Shown(report, "AS4002"));
        Assert.DoesNotContain("more", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_is_shown_in_fifty_files_and_a_line_stands_for_the_others()
    {
        var report = Report(Enumerable.Range(0, 60).SelectMany(i => Many(Findings.Mild, $"content/{i:00}.md", 2)));

        Assert.Equal(100, Shown(report, "AS4002"));
        Assert.Contains("\narticlesite: … and 20 more AS4002 in 10 more files (--all shows them)\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Twenty_errors_of_a_rule_are_shown_even_in_one_file()
    {
        var report = Report(Many(Findings.Rule, "content/a.md", 23));

        Assert.Equal(20, Shown(report, "AS3001"));
        Assert.Contains("and 3 more AS3001 in this file", report, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_twenty_findings_end_in_their_totals_worst_first()
    {
        var fixable = new Diagnostic(Findings.Rule, new SourceLocation(new SourcePath("content/b.md"), default), "bad") { Fix = new DiagnosticFix(FixSafety.Safe, "x", [new TextEdit(default, "x")]) };
        var report = Report([.. Many(Findings.Mild, "content/a.md", 1234), fixable]);

        Assert.EndsWith(
            """
              rule    name         severity  count  files  fixable
              AS3001  unclosed-ad  error         1      1        1
              AS4002  odd-link     warning   1,234      1        0


            """,
            report,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Twenty_findings_have_no_totals() =>
        Assert.DoesNotContain("severity", Report(Many(Findings.Rule, "content/a.md", 20)), StringComparison.Ordinal);

    [Fact]
    public void Findings_can_be_written_to_several_files_at_once()
    {
        var machine = Machine.WithSite();
        machine.Build = _ => Findings.OneError();
        machine.Run("check", "--report", "sarif=out/a.sarif", "--report", "json=out/a.json", "--report", "out/a.txt");

        Assert.Contains("\"2.1.0\"", machine.Read("/site/out/a.sarif"), StringComparison.Ordinal);
        Assert.StartsWith("{\n  \"version\": 1", machine.Read("/site/out/a.json"), StringComparison.Ordinal);
        Assert.StartsWith("content/setup.md(1,3): error AS3001", machine.Read("/site/out/a.txt"), StringComparison.Ordinal);
    }
}
