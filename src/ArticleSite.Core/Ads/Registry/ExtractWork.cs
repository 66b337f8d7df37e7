using System.Text;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>What extracting writes besides the articles, ready to be written.</summary>
/// <param name="Registry">The registry.</param>
/// <param name="Journal">The journal.</param>
public sealed record ExtractWork(ExtractedRegistry Registry, ExtractJournal Journal)
{
    /// <summary>The work for some plans.</summary>
    /// <param name="plans">Of each file with something to extract.</param>
    /// <param name="root">The site's folder.</param>
    /// <param name="rules">Where the registry is.</param>
    /// <param name="files">The disk; nothing is written.</param>
    /// <param name="problem">Why there can be no work.</param>
    public static ExtractWork? Prepare(IReadOnlyList<ExtractPlan> plans, string root, AdRules rules, IFileSystem files, out string problem)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(files);
        problem = "";
        var old = Read(root, ExtractJournal.PathFor(rules), files) is { } written ? ExtractJournal.Read(written) : null;
        if (old is null && files.FileExists(Loader.FullPath(root, ExtractJournal.PathFor(rules))))
            return Refuse($"'{ExtractJournal.PathFor(rules)}' cannot be read; it is needed to undo what was extracted before", out problem);

        var bytes = Read(root, rules.Registry, files);
        var current = bytes is null ? null : Encoding.UTF8.GetString(bytes);
        if (bytes is not null && !Encoding.UTF8.GetBytes(current!).AsSpan().SequenceEqual(bytes)) return Refuse($"'{rules.Registry}' is not all UTF-8", out problem);
        if (ExtractRegistry.Add(current, plans.SelectMany(plan => plan.Creatives)) is not { } registry)
            return Refuse($"'{rules.Registry}' has its creatives or campaigns in braces after the key; write them on lines of their own below it", out problem);

        var isOwn = old is null || (old.RegistryAfter.Length > 0 && (current == old.RegistryBefore || (bytes is not null && ExtractBytes.Hash(bytes) == old.RegistryAfter)));
        return new ExtractWork(registry, new ExtractJournal
        {
            Version = ExtractJournal.CurrentVersion,
            RegistryBefore = old is null ? current : old.RegistryBefore,
            RegistryAfter = isOwn ? ExtractBytes.Hash(Encoding.UTF8.GetBytes(registry.Text)) : "",
            Files = [.. Append(old?.Files ?? [], plans)],
        });
    }

    /// <summary>A change that was noted once and never made, as the program was killed, is not noted twice.</summary>
    private static IEnumerable<ExtractedFile> Append(IReadOnlyList<ExtractedFile> old, IReadOnlyList<ExtractPlan> plans)
    {
        var noted = old.Select(file => (file.Path, file.Before, file.After)).ToHashSet();
        return old.Concat(plans.Where(plan => plan.Change is { } change && !noted.Contains((change.Path, change.Before, change.After))).Select(plan => plan.Change!));
    }

    private static byte[]? Read(string root, string path, IFileSystem files)
    {
        var full = Loader.FullPath(root, path);
        return files.FileExists(full) ? files.ReadFile(full) : null;
    }

    private static ExtractWork? Refuse(string why, out string problem)
    {
        problem = why;
        return null;
    }
}
