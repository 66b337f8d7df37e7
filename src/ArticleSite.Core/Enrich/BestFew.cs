namespace ArticleSite.Core.Enrich;

/// <summary>
/// Keeps the best of what it is shown: the highest score, of equal ones the lowest number. A heap with the worst on top, in arrays that are used
/// again, as every article of a site needs two.
/// </summary>
internal sealed class BestFew
{
    private int[] _items = [];
    private double[] _scores = [];
    private int _count;
    private int _most;

    /// <summary>True when one more would cost another its place.</summary>
    public bool IsFull => _count == _most;

    /// <summary>The score of the worst of those kept.</summary>
    public double Least => _scores[0];

    /// <summary>Begins anew.</summary>
    /// <param name="most">How many to keep, one or more.</param>
    public void Clear(int most)
    {
        (_count, _most) = (0, most);
        if (_items.Length < most) (_items, _scores) = (new int[most], new double[most]);
    }

    public void Show(int item, double score)
    {
        if (!IsFull)
        {
            Rise(_count++, item, score);
        }
        else if (IsWorse(_items[0], _scores[0], item, score))
        {
            Sink(item, score);
        }
    }

    /// <summary>Takes all out, best first.</summary>
    public RelatedMatch[] Take()
    {
        var taken = new RelatedMatch[_count];
        while (_count > 0)
        {
            taken[_count - 1] = new RelatedMatch(_items[0], _scores[0]);
            _count--;
            if (_count > 0) Sink(_items[_count], _scores[_count]);
        }

        return taken;
    }

    private static bool IsWorse(int left, double leftScore, int right, double rightScore) => leftScore < rightScore || (leftScore == rightScore && left > right);

    private void Rise(int at, int item, double score)
    {
        while (at > 0 && (at - 1) / 2 is var above && IsWorse(item, score, _items[above], _scores[above]))
        {
            (_items[at], _scores[at]) = (_items[above], _scores[above]);
            at = above;
        }

        (_items[at], _scores[at]) = (item, score);
    }

    /// <summary>Puts an item in the place of the worst.</summary>
    private void Sink(int item, double score)
    {
        var at = 0;
        while (2 * at + 1 is var below && below < _count)
        {
            if (below + 1 < _count && IsWorse(_items[below + 1], _scores[below + 1], _items[below], _scores[below])) below++;
            if (!IsWorse(_items[below], _scores[below], item, score)) break;
            (_items[at], _scores[at]) = (_items[below], _scores[below]);
            at = below;
        }

        (_items[at], _scores[at]) = (item, score);
    }
}
