using System.Text;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Render;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Publish;

/// <summary>
/// Every file of the site to come, with who wants it. Addresses that differ only in case or in Unicode composition
/// count as the same: on macOS and Windows, and on some hosts, they are.
/// </summary>
public sealed class OutputPlan
{
    private readonly Dictionary<string, Claim> _claims = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Claim> _folders = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Diagnostic> _findings = [];

    /// <summary>Two sources for one address, in the order they were claimed.</summary>
    public IReadOnlyList<Diagnostic> Findings => _findings;

    /// <summary>How many files are planned.</summary>
    public int Count => _claims.Count;

    /// <summary>How many files the fullest folder has.</summary>
    public int MostInOneFolder => _claims.Keys.CountBy(key => key[..(key.LastIndexOf('/') + 1)], StringComparer.OrdinalIgnoreCase).Select(folder => folder.Value).DefaultIfEmpty().Max();

    /// <summary>True when some source already wants this file.</summary>
    public bool Has(string path) => _claims.ContainsKey(Composition.Of(path));

    /// <summary>Claims the files of all pages; gives those that got theirs, in the same order. Of two articles the older keeps the address.</summary>
    public List<PlannedPage> AddAll(IReadOnlyList<PlannedPage> pages)
    {
        const int filesOfPage = 2; // most have a copy as Markdown
        _claims.EnsureCapacity(filesOfPage * pages.Count);
        _folders.EnsureCapacity(pages.Count);
        var has = new bool[pages.Count];
        var articles = Enumerable.Range(0, pages.Count).Where(i => pages[i] is ArticlePage)
            .OrderBy(i => ((ArticlePage)pages[i]).Article.Date ?? DateTimeOffset.MaxValue)
            .ThenBy(i => ((ArticlePage)pages[i]).Article.Article.Source);
        foreach (var i in articles) has[i] = Add(pages[i]);
        for (var i = 0; i < pages.Count; i++)
            if (pages[i] is not ArticlePage) has[i] = Add(pages[i]);
        return [.. pages.Where((_, i) => has[i])];
    }

    /// <summary>Claims the file of a page; false when it is taken, and then a finding names both.</summary>
    public bool Add(PlannedPage page)
    {
        var at = page switch
        {
            ArticlePage { Article.Article: var article } => new SourceLocation(article.Source, article.Meta.Permalink?.Span ?? article.Meta.Slug?.Span ?? article.Meta.Title.Span),
            RedirectPage { Redirect: var redirect } => redirect.At,
            GonePage { Tombstone: var tombstone } => tombstone.At,
            ListPage { Term.Articles: [var first, ..] } => new SourceLocation(first.Article.Source, first.Article.Meta.Title.Span),
            _ => (SourceLocation?)null,
        };
        return Add(page.Url.OutputPath, page.Url.Path, page.Owner, at);
    }

    /// <summary>Claims a file; false when it is taken, and then a finding names both.</summary>
    /// <param name="path">In the output folder: <c>feed.xml</c>.</param>
    /// <param name="owner">Who wants it, for messages: <c>the Atom feed</c>.</param>
    /// <param name="at">Where the owner stands, if in a file.</param>
    public bool Add(string path, string owner, SourceLocation? at = null) => Add(path, "/" + path, owner, at);

    private bool Add(string path, string url, string owner, SourceLocation? at)
    {
        if (path.Length * 3 > UrlMap.LongestPathBytes && Encoding.UTF8.GetByteCount(path) > UrlMap.LongestPathBytes + "/index.html".Length)
        {
            _findings.Add(Rules.AddressIsTooLong(at, owner, UrlMap.LongestPathBytes));
            return false;
        }

        var claim = new Claim(owner, at);
        var key = Composition.Of(path);
        if (_claims.TryGetValue(key, out var taken) || _folders.TryGetValue(key, out taken)) return Refuse(taken);
        var claims = _claims.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var slash = key.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = key.IndexOf('/', slash + 1))
            if (claims.TryGetValue(key.AsSpan(0, slash), out taken)) return Refuse(taken);

        _claims[key] = claim;
        var folders = _folders.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var slash = key.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = key.IndexOf('/', slash + 1))
            folders.TryAdd(key.AsSpan(0, slash), claim);
        return true;

        bool Refuse(Claim by)
        {
            _findings.Add(Rules.AddressIsTaken(at ?? by.At, url, owner, by.At, by.Owner));
            return false;
        }
    }

    private readonly record struct Claim(string Owner, SourceLocation? At);
}
