using ArticleSite.Core.Load;

namespace ArticleSite.Core.Tests.Load;

public sealed class FolderPathTests
{
    [Theory]
    [InlineData("content", "content/a.md")]
    [InlineData("content", "content/posts/a.md")]
    [InlineData("content/", "content/a.md")]
    [InlineData("/site/content", "/site/content/a.md")]
    public void What_lies_below_a_folder_is_held_by_it(string folder, string path) => Assert.True(FolderPath.Holds(folder, path));

    [Theory]
    [InlineData("content", "content")]
    [InlineData("content", "contents/a.md")]
    [InlineData("content", "old/content/a.md")]
    [InlineData("content/posts", "content/a.md")]
    public void What_only_begins_alike_is_not(string folder, string path) => Assert.False(FolderPath.Holds(folder, path));
}
