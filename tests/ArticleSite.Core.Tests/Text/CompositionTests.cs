using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Text;

public sealed class CompositionTests
{
    [Theory]
    [InlineData("cafe\u0301", "caf\u00e9")]
    [InlineData("A\u030A", "\u00C5")]
    [InlineData("e\u0302\u0301", "\u1EBF")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("\u304B\u3099", "\u304C")]
    [InlineData("x\u0301", "x\u0301")]
    [InlineData("日本 плата", "日本 плата")]
    public void Letters_and_marks_are_put_together(string apart, string together) => Assert.Equal(together, Composition.Of(apart));

    [Fact]
    public void A_text_with_nothing_to_put_together_is_not_copied()
    {
        const string text = "plain – größe";

        Assert.Same(text, Composition.Of(text));
    }
}
