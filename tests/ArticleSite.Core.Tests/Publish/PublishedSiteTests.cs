using ArticleSite.Core.Incremental;
using ArticleSite.Core.Load;
using ArticleSite.Core.Publish;

namespace ArticleSite.Core.Tests.Publish;

/// <summary>What a build keeps of the folders it published to, on a real disk.</summary>
public sealed class PublishedSiteTests : IDisposable
{
    private readonly DiskFileSystem _disk = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("articlesite-").FullName.Replace('\\', '/');

    private string Output => _folder + "/public";

    private string Before => PublishFolders.Previous(Output);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_known_of_both_folders_comes_back_and_what_is_the_same_in_both_is_one_object()
    {
        var (current, before) = Publish(Publish(Publish((PublishedSite.Unknown, PublishedSite.Unknown), "one"), "two"), "three");
        var cache = new CacheFolder(_folder + "/cache", _disk, default, isWritten: true);

        new OutputRecord(current, before).Write(cache, Output);
        var back = OutputRecord.Read(cache, Output);

        Assert.Equal(current.Files, back.Current.Files);
        Assert.Equal(before.Files, back.Previous.Files);
        Assert.Equal(current.Folders, back.Current.Folders);
        Assert.Equal(before.Folders, back.Previous.Folders);
        Assert.Same(Of("same/index.html", back.Current), Of("same/index.html", back.Previous));
        Assert.NotEqual(Of("page/index.html", back.Current), Of("page/index.html", back.Previous));
    }

    [Theory]
    [InlineData("same/foreign.html", false)]
    [InlineData("foreign/a/b.html", false)]
    [InlineData("same/foreign.html", true)]
    [InlineData("foreign/a/b.html", true)]
    public void A_file_that_somebody_puts_into_either_folder_is_never_published(string path, bool beforeTheFirstLook)
    {
        var known = Publish(Publish((PublishedSite.Unknown, PublishedSite.Unknown), "1"), "2");
        if (!beforeTheFirstLook) known = Publish(Publish(known, "3"), "4");
        Put(Output + "/" + path);
        Put(Before + "/" + path);
        for (var i = 0; i < 4; i++)
        {
            known = Publish(known, "after " + i);
            Assert.Equal(["build-manifest.json", "page/index.html", "same/index.html"], _disk.ListFiles(Output).Select(file => file.RelativePath));
        }
    }

    [Fact]
    public void A_file_that_somebody_takes_away_or_writes_to_is_there_again()
    {
        var known = Publish(Publish(Publish((PublishedSite.Unknown, PublishedSite.Unknown), "1"), "2"), "3");
        File.Delete(Output + "/same/index.html");
        known = Publish(known, "4");
        Assert.Equal("same", File.ReadAllText(Output + "/same/index.html"));

        File.Delete(Before + "/same/index.html");
        known = Publish(known, "5");
        Assert.Equal("same", File.ReadAllText(Output + "/same/index.html"));

        File.WriteAllText(Before + "/same/index.html", "else");
        Publish(known, "6");
        Assert.Equal("same", File.ReadAllText(Output + "/same/index.html"));
    }

    [Fact]
    public void A_site_that_nobody_has_touched_is_as_it_was_left_and_one_with_a_file_more_is_not()
    {
        var known = Publish(Publish(Publish((PublishedSite.Unknown, PublishedSite.Unknown), "1"), "2"), "3");
        Assert.True(SiteFolder.Look(Output, known.Current, [], _disk).IsAsLeft);

        Put(Output + "/same/more.html");
        Assert.False(SiteFolder.Look(Output, known.Current, [], _disk).IsAsLeft);
    }

    [Fact]
    public void Of_a_folder_that_was_changed_shortly_before_it_was_looked_at_no_stamp_is_kept()
    {
        var old = new FileStamp(0, 1_000, 1_000, 1);
        var site = new PublishedSite([], [new FolderEntry("old/", old), new FolderEntry("young/", old with { Changed = 1_001 })]);

        var kept = site.SettledAt(1_001 + FileStamp.Grain);

        Assert.Equal([old, FileStamp.None], kept.Folders.Select(folder => folder.Stamp));
    }

    /// <summary>Publishes two pages, one of them always the same.</summary>
    private (PublishedSite Current, PublishedSite Before) Publish((PublishedSite Current, PublishedSite Before) known, string words)
    {
        using var publisher = Publisher.Open(Output, _disk, known.Current, known.Before);
        publisher.Add("same/index.html", "same"u8);
        publisher.Add("page/index.html", System.Text.Encoding.UTF8.GetBytes(words));
        publisher.Commit("ArticleSite");
        // old: what is changed within the same tick of the disk's clock looks different then
        foreach (var folder in Directory.GetDirectories(_folder, "*", SearchOption.AllDirectories)) Directory.SetLastWriteTimeUtc(folder, DateTime.UnixEpoch.AddYears(30));
        return (publisher.Published.SettledAt(long.MaxValue), publisher.Replaced.SettledAt(long.MaxValue));
    }

    private static PublishedFile Of(string path, PublishedSite site) => site.Files.Single(file => file.Path == path);

    private static void Put(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "foreign");
    }
}
