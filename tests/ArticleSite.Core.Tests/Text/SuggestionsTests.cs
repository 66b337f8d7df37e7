using System.Collections;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Text;

public sealed class SuggestionsTests
{
    [Fact]
    public void A_word_is_compared_once_however_often_it_is_sought()
    {
        var known = new Counting("printer", "scanner");
        var near = new Suggestions(known);

        Assert.All(Enumerable.Range(0, 100), _ => Assert.Equal("printer", near.For("printre")));
        Assert.All(Enumerable.Range(0, 100), _ => Assert.Null(near.For("elsewhere")));
        Assert.Equal(4, known.Looks);
    }

    [Fact]
    public void After_very_many_words_none_is_compared_any_more()
    {
        const int many = 20_000;
        var known = new Counting([.. Enumerable.Range(0, many).Select(i => $"{i}")]);
        var near = new Suggestions(known);

        for (var i = 0; i < many; i++) near.For($"a long word that is near none, and differs {i}");
        Assert.Null(near.For("123x"));
        Assert.InRange(known.Looks, 1, Suggestions.MostCompared);
    }

    private sealed class Counting(params string[] words) : IReadOnlyCollection<string>
    {
        public int Looks { get; private set; }

        public int Count => words.Length;

        public IEnumerator<string> GetEnumerator()
        {
            foreach (var word in words)
            {
                Looks++;
                yield return word;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
