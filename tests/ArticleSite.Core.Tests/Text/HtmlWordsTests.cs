using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Text;

public sealed class HtmlWordsTests
{
    [Theory]
    [InlineData("<p>One <b>two</b>three</p>\n<p>four</p>", "One twothree four")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "a b")]
    [InlineData("a<br>b", "a b")]
    [InlineData("a &amp; b &lt;c&gt;", "a & b <c>")]
    [InlineData("<img alt=\"a > b\" src='x'>c", "c")]
    public void The_words_are_those_a_reader_sees(string html, string words) => Assert.Equal(words, HtmlWords.Of(html));
}
