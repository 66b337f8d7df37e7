using System.Diagnostics;
using System.Globalization;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Bench;

/// <summary>
/// Shows that articles which mean harm cost time in proportion to their length: each kind is read whole (head, ads, Markdown) at up to
/// 25,000 repetitions and at twice and four times as many, the best of a few by time of the processor. <c>dotnet run -c Release --project bench/ArticleSite.Bench -- hostile</c>
/// </summary>
internal static class Doubling
{
    private const int Most = 25_000;
    private const int Turns = 5;

    /// <summary>More work may cost more than in proportion, as it outgrows the caches of the machine and the young generation of memory; the square of it would be a power of 2.</summary>
    private const double MostPower = 1.6;

    /// <summary>Below this nobody waits, and collecting the garbage of the longer text is most of the difference.</summary>
    private const double Shortest = 0.1;

    private static readonly (string Piece, string End)[] s_kinds =
    [
        (">", ""), ("> ", ""), ("- ", ""), ("1. ", ""), ("[", ""), ("![", ""), ("[a](", ""), ("*a ", ""), ("*a **b ", ""), ("_", "a"), ("~~a ", ""), ("`a ", ""), ("```\n", ""),
        ("<div>", ""), ("<b>", ""), ("<div></span>", ""), ("<table>", ""), ("<svg>", ""), ("<!--", ""), ("<![CDATA[", ""), ("&amp;", ""), ("|a", "\n|-\n"), ("a|b\n", ""), ("[^1]", "\n\n[^1]: x"),
        ("[a]: b\n", ""), ("# a\n", ""), ("a\n: b\n", ""), ("> [!NOTE]\n", ""), ("<!-- affiliate ads begin -->\n", ""), ("<a href=\"https://a.sjv.io/c/1/2/3\"><img src=\"//b/c\"></a>\n", ""),
        ("<ins class=\"adsbygoogle\">", ""), ("<span class=\"alsoread\">Also read:</span>\n<div><ul>\n", ""), ("<script>", ""), ("word ", ""), ("http://a.b/ ", ""),
    ];

    /// <summary>Prints a line for each kind; gives the number of those that grow faster than they may.</summary>
    public static int Measure()
    {
        var wrong = 0;
        foreach (var (piece, end) in s_kinds)
        {
            var start = Math.Min(Most, Loader.MaximumArticleBytes / piece.Length / 4); // a longer article is not read at all
            double[] seconds = [BestOf(piece, end, start), BestOf(piece, end, 2 * start), BestOf(piece, end, 4 * start)];
            var power = Math.Log2(seconds[2] / Math.Max(seconds[1], Shortest)); // the first doubling says more of the machine warming up
            var isWrong = power > MostPower;
            if (isWrong) wrong++;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(isWrong ? "WRONG" : "ok   ")} {seconds[0] * 1000,8:0.0} {seconds[1] * 1000,8:0.0} {seconds[2] * 1000,8:0.0} ms  power {power,5:0.00}  {4 * start,7} times {piece.ReplaceLineEndings("\\n")}"));
        }

        Console.WriteLine($"{s_kinds.Length} kinds of hostile articles, each at a quarter, half and all of its length: {wrong} grow faster than they may");
        return wrong;
    }

    private static double BestOf(string piece, string end, int times)
    {
        var source = new SourceText(new SourcePath("content/a.md"), "---\ntitle: a\ndate: 2026-01-02\n---\n" + string.Concat(Enumerable.Repeat(piece, times)) + end);
        var best = double.MaxValue;
        for (var turn = 0; turn < Turns; turn++)
        {
            GC.Collect();
            var started = Process.GetCurrentProcess().TotalProcessorTime;
            if (FrontMatterReader.Read(source, new FrontMatterOptions(TimeZoneInfo.Utc)).Value is { } draft && AdStripper.Clean(draft, new AdRules()).Value is { } clean) _ = MarkdownReader.Read(clean);
            best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - started).TotalSeconds);
        }

        return best;
    }
}
