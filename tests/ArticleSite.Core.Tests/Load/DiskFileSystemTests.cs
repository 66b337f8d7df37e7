using System.Text;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Tests.Load;

public sealed class DiskFileSystemTests : IDisposable
{
    private readonly DiskFileSystem _disk = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("articlesite-").FullName.Replace('\\', '/');

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Files_are_listed_by_code_unit_with_forward_slashes()
    {
        Write("b/c.md", "12345");
        Write("b-d.md", "1");
        Write("a.md", "");

        Assert.Equal([new FileEntry("a.md", 0), new FileEntry("b-d.md", 1), new FileEntry("b/c.md", 5)], Listed(_folder));
    }

    [Fact]
    public void A_file_tells_its_length_without_being_read()
    {
        Write("a.md", "12345");

        Assert.Equal(5, _disk.FileLength(_folder + "/a.md"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(64 * 1024)]
    [InlineData(200_000)]
    public void A_file_is_read_into_memory_that_is_used_again(int length)
    {
        var content = Enumerable.Range(0, length).Select(i => (byte)(i * 7)).ToArray();
        File.WriteAllBytes(_folder + "/a.md", content);
        var memory = new byte[16];

        Assert.Equal(length, _disk.ReadFile(_folder + "/a.md", ref memory));
        Assert.Equal(content, memory[..length]);
    }

    [Fact]
    public void A_file_that_is_missing_is_missing_whatever_it_is_read_into()
    {
        byte[] memory = [];

        Assert.Throws<FileNotFoundException>(() => _disk.ReadFile(_folder + "/none.md", ref memory));
    }

    [Fact]
    public void A_file_that_has_just_been_written_has_the_stamp_that_a_later_look_finds()
    {
        Write("a.md", "an older text");
        var stamp = _disk.WriteStamped(_folder + "/a.md", "new"u8);

        Assert.Equal(3, stamp.Length);
        Assert.Equal(_disk.StampOf(_folder + "/a.md"), stamp);
    }

    [Fact]
    public void A_replaced_file_keeps_its_permissions_and_leaves_nothing_beside_it()
    {
        if (OperatingSystem.IsWindows()) return; // there are no such permissions
        Write("a.md", "old");
        File.SetUnixFileMode(_folder + "/a.md", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        _disk.ReplaceFile(_folder + "/a.md", "new"u8);
        Assert.Equal("new", File.ReadAllText(_folder + "/a.md"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(_folder + "/a.md"));
        Assert.Equal(["a.md"], _disk.ListFiles(_folder).Select(file => file.RelativePath));
    }

    [Fact]
    public void A_link_stays_a_link_when_its_file_is_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "making symbolic links needs a privilege on Windows");
        Write("real.md", "old");
        File.CreateSymbolicLink(_folder + "/near.md", _folder + "/real.md");
        _disk.ReplaceFile(_folder + "/near.md", "new"u8);
        Assert.NotNull(new FileInfo(_folder + "/near.md").LinkTarget);
        Assert.Equal("new", File.ReadAllText(_folder + "/real.md"));
    }

    [Fact]
    public void A_missing_folder_lists_nothing() => Assert.Empty(_disk.ListFiles(_folder + "/nowhere"));

    [Fact]
    public void A_link_that_leaves_the_folder_is_marked_and_one_inside_is_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "making symbolic links needs a privilege on Windows");
        Write("in/real.md", "123");
        Write("secret.md", "x");
        File.CreateSymbolicLink(_folder + "/in/near.md", _folder + "/in/real.md");
        File.CreateSymbolicLink(_folder + "/in/far.md", _folder + "/secret.md");
        Directory.CreateSymbolicLink(_folder + "/in/loop", _folder + "/in");

        Assert.Equal(
            [new FileEntry("far.md", 0, LinksOutside: true), new FileEntry("near.md", 3), new FileEntry("real.md", 3)],
            Listed(_folder + "/in"));
    }

