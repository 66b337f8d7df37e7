using ArticleSite.Core.Render.Search;

namespace ArticleSite.Core.Tests.Render.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Café", "cafe")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("TIẾNG", "tieng")]
    [InlineData("Łódź", "lodz")]
    [InlineData("STRAßE", "strasse")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Ελλάς", "ελλασ")]
    [InlineData("한국", "한국")]
    [InlineData("0xc1900101", "0xc1900101")]
    public void A_word_is_looked_up_without_what_people_leave_out(string word, string folded) => Assert.Equal(folded, SearchWords.Fold(word));

    [Fact]
    public void Scripts_without_blanks_are_looked_up_by_pairs() => Assert.Equal(["打印", "印机", "usb"], SearchWords.Of("打印机 USB"));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(35, "z")]
    [InlineData(36, "10")]
    [InlineData(uint.MaxValue, "1z141z3")]
    public void Numbers_are_written_as_browsers_read_them(uint number, string text) => Assert.Equal(text, Base36.Of(number));
}
