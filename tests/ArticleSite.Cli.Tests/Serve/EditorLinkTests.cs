using ArticleSite.Cli.Serve;

namespace ArticleSite.Cli.Tests.Serve;

public class EditorLinkTests
{
    [Theory]
    [InlineData("vscode", "vscode://file/site/content/a%20b.md:12:5")]
    [InlineData("idea", "idea://open?file=/site/content/a%20b.md&line=12&column=5")]
    [InlineData("sublime", "subl://open?url=file:///site/content/a%20b.md&line=12&column=5")]
    [InlineData("textmate", "txmt://open?url=file:///site/content/a%20b.md&line=12&column=5")]
    [InlineData("none", null)]
    public void Each_editor_has_its_own_address(string editor, string? expected) =>
        Assert.Equal(expected, EditorLink.To(editor, "/site/content/a b.md", 12, 5));

    [Fact]
    public void A_drive_of_Windows_keeps_its_colon() =>
        Assert.Equal("vscode://file/C:/site/a.md:1:1", EditorLink.To("vscode", @"C:\site\a.md", 1, 1));

    [Theory]
    [InlineData("code --wait", "vscode")]
    [InlineData("/usr/bin/subl", "sublime")]
    [InlineData("zed", "zed")]
    [InlineData("vim", "vscode")]
    public void The_editor_of_the_environment_is_taken_where_it_has_addresses(string visual, string expected) =>
        Assert.Equal(expected, EditorLink.Guess(new Dictionary<string, string> { ["VISUAL"] = visual }));
}
