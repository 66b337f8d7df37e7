using System.Text;
using ArticleSite.Core.Render.Search;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Render.Search;

/// <summary>After whatever edits, the shards of the index are those made from nothing, and few of them are made.</summary>
public sealed class TermMergeTests
{
    private static readonly Config s_many = Config.QuickThrowOnFailure.WithReplay(20261126, 20251125).WithMaxTest(60);

    private static readonly Gen<(int Kind, int Seed)> s_edits = from kind in Gen.Choose(0, 7) from seed in Gen.Choose(0, 1_000_000) select (kind, seed);

    /// <summary>What an article says: words with their weights. Another object is another article, or the article after an edit.</summary>
    private sealed record Said(IReadOnlyDictionary<string, int> Words)
    {
        public Said With(string word, int weight) => new(new Dictionary<string, int>(Words) { [word] = weight });

        public Said Without(string word) => new(Words.Where(said => said.Key != word).ToDictionary());
    }

    [Fact]
    public void After_any_edits_the_shards_are_those_that_are_made_from_nothing() => FsCheck.Check.One(s_many, Prop.ForAll(s_edits.ListOf().Resize(6).ToArbitrary(), edits =>
    {
        var articles = Site();
        var shards = Merge(articles, [], []);
        foreach (var (kind, seed) in edits)
        {
            var now = Edited(articles, kind, seed);
            shards = Merge(now, articles, shards);
            articles = now;
            if (!shards.Select(Told).SequenceEqual(Merge(now, [], []).Select(Told))) return false;
        }

        return true;
    }));

    [Fact]
    public void A_word_that_means_more_to_one_article_makes_its_shard_alone()
    {
        var site = Site();
        var before = Merge(site, [], []);

        var (word, weight) = site[7].Words.First();
        var after = Merge([.. site[..7], site[7].With(word, weight == 1 ? 2 : weight - 1), .. site[8..]], site, before);

        Assert.True(before.Count > 5);
        Assert.Equal(1, Made(after, before));
    }

    [Fact]
    public void An_article_that_changed_but_says_the_same_makes_no_shard()
    {
        var site = Site();
        var before = Merge(site, [], []);

        var after = Merge([.. site[..7], new Said(site[7].Words), .. site[8..]], site, before);

        Assert.Equal(0, Made(after, before));
    }

    [Fact]
    public void An_article_behind_all_others_makes_the_shards_of_its_words()
    {
        var site = Site();
        var before = Merge(site, [], []);

        var after = Merge([.. site, new Said(new Dictionary<string, int> { [site[0].Words.Keys.Min(StringComparer.Ordinal)!] = 3 })], site, before);

        Assert.Equal(1, Made(after, before));
    }

    [Fact]
    public void A_last_article_that_is_gone_makes_the_shards_of_its_words()
    {
        List<Said> site = [.. Site(), new Said(new Dictionary<string, int> { ["w0900"] = 3, ["w0901"] = 3 })];
        var before = Merge(site, [], []);

        var after = Merge(site[..^1], site, before);

        Assert.InRange(Made(after, before), 1, 2);
    }

    [Fact]
    public void Behind_many_new_words_shards_are_taken_over_from_the_next_end_on()
    {
        var site = Site();
        var before = Merge(site, [], []);
        var wordy = Enumerable.Range(0, 600).Aggregate(site[3], (said, i) => said.With($"w0400x{i}", 2));

        var after = Merge([.. site[..3], wordy, .. site[4..]], site, before);

        Assert.Same(before[0], after[0]);
        Assert.Same(before[^1], after[^1]);
        Assert.InRange(Made(after, before), 2, before.Count / 2);
    }

