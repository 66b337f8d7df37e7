using ArticleSite.Cli.Serve;

namespace ArticleSite.Cli.Tests.Serve;

public sealed class ChangeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("articlesite-watch-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_comes_in_one_breath_is_one_set()
    {
        var gathering = new ChangeGathering(TimeProvider.System);
        foreach (var path in new[] { "/a", "/b", "/a" }) gathering.Add(path);

        var set = await gathering.NextAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["/a", "/b"], set.Paths.Order());
        Assert.True(set.IsComplete);
    }

    [Fact]
    public async Task Lost_events_are_told()
    {
        var gathering = new ChangeGathering(TimeProvider.System);
        gathering.Add("/a");
        gathering.AddLoss();

        Assert.False((await gathering.NextAsync(TestContext.Current.CancellationToken)).IsComplete);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_an_editor_replaces_is_seen(bool isPolling)
    {
        var file = Path.Combine(_folder, "deep", "a.md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, "one", TestContext.Current.CancellationToken);
        using var source = Source(isPolling);

        await File.WriteAllTextAsync(file + ".tmp", "another", TestContext.Current.CancellationToken);
        File.Move(file + ".tmp", file, overwrite: true);

        Assert.Contains(file, await Until(source, file));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_goes_is_seen(bool isPolling)
    {
        var file = Path.Combine(_folder, "a.md");
        await File.WriteAllTextAsync(file, "one", TestContext.Current.CancellationToken);
        using var source = Source(isPolling);

        File.Delete(file);

        Assert.Contains(file, await Until(source, file));
    }

    private IChangeSource Source(bool isPolling) =>
        isPolling ? new FolderPoller([new WatchedFolder(_folder, IsDeep: true)], TimeProvider.System) : new FolderWatcher([new WatchedFolder(_folder, IsDeep: true)], TimeProvider.System);

    /// <summary>All that is told until the file is; a watch that never tells it runs into the test's own end.</summary>
    private static async Task<HashSet<string>> Until(IChangeSource source, string file)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        HashSet<string> seen = [];
        while (!seen.Contains(file)) seen.UnionWith((await source.NextAsync(patience.Token)).Paths);
        return seen;
    }
}
