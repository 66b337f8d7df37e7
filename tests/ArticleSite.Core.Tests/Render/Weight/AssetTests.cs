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

    [Fact]
    public void A_style_sheet_holds_those_it_begins_by_importing_and_the_site_may_replace_one()
    {
        var site = Site().Theme("static/theme.css", "b{c:d}").With("templates/static/theme.css", "b{c:e}").With("static/a.css", "/* x */\n@import \"theme.css\";\na{b:c}").Publish();

        Assert.Equal("b{c:e}a{b:c}", site.Page("a.css"));
        Assert.Equal("b{c:e}", site.Page("theme.css"));
    }

    [Fact]
    public void A_change_of_an_imported_sheet_changes_the_sheet_and_its_name()
    {
        var site = Site().With("static/more.css", "b{c:d}").With("static/a.css", "@import \"more.css\";a{b:c}").Publish();
        var before = site.Output().Keys.ToHashSet(StringComparer.Ordinal);
        site.With("static/more.css", "b{c:e}").Publish();

        Assert.Equal("b{c:e}a{b:c}", site.Page("a.css"));
        var name = Assert.Single(site.Output().Keys, path => path.StartsWith("a.", StringComparison.Ordinal) && !before.Contains(path));
        Assert.Contains(name, site.Page("404.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_compressed_already_is_not_compressed_again()
    {
        var text = string.Join(' ', Enumerable.Repeat("Some words.", 200));
        var site = Site("outputs:\n  compress: both\n").With("static/long.txt", text).With("static/other.txt", text + "!");
        site.Publish().Article("b", "First.").Publish().Article("b", "Second.").Publish();
        var written = new CountingDisk(site.Files);
        Assert.Equal(BuildOutcome.Succeeded, site.With("static/other.txt", text + "?").BuildOn(written).Outcome);

        Assert.DoesNotContain(written.Written, path => path.Contains("/long.txt", StringComparison.Ordinal));
        Assert.Contains(written.Written, path => path.EndsWith("/other.txt.br", StringComparison.Ordinal));
        Assert.Contains(written.Written, path => path.EndsWith("/other.txt.gz", StringComparison.Ordinal));
        Assert.Equal(text + "?", Unpacked(new BrotliStream(new MemoryStream(site.Files.ReadFile("/site/public/other.txt.br")), CompressionMode.Decompress)));
    }

    [Fact]
    public void Compressed_files_after_changes_are_those_of_a_build_from_scratch()
    {
        static string Long(string word) => string.Join(' ', Enumerable.Repeat(word, 400));
        var site = Site("outputs:\n  compress: both\n");
        foreach (var word in (string[])["one", "two", "one", "three"]) site.With("static/long.txt", Long(word)).Article("a", Long(word)).Publish();
        var scratch = Site("outputs:\n  compress: both\n").With("static/long.txt", Long("three")).Article("a", Long("three")).Publish(request => request with { UsesCache = false });

        Assert.Equal(scratch.Output(), site.Output());
    }

    private static string Unpacked(Stream stream) => new StreamReader(stream, Encoding.UTF8).ReadToEnd();

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
    }
}
