using System.Collections.Concurrent;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core;

/// <summary>
/// What became of each article file, for a program that reads the same site again and again: one whose stamp is the same is not read.
/// Results of other rules are forgotten.
/// </summary>
internal sealed class ArticleMemory
{
    private readonly ConcurrentDictionary<SourcePath, (FileStamp Stamp, ReadArticle Read)> _articles = [];
    private Fingerprint? _rules;

    /// <summary>What the last ranking of related articles leaves for the next one.</summary>
    public RelatedState? Ranking { get; set; }

    /// <summary>Forgets everything when articles are read by other rules than before.</summary>
    public void Begin(Fingerprint rules)
    {
        if (_rules != rules) _articles.Clear();
        _rules = rules;
    }

    /// <summary>What became of a file; null when it is another now, or is not known.</summary>
    /// <param name="file">The file as it is listed.</param>
    /// <param name="request">Decides which articles are left out.</param>
    public ReadArticle? Find(SourceFile file, BuildRequest request) =>
        file.Stamp.Length >= 0 && _articles.TryGetValue(file.Path, out var known) && known.Stamp == file.Stamp && IsInSite(known.Read) == IsDue(known.Read, request)
            ? known.Read
            : null;

    /// <summary>Keeps what became of a file.</summary>
    public ReadArticle Keep(SourceFile file, ReadArticle read)
    {
        _articles[file.Path] = (file.Stamp, read);
        return read;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => _articles.Clear();

    /// <summary>Forgets a file: disks whose clocks are coarse give two states of it one stamp.</summary>
    public void Forget(SourcePath file) => _articles.TryRemove(file, out _);

    /// <summary>What became of a file, whatever its stamp is now; null when it is not known.</summary>
    public ReadArticle? Last(SourcePath file) => _articles.TryGetValue(file, out var known) ? known.Read : null;

    /// <summary>Forgets files that are no more.</summary>
    public void KeepOnly(IEnumerable<SourceFile> files)
    {
        var there = files.Select(file => file.Path).ToHashSet();
        foreach (var path in _articles.Keys)
            if (!there.Contains(path)) Forget(path);
    }

    private static bool IsInSite(ReadArticle read) => read.Publication is null || read.Article is not null;

    private static bool IsDue(ReadArticle read, BuildRequest request) =>
        read.Publication is not { } publication || publication.StateFor(request) == PublicationState.Published;
}
