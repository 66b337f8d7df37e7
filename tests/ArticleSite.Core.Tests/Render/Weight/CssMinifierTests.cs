using ArticleSite.Core.Render.Weight;

namespace ArticleSite.Core.Tests.Render.Weight;

public sealed class CssMinifierTests
{
    [Theory]
    [InlineData("/* a */\n.a,\n.b {\n  color: red;\n  margin: 0 1px;\n}\n", ".a,.b{color:red;margin:0 1px}")]
    [InlineData("a :hover { } a:hover {}", "a :hover{}a:hover{}")]
    [InlineData("@media (min-width: 40em) and (hover) { a > b + c ~ d { width: calc(1px + 2px - var(--x)); } }", "@media (min-width:40em) and (hover){a > b + c ~ d{width:calc(1px + 2px - var(--x))}}")]
    [InlineData("a { content: \"/* x */  ; }\"; b: ';  '; }", "a{content:\"/* x */  ; }\";b:';  '}")]
    [InlineData("a { background: url( data:image/svg+xml;utf8,a  b ) }", "a{background:url( data:image/svg+xml;utf8,a  b ) }")]
    [InlineData("a { --gap: ; --x:1; }", "a{--gap: ;--x:1}")]
    [InlineData("a/**/.b {} a /**/ .b {}", "a/**/.b{}a .b{}")]
    [InlineData("/*! kept */ a{}", "/*! kept */ a{}")]
    [InlineData("a { grid-area: 1 / 2; } /* open", "a{grid-area:1 / 2}")]
    [InlineData("a\\ b { c: d\\;e }", "a\\ b{c:d\\;e}")]
    public void What_says_nothing_goes(string css, string expected) => Assert.Equal(expected.Replace(" ) }", " )}", StringComparison.Ordinal), CssMinifier.Minify(css));

    [Fact]
    public void Twice_is_once()
    {
        var css = File.ReadAllText(Path.Combine(Repository.Root, "templates", "static", "site.css"));

        var once = CssMinifier.Minify(css);
        Assert.Equal(once, CssMinifier.Minify(once));
        Assert.True(once.Length < css.Length * 0.95);
        Assert.Equal(css.Count(c => c == '{'), once.Count(c => c == '{') + (css.Split("/*").Length > 1 ? css.Split("/*").Skip(1).Sum(part => part[..part.IndexOf("*/", StringComparison.Ordinal)].Count(c => c == '{')) : 0));
    }
}
