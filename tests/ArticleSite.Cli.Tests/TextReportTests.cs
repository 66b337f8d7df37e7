using System.Collections.Concurrent;
using ArticleSite.Core;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Tests;

public class TextReportTests
{
    private static string TextOf(IEnumerable<Diagnostic> findings, params SourceText[] sources)
    {
        var machine = Machine.WithSite();
        machine.Build = _ => Findings.Result(BuildOutcome.Succeeded, findings, sources);
        machine.Run("check");
        return machine.Error;
    }

    [Fact]
    public void A_finding_has_its_place_its_line_the_other_half_of_the_story_and_the_way_out()
    {
        var (setup, span) = Findings.Marked("content/setup.md", "---\ntitle: Setup\nslug: [|printer|]\n---\n");
        var (other, first) = Findings.Marked("content/x.md", "---\n\n\n\n\n\n\n\n\n\tslug: [|printer|]\n");
        var finding = Findings.At(setup, span, "slug 'printer' is taken") with
        {
            Related = [new RelatedLocation(other.At(first), "first used here")],
            Help = "give one of them another slug",
        };
        Assert.Equal(
            """
            content/setup.md(3,7): error AS3001: slug 'printer' is taken
             3 | slug: printer
               |       ^^^^^^^
            content/x.md(10,8): note: first used here
             10 |     slug: printer
                |           ^^^^^^^
            help: give one of them another slug


            """,
            TextOf([finding], setup, other));
    }

    [Fact]
    public void A_finding_about_no_file_has_no_frame() =>
        Assert.Equal(
            "articlesite: warning AS4002: there is no content\n\n",
            TextOf([new Diagnostic(Findings.Mild, null, "there is no content")]));

    [Fact]
    public void A_finding_in_a_file_that_has_gone_has_only_its_path()
    {
        var (gone, span) = Findings.Marked("content/gone.md", "[|x|]");
        Assert.Equal("content/gone.md: error AS3001: it is never closed\n\n", TextOf([Findings.At(gone, span)]));
    }

    [Fact]
    public void Findings_are_sorted_by_file_position_and_code()
    {
        var a = new SourceText(new SourcePath("content/a.md"), "one\ntwo\n");
        var b = new SourceText(new SourcePath("content/b.md"), "one\ntwo\n");
        var text = TextOf([Findings.At(b, new(0, 1)), Findings.At(a, new(4, 1)), Findings.At(a, new(0, 1))], a, b);
        string[] heads = [.. text.Split('\n').Where(line => line.StartsWith("content", StringComparison.Ordinal)).Select(line => line[..17])];
        Assert.Equal(["content/a.md(1,1)", "content/a.md(2,1)", "content/b.md(1,1)"], heads);
    }

    [Fact]
    public void Each_source_is_opened_once()
    {
        var opened = new ConcurrentQueue<string>(); // pieces of a report are put into words side by side
        var sources = Enumerable.Range(0, 50).Select(i => new SourceText(new SourcePath($"content/{i:00}.md"), "abc\n")).ToList();
        var findings = sources.SelectMany(source => new[] { Findings.At(source, new(0, 1)), Findings.At(source, new(1, 1)) });
        var machine = Machine.WithSite();
        machine.Build = _ => Findings.Result(BuildOutcome.Succeeded, findings) with
        {
            ReadSource = (SourcePath path, ref byte[] memory) =>
            {
                opened.Enqueue(path.Value);
                return Findings.Read(sources, path, ref memory);
            },
        };
        machine.Run("check");
        Assert.Equal(sources.Select(source => source.Path.Value), opened.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_authors_control_characters_do_not_reach_the_terminal()
    {
        var text = TextOf([new Diagnostic(Findings.Mild, null, "tag '\e[2J' is\nodd\u202E")]);
        Assert.Equal("articlesite: warning AS4002: tag '\uFFFD[2J' is odd\uFFFD\n\n", text);
    }
}
