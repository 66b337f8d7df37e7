using ArticleSite.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Text;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("titel", "title")]
    [InlineData("Permalnk", "permalink")]
    [InlineData("tag", "tags")]
    public void The_nearest_word_is_offered(string written, string meant) =>
        Assert.Equal(meant, Suggestion.For(written, ["title", "tags", "permalink"]));

    [Fact]
    public void Nothing_is_offered_for_a_word_that_is_like_none() =>
        Assert.Null(Suggestion.For("colour", ["title", "tags", "permalink"]));

    [Fact]
    public void A_word_is_near_when_the_whole_table_of_distances_says_so()
    {
        var word = Gen.Elements('a', 'B', 'b', 'c').ListOf().Select(letters => new string([.. letters.Take(24)]));

        Prop.ForAll(word.ToArbitrary(), word.ToArbitrary(), (one, other) =>
            Suggestion.For(one, [other]) is not null == DistanceOf(one.ToUpperInvariant(), other.ToUpperInvariant()) <= Math.Clamp(one.Length / 3, 1, 4)).QuickCheckThrowOnFailure();
    }

    /// <summary>Optimal string alignment as textbooks have it.</summary>
    private static int DistanceOf(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                var replaced = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(replaced, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[a.Length, b.Length];
    }
}
