using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Enrich;

public sealed class RelatedIndexTests
{
    private static readonly RelatedRules s_words = new() { Diversity = 0 };

    [Fact]
    public void Articles_that_share_rare_words_come_first()
    {
        var lists = Best([Terms("printer spooler"), Terms("printer paper"), Terms("spooler printer driver"), Terms("wifi router"), Terms("router driver"), Terms("paper tray"), Terms("mouse"), Terms("cable"), Terms("screen")], 2);

        Assert.Equal([2, 1], lists[0]);
        Assert.Equal(4, lists[3][0]);
    }

    [Fact]
    public void An_article_that_shares_no_word_with_another_has_no_company() =>
        Assert.Empty(Best([Terms("printer"), Terms("router wifi"), Terms("wifi router"), Terms("cable"), Terms("mouse")], 3)[0]);

    [Fact]
    public void Equal_articles_are_ordered_as_the_site_is() =>
        Assert.Equal([1, 2], Best([Terms("printer"), Terms("printer"), Terms("printer"), Terms("a"), Terms("b"), Terms("c"), Terms("d"), Terms("e"), Terms("f")], 2)[0]);

    [Fact]
    public void One_whose_title_is_said_comes_before_one_that_shares_words()
    {
        var said = Terms("ink");
        var lists = Best([Terms("printer paper") with { Mentions = [(2, 1)] }, Terms("printer paper"), said, Terms("a b"), Terms("c d"), Terms("e f")], 2, s_words with { Mentions = 4 });

        Assert.Equal([2, 1], lists[0]);
        Assert.Equal(0, lists[2][0]); // and who says a title is company for the one that has it
    }

    [Fact]
    public void Shared_tags_decide_between_equals() =>
        Assert.Equal(
            [2, 1],
            Best([Tagged("x"), Tagged("y"), Tagged("x"), Terms("a"), Terms("b"), Terms("c"), Terms("d")], 2)[0]);

    [Fact]
    public void A_tag_lifts_one_among_the_candidates_that_many_go_before_by_words()
    {
        var many = Enumerable.Range(0, 100).Select(i => Terms($"printer a{i}"));
        var others = Enumerable.Range(0, 300).Select(i => Terms($"b{i}"));
        var longer = Terms("printer c d e f g") with { Tags = ["x"] };

        Assert.Equal([101], Best([Tagged("x"), .. many, longer, .. others], 1, s_words with { Tags = 4 })[0]);
        Assert.NotEqual([101], Best([Tagged("x"), .. many, longer, .. others], 1)[0]); // so it is the tag
    }

    [Fact]
    public void Of_two_that_say_the_same_the_second_is_held_back()
    {
        RelatedEntry[] entries = [Terms("alpha beta gamma"), Terms("alpha beta"), Terms("alpha beta"), Terms("gamma k"), Terms("gamma l"), Terms("gamma m"), Terms("n"), Terms("o"), Terms("p"), Terms("q")];

        Assert.Equal([1, 2], Best(entries, 2)[0]);
        Assert.Equal([1, 3], Best(entries, 2, s_words with { Diversity = 0.9 })[0]);
    }

    [Fact]
    public void Reasons_name_the_words_that_both_have()
    {
        var index = RelatedIndex.Of([Terms("printer spooler"), Terms("printer paper"), Terms("spooler printer driver"), Terms("x"), Terms("y"), Terms("z")], s_words, 1);

        Assert.Equal(new[] { WordReader.HashOf("printer"), WordReader.HashOf("spooler") }.Order(), index.Reasons(0, 2).Select(reason => reason.Word).Order());
        Assert.Equal(1, index.Reasons(0, 2).Sum(reason => reason.Share), 6);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same()
    {
        var soup = Gen.ListOf(Gen.ListOf(Gen.Elements("a1", "b2", "c3", "d4", "e5", "f6", "g7", "h8"), 4), 40).Select(articles => articles.Select(words => Terms(string.Join(' ', words.Distinct()))).ToArray());
        Prop.ForAll(soup.ToArbitrary(), entries => Best(entries, 5, jobs: 1).Zip(Best(entries, 5, jobs: 8)).All(pair => pair.First.SequenceEqual(pair.Second))).QuickCheckThrowOnFailure();
    }

    private static int[][] Best(RelatedEntry[] entries, int count, RelatedRules? rules = null, int jobs = 2) =>
        [.. RelatedIndex.Of(entries, rules ?? s_words, jobs).Rank(entries.Length, count).Lists.Select(list => list.Select(match => match.Other).ToArray())];

    private static RelatedEntry Tagged(string tag) => Terms("printer") with { Tags = [tag] };

    private static RelatedEntry Terms(string words) =>
        new(words.Split(' ').Select(word => new TermCount(WordReader.HashOf(word), TermCount.Scale)).OrderBy(term => term.Word).ToEquatableArray());
}
