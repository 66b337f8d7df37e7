using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// The new names of one taxonomy. Names that make the same address are the same name, so a rename holds for every
/// spelling of the old one, and the spelling of the new one holds for every article. Chains lead to their end.
/// </summary>
public sealed class TaxonomyRenames
{
    private readonly Dictionary<string, TermRename> _bySlug = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    private TaxonomyRenames()
    {
    }

    /// <summary>Every rename that leads somewhere, in the order of the configuration.</summary>
    public IReadOnlyList<TermRename> All { get; private set; } = [];

    /// <summary>Resolves the renames of a configuration; those that go in a circle or say two things are reported and left out.</summary>
    public static TaxonomyRenames Of(EquatableArray<TermRename> written, SourcePath config, List<Diagnostic> findings)
    {
        var renames = new TaxonomyRenames();
        foreach (var rename in written)
        {
            var slug = Slug.Of(rename.Old.Value);
            if (renames._bySlug.TryAdd(slug, rename)) continue;
            var first = renames._bySlug[slug];
            if (first.New.Value != rename.New.Value)
                findings.Add(Rules.RenameIsTaken(new SourceLocation(config, rename.Old.Span), rename.Old.Value, first.New.Value, new SourceLocation(config, first.Old.Span)));
        }

        foreach (var circle in renames.Circles())
        {
            findings.Add(Rules.RenameIsCircle([.. circle.Select(rename => (rename.Old.Value, new SourceLocation(config, rename.Old.Span)))]));
            foreach (var rename in circle) renames._bySlug.Remove(Slug.Of(rename.Old.Value));
        }

        foreach (var slug in renames._bySlug.Keys) renames.Follow(slug);
        foreach (var name in renames._names.Values.ToList()) renames._names.TryAdd(Slug.Of(name), name);
        renames.All = [.. written.Where(rename => renames._bySlug.GetValueOrDefault(Slug.Of(rename.Old.Value)) == rename)];
        return renames;
    }

    /// <summary>The name to show for a name an author wrote.</summary>
    public string NameOf(string written) => _names.Count == 0 ? written : _names.GetValueOrDefault(Slug.Of(written), written);

    /// <summary>The same, and notes that an article still writes it.</summary>
    public string Use(string written)
    {
        if (_names.Count == 0) return written;
        var slug = Slug.Of(written);
        _used.Add(slug);
        return _names.GetValueOrDefault(slug, written);
    }

    /// <summary>True when an article writes the old name.</summary>
    public bool IsUsed(TermRename rename) => _used.Contains(Slug.Of(rename.Old.Value));

    /// <summary>Notes the name at the end of a chain for all that lead there, each of them once.</summary>
    private void Follow(string slug)
    {
        List<string> way = [];
        string? end = null;
        while (!_names.TryGetValue(slug, out var known) && _bySlug.TryGetValue(slug, out var rename))
        {
            way.Add(slug);
            end = rename.New.Value;
            var next = Slug.Of(end);
            if (next == slug) break;
            slug = next;
        }

        end = _names.GetValueOrDefault(slug, end!);
        foreach (var step in way) _names[step] = end;
    }

    private TermRename? Next(TermRename rename) => _bySlug.GetValueOrDefault(Slug.Of(rename.New.Value));

    /// <summary>Every circle of at least two, once. One that leads to itself only sets the spelling.</summary>
    private List<List<TermRename>> Circles()
    {
        List<List<TermRename>> circles = [];
        HashSet<TermRename> done = [];
        foreach (var start in _bySlug.Values)
        {
            List<TermRename> way = [];
            var rename = start;
            while (rename is not null && done.Add(rename))
            {
                way.Add(rename);
                rename = Next(rename);
            }

            var from = rename is null ? -1 : way.IndexOf(rename);
            if (from >= 0 && way.Count - from > 1) circles.Add(way[from..]);
        }

        return circles;
    }
}
