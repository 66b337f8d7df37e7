using System.Text;
using ArticleSite.Core.Load;
using ArticleSite.Core.Publish;

namespace ArticleSite.Core.Tests.Incremental;

/// <summary>
/// Whatever is done to a site, the next build makes what a build without any cache makes, byte for byte, and says the same. With
/// ARTICLESITE_MUTATIONS=500 in the environment it goes on for longer.
/// </summary>
public sealed class MutationTests
{
    private const string Ledger = "/site/urls.txt";

    [Fact]
    public void After_any_change_a_build_equals_one_from_scratch()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("ARTICLESITE_MUTATIONS"), out var told) ? told : 60;
        var theme = ThemeFiles();
        var mutations = new Mutations(20261125).Begin(articles: 14);
        var warm = new MemoryFileSystem();
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        var (rendered, planned) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var what = $"{i}: {mutations.Next()}";
            Place(warm, mutations.Sources);
            var clean = new MemoryFileSystem();
            Place(clean, mutations.Sources);
            if (warm.FileExists(Ledger)) clean.Add(Ledger, warm.ReadFile(Ledger)); // what a build writes there the next one reads, as from version control
            var request = new BuildRequest { Root = "/site", Clock = mutations.Clock, Theme = theme, FailOn = null, Jobs = 1 + i % 3 };

            var expected = SitePipeline.Run(request with { UsesCache = false }, clean, cancellation: TestContext.Current.CancellationToken);
            var actual = SitePipeline.Run(request, warm, cancellation: TestContext.Current.CancellationToken);

            Assert.True(expected.Outcome == BuildOutcome.Succeeded, what + "\n" + string.Join('\n', expected.Findings.Select(TestSite.Show)));
            Assert.True(expected.Outcome == actual.Outcome, what);
            AssertSame(Output(clean), Output(warm), what);
            Assert.True(clean.ReadFile(Ledger).AsSpan().SequenceEqual(warm.ReadFile(Ledger)), what);
            Assert.True(expected.Findings == actual.Findings, what + "\n" + string.Join('\n', expected.Findings.Except(actual.Findings).Concat(actual.Findings.Except(expected.Findings)).Select(TestSite.Show)));
            Assert.True(expected.Skipped == actual.Skipped, what);
            Assert.True(expected.PageCount == actual.PageCount, what);
            Assert.True(expected.NextAdChange == actual.NextAdChange, what);
            var after = Output(warm);
            if (i > 0) Assert.True(Changes(before, after) == Encoding.UTF8.GetString(warm.ReadFile("/site/.articlesite/changed-urls.txt")), what);
            before = after;
            rendered += actual.Rebuilt.Count;
            planned += actual.PageCount;
        }

        Assert.True(rendered < planned * 7 / 10, $"{rendered} of {planned} pages were rendered");
    }

    private static void AssertSame(Dictionary<string, string> expected, Dictionary<string, string> actual, string what)
    {
        Assert.True(expected.Keys.Order(StringComparer.Ordinal).SequenceEqual(actual.Keys.Order(StringComparer.Ordinal)), what + ": other files: " + string.Join(", ", expected.Keys.Except(actual.Keys).Concat(actual.Keys.Except(expected.Keys))));
        foreach (var (path, text) in expected) Assert.True(text == actual[path], $"{what}: {path}\nexpected {text}\nactual {actual[path]}");
    }

    private static string Changes(Dictionary<string, string> before, Dictionary<string, string> after) => Encoding.UTF8.GetString(new SiteChanges(
        [.. after.Keys.Except(before.Keys).Where(IsListed)],
        [.. after.Keys.Where(path => before.TryGetValue(path, out var old) && old != after[path]).Where(IsListed)],
        [.. before.Keys.Except(after.Keys).Where(IsListed)]).ToText());

    private static bool IsListed(string path) => path != BuildManifest.FileName;

    private static void Place(MemoryFileSystem files, SortedDictionary<string, string> sources)
    {
        var there = files.Files.Where(file => IsSource(file.Key)).ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value), StringComparer.Ordinal);
        foreach (var path in there.Keys.Where(path => !sources.ContainsKey(path["/site/".Length..]))) files.DeleteFile(path);
        foreach (var (path, text) in sources)
            if (!there.TryGetValue("/site/" + path, out var old) || old != text) files.Add("/site/" + path, text);
    }

    private static bool IsSource(string path) =>
        path != Ledger && !path.StartsWith("/site/public/", StringComparison.Ordinal) && !path.StartsWith("/site/.", StringComparison.Ordinal);

    private static Dictionary<string, string> Output(MemoryFileSystem files) => files.Files
        .Where(file => file.Key.StartsWith("/site/public/", StringComparison.Ordinal))
        .ToDictionary(file => file.Key["/site/public/".Length..], file => Encoding.UTF8.GetString(file.Value), StringComparer.Ordinal);

    /// <summary>The theme that comes with the program; mutations replace a layout and a partial of it.</summary>
    private static Dictionary<string, byte[]> ThemeFiles()
    {
        var folder = Path.Combine(Repository.Root, "templates");
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
    }
}
