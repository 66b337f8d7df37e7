using ArticleSite.Core.Enrich;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Enrich;

public sealed class SparseSumsTests
{
    private const int Most = 20;

    private static readonly Gen<(int Number, float Value)> s_one = from number in Gen.Choose(0, Most - 1) from value in Gen.Choose(1, 8) select (number, value / 4f);

    [Fact]
    public void Sums_are_those_of_a_dictionary_in_every_round() => Prop.ForAll(s_one.ListOf().ListOf().ToArbitrary(), rounds =>
    {
        var sums = new SparseSums(Most);
        return rounds.All(round =>
        {
            sums.Clear();
            sums.Add([.. round.Select(one => one.Number)], [.. round.Select(one => one.Value)], 3);
            var found = Enumerable.Range(0, sums.Numbers.Length).ToDictionary(i => sums.Numbers[i], i => sums.Sums[i]);
            var expected = round.GroupBy(one => one.Number).ToDictionary(of => of.Key, of => of.Sum(one => 3.0 * one.Value));
            return found.Count == expected.Count && expected.All(sum => found[sum.Key] == sum.Value);
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Numbers_are_told_in_the_order_in_which_they_came()
    {
        var sums = new SparseSums(Most);
        sums.Add([7, 3], [1, 1], 1);
        sums.Add([3, 9], [1, 1], 1);

        Assert.Equal([7, 3, 9], sums.Numbers);
    }
}
