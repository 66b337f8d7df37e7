using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Enrich;

/// <summary>Ranking again after edits: the same lists as from nothing, and few of them made.</summary>
public sealed class RelatedChangesTests
{
    private const int Count = 4;

    [Fact]
    public void After_any_edits_the_lists_are_those_of_a_ranking_from_nothing()
    {
        var edits = Gen.Choose(0, 1_000_000).ListOf(12).Two();
        Prop.ForAll(edits.ToArbitrary(), edits =>
        {
            var site = Site(articles: 60, seed: 1);
            RelatedState? state = null;
            foreach (var edit in edits.Item1.Zip(edits.Item2))
            {
                var warm = Rank(site, state);
                var cold = Rank(site, null);
                if (!Same(warm, cold)) return false;
                state = warm.State;
                site = Edited(site, edit.First, edit.Second);
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void One_edit_in_a_large_site_makes_few_lists_anew()
    {
        var site = Site(articles: 3000, seed: 2);
        var before = Rank(site, null);
        site[1234] = site[1234] with { Words = [.. site[1234].Words.Skip(2), "w17", "w18"] };

        var after = Rank(site, before.State);

        Assert.Equal(3000, before.RankedCount);
        Assert.InRange(after.RankedCount, 1, 400);
        Assert.True(Same(after, Rank(site, null)));
    }

    [Fact]
    public void When_nothing_has_changed_no_list_is_made()
    {
        var site = Site(articles: 200, seed: 3);
        var before = Rank(site, null);

        Assert.Equal(0, Rank(site, before.State).RankedCount);
        Assert.True(Same(before, Rank(site, before.State)));
    }

    [Fact]
    public void Other_weights_make_all_lists_anew()
    {
        var site = Site(articles: 50, seed: 4);
        var before = Rank(site, null);

        Assert.Equal(50, RelatedIndex.Of(Entries(site), new RelatedRules { Tags = 0.7 }, 1).Rank(50, Count, before.State).RankedCount);
    }

    [Fact]
    public void Who_comes_close_enough_enters_the_lists_of_others()
    {
        var site = Site(articles: 300, seed: 5);
        var before = Rank(site, null);
        site[7] = site[7] with { Words = site[200].Words };

        var after = Rank(site, before.State);

        Assert.Equal(7, after.Lists[200][0].Other);
        Assert.True(Same(after, Rank(site, null)));
    }

    private static RelatedLists Rank(List<One> site, RelatedState? before) => RelatedIndex.Of(Entries(site), new RelatedRules { Freshness = 0 }, 2).Rank(site.Count, Count, before);

    private static bool Same(RelatedLists left, RelatedLists right) =>
        left.Lists.Length == right.Lists.Length
        && left.Lists.Zip(right.Lists).All(pair => pair.First.SequenceEqual(pair.Second))
        && left.State.Thresholds.SequenceEqual(right.State.Thresholds)
        && left.State.Seen.SequenceEqual(right.State.Seen);

    private static List<RelatedEntry> Entries(List<One> site)
    {
        var places = site.Select((one, place) => (one.Name, place)).ToDictionary(one => one.Name, one => one.place);
        return
        [
            .. site.Select(one => new RelatedEntry([.. one.Words.GroupBy(word => word).Select(word => new TermCount(WordReader.HashOf(word.Key), word.Count() * TermCount.Scale)).OrderBy(term => term.Word)])
            {
                Key = ContentHash.Of(one.Name),
                Tags = [one.Tag],
                Category = ["all", one.Tag],
                Date = DateTimeOffset.UnixEpoch.AddDays(one.Day),
                Mentions = [.. one.Says.Where(places.ContainsKey).Select(name => places[name]).Where(other => site[other].Name != one.Name).Distinct().Order().Select(other => (other, 1))],
            }),
        ];
    }

    private static List<One> Site(int articles, int seed)
    {
        var random = new Random(seed);
        return Sorted(Enumerable.Range(0, articles).Select(i => Random($"a{i}", random)));
    }

    /// <summary>Words as texts have them: few often, most seldom.</summary>
    private static One Random(string name, Random random) => new(
        name,
        [.. Enumerable.Range(0, 30).Select(_ => $"w{(int)(12 * (Math.Pow(1 - random.NextDouble(), -1.1) - 1))}")],
        $"t{random.Next(4)}",
        random.Next(40),
        random.Next(5) == 0 ? [$"a{random.Next(60)}"] : []);

    private static List<One> Edited(List<One> site, int choice, int seed)
    {
        var random = new Random(seed);
        var at = choice / 6 % site.Count;
        var one = site[at];
        List<One> edited = [.. site];
        switch (choice % 6)
        {
            case 0:
                edited[at] = one with { Words = [.. one.Words.Skip(random.Next(3)), .. Random("", random).Words.Take(random.Next(3))] };
                break;
            case 1:
                edited[at] = Random(one.Name, random);
                break;
            case 2:
                edited.Add(Random($"n{seed}", random));
                break;
            case 3 when site.Count > 20:
                edited.RemoveAt(at);
                break;
            case 4:
                edited[at] = one with { Tag = $"t{random.Next(4)}", Day = random.Next(40) };
                break;
            default:
                edited[at] = one with { Says = [$"a{random.Next(60)}", .. one.Says] };
                break;
        }

        return Sorted(edited.DistinctBy(other => other.Name));
    }

    private static List<One> Sorted(IEnumerable<One> site) => [.. site.OrderByDescending(one => one.Day).ThenBy(one => one.Name, StringComparer.Ordinal)];

    private sealed record One(string Name, EquatableArray<string> Words, string Tag, int Day, EquatableArray<string> Says);
}
