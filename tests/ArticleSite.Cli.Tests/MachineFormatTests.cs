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
              "severity": "warning",
              "message": "odd",
              "help": null,
              "related": []
            },
            {
              "path": "content/my setup.md",
              "line": 2,
              "column": 7,
              "endLine": 3,
              "endColumn": 5,
              "code": "AS3001",
              "rule": "unclosed-ad",
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
              ]
            }
          ]
        }

        """,
        Output("json", TwoFindings()));

    [Fact]
    public void GitHub_commands_escape_what_would_end_them() => Assert.Equal(
        "::warning title=AS4002::odd\n"
        + "::error file=content/my setup.md,line=2,col=7,endLine=3,endColumn=5,title=AS3001"
        + "::slug \"é\" 100%25: taken%0D%0Aby others%0Acontent/my setup.md(1,1): first, here%0Ahelp: change it\n",
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
                .Select(found => found.GetProperty("partialFingerprints").GetProperty("articleSite/v1").GetString()),
        ];
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
