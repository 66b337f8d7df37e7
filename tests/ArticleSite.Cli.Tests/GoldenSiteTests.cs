using System.Text;
using System.Text.RegularExpressions;
using ArticleSite.Core.Load;

namespace ArticleSite.Cli.Tests;

/// <summary>
/// Whole sites: each folder below Sites/ holds an <c>input</c> and the <c>expected</c> output and console text. Everything is
/// compared; a missing and an unexpected file both fail. UPDATE_GOLDEN=1 rewrites what is expected, to be read like code.
/// </summary>
public sealed partial class GoldenSiteTests
{
    private const string Console = "console.txt";

    public static TheoryData<string> Sites =>
        [.. Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    private static string Folder { get; } = Path.Combine(Repository.Root, "tests", "ArticleSite.Cli.Tests", "Sites");

    [Theory]
    [MemberData(nameof(Sites))]
    public void A_site_builds_to_what_is_expected_of_it(string name)
    {
        var disk = new MemoryFileSystem();
        foreach (var (path, content) in Below(Path.Combine(Folder, name, "input"))) disk.Add("/site/" + path, content);
        var (@out, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });

        var code = CommandLine.Run(["build", "--root", "/site", "--clock", "2026-06-01T12:00:00Z"], new Surroundings
        {
            Out = @out, Error = error, In = TextReader.Null, Files = disk, CurrentFolder = "/site", Cancellation = TestContext.Current.CancellationToken,
        });

        var output = disk.Files
            .Where(file => file.Key.StartsWith("/site/public/", StringComparison.Ordinal))
            .Select(file => (file.Key["/site/public/".Length..], file.Value));
        Compare(Path.Combine(Folder, name, "expected"), Seen(output, code, @out.ToString(), error.ToString()));
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public async Task The_program_as_a_process_builds_a_site_to_the_same(string name)
    {
        using var copy = TemporaryFolder.With(Below(Path.Combine(Folder, name, "input")));
        var (code, @out, error) = await BuiltProgram.Run(copy.Path, "build", "--clock", "2026-06-01T12:00:00Z");
        Compare(Path.Combine(Folder, name, "expected"), Seen(Below(Path.Combine(copy.Path, "public")), code, @out, error));
    }

    private static Dictionary<string, string> Seen(IEnumerable<(string Path, byte[] Content)> output, int code, string @out, string error)
    {
        var theme = EmbeddedTheme.Read().Keys.Where(key => key.StartsWith("static/", StringComparison.Ordinal)).Select(key => key["static/".Length..]).ToHashSet();
        var seen = output
            .Where(file => !theme.Contains(file.Path) && file.Path != "build-manifest.json") // the theme has tests of its own
            .ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content), StringComparer.Ordinal);
        seen[Console] = $"exit {code}\n\nstderr:\n{error}\nstdout:\n{Duration().Replace(@out, "in N ms")}";
        return seen;
    }

    private static void Compare(string folder, Dictionary<string, string> actual)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") Rewrite(folder, actual);
        var expected = Below(folder).ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content), StringComparer.Ordinal);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, file => Assert.True(file.Value == actual[file.Key], $"{file.Key} differs:\n{FirstDifference(file.Value, actual[file.Key])}"));
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line]) line++;
        return $"line {line + 1}\nexpected: {left.ElementAtOrDefault(line)}\nactual:   {right.ElementAtOrDefault(line)}";
    }

    private static void Rewrite(string folder, Dictionary<string, string> actual)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        foreach (var (path, text) in actual)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    private static IEnumerable<(string Path, byte[] Content)> Below(string folder) =>
        !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));

    [GeneratedRegex("in [0-9]+ ms")]
    private static partial Regex Duration();
}
