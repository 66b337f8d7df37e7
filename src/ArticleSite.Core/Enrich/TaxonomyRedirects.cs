using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>Leads from the pages that renamed terms had to the pages they have now, as long as a term of the new name is there.</summary>
internal sealed class TaxonomyRedirects(string kind, TermSlugs slugs, TaxonomyRenames renames, SourcePath config)
{
    private readonly SortedDictionary<string, (Term Term, SourceLocation At)> _from = new(StringComparer.Ordinal);

    /// <summary>Notes the address a term would have under the names that an article wrote.</summary>
    public void Add(SiteUrl written, Term term, SourceLocation at)
    {
        if (written != term.Url) _from.TryAdd(written.Path, (term, at));
    }

    /// <summary>Every redirect, with the pages of old names that no article writes any more; those are reported as unused.</summary>
    public IReadOnlyList<Redirect> Finish(IReadOnlyList<Term> terms, List<Diagnostic> findings)
    {
        var bySlug = terms.ToLookup(term => Slug.Of(term.Name), StringComparer.Ordinal);
        foreach (var rename in renames.All)
        {
            var at = new SourceLocation(config, rename.Old.Span);
            var name = renames.NameOf(rename.Old.Value);
            var heirs = bySlug[Slug.Of(name)];
            foreach (var term in heirs) Add((term.Parent?.Url ?? slugs.Root).Below(slugs.Of(rename.Old.Value)), term, at);
            if (!renames.IsUsed(rename)) findings.Add(Rules.RenameIsUnused(at, kind, rename.Old.Value, name, heirs.Any()));
        }

        var live = terms.Select(term => term.Url.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. _from.Where(entry => !live.Contains(entry.Key)).Select(entry =>
            {
                var (term, at) = entry.Value;
                return new Redirect(new SiteUrl(entry.Key), term.Url, term.Name, term.Name, $"an old name of the {kind} '{term.Name}'", at);
            }),
        ];
    }
}
