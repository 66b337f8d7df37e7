using System.Collections.Concurrent;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Render.Traces;

/// <summary>
/// What was made of each article and its place in the site, and of nothing else: of an article that is as it was it is taken from the
/// last build. Any number of threads may ask.
/// </summary>
/// <param name="before">That of the last build, by the articles' files.</param>
/// <param name="printOf">What tells an article and its place in the site apart; null where that is not known.</param>
internal sealed class PerArticle<T>(IReadOnlyDictionary<string, Remembered<T>> before, Func<SiteArticle, ulong?> printOf)
{
    private readonly ConcurrentDictionary<string, Remembered<T>> _now = SharedTable.For<Remembered<T>>(before.Count);

    /// <summary>One that knows nothing.</summary>
    public static PerArticle<T> Unknown() => new(new Dictionary<string, Remembered<T>>(), static _ => null);

    /// <summary>That of this build, for the next.</summary>
    public IReadOnlyCollection<KeyValuePair<string, Remembered<T>>> Now => _now;

    /// <summary>That of an article, made where it is not known.</summary>
    public T Of(SiteArticle article, Func<SiteArticle, T> make)
    {
        if (Known(article) is { } known) return known.Value;
        var made = make(article);
        Keep(article, made);
        return made;
    }

    /// <summary>That of an article that is as it was; null for others.</summary>
    private Remembered<T>? Known(SiteArticle article)
    {
        var source = article.Article.Source.Value;
        if (printOf(article) is not { } print || !before.TryGetValue(source, out var known) || known.Print != print) return null;
        _now[source] = known;
        return known;
    }

    private void Keep(SiteArticle article, T made)
    {
        if (printOf(article) is { } print) _now[article.Article.Source.Value] = new Remembered<T>(print, made);
    }
}

/// <summary>What was made of an article: in memory, or as it was written. Of what is only written again nothing has to be made.</summary>
internal sealed class Remembered<T>
{
    private readonly T? _made;
    private readonly Func<ByteReader, T>? _read;

    /// <summary>What has just been made.</summary>
    /// <param name="print">What tells the article and its place apart.</param>
    /// <param name="made">What was made.</param>
    public Remembered(ulong print, T made) => (Print, _made) = (print, made);

    /// <summary>What an earlier build wrote.</summary>
    /// <param name="print">What tells the article and its place apart.</param>
    /// <param name="written">The bytes.</param>
    /// <param name="read">Makes it of them.</param>
    public Remembered(ulong print, ReadOnlyMemory<byte> written, Func<ByteReader, T> read) => (Print, Written, _read) = (print, written, read);

    /// <summary>What told the article and its place apart.</summary>
    public ulong Print { get; }

    /// <summary>False for what has just been made.</summary>
    public bool IsWritten => _read is not null;

    /// <summary>As it was written; empty for what has just been made.</summary>
    public ReadOnlyMemory<byte> Written { get; }

    /// <summary>What was made; ask once.</summary>
    public T Value => _read is null ? _made! : _read(new ByteReader(Written)); // one of the two is there
}
