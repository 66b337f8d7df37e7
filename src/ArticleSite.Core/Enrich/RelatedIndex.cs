using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Finds articles about the same thing through an inverted index of their terms. Each article asks with its most telling terms; the
/// <see cref="Postings"/> name the candidates, the best of those are weighed against all of their terms. Then come the signals: who
/// says whose title, shared tags and categories, age. What an article costs does not grow with the site. A score depends on the articles it
/// stands between and on counts that are <see cref="Rounded"/>, so that after an edit few lists have to be made again.
/// </summary>
public sealed class RelatedIndex
{
    /// <summary>How many of those that share words are weighed in full.</summary>
    private const int MostCandidates = 64;

    /// <summary>How many candidates diversity chooses from, for each one wanted, and at least.</summary>
    private const int CandidatesForEach = 3;
    private const int FewestCandidates = 30;

    private readonly IReadOnlyList<RelatedEntry> _entries;
    private readonly RelatedRules _rules;
    private readonly int _jobs;
    private readonly TermMatrix _matrix;
    private readonly Postings _postings;
    private readonly TermRows _asked;
    private readonly Diversity _diversity;
    private readonly Company _company;

    private RelatedIndex(IReadOnlyList<RelatedEntry> entries, TermMatrix matrix, RelatedRules rules, int jobs)
    {
        (_entries, _matrix, _rules, _jobs) = (entries, matrix, rules, jobs);
        _asked = _matrix.Heaviest(rules.QueryTerms, jobs);
        _diversity = new Diversity(_asked, rules.Diversity);
        _postings = Postings.Of(_matrix, [.. entries.Select(entry => entry.Key)]);
        _company = Company.Of(entries, rules);
    }

    /// <summary>An index over articles.</summary>
    /// <param name="entries">What each is about.</param>
    /// <param name="rules">What counts how much.</param>
    /// <param name="jobs">Threads.</param>
    public static RelatedIndex Of(IReadOnlyList<RelatedEntry> entries, RelatedRules rules, int jobs) => Of(entries, TermMatrix.Of(entries, rules), rules, jobs);

    /// <summary>The same, of articles whose terms have been weighed.</summary>
    internal static RelatedIndex Of(IReadOnlyList<RelatedEntry> entries, TermMatrix matrix, RelatedRules rules, int jobs) => new(entries, matrix, rules, jobs);

    /// <summary>For each article the best others, best first; ties go to the earlier one.</summary>
    /// <param name="asking">How many articles ask, the first ones; the others can only be found.</param>
    /// <param name="count">How many to find for each.</param>
    /// <param name="before">The ranking of another state of the site; the lists that cannot have changed are taken from it. The result is the same without.</param>
    public RelatedLists Rank(int asking, int count, RelatedState? before = null)
    {
        if (count == 0) asking = 0;
        var prints = RelatedPrints.Of(_entries, _matrix, _postings, _asked, _company, _rules, asking, count);
        var kept = before is null ? null : RelatedChanges.Since(before, prints, _matrix, _postings, _asked, _company);
        var answers = new RelatedAnswer[asking];
        var ranked = 0;
        Together.Run(asking, _jobs, () => new Desk(_entries.Count, _matrix.Words.Length), (article, desk) =>
        {
            if (kept?[article] is { } same)
            {
                answers[article] = same;
            }
            else
            {
                answers[article] = Answer(article, count, desk);
                Interlocked.Increment(ref ranked);
            }
        });
        return new RelatedLists(Array.ConvertAll(answers, answer => answer.Best), RelatedState.Of(prints, answers), ranked);
    }

    /// <summary>The terms that carry a match, the one that counts most first, each with its share of the words' score.</summary>
    public IReadOnlyList<(uint Word, double Share)> Reasons(int article, int other)
    {
        Dictionary<int, float> theirs = [];
        for (var cell = _matrix.Rows.Starts[other]; cell < _matrix.Rows.Starts[other + 1]; cell++) theirs[_matrix.Rows.Terms[cell]] = _matrix.Rows.Weights[cell];
        List<(int Term, double Score)> shared = [];
        for (var cell = _asked.Starts[article]; cell < _asked.Starts[article + 1]; cell++)
            if (theirs.TryGetValue(_asked.Terms[cell], out var weight)) shared.Add((_asked.Terms[cell], (double)_asked.Weights[cell] * weight));
        var sum = shared.Sum(term => term.Score);
        return [.. shared.OrderByDescending(term => term.Score).ThenBy(term => term.Term).Select(term => (_matrix.Words[term.Term], term.Score / sum))];
    }

