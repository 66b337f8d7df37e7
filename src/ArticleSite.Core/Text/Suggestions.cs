namespace ArticleSite.Core.Text;

/// <summary>
/// Finds what was probably meant for all words of a site that lead nowhere. Each is sought once, however often it stands there, among words
/// about as long; after very many the rest is told without a way out, rather than compared with thousands of addresses each. Not safe for
/// many threads.
/// </summary>
/// <param name="candidates">The known words; ties go to the first.</param>
public sealed class Suggestions(IReadOnlyCollection<string> candidates)
{
    /// <summary>Words that are compared in all.</summary>
    internal const int MostCompared = 10_000_000;

    private readonly Dictionary<string, string?> _found = new(StringComparer.Ordinal);
    private Dictionary<int, List<(int Place, string Word)>>? _byLength;

    /// <summary>Pairs of words that were compared so far.</summary>
    internal int Compared { get; private set; }

    /// <summary>The nearest known word as by <see cref="Suggestion.For"/>; null when none is near, or when very many were compared already.</summary>
    public string? For(string word)
    {
        if (_found.TryGetValue(word, out var found)) return found;
        _byLength ??= ByLength();
        var limit = Suggestion.LimitFor(word);
        (string? Word, int Distance, int Place) best = (null, limit + 1, 0);
        for (var longer = -limit; longer <= limit; longer++)
        {
            if (!_byLength.TryGetValue(word.Length + longer, out var known)) continue;
            if (Compared + known.Count > MostCompared) return null;
            Compared += known.Count;
            foreach (var (place, candidate) in known)
            {
                // as far as the nearest so far counts too when it stands before that one
                var distance = Suggestion.Distance(word, candidate, best.Distance + 1);
                if (distance < best.Distance || (best.Word is not null && distance == best.Distance && place < best.Place)) best = (candidate, distance, place);
            }
        }

        return _found[word] = best.Word;
    }

    private Dictionary<int, List<(int Place, string Word)>> ByLength()
    {
        Dictionary<int, List<(int Place, string Word)>> lengths = [];
        var place = 0;
        foreach (var word in candidates)
        {
            if (!lengths.TryGetValue(word.Length, out var list)) lengths[word.Length] = list = [];
            list.Add((place++, word));
        }

        return lengths;
    }
}
