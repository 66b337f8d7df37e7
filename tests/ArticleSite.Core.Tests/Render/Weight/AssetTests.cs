using System.IO.Compression;
using System.Text;

namespace ArticleSite.Core.Tests.Render.Weight;

public sealed class AssetTests
{
    private static TestSite Site(string config = "") => new TestSite("title: Test\nbase_url: https://test.example/guides/\n" + config)
        .Theme("layouts/404.html", "<link rel=\"stylesheet\" href=\"/guides/a.css\"><script src=\"/guides/b.js\"></script><a href=\"/guides/a.css\">")
        .With("static/a.css", "a { b: c }").With("static/b.js", "go( )").Article("a");

    [Fact]
    public void A_style_sheet_and_a_script_are_loaded_by_the_name_of_their_content()
    {
        var site = Site().Publish();

        var css = Assert.Single(site.Output().Keys, path => path.StartsWith("a.", StringComparison.Ordinal) && path.EndsWith(".css", StringComparison.Ordinal) && path != "a.css");
        Assert.Equal("a{b:c}", site.Page(css));
        Assert.StartsWith($"<link rel=\"stylesheet\" href=\"/guides/{css}\"><script src=\"/guides/b.", site.Page("404.html"), StringComparison.Ordinal);
        Assert.EndsWith("<a href=\"/guides/a.css\">", site.Page("404.html"), StringComparison.Ordinal);
        Assert.Contains($"/guides/{css}\n  Cache-Control: public, max-age=31536000, immutable\n", site.Page("_headers"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_plain_name_stays_for_those_who_ask_for_it() => Assert.Equal("a{b:c}", Site().Publish().Page("a.css"));

    [Fact]
    public void Another_content_has_another_name()
    {
        static string Name(TestSite site) => site.Publish().Output().Keys.Single(path => path.StartsWith("b.", StringComparison.Ordinal) && path != "b.js");

        Assert.NotEqual(Name(Site()), Name(Site().With("static/b.js", "go(1)")));
    }

    [Fact]
    public void A_site_may_do_without_either()
    {
        var site = Site("outputs:\n  fingerprints: false\n  minify: false\n").Publish();

        Assert.Equal("a { b: c }", site.Page("a.css"));
        Assert.Contains("href=\"/guides/a.css\"><script", site.Page("404.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip", true, false)]
    [InlineData("brotli", false, true)]
    [InlineData("both", true, true)]
    [InlineData("off", false, false)]
    public void Compressed_files_lie_beside_those_that_gain_from_it(string setting, bool gzip, bool brotli)
    {
        var text = string.Join(' ', Enumerable.Repeat("Some words.", 200));
        var site = Site($"outputs:\n  compress: {setting}\n").With("static/long.txt", text).With("static/photo.jpg", text).Publish();

        Assert.Equal((gzip, brotli), (site.Has("long.txt.gz"), site.Has("long.txt.br")));
        Assert.False(site.Has("photo.jpg.br") || site.Has("photo.jpg.gz") || site.Has("a.css.gz"));
        if (gzip) Assert.Equal(text, Unpacked(new GZipStream(Bytes("long.txt.gz"), CompressionMode.Decompress)));
        if (brotli) Assert.Equal(text, Unpacked(new BrotliStream(Bytes("long.txt.br"), CompressionMode.Decompress)));

        MemoryStream Bytes(string path) => new(site.Files.ReadFile("/site/public/" + path));
        static string Unpacked(Stream stream) => new StreamReader(stream, Encoding.UTF8).ReadToEnd();
    }
}
