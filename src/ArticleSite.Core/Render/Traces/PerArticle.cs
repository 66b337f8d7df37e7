using System.Collections.Concurrent;
using ArticleSite.Core.Enrich;

namespace ArticleSite.Core.Render.Traces;

/// <summary>
/// What was made of each article and its place in the site, and of nothing else: of an article that is as it was it is taken from the
/// last build. Any number of threads may ask.
/// </summary>
/// <param name="before">That of the last build, by the articles' files.</param>
/// <param name="printOf">What tells an article and its place in the site apart; null where that is not known.</param>
internal sealed class PerArticle<T>(IReadOnlyDictionary<string, Remembered<T>> before, Func<SiteArticle, ulong?> printOf)
{
    private readonly ConcurrentDictionary<string, Remembered<T>> _now = new(StringComparer.Ordinal);

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
    public Remembered<T>? Known(SiteArticle article)
    {
        var source = article.Article.Source.Value;
        if (printOf(article) is not { } print || !before.TryGetValue(source, out var known) || known.Print != print) return null;
        _now[source] = known;
        return known;
    }

    /// <summary>Keeps that of an article.</summary>
    public void Keep(SiteArticle article, T made)
    {
        if (printOf(article) is { } print) _now[article.Article.Source.Value] = new Remembered<T>(print, made);
    }
}

/// <summary>What was made of an article.</summary>
/// <param name="Print">What told it and its place apart.</param>
/// <param name="Value">What was made.</param>
internal readonly record struct Remembered<T>(ulong Print, T Value);
