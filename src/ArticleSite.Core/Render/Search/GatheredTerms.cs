using System.Runtime.InteropServices;
using System.Text;

namespace ArticleSite.Core.Render.Search;

/// <summary>The words of some articles, sorted, each with the articles that have it.</summary>
internal sealed class GatheredTerms
{
    private readonly byte[][] _words;
    private readonly int[] _ends;
    private readonly Posting[] _postings;

    private GatheredTerms(byte[][] words, int[] ends, Posting[] postings) => (_words, _ends, _postings) = (words, ends, postings);

    /// <summary>How many words.</summary>
    public int Count => _words.Length;

    /// <summary>Turns what articles say into who says it.</summary>
    /// <param name="articles">The numbers of the articles, the lowest first.</param>
    /// <param name="entries">The words of each.</param>
    public static GatheredTerms Of(List<int> articles, SearchTerm[][] entries)
    {
        // each word gets a number when it is first met
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        List<int> counts = [];
        var said = new int[entries.Sum(static terms => terms.Length)];
        var at = 0;
        foreach (var terms in entries)
        {
            foreach (var (word, _) in terms)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, word, out var isKnown);
                if (!isKnown)
                {
                    number = counts.Count;
                    counts.Add(0);
                }

                counts[number]++;
                said[at++] = number;
            }
        }

        // words are letters and digits of the first 65,536 characters (WordReader), of which UTF-8 has the same order as UTF-16
        List<string> sorted = [.. numbers.Keys];
        sorted.Sort(StringComparer.Ordinal);
        var (words, ends, places, end) = (new byte[sorted.Count][], new int[sorted.Count], new int[sorted.Count], 0);
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Encoding.UTF8.GetBytes(sorted[i]);
            var number = numbers[sorted[i]];
            places[number] = end;
            ends[i] = end += counts[number];
        }

        var postings = new Posting[end];
        at = 0;
        for (var i = 0; i < entries.Length; i++)
            foreach (var (_, weight) in entries[i]) postings[places[said[at++]]++] = new Posting(articles[i], weight);
        return new GatheredTerms(words, ends, postings);
    }

    /// <summary>A word.</summary>
    public ReadOnlySpan<byte> Word(int word) => _words[word];

    /// <summary>The articles that have a word, the lowest number first.</summary>
    public ReadOnlySpan<Posting> Of(int word) => _postings.AsSpan((word == 0 ? 0 : _ends[word - 1]).._ends[word]);
}
