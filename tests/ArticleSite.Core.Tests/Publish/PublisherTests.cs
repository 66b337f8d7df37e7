using System.Text;
using ArticleSite.Core.Load;
using ArticleSite.Core.Publish;

namespace ArticleSite.Core.Tests.Publish;

public sealed class PublisherTests
{
    [Fact]
    public void Nothing_reaches_the_output_before_the_commit()
    {
        var files = new MemoryFileSystem().Add("/s/public/a.html", "old").Add("/s/public/build-manifest.json", "{}");

        using (var publisher = Publisher.Open("/s/public", files))
        {
            publisher.Add("a.html", "new"u8);
            Assert.Equal("old", Encoding.UTF8.GetString(files.ReadFile("/s/public/a.html")));
        }

        Assert.Equal(["/s/public/a.html", "/s/public/build-manifest.json"], files.Files.Select(file => file.Key));
    }

    [Fact]
    public void A_commit_swaps_the_whole_folder_and_removes_the_old_one()
    {
        var files = new MemoryFileSystem().Add("/s/public/gone.html", "old").Add("/s/public/build-manifest.json", "{}");

        using (var publisher = Publisher.Open("/s/public", files))
        {
            publisher.Add("b/index.html", "new"u8);
            publisher.Commit("ArticleSite");
        }

        Assert.Equal(["/s/public/b/index.html", "/s/public/build-manifest.json"], files.Files.Select(file => file.Key));
    }

    [Fact]
    public void The_manifest_tells_size_and_hash_of_every_file_in_order()
    {
        var files = new MemoryFileSystem();
        using var publisher = Publisher.Open("/s/public", files);
        publisher.Add("b.html", "b"u8);
        publisher.Add("a.html", ""u8);
        publisher.Commit("ArticleSite");

        var manifest = Encoding.UTF8.GetString(files.ReadFile("/s/public/build-manifest.json"));
        Assert.True(manifest.IndexOf("a.html", StringComparison.Ordinal) < manifest.IndexOf("b.html", StringComparison.Ordinal));
        Assert.Contains("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_edited_in_the_output_is_written_again_even_with_the_same_length()
    {
        var files = new MemoryFileSystem().Add("/s/public/a.html", "hand").Add("/s/public/build-manifest.json", "{}");
        using var publisher = Publisher.Open("/s/public", files);

        Assert.True(publisher.Add("a.html", "true"u8));
        publisher.Commit("ArticleSite");

        Assert.Equal("true", Encoding.UTF8.GetString(files.ReadFile("/s/public/a.html")));
    }

    [Fact]
    public void What_a_killed_build_left_behind_is_cleared_away()
    {
        var files = new MemoryFileSystem().Add("/s/.public.articlesite-next/half.html", "x");
        using var publisher = Publisher.Open("/s/public", files);
        publisher.Add("a.html", "a"u8);
        publisher.Commit("ArticleSite");

        Assert.False(files.FileExists("/s/public/half.html"));
    }
}
