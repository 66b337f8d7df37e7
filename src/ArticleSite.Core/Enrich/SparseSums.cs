namespace ArticleSite.Core.Enrich;

/// <summary>
/// Sums of which few are not zero, of many that could be: a sparse set (Briggs and Torczon, "An Efficient Representation for Sparse Sets",
/// 1993) with a sum for each member. The sums lie close together, and beginning anew touches none of them.
/// </summary>
/// <param name="most">How many numbers there are; they begin with 0.</param>
internal sealed class SparseSums(int most)
{
    private readonly int[] _places = new int[most];
    private readonly int[] _numbers = new int[most];
    private readonly double[] _sums = new double[most];
    private int _count;

    /// <summary>The numbers to which something was added, in the order in which they first came.</summary>
    public ReadOnlySpan<int> Numbers => _numbers.AsSpan(0, _count);

    /// <summary>The sum of each of these.</summary>
    public ReadOnlySpan<double> Sums => _sums.AsSpan(0, _count);

    /// <summary>Adds a value, so many times, to the sum of each of some numbers.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="values">The value for each of them.</param>
    /// <param name="times">By what all values are multiplied.</param>
    public void Add(ReadOnlySpan<int> numbers, ReadOnlySpan<float> values, double times)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            ref var place = ref _places[numbers[i]];
            if (place < _count && _numbers[place] == numbers[i])
            {
                _sums[place] += times * values[i];
            }
            else
            {
                place = _count;
                (_numbers[_count], _sums[_count]) = (numbers[i], times * values[i]);
                _count++;
            }
        }
    }

    /// <summary>All sums are zero again.</summary>
    public void Clear() => _count = 0;
}
