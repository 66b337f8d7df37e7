using System.Text;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>Ends a restoring: the journal keeps what could not be undone; when that is nothing, it goes, and the registry with it.</summary>
public static class RestoreWriter
{
    /// <summary>Writes or removes the journal, and takes back the registry where nobody has edited it since.</summary>
    /// <returns>True when the registry stays as it is, as it was edited.</returns>
    public static bool End(ExtractJournal journal, IReadOnlyList<ExtractedFile> left, string root, AdRules rules, IFileSystem files)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(files);
        var path = Loader.FullPath(root, ExtractJournal.PathFor(rules));
        if (left.Count > 0)
        {
            files.ReplaceFile(path, (journal with { Files = left }).Write());
            return false;
        }

        var isEdited = EndRegistry(journal, Loader.FullPath(root, rules.Registry), files);
        files.DeleteFile(path);
        return isEdited;
    }

    private static bool EndRegistry(ExtractJournal journal, string path, IFileSystem files)
    {
        if (!files.FileExists(path)) return false;
        var current = files.ReadFile(path);
        var before = journal.RegistryBefore is null ? null : Encoding.UTF8.GetBytes(journal.RegistryBefore);
        if (before is not null && current.AsSpan().SequenceEqual(before)) return false;
        if (ExtractBytes.Hash(current) != journal.RegistryAfter) return true;
        if (before is null) files.DeleteFile(path);
        else files.ReplaceFile(path, before);
        return false;
    }
}
