using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Gathers articles under their tags and categories. Names that make the same address are one term, shown as most
/// articles write it (ties: first by code unit).
/// </summary>
public static class TaxonomyBuilder
{
    /// <summary>Builds the tags, fills <see cref="SiteArticle.Tags"/>, and gives them sorted by name.</summary>
    public static IReadOnlyList<Term> BuildTags(IReadOnlyList<SiteArticle> articles, List<Diagnostic> findings)
    {
        var root = new Node("");
        foreach (var article in articles)
            foreach (var tag in article.Article.Meta.Tags) root.Child(tag.Value).Use(tag.Value, article, tag.Span);

        var terms = root.ToTerms(new SiteUrl("/tags/"), null, findings);
        foreach (var article in articles)
            article.Tags = Distinct(article.Article.Meta.Tags.Select(tag => root.Child(tag.Value).Term!));
        return terms;
    }

    /// <summary>Builds the category tree, fills <see cref="SiteArticle.Categories"/>, and gives its top sorted by name.</summary>
    public static IReadOnlyList<Term> BuildCategories(IReadOnlyList<SiteArticle> articles, List<Diagnostic> findings)
    {
        var root = new Node("");
        foreach (var article in articles)
        {
            foreach (var path in article.Article.Meta.Categories)
            {
                var node = root;
                foreach (var part in path.Parts)
                {
                    node = node.Child(part);
                    node.Use(part, article, path.Span);
                }
            }
        }

        var terms = root.ToTerms(new SiteUrl("/categories/"), null, findings);
        foreach (var article in articles)
        {
            article.Categories =
            [
                .. article.Article.Meta.Categories.Select(path =>
                {
                    List<Term> way = [];
                    var node = root;
                    foreach (var part in path.Parts) way.Add((node = node.Child(part)).Term!);
                    return way;
                }),
            ];
        }

        return terms;
    }

    private static int ByName(Term left, Term right)
    {
        var byWord = string.Compare(left.Name, right.Name, StringComparison.OrdinalIgnoreCase);
        return byWord != 0 ? byWord : string.CompareOrdinal(left.Name, right.Name);
    }

    private static List<Term> Distinct(IEnumerable<Term> terms)
    {
        List<Term> kept = [];
        foreach (var term in terms)
            if (!kept.Contains(term)) kept.Add(term);
        return kept;
    }

    /// <summary>A term while it is being gathered.</summary>
    private sealed class Node(string slug)
    {
        private readonly string _slug = slug;
        private readonly SortedDictionary<string, Node> _children = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Spelling> _spellings = new(StringComparer.Ordinal);
        private readonly List<SiteArticle> _articles = [];

        public Term? Term { get; private set; }

        public Node Child(string name)
        {
            var key = Slug.Of(name);
            if (!_children.TryGetValue(key, out var child)) _children[key] = child = new Node(key);
            return child;
        }

        /// <summary>Notes an article; articles come in the site's order, each possibly several times in a row.</summary>
        public void Use(string name, SiteArticle article, TextSpan span)
        {
            if (_articles.Count == 0 || _articles[^1] != article) _articles.Add(article);
            if (!_spellings.TryGetValue(name, out var spelling))
                _spellings[name] = spelling = new Spelling(name, new SourceLocation(article.Article.Source, span));
            spelling.Count++;
        }

        public List<Term> ToTerms(SiteUrl above, Term? aboveTerm, List<Diagnostic> findings)
        {
            List<Term> terms = [];
            foreach (var child in _children.Values)
            {
                var spellings = child._spellings.Values
                    .OrderByDescending(spelling => spelling.Count).ThenBy(spelling => spelling.Name, StringComparer.Ordinal).ToList();
                var term = new Term(spellings[0].Name, above.Below(child._slug), aboveTerm) { Articles = child._articles };
                child.Term = term;
                foreach (var other in spellings.Skip(1))
                    findings.Add(Rules.TermIsSpeltDifferently(other.First, other.Name, other.Count, spellings[0].Name, spellings[0].Count, spellings[0].First));
                term.Children = child.ToTerms(term.Url, term, findings);
                terms.Add(term);
            }

            terms.Sort(ByName);
            return terms;
        }
    }

    private sealed class Spelling(string name, SourceLocation first)
    {
        public string Name { get; } = name;

        public SourceLocation First { get; } = first;

        public int Count { get; set; }
    }
}
