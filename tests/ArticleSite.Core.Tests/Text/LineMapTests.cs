using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Text;

public sealed class LineMapTests
{
    [Theory]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\r\n\r\nb", 5, 3, 1)]
    [InlineData("ab", 2, 1, 3)]
    [InlineData("a\n", 2, 2, 1)]
    [InlineData("", 0, 1, 1)]
    public void Every_kind_of_line_end_begins_a_line(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), LineMap.Of(text).At(offset));

    [Fact]
    public void A_byte_order_mark_takes_no_column() =>
        Assert.Equal(new LinePosition(1, 1), LineMap.Of("\uFEFFa").At(1));

    [Fact]
    public void A_line_is_shown_without_its_end()
    {
        var source = new SourceText(new SourcePath("a.md"), "\uFEFFone\r\ntwo\r\n");

        Assert.Equal(["one", "two", ""], [source.LineText(1), source.LineText(2), source.LineText(3)]);
    }
}
