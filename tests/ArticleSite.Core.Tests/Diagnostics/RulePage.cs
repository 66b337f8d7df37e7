using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ArticleSite.Core.Tests.Diagnostics;

/// <summary>
/// A page of <c>docs/diagnostics</c>, read strictly: a heading that is not known, a fence without the path of its file or a
/// file shown twice ends the test. The forms that examples can have are described in the folder's README.
/// </summary>
internal sealed partial record RulePage
{
    private const string ReportFence = "```console";

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required string Severity { get; init; }

    public required string Name { get; init; }

    public required string Text { get; init; }

    public ExampleSite? Bad { get; init; }

    public ExampleSite? Good { get; init; }

    /// <summary>Why there is no example; null where there is one.</summary>
    public string? Excuse { get; init; }

    /// <summary>What the page says the bad example reports.</summary>
    public IReadOnlyList<string> Report { get; init; } = [];

    public static string Folder { get; } = Path.Combine(Repository.Root, "docs", "diagnostics");

    public static RulePage Read(string code)
    {
        var text = File.ReadAllText(Path.Combine(Folder, code + ".md")).ReplaceLineEndings("\n");
        if (Head().Match(text) is not { Success: true } head) throw new FormatException("the page begins with '# code: title', then 'severity · name'");
        var sections = Sections(text);
        return new RulePage
        {
            Code = head.Groups["code"].Value,
            Title = head.Groups["title"].Value,
            Severity = head.Groups["severity"].Value,
            Name = head.Groups["name"].Value,
            Text = text,
            Bad = sections.TryGetValue("Bad", out var bad) ? Example(bad) : null,
            Good = sections.TryGetValue("Good", out var good) ? Example(good) : null,
            Excuse = ExcuseLine().Match(text) is { Success: true } excuse ? excuse.Groups[1].Value : null,
            Report = [.. (bad ?? []).SkipWhile(line => line != ReportFence).Skip(1).TakeWhile(line => line != "```")],
        };
    }

    /// <summary>Writes what the bad example reports into the page, behind its files.</summary>
    public void Rewrite(IEnumerable<string> report)
    {
        var block = $"{ReportFence}\n{string.Join('\n', report)}\n```\n";
        var old = Text.IndexOf(ReportFence, StringComparison.Ordinal);
        var end = Text.IndexOf("\n## Good\n", StringComparison.Ordinal);
        var before = old < 0 ? Text[..end] + "\nIt reports:\n\n" : Text[..old];
        File.WriteAllText(Path.Combine(Folder, Code + ".md"), before + block + Text[end..]);
    }

    private static Dictionary<string, List<string>> Sections(string text)
    {
        Dictionary<string, List<string>> sections = [];
        List<string> current = [];
        var isFenced = false;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) isFenced = !isFenced;
            if (!isFenced && line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (line[3..] is not ("Bad" or "Good" or "What to do")) throw new FormatException($"no section is called '{line[3..]}'");
                sections.Add(line[3..], current = []);
            }
            else
            {
                current.Add(line);
            }
        }

        return isFenced ? throw new FormatException("a fence is never closed") : sections;
    }

    private static ExampleSite Example(List<string> lines)
    {
        Dictionary<string, byte[]?> files = new(StringComparer.Ordinal);
        string? path = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (PathLine().Match(lines[i]) is { Success: true } name)
            {
                path = name.Groups["path"].Value;
                if (!name.Groups["gone"].Success) continue;
                files.Add(path, null);
                path = null;
            }
            else if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                var fence = lines[i];
                var content = lines.Skip(i + 1).TakeWhile(line => line != "```").ToList();
                i += content.Count + 1;
                if (fence == ReportFence) continue;
                files.Add(path ?? throw new FormatException("a fence has no path before it"), Encode(string.Concat(content.Select(line => line + "\n")), fence));
                path = null;
            }
        }

        return files.Count > 0 ? new ExampleSite(files) : throw new FormatException("an example shows no file");
    }

    private static byte[] Encode(string text, string fence) => fence.Split(' ') switch
    {
        [_] => Encoding.UTF8.GetBytes(text),
        [_, "bytes"] => Bytes(text),
        [_, "utf-16"] => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        _ => throw new FormatException($"no fence is called '{fence}'"),
    };

    /// <summary>Text with escapes: a byte, a carriage return, a backslash, a text many times over.</summary>
    private static byte[] Bytes(string text)
    {
        List<byte> bytes = [];
        var at = 0;
        foreach (Match escape in Escape().Matches(text))
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(text[at..escape.Index]));
            at = escape.Index + escape.Length;
            if (escape.Groups["byte"].Success) bytes.Add(byte.Parse(escape.Groups["byte"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            else if (escape.Groups["times"].Success) bytes.AddRange(Repeat(escape.Groups["text"].Value, escape.Groups["times"].Value));
            else bytes.Add(escape.Value == "\\r" ? (byte)'\r' : (byte)'\\');
        }

        bytes.AddRange(Encoding.UTF8.GetBytes(text[at..]));
        return [.. bytes];
    }

    private static byte[] Repeat(string text, string times) =>
        Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, text, int.Parse(times, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"\A# (?<code>AS[0-9]{4}): (?<title>.+)\n\n(?<severity>[a-z]+) · (?<name>[a-z0-9-]+)\n\n")]
    private static partial Regex Head();

    [GeneratedRegex(@"^No example: (.+)$", RegexOptions.Multiline)]
    private static partial Regex ExcuseLine();

    [GeneratedRegex(@"^`(?<path>[^`]+)`(?<gone> does not exist)?$")]
    private static partial Regex PathLine();

    [GeneratedRegex(@"\\(?:x(?<byte>[0-9A-F]{2})|r|\\|\((?<text>[^\n]+?)\)\*(?<times>[0-9]+))")]
    private static partial Regex Escape();
}
