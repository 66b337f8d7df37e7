using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>
/// What became of each article file, by the fingerprint of its bytes: the article without its body's HTML in one pack, the HTML in
/// another, from which a page takes it when it is rendered. Of an article its head is read; its lists are read when a step asks for
/// them. Files whose stamps say that they are unchanged are not even read. Any number of threads may ask and add.
/// </summary>
internal sealed class ArticleCache : IDisposable
{
    /// <summary>Below this, waste is not worth the copying.</summary>
    private const long SmallPack = 4 * 1024 * 1024;

    private readonly CacheFolder? _folder;
    private readonly Fingerprint _rules;
    private readonly long _moment;
    private readonly ArticleIndex _before;
    private readonly ConcurrentDictionary<string, CachedArticle> _now;
    private readonly ConcurrentBag<(ByteWriter Head, ListWriter Lists)> _writers = [];
    private readonly ArticleCodec _codec;
    private readonly TextPool _texts;
    private readonly bool _holdsLists;
    private readonly List<Pack> _left = [];
    private Pack _results;
    private Pack _bodies;
    private int _hits;

    private ArticleCache(CacheFolder? folder, Fingerprint rules, long moment, bool holdsLists, ArticleIndex before, TextPool texts, Pack results, Pack bodies)
    {
        (_folder, _rules, _moment, _holdsLists, _before, _texts, _results, _bodies) = (folder, rules, moment, holdsLists, before, texts, results, bodies);
        _now = SharedTable.For<CachedArticle>(before.Articles.Count);
        _codec = new ArticleCodec(before.Words);
    }

    /// <summary>How many files were as they had been.</summary>
    public int HitCount => _hits;

    /// <summary>True for a file that was as it had been.</summary>
    public bool HadBefore(SourcePath path) => _before.Articles.TryGetValue(path.Value, out var before) && _now.TryGetValue(path.Value, out var now) && now.Head == before.Head;

    /// <summary>False for one that ends with the build, so that nobody asks by what an article is known.</summary>
    public bool IsKept => _folder is not null;

    /// <summary>One in memory alone, for a build that is to leave none: bodies and lists take less of it as bytes.</summary>
    public static ArticleCache InMemory(Fingerprint rules)
    {
        var texts = new TextPool();
        return new ArticleCache(null, rules, 0, holdsLists: false, new ArticleIndex(0, rules, new WordTable()), texts, New(), New());

        Pack New() => new(new PackMemory(null, 0, long.MaxValue), 0, texts);
    }

    /// <summary>Opens the cache; null when there is none and none may be written.</summary>
    /// <param name="folder">The cache's folder.</param>
    /// <param name="rules">What articles are read by; results of other rules are as good as none.</param>
    /// <param name="moment">The disk's clock when the build began, in nanoseconds.</param>
    /// <param name="memory">Bytes of the articles it writes that it may keep in memory too; never of their bodies, of which each is read twice.</param>
    /// <param name="holdsLists">True to have the lists of articles in memory, for a program that builds again and again.</param>
    public static ArticleCache? Open(CacheFolder folder, Fingerprint rules, long moment, long memory = 0, bool holdsLists = false)
    {
        var known = ArticleIndex.Read(folder);
        var texts = new TextPool();
        if (known is not null && known.Rules == rules && OpenPack(folder, known.ResultsName, known.ResultsLength, texts, memory) is { } results)
        {
            if (OpenPack(folder, known.BodiesName, known.BodiesLength, texts) is { } bodies) return new ArticleCache(folder, rules, moment, holdsLists, known, texts, results, bodies);
            results.Dispose();
        }

        if (!folder.IsWritten) return null;
        var fresh = new ArticleIndex((known?.Generation ?? 0) + 1, rules, new WordTable());
        return new ArticleCache(folder, rules, moment, holdsLists, fresh, texts, PackOf(folder.Create(fresh.ResultsName), 0, texts, memory), PackOf(folder.Create(fresh.BodiesName), 0, texts));
    }

    /// <summary>The fingerprint of a file's bytes when its stamp says that it is unchanged; null when it must be read.</summary>
    public Fingerprint? ContentOf(SourceFile file) =>
        _before.Articles.TryGetValue(file.Path.Value, out var known) && known.Stamp == file.Stamp && file.Stamp.IsSettledAt(_before.Moment) ? known.Content : null;

    /// <summary>The fingerprint of the bytes an article of this build was made of; null when that is not known.</summary>
    public Fingerprint? ContentOf(SourcePath article) => _now.TryGetValue(article.Value, out var known) ? known.Content : null;

    /// <summary>What became of a file before; null when that is not known or would be something else now.</summary>
    public ReadArticle? Find(SourceFile file, Fingerprint content, BuildRequest request)
    {
        if (!_before.Articles.TryGetValue(file.Path.Value, out var known) || known.Content != content || !known.Fits(request)) return null;
        ReadArticle read;
        try
        {
            read = _results.Read(known.Head, isHeld: true, from => Read(from, known));
        }
        catch (CacheDamagedException)
        {
            return null;
        }

        _now[file.Path.Value] = known.Stamp == file.Stamp ? known : known with { Stamp = file.Stamp };
        Interlocked.Increment(ref _hits);
        return read;
    }

