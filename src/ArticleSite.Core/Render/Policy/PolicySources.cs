namespace ArticleSite.Core.Render.Policy;

/// <summary>
/// The sources of each directive of a policy, both in the order of their names, each once. There are a dozen at most: they lie in
/// lists, which cost nothing to walk through, as trees do.
/// </summary>
internal sealed class PolicySources
{
    private readonly SortedList<string, List<string>> _lists = new(8, StringComparer.Ordinal);

    /// <summary>How many directives there are.</summary>
    public int Count => _lists.Count;

    /// <summary>A directive and its sources, by its number.</summary>
    public (string Directive, List<string> Sources) this[int index] => (_lists.GetKeyAtIndex(index), _lists.GetValueAtIndex(index));

    /// <summary>The sources of a directive; null where there are none.</summary>
    public List<string>? Of(string directive) => _lists.GetValueOrDefault(directive);

    /// <summary>Adds a source of a directive.</summary>
    public void Add(string directive, string source)
    {
        if (!_lists.TryGetValue(directive, out var sources)) _lists[directive] = sources = [];
        var place = sources.BinarySearch(source, StringComparer.Ordinal);
        if (place < 0) sources.Insert(~place, source);
    }

    /// <summary>Adds all that others have.</summary>
    public void AddAll(PolicySources others)
    {
        for (var i = 0; i < others.Count; i++)
        {
            var (directive, sources) = others[i];
            foreach (var source in sources) Add(directive, source);
        }
    }

    /// <summary>The same sources, to which others can be added.</summary>
    public PolicySources Copy()
    {
        var copy = new PolicySources();
        copy.AddAll(this);
        return copy;
    }
}