    [Fact]
    public void A_word_behind_the_last_goes_into_the_shard_that_ended_for_want_of_words()
    {
        var site = Site();
        var before = Merge(site, [], []);

        var after = Merge([.. site, new Said(new Dictionary<string, int> { ["zz"] = 3 })], site, before);

        Assert.Equal(before.Count, after.Count);
        Assert.StartsWith(Encoding.UTF8.GetString(before[^1].Lines.Span), Encoding.UTF8.GetString(after[^1].Lines.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_word_that_very_many_articles_have_the_lightest_are_not_published()
    {
        var shard = Merge(Common(), [], [])[0];

        var line = TermLine.FirstOf(shard.Published().Span);
        Assert.Equal(1500, Count(line.Postings));
        foreach (var posting in line.Postings) Assert.NotEqual(5, posting.Article);
    }

    [Fact]
    public void An_article_that_was_not_published_under_a_word_is_when_another_no_longer_has_it()
    {
        var site = Common();
        List<Said> now = [.. site[..9], site[9].Without("all"), .. site[10..]];

        var after = Merge(now, site, Merge(site, [], []));

        Assert.Equal(Merge(now, [], []).Select(Told), after.Select(Told));
        Assert.Contains(5, Articles(TermLine.FirstOf(after[0].Published().Span).Postings));
    }

    [Fact]
    public void Words_around_one_that_is_published_shortened_are_published_as_they_are()
    {
        var site = Common();
        site[3] = site[3].With("a", 4).With("b", 5);

        var lines = Encoding.UTF8.GetString(Merge(site, [], [])[0].Published().Span).Split('\n');

        Assert.Equal(["a 3D", "b 3E", ""], [lines[0], lines[2], lines[3]]);
    }

    private static List<TermShard> Merge(List<Said> now, List<Said> before, List<TermShard> shards)
    {
        var numbers = before.Select(article => now.FindIndex(other => ReferenceEquals(other, article))).ToArray();
        var fresh = Enumerable.Range(0, now.Count).Except(numbers).ToList();
        return TermMerge.Merge(shards, numbers, GatheredTerms.Of(fresh, [.. fresh.Select(i => now[i].Words.Select(said => new SearchTerm(said.Key, said.Value)).ToArray())]));
    }

    private static int Made(List<TermShard> after, List<TermShard> before) => after.Count(shard => !before.Exists(other => ReferenceEquals(other, shard)));

    private static string Told(TermShard shard) => $"{shard.First} {shard.Print}\n{Encoding.UTF8.GetString(shard.Lines.Span)}";

    private static int Count(PostingReader postings) => Articles(postings).Count;

    private static List<int> Articles(PostingReader postings)
    {
        List<int> articles = [];
        foreach (var posting in postings) articles.Add(posting.Article);
        return articles;
    }

    /// <summary>Articles whose words fill some shards.</summary>
    private static List<Said> Site() => [.. Enumerable.Range(0, 100).Select(i => Article(new Random(i)))];

    private static Said Article(Random random) => new(Enumerable.Range(0, 100).Select(_ => random.Next(1600)).Distinct().ToDictionary(n => $"w{n:0000}", _ => random.Next(1, SearchEntry.Heaviest + 1)));

    /// <summary>So many articles with one word that one of them, the sixth, is too many.</summary>
    private static List<Said> Common() => [.. Enumerable.Range(0, 1501).Select(i => new Said(new Dictionary<string, int> { ["all"] = i == 5 ? 1 : 2 }))];

    private static List<Said> Edited(List<Said> articles, int kind, int seed)
    {
        var random = new Random(seed);
        if (articles.Count == 0) return [Article(random)];
        var at = random.Next(articles.Count);
        var article = articles[at];
        return kind switch
        {
            0 => [.. articles, Article(random)],
            1 => [.. articles[..at], Article(random), .. articles[at..]],
            2 => articles[..^1],
            3 => [.. articles[..at], .. articles[(at + 1)..]],
            4 => Put(Enumerable.Range(0, random.Next(400)).Aggregate(article, (said, i) => said.With($"w{random.Next(1600):0000}x{i}", 2))),
            5 => Put(article.Words.Count == 0 ? article : article.Without(article.Words.Keys.ElementAt(random.Next(article.Words.Count)))),
            6 => [.. articles[at..], .. articles[..at]],
            _ => Put(Enumerable.Range(0, 4).Aggregate(article, (said, _) => said.With($"{(random.Next(4) == 0 ? "z" : "w")}{random.Next(1600):0000}", random.Next(1, 27)))),
        };

        List<Said> Put(Said edited) => [.. articles[..at], edited, .. articles[(at + 1)..]];
    }
}
