namespace ArticleSite.Core.Text;

/// <summary>
/// Finds what was probably meant for all words of a site that lead nowhere. Each is sought once, however often it stands there; after very
/// many the rest is told without a way out, rather than compared with thousands of addresses each. Not safe for many threads.
/// </summary>
/// <param name="candidates">The known words; ties go to the first.</param>
public sealed class Suggestions(IReadOnlyCollection<string> candidates)
{
    /// <summary>Words that are looked at in all.</summary>
    internal const int MostCompared = 10_000_000;

    private readonly Dictionary<string, string?> _found = new(StringComparer.Ordinal);
    private long _compared;

    /// <summary>The nearest known word as by <see cref="Suggestion.For"/>; null when none is near, or when very many were sought already.</summary>
    public string? For(string word)
    {
        if (_found.TryGetValue(word, out var found)) return found;
        if (_compared + candidates.Count > MostCompared) return null;
        _compared += candidates.Count;
        return _found[word] = Suggestion.For(word, candidates);
    }
}
