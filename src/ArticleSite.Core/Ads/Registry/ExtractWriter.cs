using System.Text;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>
/// Does what was planned: first the journal, then the registry, then file after file, each in one step. So whenever it is
/// stopped, every reference has its creative and every change can be undone.
/// </summary>
public static class ExtractWriter
{
    /// <summary>Writes all of it.</summary>
    /// <returns>The files that were changed by others since they were planned, and were left alone.</returns>
    public static IReadOnlyList<SourcePath> Write(
        IReadOnlyList<ExtractPlan> plans, ExtractWork work, string root, AdRules rules, IFileSystem files, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(files);
        var journal = Loader.FullPath(root, ExtractJournal.PathFor(rules));
        var registry = Loader.FullPath(root, rules.Registry);
        files.CreateFolder(journal[..journal.LastIndexOf('/')]);
        files.ReplaceFile(journal, work.Journal.Write());
        files.ReplaceFile(registry, Encoding.UTF8.GetBytes(work.Registry.Text));

        HashSet<string> missed = new(StringComparer.Ordinal);
        foreach (var plan in plans)
        {
            if (plan.Change is not { } change) continue;
            cancellation.ThrowIfCancellationRequested();
            var content = files.ReadFile(plan.File.FullPath);
            var hash = ExtractBytes.Hash(content);
            if (hash == change.Before) files.ReplaceFile(plan.File.FullPath, ExtractBytes.Apply(content, change.Edits));
            else if (hash != change.After) missed.Add(change.Path); // equal after: a second name of a file that is done
        }

        if (missed.Count > 0)
        {
            var planned = plans.Select(plan => plan.Change).ToHashSet(ReferenceEqualityComparer.Instance);
            var kept = work.Journal with { Files = [.. work.Journal.Files.Where(file => !planned.Contains(file) || !missed.Contains(file.Path))] };
            files.ReplaceFile(journal, kept.Write());
        }

        return [.. missed.Order(StringComparer.Ordinal).Select(path => new SourcePath(path))];
    }
}
