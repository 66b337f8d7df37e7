using ArticleSite.Core.Enrich;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Render.Search;

/// <summary>
/// The words under which one article is found, each with its weight from 1 to <see cref="Heaviest"/>. Each thread uses one for article
/// after article, as what it holds is forgotten when it has been read.
/// </summary>
/// <param name="stop">Words that say nothing.</param>
/// <param name="pool">Has the words of all articles.</param>
internal sealed class SearchEntry(IReadOnlySet<string> stop, TextPool pool)
{
    /// <summary>The weights are written as letters.</summary>
    public const int Heaviest = 26;

    private const int MostHeadings = 40;

    /// <summary>Begins the term of a whole title; no word does.</summary>
    public const char TitleMark = '=';

    private readonly Dictionary<string, double> _weights = new(512, StringComparer.Ordinal);
    private readonly List<string> _words = [];

    /// <summary>Every word with its weight.</summary>
    public SearchTerm[] Of(SiteArticle article)
    {
        _weights.Clear();
        var title = SearchWords.Of(article.Title, pool);
        var said = title.Where(word => !stop.Contains(word)).ToList();
        if (said.Count == 0) said = title; // "The The" is found under its own name
        // a word of a short title says more of it
        foreach (var word in said) Raise(word, 10 + 6.0 / Math.Max(1, said.Count));
        foreach (var tag in article.Tags) AddText(tag.Name, 4);
        foreach (var path in article.Categories) AddText(path[^1].Name, 3);
        foreach (var keyword in article.Article.Meta.Keywords) AddText(keyword.Value, 3);
        foreach (var heading in article.Article.Body.Headings.Take(MostHeadings)) AddText(heading.Text, 2.5);
        AddText(article.Description, 2);
        foreach (var (word, count) in article.Article.Body.Said) Add(SearchWords.Fold(word), 4.0 * count / (count + 4 * TermCount.Scale));
        if (title.Count > 0) _weights[TitleTerm(title)] = Heaviest;
        var terms = new SearchTerm[_weights.Count];
        var length = 0;
        foreach (var (word, weight) in _weights) terms[length++] = new SearchTerm(word, Rounded(weight));
        return terms;
    }

    /// <summary>The term under which a whole title is found at once.</summary>
    public static string TitleTerm(IReadOnlyList<string> words) => TitleMark + Base36.Of(WordReader.HashOf(string.Join(' ', words)));

    private static int Rounded(double weight) => Math.Clamp((int)Math.Round(weight), 1, Heaviest);

    private void AddText(string text, double weight)
    {
        _words.Clear();
        SearchWords.AddAll(_words, text, pool);
        foreach (var word in _words)
            if (!stop.Contains(word)) Raise(word, weight);
    }

    /// <summary>Said twice in headings is not twice as much.</summary>
    private void Raise(string word, double weight) => _weights[word] = Math.Max(_weights.GetValueOrDefault(word), weight);

    private void Add(string word, double weight)
    {
        if (word.Length > 0) _weights[word] = _weights.GetValueOrDefault(word) + weight;
    }
}

/// <summary>A word of one article.</summary>
/// <param name="Word">As it is looked up.</param>
/// <param name="Weight">From 1 to <see cref="SearchEntry.Heaviest"/>.</param>
internal readonly record struct SearchTerm(string Word, int Weight);
