using System.CommandLine;
using ArticleSite.Cli.Reporting;
using ArticleSite.Core.Ads.Registry;
using ArticleSite.Core.Load;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite ads restore</c>: undoes what <c>ads extract</c> has done. Only shows what it would do, unless told to.</summary>
internal static class AdsRestoreCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common)
    {
        var write = new Option<bool>("--write") { Description = "Do it; without this nothing is changed" };
        var command = new Command("restore", "Put extracted ads back into the sources") { write };
        command.SetAction(parsed => Run(SiteFiles.List(SiteRoot.Find(parsed, common, surroundings), surroundings), parsed.GetValue(write), surroundings));
        return command;
    }

    private static int Run(SiteFiles site, bool isWriting, Surroundings surroundings)
    {
        var rules = site.Config.Ads;
        var path = ExtractJournal.PathFor(rules);
        var full = Loader.FullPath(site.Root, path);
        if (!surroundings.Files.FileExists(full))
        {
            Say(surroundings, $"there is nothing to restore: no {path}");
            return ExitCode.Clean;
        }

        var journal = ExtractJournal.Read(surroundings.Files.ReadFile(full)) ?? throw new UsageException($"'{path}' cannot be read");
        // Only what lies in the content folder is touched, whatever the journal says.
        var places = site.Files.ToDictionary(pair => pair.File.Path.Value, pair => pair.File.FullPath, StringComparer.Ordinal);
        List<ExtractedFile> left = [];
        var (blocks, files) = (0, 0);
        foreach (var changes in journal.Files.GroupBy(file => file.Path, StringComparer.Ordinal).OrderBy(changes => changes.Key, StringComparer.Ordinal))
        {
            surroundings.Cancellation.ThrowIfCancellationRequested();
            var content = places.TryGetValue(changes.Key, out var place) ? surroundings.Files.ReadFile(place) : null;
            var plan = content is null
                ? new RestorePlan([], 0) { Left = [.. changes], Problems = ["the file is gone"] }
                : RestorePlanner.Restore(content, [.. changes]);
            foreach (var problem in plan.Problems) surroundings.Error.WriteLine(Cells.OneLine($"articlesite: not restored: {changes.Key}: {problem}"));
            left.AddRange(plan.Left);
            if (plan.BlockCount == 0) continue;
            (blocks, files) = (blocks + plan.BlockCount, files + 1);
            Say(surroundings, $"{changes.Key}: {Counted.Of(plan.BlockCount, "block")}");
            if (isWriting) surroundings.Files.ReplaceFile(place!, plan.Content);
        }

        Say(surroundings, $"total {Counted.Of(blocks, "block")} in {Counted.Of(files, "file")}");
        if (!isWriting) Say(surroundings, "nothing was changed; '--write' does it");
        else if (RestoreWriter.End(journal, left, site.Root, rules, surroundings.Files)) Say(surroundings, $"{rules.Registry} was edited and stays");
        return left.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private static void Say(Surroundings surroundings, string line) => surroundings.Out.WriteLine(Cells.OneLine(line));
}