    /// <summary>How often an article says the title of another, or links to it.</summary>
    public int Mentions(int article, int other) => _entries[article].Mentions.FirstOrDefault(mention => mention.Other == other).Count;

    private RelatedAnswer Answer(int article, int count, Desk desk)
    {
        var (seen, threshold) = Candidates(article, desk);
        _asked.Spread(article, desk.Table);
        var words = new double[seen.Length];
        var top = 0.0;
        for (var i = 0; i < seen.Length; i++) top = Math.Max(top, words[i] = _matrix.Rows.Times(seen[i], desk.Table));
        _asked.Clear(article, desk.Table);

        if (top == 0) top = 1;
        desk.Best.Clear(_rules.Diversity > 0 ? Math.Max(count * CandidatesForEach, FewestCandidates) : count);
        for (var i = 0; i < seen.Length; i++)
        {
            var score = (words[i] / top + _company.Mention(article, seen[i])) * _company.Factor(article, seen[i]);
            if (score > 0) desk.Best.Show(seen[i], score);
        }

        return new RelatedAnswer(seen, threshold, _diversity.Choose(desk.Best.Take(), count, desk.Table));
    }

    /// <summary>Those that share telling words with an article, and those that it names or that name it; with the score from which on others would be among them.</summary>
    private (int[] Seen, double Threshold) Candidates(int article, Desk desk)
    {
        var terms = _asked.TermsOf(article);
        var weights = _asked.WeightsOf(article);
        desk.Sums.Clear();
        for (var i = 0; i < terms.Length; i++) desk.Sums.Add(_postings.ArticlesOf(terms[i]), _postings.WeightsOf(terms[i]), weights[i]);
        var others = desk.Sums.Numbers;
        var sums = desk.Sums.Sums;
        // by words alone first: signals only raise a score, so the candidates reach at least what the last of these has
        desk.Best.Clear(MostCandidates);
        for (var i = 0; i < others.Length; i++)
            if (others[i] != article) desk.Best.Show(others[i], sums[i]);
        var least = desk.Best.IsFull ? desk.Best.Least : 0;

        // signals cost more than words: not for one that they could not lift among the candidates
        var mostFactor = _company.MostFactor;
        desk.Best.Clear(MostCandidates);
        for (var i = 0; i < others.Length; i++)
        {
            if (others[i] == article || sums[i] * mostFactor < least) continue;
            desk.Best.Show(others[i], sums[i] * _company.Factor(article, others[i]));
            if (desk.Best.IsFull) least = Math.Max(least, desk.Best.Least);
        }

        var threshold = desk.Best.IsFull ? desk.Best.Least : 0;
        var partners = _company.PartnersOf(article);
        var seen = Array.ConvertAll(desk.Best.Take(), match => match.Other);
        if (partners.Count > 0) seen = [.. seen.Union(partners)];
        Array.Sort(seen);
        return (seen, threshold);
    }

    /// <summary>One thread's working space.</summary>
    private sealed class Desk(int articles, int terms)
    {
        /// <summary>What words give each article that has some of them.</summary>
        public SparseSums Sums { get; } = new(articles);

        /// <summary>A place for the weight of each term.</summary>
        public float[] Table { get; } = new float[terms];

        public BestFew Best { get; } = new();
    }
}

/// <summary>The related articles of a site.</summary>
/// <param name="Lists">For each article that asked the best others, best first.</param>
/// <param name="State">What a later ranking takes over.</param>
/// <param name="RankedCount">For how many the list had to be made.</param>
public sealed record RelatedLists(RelatedMatch[][] Lists, RelatedState State, int RankedCount);

/// <summary>The answer to one article.</summary>
/// <param name="Seen">All that were weighed, in order.</param>
/// <param name="Threshold">The score by words from which on another would have been weighed too.</param>
/// <param name="Best">The best, best first.</param>
internal sealed record RelatedAnswer(int[] Seen, double Threshold, RelatedMatch[] Best);
