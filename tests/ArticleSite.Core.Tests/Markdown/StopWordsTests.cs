using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Tests.Markdown;

public sealed class StopWordsTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de-CH")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("it")]
    [InlineData("pt-BR")]
    [InlineData("nl")]
    public void Every_word_of_a_list_is_found_and_no_other(string language)
    {
        var stop = StopWords.Of(language);

        Assert.All(stop.Words, word => Assert.True(stop.Contains(word)));
        Assert.All(stop.Words, word => Assert.Equal(stop.Words.Contains(word + "x"), stop.Contains(word + "x")));
        Assert.False(stop.Contains("printer"));
    }

    [Fact]
    public void A_word_with_the_number_of_another_is_another() => Assert.False(StopWords.Of("en").Contains(WordReader.HashOf("the"), "printer"));
}
