using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Text;

public sealed class PathGlobTests
{
    [Theory]
    [InlineData("content/a.md", "content/a.md")]
    [InlineData("content/*.md", "content/a.md")]
    [InlineData("content/old/**", "content/old/x/y/z.md")]
    [InlineData("content/old/", "content/old/x.md")]
    [InlineData("**/a.md", "a.md")]
    [InlineData("**/a.md", "x/y/a.md")]
    [InlineData("**/old/**/*.md", "content/old/old/x/a.md")]
    [InlineData("content/20??-*/**", "content/2024-02/a.md")]
    [InlineData("content/*a*b*c", "content/aabbc")]
    public void A_pattern_describes_a_path(string pattern, string path) => Assert.True(new PathGlob(pattern).Matches(new SourcePath(path)));

    [Theory]
    [InlineData("content/*.md", "content/x/a.md")]
    [InlineData("content/old/**", "content/older/a.md")]
    [InlineData("*.md", "content/a.md")]
    [InlineData("content", "content/a.md")]
    [InlineData("Content/*", "content/a.md")]
    [InlineData("content/?.md", "content/.md")]
    public void It_describes_no_other(string pattern, string path) => Assert.False(new PathGlob(pattern).Matches(new SourcePath(path)));

    [Fact]
    public void Many_stars_take_no_longer_than_the_path_is_long() =>
        Assert.False(new PathGlob("content/" + string.Concat(Enumerable.Repeat("*a", 200))).Matches(new SourcePath("content/" + new string('a', 5000) + "b")));
}
