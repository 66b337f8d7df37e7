using System.Text;
using ArticleSite.Core.Load;
using ArticleSite.Core.Publish;
using ArticleSite.Core.Text;

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
    public void A_commit_swaps_the_whole_folder_and_keeps_the_old_one_beside_it()
    {
        var files = new MemoryFileSystem().Add("/s/public/gone.html", "old").Add("/s/public/build-manifest.json", "{}");

        Commit(files, ("b/index.html", "new"));

        Assert.Equal(
            ["/s/.public.articlesite-previous/build-manifest.json", "/s/.public.articlesite-previous/gone.html", "/s/public/b/index.html", "/s/public/build-manifest.json"],
            files.Files.Select(file => file.Key));
    }

    [Fact]
    public void The_site_before_is_made_into_the_next_and_only_what_changed_is_written()
    {
        var files = new MemoryFileSystem();
        var (current, before) = (PublishedSite.Unknown, PublishedSite.Unknown);
        foreach (var words in (string[])["one", "two", "three"])
        {
            using var publisher = Publisher.Open("/s/public", files, current, before);
            publisher.Add("same/index.html", "same"u8);
            publisher.Add("page/index.html", Encoding.UTF8.GetBytes(words));
            publisher.Commit("ArticleSite");
            (current, before) = (publisher.Published, publisher.Replaced);
        }

        var disk = new CountingDisk(files);
        using var last = Publisher.Open("/s/public", disk, current, before);
        Assert.False(last.Add("same/index.html", "same"u8));
        Assert.True(last.Add("page/index.html", "four"u8));
        last.Commit("ArticleSite");

        Assert.DoesNotContain(disk.Written, path => path.EndsWith("same/index.html", StringComparison.Ordinal));
        Assert.Equal("four", Encoding.UTF8.GetString(files.ReadFile("/s/public/page/index.html")));
        Assert.Equal("three", Encoding.UTF8.GetString(files.ReadFile("/s/.public.articlesite-previous/page/index.html")));
        Assert.Equal("same", Encoding.UTF8.GetString(files.ReadFile("/s/public/same/index.html")));
    }

    [Fact]
    public void A_file_that_is_kept_and_then_made_after_all_is_not_written_through_the_name_of_the_served_one()
    {
        var files = new MemoryFileSystem();
        using var first = Publisher.Open("/s/public", files);
        first.Add("a.html", "a"u8);
        first.Commit("ArticleSite");
        var disk = new CountingDisk(files);
        using var next = Publisher.Open("/s/public", disk, first.Published, PublishedSite.Unknown);

        Assert.False(next.Keep("a.html", 1, FileHash.Of("a"u8)));
        Assert.False(next.Add("a.html", "a"u8));
        Assert.Single(disk.Written, path => path.EndsWith("/a.html", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_somebody_wrote_in_the_site_before_does_not_come_back()
    {
        var files = new MemoryFileSystem();
        var (current, before) = (PublishedSite.Unknown, PublishedSite.Unknown);
        for (var i = 0; i < 2; i++)
        {
            using var publisher = Publisher.Open("/s/public", files, current, before);
            publisher.Add("a/index.html", "a"u8);
            publisher.Commit("ArticleSite");
            (current, before) = (publisher.Published, publisher.Replaced);
        }

        files.Add("/s/.public.articlesite-previous/a/index.html", "b").Add("/s/.public.articlesite-previous/more/x.html", "x");
        using var next = Publisher.Open("/s/public", files, current, before);
        next.Add("a/index.html", "a"u8);
        next.Commit("ArticleSite");

        Assert.Equal("a", Encoding.UTF8.GetString(files.ReadFile("/s/public/a/index.html")));
        Assert.False(files.FolderExists("/s/public/more"));
    }

    [Fact]
    public void A_page_may_take_the_place_of_a_folder_and_a_folder_that_of_a_page()
    {
        var files = new MemoryFileSystem();
        var (current, before) = (PublishedSite.Unknown, PublishedSite.Unknown);
        foreach (var path in (string[])["a", "a/index.html", "a", "a/index.html"])
        {
            using var publisher = Publisher.Open("/s/public", files, current, before);
            publisher.Add(path, "text"u8);
            publisher.Commit("ArticleSite");
            (current, before) = (publisher.Published, publisher.Replaced);
            Assert.Equal(["/s/public/" + path, "/s/public/build-manifest.json"], files.Files.Select(file => file.Key).Where(key => key.StartsWith("/s/public/", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void What_was_added_changed_and_removed_is_told_by_address()
    {
        var files = new MemoryFileSystem();
        Commit(files, ("index.html", "home"), ("a/index.html", "a"), ("gone/index.html", "x"), ("same.css", "css"));

        using var publisher = Publisher.Open("/s/public", files);
        publisher.Add("index.html", "home again"u8);
        publisher.Add("a b/index.html", "new"u8);
        publisher.Add("same.css", "css"u8);
        publisher.Add("a/index.html", "a"u8);
        publisher.Commit("ArticleSite");

        Assert.Equal("changed /\nadded /a%20b/\nremoved /gone/\n", Encoding.UTF8.GetString(publisher.Changes.ToText()));
    }

    [Fact]
    public void A_file_that_is_not_what_was_planned_is_noticed_before_anybody_sees_it()
    {
        var files = new MemoryFileSystem().Add("/s/public/a.html", "old").Add("/s/public/build-manifest.json", "{}");
        var disk = new CountingDisk(files)
        {
            OnWrite = path => { if (path.EndsWith("build-manifest.json", StringComparison.Ordinal)) files.Add("/s/.public.articlesite-next/a.html", "short"); },
        };
        using var publisher = Publisher.Open("/s/public", disk);
        publisher.Add("a.html", "longer than that"u8);

        Assert.Contains("'a.html' has 5 bytes where 16 are planned", Assert.Throws<IOException>(() => publisher.Commit("ArticleSite")).Message, StringComparison.Ordinal);
        Assert.Equal("old", Encoding.UTF8.GetString(files.ReadFile("/s/public/a.html")));
    }

    [Fact]
    public void Rolling_back_swaps_the_site_with_the_one_before()
    {
        var files = new MemoryFileSystem();
        Commit(files, ("a.html", "one"));
        Assert.False(Rollback.IsPossible("/s/public", files));
        Commit(files, ("a.html", "two"));
        Assert.True(Rollback.IsPossible("/s/public", files));

        Rollback.Run("/s/public", files);

        Assert.Equal("one", Encoding.UTF8.GetString(files.ReadFile("/s/public/a.html")));
        Assert.Equal("two", Encoding.UTF8.GetString(files.ReadFile("/s/.public.articlesite-previous/a.html")));
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

    private static void Commit(MemoryFileSystem files, params (string Path, string Text)[] pages)
    {
        using var publisher = Publisher.Open("/s/public", files);
        foreach (var (path, text) in pages) publisher.Add(path, Encoding.UTF8.GetBytes(text));
        publisher.Commit("ArticleSite");
    }
}
