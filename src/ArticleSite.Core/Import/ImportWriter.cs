using System.Text;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Import;

/// <summary>What became of the files of a plan.</summary>
/// <param name="Written">Files that are new or different now.</param>
/// <param name="Unchanged">Files that were there with the same bytes.</param>
/// <param name="Refused">Files that somebody changed since the last import; they are as they were.</param>
public sealed record ImportOutcome(EquatableArray<string> Written, EquatableArray<string> Unchanged, EquatableArray<string> Refused);

/// <summary>
/// Writes the files of a plan below one folder. What was written is noted in a file there, so that an import can be run again: a file
/// as the last import left it may be replaced, one that somebody has changed may not.
/// </summary>
public static class ImportWriter
{
    /// <summary>Where the notes are.</summary>
    public const string JournalPath = ".articlesite/import.txt";

    /// <summary>Writes what is new.</summary>
    /// <param name="plan">The files.</param>
    /// <param name="source">The folder they come from, a whole path.</param>
    /// <param name="target">The folder they go to, a whole path.</param>
    /// <param name="isForced">True to replace changed files too.</param>
    /// <param name="files">The disk.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it with <see cref="OperationCanceledException"/>; each file is whole then.</param>
    public static ImportOutcome Write(
        ImportPlan plan, string source, string target, bool isForced, IFileSystem files, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(files);
        var journal = ReadJournal(target, files);
        List<string> written = [];
        List<string> unchanged = [];
        List<string> refused = [];
        try
        {
            foreach (var (i, file) in plan.Files.Index())
            {
                cancellation.ThrowIfCancellationRequested();
                var content = file.Content ?? files.ReadFile(source + "/" + file.From!.Value.Value); // a file without content comes from somewhere
                var path = target + "/" + file.To;
                var there = files.FileExists(path) ? files.ReadFile(path) : null;
                if (there is not null && (file.IsSeed || there.AsSpan().SequenceEqual(content))) unchanged.Add(file.To);
                else if (there is not null && !isForced && journal.GetValueOrDefault(file.To) != HashOf(there)) refused.Add(file.To);
                else
                {
                    files.CreateFolder(path[..path.LastIndexOf('/')]);
                    if (there is null) files.WriteFile(path, content);
                    else files.ReplaceFile(path, content);
                    written.Add(file.To);
                }

                if (refused.Count == 0 || refused[^1] != file.To) journal[file.To] = HashOf(content);
                if (i % 64 == 0) progress?.Report(new BuildProgress("Write", i, plan.Files.Count));
            }
        }
        finally
        {
            WriteJournal(journal, target, files);
        }

        return new ImportOutcome(written.ToEquatableArray(), unchanged.ToEquatableArray(), refused.ToEquatableArray());
    }

    private static string HashOf(byte[] content) => FileHash.Of(content).ToString();

    private static Dictionary<string, string> ReadJournal(string target, IFileSystem files)
    {
        Dictionary<string, string> journal = new(StringComparer.Ordinal);
        var path = target + "/" + JournalPath;
        if (!files.FileExists(path)) return journal;
        foreach (var line in Encoding.UTF8.GetString(files.ReadFile(path)).Split('\n'))
            if (line.Split("  ", 2) is [var hash, var name]) journal[name] = hash;
        return journal;
    }

    private static void WriteJournal(Dictionary<string, string> journal, string target, IFileSystem files)
    {
        var text = string.Concat(journal.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Value}  {entry.Key}\n"));
        var path = target + "/" + JournalPath;
        if (files.FileExists(path) && Encoding.UTF8.GetString(files.ReadFile(path)) == text) return;
        files.CreateFolder(target + "/.articlesite");
        files.WriteFile(path, Encoding.UTF8.GetBytes(text));
    }
}