    /// <summary>
    /// Keeps what became of a file; gives the same as it is read from the cache: with its long texts out of memory, and what it shares with
    /// other articles once for all. Null where nothing may be written.
    /// </summary>
    public ReadArticle? Keep(SourceFile file, Fingerprint content, ReadArticle read, BuildRequest request)
    {
        if (_folder is { IsWritten: false }) return null;
        if (!_writers.TryTake(out var writer)) writer = (new ByteWriter(), new ListWriter());
        writer.Head.Clear();
        writer.Lists.Clear();
        ReadArticleCodec.Write(writer.Head, writer.Lists, read, _codec);
        var first = writer.Head.Length;
        writer.Head.Raw(writer.Lists.Written);
        var head = _results.Add(writer.Head.Written, first);
        var text = read.Article?.Body;
        var (body, markdown) = text is null ? default : (Keep(text.Stored.InMemory), Keep(text.Markdown.InMemory));
        var cached = new CachedArticle(content, file.Stamp, read.Publication?.StateFor(request) ?? PublicationState.Published, read.Publication, head, writer.Lists.Written.Length, body, markdown);
        _now[file.Path.Value] = cached;
        var kept = Read(new ByteReader(writer.Head.WrittenMemory, _texts), cached);
        _writers.Add(writer);
        return kept;
    }

    /// <summary>Keeps all for the next build.</summary>
    public void Save()
    {
        if (_folder is not { IsWritten: true }) return;
        var index = _before with { Articles = _now, Moment = _moment };
        if (IsWasteful()) index = Repack(index, _folder);
        _results.Flush();
        _bodies.Flush();
        index.Write(_folder, _results.Length, _bodies.Length);
        if (index.Generation != _before.Generation || _before.Articles.Count == 0) DeleteOthers(index.Generation, _folder);
    }

    /// <summary>Closes the packs of texts. Those of results stay open while somebody holds findings, which are read from them when they are told.</summary>
    public void Dispose()
    {
        foreach (var pack in (Pack[])[_bodies, .. _left]) pack.Dispose();
    }

    private ReadArticle Read(ByteReader from, CachedArticle known)
    {
        var lists = new ListReader(_results, known.Head.Offset + known.Head.Length, _holdsLists);
        return ReadArticleCodec.Read(from, (_results, known.Head.Offset), lists, _codec, known.Publication, Deferred(known.Body), Deferred(known.Markdown));
    }

    private static Pack? OpenPack(CacheFolder folder, string name, long length, TextPool texts, long memory = 0)
    {
        var file = folder.Open(name);
        if (file is not null && file.Length >= length) return PackOf(file, length, texts, memory);
        file?.Dispose();
        return null;
    }

    private static Pack PackOf(IPackFile file, long length, TextPool texts, long memory = 0) => new(memory > 0 ? new PackMemory(file, length, memory) : file, length, texts);

    private PackPiece Keep(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return default;
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var piece = _bodies.Add(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
        return piece;
    }

    private StoredText Deferred(PackPiece body)
    {
        if (body.Length == 0) return StoredText.Empty;
        return new StoredText(body.Print, _bodies, body.Place);
    }

    private bool IsWasteful() =>
        IsWasteful(_results.Length, _now.Sum(article => (long)article.Value.ResultLength)) || IsWasteful(_bodies.Length, _now.Sum(article => (long)article.Value.Body.Length + article.Value.Markdown.Length));

    private static bool IsWasteful(long all, long used) => all > SmallPack && used < all / 2;

    /// <summary>Copies what is still wanted into new packs; the old ones stay until the index names the new.</summary>
    private ArticleIndex Repack(ArticleIndex index, CacheFolder folder)
    {
        var next = index with { Generation = index.Generation + 1 };
        var (results, bodies) = (new Pack(folder.Create(next.ResultsName), 0, _texts), new Pack(folder.Create(next.BodiesName), 0, _texts));
        var (before, kept) = (_results, _bodies);
        Dictionary<string, CachedArticle> articles = new(StringComparer.Ordinal);
        foreach (var (path, article) in index.Articles)
            articles[path] = article with { Head = results.Add(Raw(article), article.Head.Length), Body = Copy(article.Body), Markdown = Copy(article.Markdown) };
        _left.Add(kept); // texts of this build are read from it until it ends
        (_results, _bodies) = (results, bodies);
        return next with { Articles = articles };

        byte[] Raw(CachedArticle article)
        {
            var content = new byte[article.ResultLength];
            before.ReadRaw(article.Head.Offset, content);
            return content;
        }

        PackPiece Copy(PackPiece piece) => piece.Length == 0 ? piece : bodies.Add(kept.Read(piece.Place));
    }

    private static void DeleteOthers(int generation, CacheFolder folder)
    {
        foreach (var name in folder.PackNames())
            if (ArticleIndex.GenerationOf(name) is { } other && other != generation) folder.Delete(name);
    }
}
