using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Check;

/// <summary>
/// Finds the heading that a link into a page was meant for, when the page has no such id. Pasted articles lose their ids and keep
/// their words: a link <c>Update your driver</c> to <c>#F1</c> stands above a heading <c>Fix 1: Update your driver</c>.
/// </summary>
/// <param name="headings">The headings of the page that links lead to.</param>
internal sealed class HeadingMatch(IReadOnlyList<Heading> headings)
{
    /// <summary>Fewer shared words than this part of all of them are no likeness.</summary>
    private const double LeastLikeness = 0.6;

    /// <summary>Headings that are looked at for all links into one page. Thousands of faults are named without a way out rather than compared with thousands of headings each.</summary>
    internal const int MostCompared = 2_000_000;

    private readonly Candidate[] _candidates = [.. headings.Select(heading => new Candidate(heading, HeadingLabel.Of(heading.Text)))];

    private int _compared;

    /// <summary>The heading, or null where none is likely, or where very many were sought already.</summary>
    /// <param name="id">The id the link names, decoded.</param>
    /// <param name="words">The link's words.</param>
    public Heading? Find(string id, string words)
    {
        if (_candidates.Length > MostCompared - _compared) return null;
        _compared += _candidates.Length;
        var sought = new Sought(id, HeadingLabel.Of(id), HeadingLabel.Of(words));
        return First(sought, static (sought, there) => there.Heading.Id.Equals(sought.Id, StringComparison.OrdinalIgnoreCase))
            ?? First(sought, static (sought, there) => there.Label.All.Length > 0 && (there.Label.All == sought.Name.All || there.Label.All == sought.Words.All))
            ?? First(sought, static (sought, there) => !sought.Words.Rest.IsEmpty && there.Label.Rest.SequenceEqual(sought.Words.Rest))
            ?? Shortest(sought, static (sought, there) => Holds(there.Label.Rest, sought.Words.Rest))
            ?? Shortest(sought, static (sought, there) => Holds(sought.Words.Rest, there.Label.Rest))
            ?? Only(sought, static (sought, there) => sought.Number is not null && there.Label.Number == sought.Number)
            ?? Alike(sought.Words.Rest);
    }

    private Heading? First(Sought sought, Func<Sought, Candidate, bool> fits)
    {
        foreach (var there in _candidates)
            if (fits(sought, there)) return there.Heading;
        return null;
    }

    private Heading? Only(Sought sought, Func<Sought, Candidate, bool> fits)
    {
        Heading? only = null;
        foreach (var there in _candidates)
        {
            if (!fits(sought, there)) continue;
            if (only is not null) return null;
            only = there.Heading;
        }

        return only;
    }

    private Heading? Shortest(Sought sought, Func<Sought, Candidate, bool> fits)
    {
        Candidate? shortest = null;
        foreach (var there in _candidates)
            if ((shortest is null || there.Label.All.Length < shortest.Label.All.Length) && fits(sought, there)) shortest = there;
        return shortest?.Heading;
    }

    private Heading? Alike(ReadOnlySpan<char> words)
    {
        var some = WordsOf(words);
        if (some.Count < 2) return null;
        var (best, likeness) = ((Heading?)null, 0.0);
        foreach (var there in _candidates)
        {
            var other = Likeness(some, there.Words);
            if (other > likeness) (best, likeness) = (there.Heading, other);
        }

        return likeness >= LeastLikeness ? best : null;
    }

    /// <summary>True when some words stand in others in one run; a single short word says too little.</summary>
    private static bool Holds(ReadOnlySpan<char> all, ReadOnlySpan<char> some)
    {
        if (some.Length <= 5 && !some.Contains(' ')) return false;
        for (var at = 0; all[at..].IndexOf(some) is >= 0 and var next; at++)
        {
            at += next;
            if ((at == 0 || all[at - 1] == ' ') && (at + some.Length == all.Length || all[at + some.Length] == ' ')) return true;
        }

        return false;
    }

    private static HashSet<string> WordsOf(ReadOnlySpan<char> text)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        if (text.IsEmpty) return words;
        foreach (var word in text.Split(' ')) words.GetAlternateLookup<ReadOnlySpan<char>>().Add(text[word]);
        return words;
    }

    /// <summary>How many of the words of both are shared.</summary>
    private static double Likeness(HashSet<string> some, HashSet<string> others)
    {
        if (others.Count == 0) return 0;
        var shared = 0;
        foreach (var word in others)
            if (some.Contains(word)) shared++;
        return (double)shared / (some.Count + others.Count - shared);
    }

    /// <summary>What a link names.</summary>
    /// <param name="Id">The id.</param>
    /// <param name="Name">What the id says.</param>
    /// <param name="Words">What the link's words say.</param>
    private readonly record struct Sought(string Id, HeadingLabel Name, HeadingLabel Words)
    {
        public int? Number => Words.Number ?? Name.Number;
    }

    /// <summary>A heading that may be the one.</summary>
    private sealed class Candidate(Heading heading, HeadingLabel label)
    {
        private HashSet<string>? _words;

        public Heading Heading => heading;

        public HeadingLabel Label => label;

        /// <summary>The words behind its number: many links of a page ask for them.</summary>
        public HashSet<string> Words => _words ??= WordsOf(label.Rest);
    }
}
