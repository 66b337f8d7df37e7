using System.Diagnostics;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Incremental;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core;

/// <summary>
/// The steps Parse, Ads and Markdown: one article at a time, many at once, gathered by index so that order stays fixed. An article that
/// is as it was comes from the cache.
/// </summary>
internal static class ArticleReading
{
    /// <summary>Most articles are shorter, so that the memory of a thread need not grow.</summary>
    private const int UsualLength = 1 << 17;

    [ThreadStatic]
    private static byte[]? t_memory;

    /// <summary>The articles of a list of files, in its order; what is wrong with them is in the run then.</summary>
    public static List<NamedArticle> All(string step, EquatableArray<SourceFile> sources, bool isPage, ReadingRules rules, BuildRun run)
    {
        var body = BodyOptions.For(rules);
        var read = new NamedArticle?[sources.Count];
        var findings = new EquatableArray<Diagnostic>[sources.Count];
        var skipped = new SkippedArticle?[sources.Count];
        var dates = new DateTimeOffset?[sources.Count];
        var order = ChangedFirst(sources, run.Articles);
        run.Clock.Each(step, sources.Count, run, turn =>
        {
            var i = order[turn];
            var one = One(sources[i], isPage, rules, body, run);
            if (!run.IsFirstLook) run.Memory?.Keep(sources[i], one);
            findings[i] = one.Findings;
            skipped[i] = one.Skipped;
            dates[i] = one.Publication?.Date;
            if (one.Article is not null) read[i] = new NamedArticle(sources[i].Name, one.Article);
        });

        foreach (var one in read)
            if (one is not null) run.Screen.Silence(one.Article.Source, one.Article.Suppressions);
        var count = 0;
        foreach (var list in findings) count += list.Count;
        run.Findings.Expect(count);
        foreach (var list in findings) run.Findings.AddRange(list);
        run.Skipped.AddRange(skipped.OfType<SkippedArticle>());
        foreach (var due in dates) run.NotePublication(due);
        return [.. read.OfType<NamedArticle>()];
    }

    /// <summary>The numbers of files, those first that have to be read anew: one of them at the end would be waited for.</summary>
    private static List<int> ChangedFirst(EquatableArray<SourceFile> sources, ArticleCache? cache)
    {
        List<int> order = new(sources.Count);
        List<int> unchanged = new(sources.Count);
        for (var i = 0; i < sources.Count; i++) (cache?.ContentOf(sources[i]) is null ? order : unchanged).Add(i);
        order.AddRange(unchanged);
        return order;
    }

    private static ReadArticle One(SourceFile file, bool isPage, ReadingRules rules, BodyOptions body, BuildRun run)
    {
        if (run.IsFirstLook) return Head(file, isPage, rules, run);
        if (run.Memory?.Find(file, run.Request) is { } remembered) return remembered;
        var started = Stopwatch.GetTimestamp();
        if (run.Articles?.ContentOf(file) is { } unchanged && run.Articles.Find(file, unchanged, run.Request) is { } known) return known;
        var memory = t_memory ?? [];
        ReadOnlySpan<byte> bytes;
        try
        {
            bytes = Loader.Read(file, ref memory, run.Request, run.Files);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ArticleReader.Unreadable(file, failure.Message);
        }

        t_memory = memory.Length > UsualLength ? null : memory; // a long one would be carried along from file to file

        var content = run.Articles is { IsKept: true } ? Fingerprint.Of(bytes) : default;
        if (run.Articles?.Find(file, content, run.Request) is { } found) return found;
        var read = ArticleReader.Read(file, bytes, rules, body, isPage, run.Request);
        var kept = run.Articles?.Keep(file, content, read, run.Request) ?? read.Owned;
        read.Article?.Body.Stored.LetGo();
        run.Request.Meter?.Read(file.Path, started, bytes.Length);
        return kept;
    }

    /// <summary>The head of an article. Most end within the first kilobytes; all of a file is read where its head does not.</summary>
    private static ReadArticle Head(SourceFile file, bool isPage, ReadingRules rules, BuildRun run)
    {
        const int usual = 2 * 1024;
        try
        {
            ReadOnlySpan<byte> start = Loader.ReadStart(file, usual, run.Request, run.Files);
            if (start.Length == usual) start = start[..(start.LastIndexOf((byte)'\n') + 1)]; // no character is cut in two
            var read = ArticleReader.ReadHead(file, start, rules, isPage, run.Request);
            return read.Article is not null || start.Length == file.Length ? read : ArticleReader.ReadHead(file, Loader.Read(file, run.Request, run.Files), rules, isPage, run.Request);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ArticleReader.Unreadable(file, failure.Message);
        }
    }
}
