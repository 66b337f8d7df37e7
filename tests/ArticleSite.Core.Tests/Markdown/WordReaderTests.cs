using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Tests.Markdown;

public sealed class WordReaderTests
{
    [Theory]
    [InlineData("Windows 11 isn't DOS.", "windows", "11", "isn", "t", "dos")]
    [InlineData("Ärger, caf\u00E9, cafe\u0301s; naïve x86_64", "ärger", "café", "cafe\u0301s", "naïve", "x86", "64")]
    [InlineData("HP打印机 5台Z", "hp", "打印", "印机", "5", "台", "z")]
    [InlineData("... — !")]
    [InlineData("")]
    public void A_word_is_written_in_lower_case_and_numbered_as_it_is_read(string text, params string[] expected)
    {
        List<string> read = [];
        Span<char> folded = stackalloc char[16];
        var words = new WordReader(text);
        while (words.Next(folded, out var number))
        {
            read.Add(folded[..words.Word.Length].ToString());
            Assert.Equal(WordReader.HashOf(read[^1]), number);
        }

        Assert.Equal(expected, read);
    }

    [Fact]
    public void A_word_without_room_is_passed_over_as_a_whole()
    {
        Span<char> folded = stackalloc char[4];
        var words = new WordReader("a printer is");

        Assert.True(words.Next(folded, out _));
        Assert.True(words.Next(folded, out _));
        Assert.Equal("printer", words.Word.ToString());
        Assert.True(words.Next(folded, out var number));
        Assert.Equal(WordReader.HashOf("is"), number);
        Assert.False(words.Next(folded, out _));
    }
}
