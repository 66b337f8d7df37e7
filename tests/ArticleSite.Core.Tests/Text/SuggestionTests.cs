using ArticleSite.Core.Text;

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
}