    [Fact]
    public void Of_a_link_the_file_it_leads_to_is_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "making symbolic links needs a privilege on Windows");
        Write("real/a.md", "before");
        File.CreateSymbolicLink(_folder + "/b.md", _folder + "/real/a.md");

        _disk.ReplaceFile(_folder + "/b.md", "after"u8);

        Assert.Equal("after", File.ReadAllText(_folder + "/real/a.md"));
        Assert.NotNull(new FileInfo(_folder + "/b.md").LinkTarget);
    }

    [Fact]
    public void Two_folders_are_swapped_in_one_step()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "no such call on this system");
        Write("a/x", "a");
        Write("b/x", "b");

        Assert.True(_disk.TryExchange(_folder + "/a", _folder + "/b"));

        Assert.Equal("b", Read("a/x"));
        Assert.Equal("a", Read("b/x"));
    }

    [Fact]
    public void A_linked_file_has_the_same_content_and_survives_the_first_name()
    {
        Write("a", "same");

        Assert.True(_disk.TryLink(_folder + "/a", _folder + "/b"));
        _disk.DeleteFile(_folder + "/a");

        Assert.Equal("same", Read("b"));
    }

    [Fact]
    public void A_lock_is_held_once_until_it_is_let_go()
    {
        using (var held = _disk.TryLock(_folder + "/lock"))
        {
            Assert.NotNull(held);
            Assert.Null(_disk.TryLock(_folder + "/lock"));
        }

        using var again = _disk.TryLock(_folder + "/lock");
        Assert.NotNull(again);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_folder_whose_files_come_and_go_while_it_is_listed_is_listed(bool hasLink)
    {
        if (hasLink && OperatingSystem.IsWindows()) Assert.Skip("making symbolic links needs a right of its own there");
        Write("stays", "x");
        if (hasLink) File.CreateSymbolicLink(_folder + "/link", "stays");
        using var isListed = new CancellationTokenSource();
        var writing = Task.Run(
            () =>
            {
                while (!isListed.IsCancellationRequested)
                {
                    _disk.PutFile(_folder + "/goes", [1]);
                    _disk.CreateFolder(_folder + "/folder");
                    _disk.DeleteFolder(_folder + "/folder");
                }
            },
            TestContext.Current.CancellationToken);

        try
        {
            for (var i = 0; i < 2_000; i++) Assert.Contains(_disk.ListFiles(_folder), file => file.RelativePath == "stays");
        }
        finally
        {
            await isListed.CancelAsync();
            await writing;
        }
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder + "/" + path)!);
        _disk.WriteFile(_folder + "/" + path, Encoding.UTF8.GetBytes(text));
    }

    private string Read(string path) => Encoding.UTF8.GetString(_disk.ReadFile(_folder + "/" + path));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_that_is_written_again_has_another_stamp_and_one_left_alone_the_same(bool besideLink)
    {
        Write("a.md", "123");
        Write("b.md", "123");
        if (besideLink) File.CreateSymbolicLink(_folder + "/link.md", _folder + "/a.md");
        var before = _disk.ListFiles(_folder);

        Write("a.md", "124");
        File.SetLastWriteTimeUtc(_folder + "/a.md", DateTime.UnixEpoch.AddTicks(before[0].Stamp.Modified / 100));

        var after = _disk.ListFiles(_folder);
        Assert.NotEqual(before[0].Stamp, after[0].Stamp);
        Assert.Equal(before[1].Stamp, after[1].Stamp);
        Assert.Equal(after[0].Stamp, _disk.StampOf(_folder + "/a.md"));
        if (besideLink) Assert.Equal(after[0].Stamp, after[2].Stamp);
    }

    [Fact]
    public void A_file_that_is_written_piece_by_piece_stands_in_its_place_when_it_is_whole()
    {
        _disk.PutFile(_folder + "/state", [1]);

        _disk.PutFile(_folder + "/state", file =>
        {
            file.Write(1, [3]);
            Assert.Equal([1], _disk.ReadFile(_folder + "/state"));
            file.Write(0, [2]);
        });

        Assert.Equal([2, 3], _disk.ReadFile(_folder + "/state"));
    }

    [Fact]
    public void A_file_that_cannot_be_written_to_its_end_leaves_the_one_before()
    {
        _disk.PutFile(_folder + "/state", [1]);

        Assert.Throws<IOException>(() => _disk.PutFile(_folder + "/state", file =>
        {
            file.Write(0, [2]);
            throw new IOException("the disk is full");
        }));

        Assert.Equal([1], _disk.ReadFile(_folder + "/state"));
    }

    [Fact]
    public void A_large_file_is_read_and_written_in_parts()
    {
        using (var pack = _disk.OpenPack(_folder + "/big.pack", isWritten: true))
        {
            pack.Write(3, "def"u8);
            pack.Write(0, "abc"u8);
        }

        using var again = _disk.OpenPack(_folder + "/big.pack", isWritten: false);
        var part = new byte[2];
        again.Read(2, part);

        Assert.Equal("cd"u8, part);
        Assert.Equal(6, again.Length);
        Assert.Throws<EndOfStreamException>(() => again.Read(5, part));
    }

    private IEnumerable<FileEntry> Listed(string folder) => _disk.ListFiles(folder).Select(entry => entry with { Stamp = default });
}
