using System.Text.Json;
using ArticleSite.Core;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Tests;

public class MachineFormatTests
{
    private static string Output(string format, BuildResult result, string? workspace = null)
    {
        var machine = Machine.WithSite();
        machine.Build = _ => result;
        if (workspace is not null) machine.Environment["GITHUB_WORKSPACE"] = workspace;
        machine.Run("check", "--format", format);
        return machine.Out;
    }

    private static BuildResult TwoFindings()
    {
        var (setup, span) = Findings.Marked("content/my setup.md", "one\nslug: [|printer\nmore|]\n");
        var finding = Findings.At(setup, span, "slug \"é\" 100%: taken\r\nby others") with
        {
            Help = "change it",
            Related = [new RelatedLocation(setup.At(new TextSpan(0, 3)), "first, here")],
        };
        return Findings.Result(BuildOutcome.FindingsFailed, [finding, new Diagnostic(Findings.Mild, null, "odd")], setup) with
        {
            NextAdChange = new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.FromHours(1)),
            Skipped = [new(new SourcePath("content/draft.md"), "draft")],
        };
    }

    [Fact]
    public void Json_has_every_member_of_every_finding() => Assert.Equal(
        """
        {
          "version": 1,
          "summary": {
            "command": "check",
            "outcome": "findings-failed",
            "articles": 300,
            "pages": 300,
            "written": 297,
            "unchanged": 3,
            "errors": 1,
            "warnings": 1,
            "notes": 0,
            "suppressed": 0,
            "known": 0,
            "fixed": null,
            "milliseconds": 412,
            "nextAdChange": "2026-12-01T00:00:00+01:00",
            "skipped": [
              {
                "path": "content/draft.md",
                "reason": "draft"
              }
            ]
          },
          "findings": [
            {
              "path": null,
              "line": null,
              "column": null,
              "endLine": null,
              "endColumn": null,
              "code": "AS4002",
              "rule": "odd-link",
              "category": "content",
              "severity": "warning",
              "message": "odd",
              "help": null,
              "related": [],
              "repeats": [],
              "fix": null
            },
            {
              "path": "content/my setup.md",
              "line": 2,
              "column": 7,
              "endLine": 3,
              "endColumn": 5,
              "code": "AS3001",
              "rule": "unclosed-ad",
              "category": "ads",
              "severity": "error",
              "message": "slug \"é\" 100%: taken\r\nby others",
              "help": "change it",
              "related": [
                {
                  "path": "content/my setup.md",
                  "line": 1,
                  "column": 1,
                  "endLine": 1,
                  "endColumn": 4,
                  "message": "first, here"
                }
              ],
              "repeats": [],
              "fix": null
            }
          ]
        }

        """,
        Output("json", TwoFindings()));

    [Fact]
    public void GitHub_commands_escape_what_would_end_them() => Assert.Equal(
        "::error file=content/my setup.md,line=2,col=7,endLine=3,endColumn=5,title=AS3001"
        + "::slug \"é\" 100%25: taken%0D%0Aby others%0Acontent/my setup.md(1,1): first, here%0Ahelp: change it\n"
        + "::warning title=AS4002::odd\n",
        Output("github", TwoFindings()));

    [Fact]
    public void GitHub_properties_escape_colons_commas_and_percent_signs()
    {
        var (source, span) = Findings.Marked("content/a,b:c%.md", "[|x|]");
        var line = Output("github", Findings.Result(BuildOutcome.FindingsFailed, [Findings.At(source, span)], source));
        Assert.StartsWith("::error file=content/a%2Cb%3Ac%25.md,line=1,", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_is_a_notice_on_GitHub() => Assert.StartsWith(
        "::notice title=AS1009::", Output("github", Findings.Result(BuildOutcome.Succeeded, [new Diagnostic(Findings.Note, null, "x")])), StringComparison.Ordinal);

    [Fact]
    public void In_a_workflow_paths_count_from_the_repository()
    {
        Assert.Contains("file=site/content/", Output("github", TwoFindings(), "/"), StringComparison.Ordinal);
        Assert.Contains("file=content/", Output("github", TwoFindings(), "/site"), StringComparison.Ordinal);
        Assert.Contains("file=content/", Output("github", TwoFindings(), "/elsewhere"), StringComparison.Ordinal);
    }

    [Fact]
    public void GitHub_gets_ten_of_a_severity_and_a_count_of_the_rest()
    {
        var findings = Enumerable.Range(0, 13).Select(i => new Diagnostic(Findings.Mild, null, $"odd {i}")).Append(new Diagnostic(Findings.Rule, null, "bad"));

        var lines = Output("github", Findings.Result(BuildOutcome.FindingsFailed, findings)).TrimEnd('\n').Split('\n');

        Assert.StartsWith("::error ", lines[0], StringComparison.Ordinal);
        Assert.Equal(10, lines.Count(line => line.StartsWith("::warning ", StringComparison.Ordinal)));
        Assert.Equal("… and 3 more of severity warning; the job summary counts them by rule", lines[^1]);
    }

    [Fact]
    public void The_summary_of_a_job_is_added_to_the_file_the_workflow_names()
    {
        var machine = Machine.WithSite();
        machine.Disk.Add("/run/summary.md", "before\n");
        machine.Environment["GITHUB_STEP_SUMMARY"] = "/run/summary.md";
        machine.Build = _ => Findings.OneError("a [|<b>|] c\n");
        machine.Run("check", "--format", "github");

        Assert.Equal(
            """
            before
            ### ArticleSite

            checked 300 pages from 300 articles in 412 ms, 1 errors, 0 warnings

            | rule | name | severity | count | files | fixable |
            |---|---|---|--:|--:|--:|
            | AS3001 | unclosed-ad | error | 1 | 1 | 0 |

            - error AS3001 content/setup.md(1,3): it is never closed


            """,
            machine.Read("/run/summary.md"));
    }

    [Fact]
    public void Sarif_offers_a_fix_as_what_goes_and_what_comes()
    {
        var (source, span) = Findings.Marked("content/a.md", "one\ndate: [|2024/1/2|]\n");
        var finding = Findings.At(source, span) with { Fix = new DiagnosticFix(FixSafety.Safe, "Write it so", [new TextEdit(span, "2024-01-02")]) };

        using var log = JsonDocument.Parse(Output("sarif", Findings.Result(BuildOutcome.Succeeded, [finding], source)));

        var fix = log.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("fixes")[0];
        Assert.Equal("Write it so", fix.GetProperty("description").GetProperty("text").GetString());
        Assert.Equal(
            """[{"artifactLocation":{"uri":"content/a.md","uriBaseId":"%SRCROOT%"},"replacements":[{"deletedRegion":{"startLine":2,"startColumn":7,"endLine":2,"endColumn":15},"insertedContent":{"text":"2024-01-02"}}]}]""",
            Compact(fix.GetProperty("artifactChanges")));
    }

    [Fact]
    public void Sarif_carries_the_page_of_a_rule_and_no_folder_of_the_machine()
    {
        using var log = JsonDocument.Parse(Output("sarif", Findings.OneError()));
        var run = log.RootElement.GetProperty("runs")[0];

        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
        Assert.StartsWith("# AS3001: ", rule.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.False(run.GetProperty("originalUriBaseIds").GetProperty("%SRCROOT%").TryGetProperty("uri", out _));
    }

    [Fact]
    public void Sarif_takes_the_worst_results_and_says_how_many_there_were()
    {
        var findings = Enumerable.Range(0, 25_000).Select(i => new Diagnostic(Findings.Mild, null, $"odd {i}")).Append(new Diagnostic(Findings.Rule, null, "zzz, the last by name"));

        using var log = JsonDocument.Parse(Output("sarif", Findings.Result(BuildOutcome.FindingsFailed, findings)));

        var run = log.RootElement.GetProperty("runs")[0];
        Assert.Equal(25_000, run.GetProperty("results").GetArrayLength());
        Assert.Contains(run.GetProperty("results").EnumerateArray(), result => result.GetProperty("ruleId").GetString() == "AS3001");
        Assert.Equal("25,001 findings, of which the worst 25,000 are here", run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void Sarif_has_only_members_that_its_schema_knows()
    {
        var (source, span) = Findings.Marked("content/a.md", "[|x|]\n");
        var finding = Findings.At(source, span) with
        {
            Help = "help",
            Related = [new RelatedLocation(source.At(span), "here")],
            Fix = new DiagnosticFix(FixSafety.Safe, "Write y", [new TextEdit(span, "y")]),
        };
        using var log = JsonDocument.Parse(Output("sarif", Findings.Result(BuildOutcome.FindingsFailed, [finding], source) with { Known = [finding] }));

        SarifShape.Check(log.RootElement);
    }

    [Fact]
    public void Sarif_places_findings_and_names_them_for_good()
    {
        using var log = JsonDocument.Parse(Output("sarif", TwoFindings()));
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        var run = log.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(["AS3001", "AS4002"], rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        Assert.Equal("error", rules[0].GetProperty("defaultConfiguration").GetProperty("level").GetString());

        var result = run.GetProperty("results")[1];
        Assert.Equal("AS3001", rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("content/my%20setup.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("%SRCROOT%", place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
        Assert.Equal("""{"startLine":2,"startColumn":7,"endLine":3,"endColumn":5}""", Compact(place.GetProperty("region")));
        Assert.Equal("first, here", result.GetProperty("relatedLocations")[0].GetProperty("message").GetProperty("text").GetString());
        Assert.True(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public void A_sarif_fingerprint_survives_lines_put_in_above_and_other_indents()
    {
        Assert.Equal(Fingerprints("x\n[|bad|] y\n"), Fingerprints("new\nlines\nx\n   [|bad|] y\n"));
        Assert.NotEqual(Fingerprints("[|bad|] y\n"), Fingerprints("[|bad|] z\n"));
    }

    [Fact]
    public void Two_findings_of_a_kind_on_one_line_have_two_fingerprints()
    {
        var source = new SourceText(new SourcePath("content/a.md"), "bad bad\n");
        var result = Findings.Result(BuildOutcome.FindingsFailed, [Findings.At(source, new(0, 3)), Findings.At(source, new(4, 3))], source);
        Assert.Equal(2, Fingerprints(result).Distinct().Count());
    }

    private static List<string?> Fingerprints(string marked) => Fingerprints(Findings.OneError(marked));

    private static List<string?> Fingerprints(BuildResult result)
    {
        using var log = JsonDocument.Parse(Output("sarif", result));
        return
        [
            .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Select(found => found.GetProperty("partialFingerprints").GetProperty("articleSite/v2").GetString()),
        ];
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
