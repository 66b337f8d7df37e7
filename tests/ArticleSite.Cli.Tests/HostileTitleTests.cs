using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ArticleSite.Core.Load;

namespace ArticleSite.Cli.Tests;

/// <summary>An article whose every field tries to break out, in the theme that comes with the program.</summary>
public sealed class HostileTitleTests
{
    private const string Hostile = "<script>alert(1)</script> & \"quotes\" ' ]]> --> </title>";

    [Fact]
    public void It_is_harmless_in_title_attributes_feeds_and_structured_data()
    {
        var disk = Build();

        var page = new HtmlParser().ParseDocument(Text(disk, "a/index.html"));
        Assert.Equal(Hostile, page.QuerySelector("h1")!.TextContent.Trim());
        Assert.StartsWith(Hostile, page.Title, StringComparison.Ordinal);
        Assert.Equal(Hostile, page.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
        Assert.Equal(Hostile, page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        var script = Assert.Single(page.Scripts, script => script.Type == "application/ld+json");
        Assert.All(page.Scripts, OnlyOfTheTheme);
        using var data = JsonDocument.Parse(script.TextContent);
        Assert.Equal(Hostile, data.RootElement.GetProperty("@graph")[0].GetProperty("headline").GetString());
        foreach (var feed in (string[])["feed.xml", "rss.xml"])
            Assert.Contains(XDocument.Parse(Text(disk, feed)).Descendants(), element => element.Name.LocalName == "title" && element.Value == Hostile);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("tags/index.html")]
    [InlineData("categories/index.html")]
    [InlineData("archives/index.html")]
    [InlineData("b/index.html")]
    public void It_brings_no_script_and_no_handler_into_any_other_page(string path)
    {
        var page = new HtmlParser().ParseDocument(Text(Build(), path));

        Assert.All(page.Scripts, OnlyOfTheTheme);
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name.Contains("quotes", StringComparison.Ordinal)));
    }

    /// <summary>Structured data, or the one script the theme writes: nothing that came out of an article.</summary>
    private static void OnlyOfTheTheme(IHtmlScriptElement script)
    {
        if (script.Type == "application/ld+json") return;
        Assert.Null(script.Source);
        Assert.Contains($"<script>{script.TextContent}</script>", Encoding.UTF8.GetString(EmbeddedTheme.Read()["partials/theme-choice.html"]), StringComparison.Ordinal);
    }

    private static MemoryFileSystem Build()
    {
        var quoted = JsonSerializer.Serialize(Hostile); // a YAML double-quoted text takes JSON's escapes
        var disk = new MemoryFileSystem()
            .Add("/site/site.config.yml", $"title: {quoted}\nbase_url: https://test.example/\nauthor: {quoted}\n")
            .Add("/site/content/a.md", $"---\ntitle: {quoted}\ndate: 2026-01-01\ntags: [{quoted}]\ncategories: [{quoted}]\ndescription: {quoted}\nthumbnail: {quoted}\n---\nPrinter words.\n")
            .Add("/site/content/b.md", "---\ntitle: B\ndate: 2026-01-02\n---\nPrinter words.\n");
        var error = new StringWriter();
        var code = CommandLine.Run(["build", "--root", "/site", "--clock", "2026-06-01T12:00:00Z"], new Surroundings
        {
            Out = new StringWriter(), Error = error, In = TextReader.Null, Files = disk, CurrentFolder = "/site", Cancellation = TestContext.Current.CancellationToken,
        });
        Assert.True(code == 0, error.ToString());
        return disk;
    }

    private static string Text(MemoryFileSystem disk, string path) => Encoding.UTF8.GetString(disk.ReadFile("/site/public/" + path));
}
