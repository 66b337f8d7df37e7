using ArticleSite.Core.Enrich;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Enrich;

public sealed class BestFewTests
{
    [Fact]
    public void The_best_are_kept_in_order_and_of_equals_the_first()
    {
        var scores = Gen.Choose(1, 9).Select(score => score / 3.0).ListOf();
        Prop.ForAll(scores.ToArbitrary(), Gen.Choose(1, 12).ToArbitrary(), (shown, most) =>
        {
            var best = new BestFew();
            best.Clear(most);
            for (var i = 0; i < shown.Count; i++) best.Show(i, shown[i]);
            var expected = shown.Select((score, item) => new RelatedMatch(item, score)).OrderByDescending(match => match.Score).ThenBy(match => match.Other).Take(most);
            return best.Take().SequenceEqual(expected);
        }).QuickCheckThrowOnFailure();
    }
}
