using ArticleSite.Core.Ads;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>An article in its place in the site: with an address, neighbours and company. Filled by <see cref="SiteModelBuilder"/>, then only read.</summary>
public sealed class SiteArticle(Article article, SiteUrl url, SiteConfig config)
{
    private string? _summary;
    private int[]? _alsoReadShown;

    /// <summary>The article itself.</summary>
    public Article Article { get; private set; } = article;

    /// <summary>Its address.</summary>
    public SiteUrl Url { get; } = url;

    /// <summary>The first folder below the content folder; empty for an article that lies in none.</summary>
    public string Section { get; init; } = "";

    /// <summary>The page's h1.</summary>
    public string Title => Article.Meta.Title.Value;

    /// <summary>In the site's time zone.</summary>
    public DateTimeOffset? Date { get; } = InZone(article.Meta.Date, config);

    /// <summary>In the site's time zone; null where the author wrote none.</summary>
    public DateTimeOffset? Updated { get; } = InZone(article.Meta.Updated, config);

    /// <summary>The newest change: updated, else date.</summary>
    public DateTimeOffset? Modified => Updated ?? Date;

    /// <summary>Its own author, else the site's.</summary>
    public string Author { get; } = article.Meta.Author?.Value ?? config.Author;

    /// <summary>Its own language, else the site's.</summary>
    public string Language { get; } = article.Meta.Language?.Value ?? config.Language;

    /// <summary>For search engines: description, else excerpt, else the first words of the text, else the title.</summary>
    public string Description => FirstOf(Article.Meta.Description?.Value, Article.Meta.Excerpt?.Value);

    /// <summary>
    /// For lists: excerpt, else the text before <c>&lt;!-- more --&gt;</c>, else description, else the first words of the text, else the
    /// title. An excerpt or description that only says the title again ("This article describes …") is passed over: under that title it
    /// tells a reader nothing.
    /// </summary>
    public string Summary => _summary ??= FirstOf(NewsOf(Article.Meta.Excerpt), Article.Body.Excerpt, NewsOf(Article.Meta.Description));

    /// <summary>At 220 words a minute, at least one.</summary>
    public int ReadingMinutes => Math.Max(1, (Article.Body.WordCount + 219) / 220);

    /// <summary>Its tags in the author's order.</summary>
    public IReadOnlyList<Term> Tags { get; internal set; } = [];

    /// <summary>Its categories, each as the way from the top, in the author's order.</summary>
    public IReadOnlyList<IReadOnlyList<Term>> Categories { get; internal set; } = [];

    /// <summary>Articles a reader may want next, best first.</summary>
    public IReadOnlyList<SiteArticle> Related { get; internal set; } = [];

    /// <summary>The series it is a part of.</summary>
    public Term? Series { get; internal set; }

    /// <summary>Articles of siblings a reader may want next, best first; shown after <see cref="Related"/>.</summary>
    public IReadOnlyList<SiblingArticle> RelatedSiblings { get; internal set; } = [];

    /// <summary>The article whose address search engines are told for this one; null for its own.</summary>
    public SiteArticle? Canonical { get; internal set; }

    /// <summary>True for a page search engines are asked to leave out.</summary>
    public bool IsNoIndex { get; internal set; } = article.Meta.IsNoIndex;

    /// <summary>The next older article.</summary>
    public SiteArticle? Previous { get; internal set; }

    /// <summary>The next newer article.</summary>
    public SiteArticle? Next { get; internal set; }

    /// <summary>The hand-pasted list without entries that point here, repeats, and those shown as related articles.</summary>
    public EquatableArray<AlsoReadEntry> AlsoRead
    {
        get
        {
            if (_alsoReadShown is null) return Article.AlsoRead;
            if (_alsoReadShown.Length == 0) return [];
            var all = Article.AlsoRead;
            return _alsoReadShown.Select(entry => all[entry]).ToEquatableArray();
        }
    }

    /// <summary>The article in every language it is written in, this one among them, sorted by language; empty where it has no translation.</summary>
    public IReadOnlyList<SiteArticle> Translations { get; internal set; } = [];

    /// <summary>The creatives shown in its body, in the order of their places.</summary>
    public IReadOnlyList<AdInsert> Ads { get; internal set; } = [];

    /// <summary>Puts another text in the place of the article's own, for a preview that shows its page before its neighbours are worked out.</summary>
    /// <param name="article">With the same head.</param>
    internal void Reread(Article article) => (Article, _summary, _alsoReadShown, LeadsInside) = (article, null, null, true);

    /// <summary>Which entries of the file's list <see cref="AlsoRead"/> has, by their numbers; null for all.</summary>
    internal IReadOnlyList<int>? AlsoReadShown => _alsoReadShown;

    /// <summary>False when it is known that no entry of the hand-pasted list leads into this site.</summary>
    internal bool LeadsInside { get; set; } = true;

    /// <summary>Leaves out entries of the hand-pasted list.</summary>
    /// <param name="shown">Which of the article's own are shown, in order; null for all.</param>
    internal void ShowAlsoRead(int[]? shown) => _alsoReadShown = shown;

    /// <summary>Lets go of what only the ranking reads, where it is in memory: the words of the text one by one, and those that tell what it is about.</summary>
    internal void LetGoOfWords()
    {
        var body = Article.Body;
        if (body.StoredWords.IsHeld || body.StoredTerms.IsHeld) Article = Article with { Body = body with { Words = [], Terms = [] } };
    }

    private string? NewsOf(Spanned<string>? text) =>
        text is { } written && Article.Body.Summary.Length > 0 && RepeatsTitle(written.Value, Title) ? null : text?.Value;

    /// <summary>True when a text holds the title and at most as few words besides as a set phrase has.</summary>
    private static bool RepeatsTitle(string text, string title)
    {
        const int setPhrase = 4;
        var at = text.IndexOf(title, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && PlainWords.CountIn(text.AsSpan(0, at)) + PlainWords.CountIn(text.AsSpan(at + title.Length)) <= setPhrase;
    }

    private string FirstOf(params ReadOnlySpan<string?> written)
    {
        foreach (var text in written)
            if (!string.IsNullOrWhiteSpace(text)) return text;
        return Article.Body.Summary.Length > 0 ? Article.Body.Summary : Title;
    }

    private static DateTimeOffset? InZone(Spanned<DateTimeOffset>? date, SiteConfig config) =>
        date is { } written ? TimeZoneInfo.ConvertTime(written.Value, config.TimeZone) : null;
}
