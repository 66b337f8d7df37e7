using ArticleSite.Core.Enrich;
using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Render.Search;

/// <summary>The words under which one article is found, each with its weight from 1 to <see cref="Heaviest"/>.</summary>
internal static class SearchEntry
{
    /// <summary>The weights are written as letters.</summary>
    public const int Heaviest = 26;

    private const int MostHeadings = 40;

    /// <summary>Begins the term of a whole title; no word does.</summary>
    public const char TitleMark = '=';

    /// <summary>Every word with its weight.</summary>
    /// <param name="article">The article.</param>
    /// <param name="isStop">Words that say nothing.</param>
    public static Dictionary<string, double> Of(SiteArticle article, Func<string, bool> isStop)
    {
        Dictionary<string, double> weights = new(64, StringComparer.Ordinal);
        var title = SearchWords.Of(article.Title);
        var said = title.Where(word => !isStop(word)).ToList();
        if (said.Count == 0) said = title; // "The The" is found under its own name
        // a word of a short title says more of it
        foreach (var word in said) Raise(word, 10 + 6.0 / Math.Max(1, said.Count));
        foreach (var tag in article.Tags) AddText(tag.Name, 4);
        foreach (var path in article.Categories) AddText(path[^1].Name, 3);
        foreach (var keyword in article.Article.Meta.Keywords) AddText(keyword.Value, 3);
        foreach (var heading in article.Article.Body.Headings.Take(MostHeadings)) AddText(heading.Text, 2.5);
        AddText(article.Description, 2);
        foreach (var (word, count) in article.Article.Body.Said) Add(SearchWords.Fold(word), 4.0 * count / (count + 4 * TermCount.Scale));
        if (title.Count > 0) weights[TitleTerm(title)] = Heaviest;
        return weights;

        void AddText(string text, double weight)
        {
            foreach (var word in SearchWords.Of(text))
                if (!isStop(word)) Raise(word, weight);
        }

        // said twice in headings is not twice as much
        void Raise(string word, double weight) => weights[word] = Math.Max(weights.GetValueOrDefault(word), weight);

        void Add(string word, double weight)
        {
            if (word.Length > 0) weights[word] = weights.GetValueOrDefault(word) + weight;
        }
    }

    /// <summary>The term under which a whole title is found at once.</summary>
    public static string TitleTerm(IReadOnlyList<string> words) => TitleMark + Base36.Of(WordReader.HashOf(string.Join(' ', words)));

    /// <summary>A weight as it is written.</summary>
    public static int Rounded(double weight) => Math.Clamp((int)Math.Round(weight), 1, Heaviest);
}
