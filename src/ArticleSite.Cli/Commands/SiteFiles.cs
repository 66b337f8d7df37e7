using ArticleSite.Cli.Reporting;
using ArticleSite.Core;
using ArticleSite.Core.Load;

namespace ArticleSite.Cli.Commands;

/// <summary>The articles and pages of a site, for commands that look at each by itself.</summary>
/// <param name="Root">The site's folder.</param>
/// <param name="Config">Its configuration.</param>
/// <param name="Files">In the order of their names, articles first; true for an article.</param>
internal sealed record SiteFiles(string Root, SiteConfig Config, IReadOnlyList<(SourceFile File, bool IsArticle)> Files)
{
    /// <summary>Lists them; reads none.</summary>
    public static SiteFiles List(SiteRoot root, Surroundings surroundings)
    {
        var config = root.ReadConfig(surroundings);
        if (!surroundings.Files.FolderExists(Loader.FullPath(root.Folder, config.Content)))
            throw new UsageException($"there is no content folder '{config.Content}'");

        var request = new BuildRequest { Root = root.Folder, ConfigPath = root.ConfigPath, Clock = default };
        var tree = Loader.Load(request, config, surroundings.Files).Value!;
        return new SiteFiles(root.Folder, config, [.. tree.Articles.Select(file => (file, true)), .. tree.Pages.Select(file => (file, false))]);
    }

    /// <summary>Reads all, many at a time. Only what is made of them is held, never the texts.</summary>
    /// <param name="surroundings">The machine; files that the disk will not give are named to it.</param>
    /// <param name="read">Makes something of a file's bytes.</param>
    /// <param name="hasFailed">True when the disk did not give some; they are null in the result.</param>
    public T?[] Read<T>(Surroundings surroundings, Func<SourceFile, byte[], bool, T> read, out bool hasFailed)
        where T : class
    {
        var found = new T?[Files.Count];
        var failures = new string?[Files.Count];
        Parallel.For(0, Files.Count, new ParallelOptions { CancellationToken = surroundings.Cancellation }, i =>
        {
            try
            {
                found[i] = read(Files[i].File, surroundings.Files.ReadFile(Files[i].File.FullPath), Files[i].IsArticle);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                failures[i] = failure.Message;
            }
        });

        hasFailed = false;
        for (var i = 0; i < failures.Length; i++)
        {
            if (failures[i] is not { } why) continue;
            hasFailed = true;
            surroundings.Error.WriteLine(Cells.OneLine($"articlesite: cannot read {Files[i].File.Path.Value}: {why}"));
        }

        return found;
    }
}
