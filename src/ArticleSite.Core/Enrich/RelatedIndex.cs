using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Finds articles about the same thing through an inverted index of their terms, weighted by BM25 with weighted fields (Robertson and
/// Zaragoza, "The Probabilistic Relevance Framework", 2009). Each article asks with its most telling terms. Of a
/// term only the articles in which it weighs most are kept (impact-ordered postings, cut off), so the work grows with the
/// articles and not with their square. Then come the signals: who says whose title, shared tags and categories, age.
/// </summary>
public sealed class RelatedIndex
{
    /// <summary>Postings kept of a term: the heaviest. Sites of fewer articles lose nothing.</summary>
    private const int MostPostings = 400;

    /// <summary>A term in more than this share of all articles says nothing about one of them.</summary>
    private const double CommonShare = 0.5;

    /// <summary>How many candidates diversity chooses from, for each one wanted.</summary>
    private const int CandidatesForEach = 3;

    private readonly IReadOnlyList<RelatedEntry> _entries;
    private readonly RelatedRules _rules;
    private readonly List<Posting[]> _postings = [];
    private readonly List<string> _terms = [];
    private readonly (int Term, float Weight)[][] _queries;
    private readonly (int Term, float Weight)[][] _vectors;
    private readonly IReadOnlyList<(int Other, int Count)>[] _mentionedBy;
    private readonly double[] _mentionRarity;
    private readonly DateTimeOffset? _newest;

    private RelatedIndex(IReadOnlyList<RelatedEntry> entries, RelatedRules rules)
    {
        (_entries, _rules) = (entries, rules);
        _queries = new (int, float)[entries.Count][];
        _newest = entries.Max(entry => entry.Date);
        IndexTerms();
        _vectors = rules.Diversity > 0 ? [.. _queries.Select(VectorOf)] : [];

        var mentionedBy = new List<(int, int)>[entries.Count];
        for (var i = 0; i < entries.Count; i++) mentionedBy[i] = [];
        for (var i = 0; i < entries.Count; i++)
            foreach (var (other, count) in entries[i].Mentions) mentionedBy[other].Add((i, count));
        _mentionedBy = mentionedBy;
        _mentionRarity = [.. mentionedBy.Select(by => Rarity(by.Count) / Math.Log(1.0 + Math.Max(1, entries.Count)))];
    }

    /// <summary>An index over articles.</summary>
    /// <param name="entries">What each is about.</param>
    /// <param name="rules">What counts how much.</param>
    public static RelatedIndex Of(IReadOnlyList<RelatedEntry> entries, RelatedRules rules) => new(entries, rules);

    /// <summary>For each article the best others, best first; ties go to the earlier one.</summary>
    /// <param name="asking">How many articles ask, the first ones; the others can only be found.</param>
    /// <param name="count">How many to find for each.</param>
    /// <param name="jobs">Threads.</param>
    public IReadOnlyList<RelatedMatch>[] BestOf(int asking, int count, int jobs)
    {
        var lists = new IReadOnlyList<RelatedMatch>[asking];
        Parallel.For(
            0,
            asking,
            new ParallelOptions { MaxDegreeOfParallelism = jobs },
            () => new Accumulator(_entries.Count),
            (article, _, sums) =>
            {
                lists[article] = Best(article, count, sums);
                return sums;
            },
            _ => { });
        return lists;
    }

    /// <summary>The terms that carry a match, the one that counts most first, each with its share of the words' score.</summary>
    public IReadOnlyList<(string Term, double Share)> Reasons(int article, int other)
    {
        var theirs = _queries[other].ToDictionary(term => term.Term, term => term.Weight);
        var shared = _queries[article].Where(term => theirs.ContainsKey(term.Term)).Select(term => (term.Term, Score: (double)term.Weight * theirs[term.Term])).ToList();
        var sum = shared.Sum(term => term.Score);
        return [.. shared.OrderByDescending(term => term.Score).ThenBy(term => term.Term).Select(term => (_terms[term.Term], term.Score / sum))];
    }

    /// <summary>How often an article says the title of another, or links to it.</summary>
    public int Mentions(int article, int other) => _entries[article].Mentions.FirstOrDefault(mention => mention.Other == other).Count;

    private double Rarity(int spread) => Math.Log(1 + (_entries.Count - spread + 0.5) / (spread + 0.5));

    private void IndexTerms()
    {
        Dictionary<string, int> ids = new(StringComparer.Ordinal);
        List<List<Posting>> postings = [];
        var total = 0.0;
        foreach (var entry in _entries)
        {
            foreach (var (term, count) in entry.Terms)
            {
                total += count;
                if (!ids.TryAdd(term, postings.Count)) continue;
                postings.Add([]);
                _terms.Add(term);
            }
        }

        var average = Math.Max(1, total / Math.Max(1, _entries.Count));
        for (var article = 0; article < _entries.Count; article++)
        {
            var length = _entries[article].Terms.Sum(term => (double)term.Count);
            var held = _rules.K1 * (1 - _rules.B + _rules.B * length / average);
            foreach (var (term, count) in _entries[article].Terms)
            {
                var frequency = (double)count / TermCount.Scale;
                postings[ids[term]].Add(new Posting(article, (float)(frequency * (_rules.K1 + 1) / (frequency + held))));
            }
        }

        WeighQueries(postings);
        foreach (var list in postings) _postings.Add(list.Count < 2 || IsCommon(list.Count) ? [] : Heaviest(list));
    }

    private void WeighQueries(List<List<Posting>> postings)
    {
        var queries = new List<(int Term, float Weight)>[_entries.Count];
        for (var i = 0; i < queries.Length; i++) queries[i] = [];
        for (var term = 0; term < postings.Count; term++)
        {
            var list = postings[term];
            if (list.Count < 2 || IsCommon(list.Count)) continue;
            var rarity = (float)Rarity(list.Count);
            for (var i = 0; i < list.Count; i++)
            {
                list[i] = list[i] with { Weight = list[i].Weight * rarity };
                queries[list[i].Article].Add((term, list[i].Weight));
            }
        }

        for (var i = 0; i < queries.Length; i++)
        {
            queries[i].Sort((left, right) => right.Weight != left.Weight ? right.Weight.CompareTo(left.Weight) : string.CompareOrdinal(_terms[left.Term], _terms[right.Term]));
            _queries[i] = [.. queries[i].Take(_rules.QueryTerms)];
        }
    }

    private bool IsCommon(int spread) => spread > Math.Max(2, _entries.Count * CommonShare);

    private static Posting[] Heaviest(List<Posting> list)
    {
        list.Sort((left, right) => right.Weight != left.Weight ? right.Weight.CompareTo(left.Weight) : left.Article.CompareTo(right.Article));
        return [.. list.Take(MostPostings)];
    }

    private RelatedMatch[] Best(int article, int count, Accumulator sums)
    {
        if (count == 0) return [];
        foreach (var (term, weight) in _queries[article])
            foreach (var posting in _postings[term]) sums.Add(posting.Article, weight * posting.Weight);

        var top = 0.0;
        foreach (var other in sums.Touched)
            if (other != article) top = Math.Max(top, sums.Scores[other]);
        if (top == 0) top = 1;
        foreach (var (other, times) in _entries[article].Mentions) sums.Add(other, _rules.Mentions * top * _mentionRarity[other] * times / (times + 1.0));
        foreach (var (other, times) in _mentionedBy[article]) sums.Add(other, _rules.MentionedBy * top * _mentionRarity[article] * times / (times + 1.0));

        var mostLift = 1 + _rules.Tags + _rules.Categories + _rules.Freshness;
        var wanted = _rules.Diversity > 0 ? Math.Max(count * CandidatesForEach, 30) : count;
        var best = new PriorityQueue<int, (double Score, int Order)>();
        foreach (var other in sums.Touched)
        {
            var words = sums.Scores[other] / top;
            sums.Scores[other] = 0;
            if (other == article || words <= 0) continue;
            // signals cost more than words: not for one that they could not lift into the list
            if (best.Count == wanted && best.TryPeek(out _, out var last) && words * mostLift < last.Score) continue;
            var score = words * Signals(article, other);
            if (best.Count < wanted) best.Enqueue(other, (score, -other));
            else best.EnqueueDequeue(other, (score, -other));
        }

        sums.Touched.Clear();
        var matches = new RelatedMatch[best.Count];
        for (var i = matches.Length - 1; i >= 0; i--)
        {
            best.TryDequeue(out var other, out var priority);
            matches[i] = new RelatedMatch(other, priority.Score);
        }

        return _rules.Diversity > 0 ? Diverse(matches, count) : matches;
    }

    private double Signals(int article, int other)
    {
        var (own, theirs) = (_entries[article], _entries[other]);
        var factor = 1.0;
        if (_rules.Tags > 0 && own.Tags.Count > 0 && theirs.Tags.Count > 0)
        {
            var shared = own.Tags.Count(tag => theirs.Tags.Contains(tag));
            factor += _rules.Tags * shared / (own.Tags.Count + theirs.Tags.Count - shared);
        }

        if (_rules.Categories > 0 && own.Category.Count > 0 && theirs.Category.Count > 0)
        {
            var depth = 0;
            while (depth < own.Category.Count && depth < theirs.Category.Count && own.Category[depth] == theirs.Category[depth]) depth++;
            factor += _rules.Categories * depth / Math.Max(own.Category.Count, theirs.Category.Count);
        }

        if (_rules.Freshness > 0 && theirs.Date is { } date && _newest is { } newest)
            factor += _rules.Freshness * Math.Pow(0.5, (newest - date).TotalDays / 183);
        return factor;
    }

    /// <summary>Maximal marginal relevance (Carbonell and Goldstein, 1998): what says the same as one already chosen is held back.</summary>
    private RelatedMatch[] Diverse(RelatedMatch[] candidates, int count)
    {
        List<RelatedMatch> chosen = new(count);
        var likest = new double[candidates.Length];
        var isTaken = new bool[candidates.Length];
        while (chosen.Count < Math.Min(count, candidates.Length))
        {
            var next = -1;
            for (var i = 0; i < candidates.Length; i++)
                if (!isTaken[i] && (next < 0 || Marginal(i) > Marginal(next))) next = i;
            isTaken[next] = true;
            chosen.Add(candidates[next]);
            for (var i = 0; i < candidates.Length; i++)
                if (!isTaken[i]) likest[i] = Math.Max(likest[i], Likeness(candidates[i].Other, candidates[next].Other));
        }

        return [.. chosen];

        double Marginal(int i) => candidates[i].Score - _rules.Diversity * likest[i];
    }

    /// <summary>The cosine of two articles' most telling terms.</summary>
    private double Likeness(int left, int right)
    {
        var (a, b) = (_vectors[left], _vectors[right]);
        var (i, j, dot) = (0, 0, 0.0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i].Term == b[j].Term) dot += a[i++].Weight * b[j++].Weight;
            else if (a[i].Term < b[j].Term) i++;
            else j++;
        }

        return dot;
    }

    /// <summary>Terms by number, their weights divided by the length of all, so that a product is a cosine.</summary>
    private static (int Term, float Weight)[] VectorOf((int Term, float Weight)[] query)
    {
        var length = (float)Math.Sqrt(query.Sum(term => (double)term.Weight * term.Weight));
        var vector = Array.ConvertAll(query, term => (term.Term, term.Weight / length));
        Array.Sort(vector, static (left, right) => left.Term.CompareTo(right.Term));
        return vector;
    }

    private readonly record struct Posting(int Article, float Weight);

    /// <summary>One thread's scores, cleared by walking what was touched.</summary>
    private sealed class Accumulator(int articles)
    {
        public double[] Scores { get; } = new double[articles];

        public List<int> Touched { get; } = [];

        public void Add(int article, double score)
        {
            if (Scores[article] == 0) Touched.Add(article);
            Scores[article] += score;
        }
    }
}

/// <summary>What the index knows of an article.</summary>
/// <param name="Terms">Its terms.</param>
public sealed record RelatedEntry(EquatableArray<TermCount> Terms)
{
    /// <summary>Its tags.</summary>
    public EquatableArray<string> Tags { get; init; } = [];

    /// <summary>Its first category as the way from the top.</summary>
    public EquatableArray<string> Category { get; init; } = [];

    /// <summary>When it was published.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Which others it names by title or links to, and how often.</summary>
    public IReadOnlyList<(int Other, int Count)> Mentions { get; init; } = [];
}

/// <summary>An article found for another.</summary>
/// <param name="Other">Its index.</param>
/// <param name="Score">How well it fits; 1 is the best match by words alone.</param>
public readonly record struct RelatedMatch(int Other, double Score);
