using System.Text;
using ArticleSite.Cli.Reporting;

namespace ArticleSite.Cli.Tests;

public class UnifiedDiffTests
{
    private static string Diff(string before, string after) => UnifiedDiff.Of("a.md", Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after));

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    [Fact]
    public void Equal_texts_have_no_difference() => Assert.Equal("", Diff("a\nb\n", "a\nb\n"));

    [Fact]
    public void Changes_far_apart_stand_in_parts_of_their_own()
    {
        var before = Enumerable.Range(1, 20).Select(i => $"{i}").ToArray();
        var after = before.Select(line => line is "2" or "19" ? line + "!" : line);

        Assert.Equal(
            """
            --- a/a.md
            +++ b/a.md
            @@ -1,5 +1,5 @@
             1
            -2
            +2!
             3
             4
             5
            @@ -16,5 +16,5 @@
             16
             17
             18
            -19
            +19!
             20

            """,
            Diff(Lines(before), Lines(after)));
    }

    [Fact]
    public void Lines_that_come_and_go_move_the_numbers_of_the_second_side()
    {
        var before = Enumerable.Range(1, 20).Select(i => $"{i}").ToArray();

        var diff = Diff(Lines(before), Lines(["new", .. before[..18], .. before[19..]]));

        Assert.Contains("@@ -1,3 +1,4 @@\n+new\n 1\n", diff, StringComparison.Ordinal);
        Assert.Contains("@@ -16,5 +17,4 @@\n 16\n 17\n 18\n-19\n 20\n", diff, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_last_line_end_is_told() =>
        Assert.EndsWith("-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n", Diff("a", "b"), StringComparison.Ordinal);
}
