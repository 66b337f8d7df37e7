namespace ArticleSite.Core.Enrich;

/// <summary>Short lists of numbers, one behind the other in one array: looking into many of them is quicker than into an array for each.</summary>
internal sealed class NumberLists
{
    private readonly int[] _starts;
    private readonly int[] _numbers;

    private NumberLists(int[] starts, int[] numbers) => (_starts, _numbers) = (starts, numbers);

    /// <summary>One of the lists.</summary>
    public ReadOnlySpan<int> this[int list] => _numbers.AsSpan(_starts[list].._starts[list + 1]);

    public static NumberLists Of(IEnumerable<IEnumerable<int>> lists)
    {
        List<int> starts = [0];
        List<int> numbers = [];
        foreach (var list in lists)
        {
            numbers.AddRange(list);
            starts.Add(numbers.Count);
        }

        return new NumberLists([.. starts], [.. numbers]);
    }
}
