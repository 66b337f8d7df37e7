using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Tests.Markdown;

public sealed class ScriptedLinkTests
{
    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:x")]
    [InlineData(" \u0001\tjavascript:x")]
    [InlineData("java\nscr\tipt\r:x")]
    public void What_a_browser_takes_for_a_script_is_one(string href) => Assert.True(ScriptedLink.Is(href));

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("javascript")]
    [InlineData("java script:x")]
    [InlineData("java\u0001script:x")]
    [InlineData("/javascript:x")]
    [InlineData("https://example.org/")]
    [InlineData("java\u017Fcript:x")]
    public void Other_addresses_are_none(string href) => Assert.False(ScriptedLink.Is(href));
}
