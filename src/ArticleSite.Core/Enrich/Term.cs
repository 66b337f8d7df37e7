namespace ArticleSite.Core.Enrich;

/// <summary>A tag or a category: a name articles are gathered under. Built once by <see cref="TaxonomyBuilder"/>, then only read.</summary>
public sealed class Term(string name, SiteUrl url, Term? parent)
{
    /// <summary>As most articles write it.</summary>
    public string Name { get; } = name;

    /// <summary>The page that lists its articles.</summary>
    public SiteUrl Url { get; } = url;

    /// <summary>The category above; null at the top and for tags.</summary>
    public Term? Parent { get; } = parent;

    /// <summary>The categories below, sorted by name.</summary>
    public IReadOnlyList<Term> Children { get; internal set; } = [];

    /// <summary>Its articles and those of the categories below, each once, in the site's order.</summary>
    public IReadOnlyList<SiteArticle> Articles { get; internal set; } = [];

    /// <summary>From the top down to, and without, this one.</summary>
    public IEnumerable<Term> Parents
    {
        get
        {
            List<Term> parents = [];
            for (var above = Parent; above is not null; above = above.Parent) parents.Add(above);
            parents.Reverse();
            return parents;
        }
    }
}
