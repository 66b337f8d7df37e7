using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Diagnostics;

/// <summary>Every page of docs/diagnostics is built: its bad example must be found at a place in it, its good one not.</summary>
public sealed partial class DiagnosticPageTests
{
    private const string NoExample = "No example: ";

    /// <summary>What no file can show; each has tests elsewhere.</summary>
    private static readonly string[] WithoutExample =
        ["AS1001", "AS1015", "AS1051", "AS1052", "AS1053", "AS2007", "AS4002", "AS4006", "AS9004", "AS9005"];

    public static TheoryData<string> Codes => [.. Rules.All.Select(rule => rule.Code)];

    public static TheoryData<string> Shown => [.. Rules.All.Select(rule => rule.Code).Except(WithoutExample)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_says_what_the_rule_says(string code)
    {
        var rule = Rules.All.Single(rule => rule.Code == code);
        var lines = Page(code).Split('\n');

        Assert.Equal($"# {rule.Code}: {rule.Title}", lines[0]);
        Assert.Equal($"{Name(rule.Severity)} · {rule.Name}", lines[2]);
        Assert.Equal(WithoutExample.Contains(code), Page(code).Contains(NoExample, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public void The_bad_example_is_found_where_it_stands(string code)
    {
        var files = Files(code, "Bad");

        var findings = Build(files).Findings.Where(finding => finding.Rule.Code == code).ToList();

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Contains(finding.Location!.Value.Path.Value, files.Select(file => file.Path).Append("site.config.yml")));
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public void The_good_example_is_not_found(string code) =>
        Assert.DoesNotContain(Build(Files(code, "Good")).Findings, finding => finding.Rule.Code == code);

    [Fact]
    public void The_table_lists_every_rule()
    {
        var rows = TableRow().Matches(File.ReadAllText(Path.Combine(Folder, "README.md"))).Select(row => row.Value);

        Assert.Equal(Rules.All.Select(rule => $"| [{rule.Code}]({rule.Code}.md) | {rule.Name} | {Name(rule.Severity)} | {rule.Title} |"), rows);
    }

    private static string Folder { get; } = Path.Combine(Repository.Root, "docs", "diagnostics");

    private static string Name(Severity severity) => severity.ToString().ToLowerInvariant();

    private static string Page(string code) => File.ReadAllText(Path.Combine(Folder, code + ".md")).ReplaceLineEndings("\n");

    private static BuildResult Build(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        var site = new TestSite();
        if (!files.Any(file => file.Path.StartsWith("content/", StringComparison.Ordinal))) site.Article("an-article");
        foreach (var (path, content) in files) site.Files.Add("/site/" + path, content);
        return site.Build();
    }

    /// <summary>A path in backticks, an empty line, a fence of tildes; the word "bytes" after it says that \xHH stands for a byte.</summary>
    private static List<(string Path, byte[] Content)> Files(string code, string heading)
    {
        var page = Page(code);
        var start = page.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        var section = page[start..];
        foreach (var next in (string[])["\n## Good\n", "\n## What to do\n"]) // an example may hold headings of its own
            if (section.IndexOf(next, 1, StringComparison.Ordinal) is > 0 and var end) section = section[..end];
        var files = Example().Matches(section).Select(file => (file.Groups["path"].Value, Bytes(file.Groups["content"].Value, file.Groups["info"].Value.Trim()))).ToList();
        Assert.NotEmpty(files);
        return files;
    }

    private static byte[] Bytes(string text, string info)
    {
        if (info != "bytes") return Encoding.UTF8.GetBytes(text);
        List<byte> bytes = [];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && text[i + 1] == 'x')
            {
                bytes.Add(byte.Parse(text.AsSpan(i + 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 3;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text[i].ToString()));
            }
        }

        return [.. bytes];
    }

    [GeneratedRegex("`(?<path>[^`\n]+)`\n\n~~~~(?<info>[^\n]*)\n(?<content>.*?)(?<=\n)~~~~\n", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\| \[AS.*$", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
