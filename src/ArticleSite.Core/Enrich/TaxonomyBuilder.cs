using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Gathers articles under their tags and categories. Names that make the same address are one term, shown as most
/// articles write it (ties: first by code unit).
/// </summary>
public static class TaxonomyBuilder
{
    /// <summary>Builds the tags and fills <see cref="SiteArticle.Tags"/>.</summary>
    public static Taxonomy BuildTags(IReadOnlyList<SiteArticle> articles, SiteConfig config, List<Diagnostic> findings)
    {
        var renames = TaxonomyRenames.Of(config.TagRenames, config.Path, findings);
        var slugs = new TermSlugs(config.Tags);
        var root = new Node("", slugs);
        foreach (var article in articles)
        {
            foreach (var tag in article.Article.Meta.Tags)
            {
                var name = renames.Use(tag.Value);
                root.Child(name).Use(name, article, tag.Span);
            }
        }

        var terms = root.ToTerms(slugs.Root, null, findings);
        foreach (var article in articles)
            article.Tags = TagsOf(article, root, renames);
        return new Taxonomy(terms, new TaxonomyRedirects("tag", slugs, renames, config.Path).Finish(terms, findings));
    }

    /// <summary>Builds the category tree and fills <see cref="SiteArticle.Categories"/>.</summary>
    public static Taxonomy BuildCategories(IReadOnlyList<SiteArticle> articles, SiteConfig config, List<Diagnostic> findings)
    {
        var renames = TaxonomyRenames.Of(config.CategoryRenames, config.Path, findings);
        var slugs = new TermSlugs(config.Categories);
        var root = new Node("", slugs);
        foreach (var article in articles)
        {
            foreach (var path in article.Article.Meta.Categories)
            {
                var node = root;
                foreach (var part in path.Parts)
                {
                    var name = renames.Use(part);
                    node = node.Child(name);
                    node.Use(name, article, path.Span);
                }
            }
        }

        var terms = root.ToTerms(slugs.Root, null, findings);
        var redirects = new TaxonomyRedirects("category", slugs, renames, config.Path);
        foreach (var article in articles) article.Categories = PathsOf(article, root, slugs, renames, redirects);
        return new Taxonomy(terms, redirects.Finish([.. SiteModel.Flatten(terms)], findings));
    }

    /// <summary>An article's paths, each once although new names may have made two of them one.</summary>
    private static List<IReadOnlyList<Term>> PathsOf(SiteArticle article, Node root, TermSlugs slugs, TaxonomyRenames renames, TaxonomyRedirects redirects)
    {
        List<IReadOnlyList<Term>> paths = [];
        foreach (var path in article.Article.Meta.Categories)
        {
            List<Term> way = [];
            var node = root;
            var written = slugs.Root;
            foreach (var part in path.Parts)
            {
                node = node.Child(renames.NameOf(part));
                written = written.Below(slugs.Of(part));
                way.Add(node.Term!);
                redirects.Add(written, node.Term!, new SourceLocation(article.Article.Source, path.Span));
            }

            if (!paths.Any(other => other[^1] == way[^1])) paths.Add(way);
        }

        return paths;
    }

    internal static int ByName(Term left, Term right)
    {
        var byWord = string.Compare(left.Name, right.Name, StringComparison.OrdinalIgnoreCase);
        return byWord != 0 ? byWord : string.CompareOrdinal(left.Name, right.Name);
    }

    /// <summary>A dash between two digits stays: <c>17-1</c> is not <c>171</c>.</summary>
    private static string WithoutDashes(string slug) =>
        string.Concat(slug.Where((c, i) => c != '-' || (i > 0 && i + 1 < slug.Length && char.IsDigit(slug[i - 1]) && char.IsDigit(slug[i + 1]))));

    /// <summary>An article's tags, each once although names of the same address may be several.</summary>
    private static List<Term> TagsOf(SiteArticle article, Node root, TaxonomyRenames renames)
    {
        var tags = article.Article.Meta.Tags;
        List<Term> kept = new(tags.Count);
        foreach (var tag in tags)
            if (root.Child(renames.NameOf(tag.Value)).Term is { } term && !kept.Contains(term)) kept.Add(term);
        return kept;
    }

    /// <summary>A term while it is being gathered.</summary>
    private sealed class Node(string slug, TermSlugs slugs)
    {
        private readonly string _slug = slug;
        private readonly Dictionary<string, Node> _byName = new(StringComparer.Ordinal); // thousands of articles name some hundred terms
        private readonly Dictionary<string, Node> _children = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Spelling> _spellings = new(StringComparer.Ordinal);
        private readonly List<SiteArticle> _articles = [];

        public Term? Term { get; private set; }

        /// <summary>Where the shown spelling is used first.</summary>
        private SourceLocation First => _spellings[Term!.Name].First;

        public Node Child(string name)
        {
            if (_byName.TryGetValue(name, out var child)) return child;
            var key = slugs.Of(name);
            if (!_children.TryGetValue(key, out child)) _children[key] = child = new Node(key, slugs);
            return _byName[name] = child;
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
            List<Node> children = [.. _children.Values];
            children.Sort(static (left, right) => string.CompareOrdinal(left._slug, right._slug));
            foreach (var child in children)
            {
                List<Spelling> spellings = [.. child._spellings.Values];
                spellings.Sort(static (left, right) => left.Count != right.Count ? right.Count.CompareTo(left.Count) : string.CompareOrdinal(left.Name, right.Name));
                var term = new Term(spellings[0].Name, above.Below(child._slug), aboveTerm) { Articles = child._articles };
                child.Term = term;
                foreach (var other in spellings.Skip(1))
                    findings.Add(Rules.TermIsSpeltDifferently(other.First, other.Name, other.Count, spellings[0].Name, spellings[0].Count, spellings[0].First));
                term.Children = child.ToTerms(term.Url, term, findings);
                terms.Add(term);
            }

            NameLookalikes(children, findings);
            terms.Sort(ByName);
            return terms;
        }

        /// <summary><c>wi-fi</c> beside <c>wifi</c>: two pages for what a reader takes for one thing.</summary>
        private static void NameLookalikes(List<Node> children, List<Diagnostic> findings)
        {
            foreach (var alike in children.GroupBy(child => WithoutDashes(child._slug), StringComparer.Ordinal))
            {
                var terms = alike.OrderByDescending(child => child._articles.Count).ThenBy(child => child._slug, StringComparer.Ordinal).ToList();
                foreach (var other in terms.Skip(1))
                    findings.Add(Rules.TermLooksAlike(other.First, other.Term!.Name, other._articles.Count, terms[0].Term!.Name, terms[0]._articles.Count, terms[0].First));
            }
        }
    }

    private sealed class Spelling(string name, SourceLocation first)
    {
        public string Name { get; } = name;

        public SourceLocation First { get; } = first;

        public int Count { get; set; }
    }
}
