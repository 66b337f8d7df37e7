using ArticleSite.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Text;

public sealed class SuggestionsTests
{
    [Fact]
    public void A_word_is_compared_once_however_often_it_is_sought()
    {
        var near = new Suggestions(["printer", "scanner"]);

        Assert.All(Enumerable.Range(0, 100), _ => Assert.Equal("printer", near.For("printre")));
        Assert.All(Enumerable.Range(0, 100), _ => Assert.Null(near.For("missing")));
        Assert.Equal(4, near.Compared);
    }

    [Fact]
    public void A_word_is_compared_with_words_about_as_long_alone()
    {
        var near = new Suggestions(["tag", "printer", "a-much-longer-word"]);

        Assert.Equal("printer", near.For("pritner"));
        Assert.Equal(1, near.Compared);
    }

    [Fact]
    public void It_finds_what_a_search_through_all_words_finds()
    {
        var word = Gen.Elements('a', 'B', 'b', 'c').ListOf().Select(letters => new string([.. letters.Take(12)]));

        Prop.ForAll(word.ToArbitrary(), word.ListOf().ToArbitrary(), (sought, known) =>
            new Suggestions([.. known]).For(sought) == Suggestion.For(sought, known)).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    [Fact]
    public void After_very_many_words_none_is_compared_any_more()
    {
        const int many = 20_000;
        var near = new Suggestions([.. Enumerable.Range(0, many).Select(i => $"long-word-{i:00000}")]);

        for (var i = 0; i < many; i++) near.For($"other-one-{i:00000}");
        Assert.Null(near.For("long-word-0000x"));
        Assert.InRange(near.Compared, 1, Suggestions.MostCompared);
    }
}
