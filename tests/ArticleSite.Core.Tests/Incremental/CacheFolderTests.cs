using ArticleSite.Core.Incremental;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Tests.Incremental;

public sealed class CacheFolderTests
{
    private const string Path = "/site/.articlesite/large";

    /// <summary>More than two of the pieces in which files are read, and no whole number of them.</summary>
    private static readonly byte[] s_content = [.. Enumerable.Range(0, 2_500_001).Select(i => (byte)(i * 7 + i / 251))];

    private readonly MemoryFileSystem _disk = new();
    private readonly CacheFolder _folder;

    public CacheFolderTests() => _folder = new CacheFolder("/site/.articlesite", _disk, default, isWritten: true);

    [Fact]
    public void A_file_of_many_pieces_is_read_as_it_was_written()
    {
        _folder.Write("large", to => to.Raw(s_content));

        Assert.Equal(s_content, _folder.Read("large")!.Raw(s_content.Length).ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(1_100_000)]
    [InlineData(2_500_000)]
    public void A_file_that_a_disk_has_damaged_anywhere_is_as_good_as_none(int at)
    {
        _folder.Write("large", to => to.Raw(s_content));
        Damage(at);

        Assert.Null(_folder.Read("large"));
    }

    [Fact]
    public void A_file_that_is_whole_to_the_last_byte_is_opened()
    {
        var check = WriteWhole();

        using var pack = _folder.OpenWhole("large", s_content.Length, check);

        var read = new byte[s_content.Length];
        Assert.Equal(s_content.Length, pack!.ReadRaw(0, read));
        Assert.Equal(s_content, read);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(70_000)]
    [InlineData(2_500_000)]
    public void A_file_that_is_not_whole_is_not_opened(int at)
    {
        var check = WriteWhole();
        Damage(at);

        Assert.Null(_folder.OpenWhole("large", s_content.Length, check));
    }

    private uint WriteWhole()
    {
        using var file = new CheckedFile(_folder.Create("large"));
        file.To.Raw(s_content);
        file.Flush();
        return file.Check;
    }

    private void Damage(int at)
    {
        var bytes = _disk.ReadFile(Path);
        bytes[at] ^= 1;
        _disk.WriteFile(Path, bytes);
    }
}
