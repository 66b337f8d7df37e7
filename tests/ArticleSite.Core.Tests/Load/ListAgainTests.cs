using ArticleSite.Core.Load;

namespace ArticleSite.Core.Tests.Load;

/// <summary>A look at a folder of which it is known what it held finds what a listing from scratch finds.</summary>
public sealed class ListAgainTests : IDisposable
{
    private readonly DiskFileSystem _disk = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("articlesite-").FullName.Replace('\\', '/');

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Whatever_has_happened_to_a_folder_a_second_look_finds_what_a_first_one_would()
    {
        var random = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            if (round % 10 == 0) Empty();
            for (var i = 0; i < 6; i++) Change(random);
            Age(_folder);
            var known = Known(_folder);
            for (var i = random.Next(4); i > 0; i--) Change(random);

            AssertSame(_disk.ListAgain(_folder, KnownFolder.Nothing, []), _disk.ListAgain(_folder, known, []), round);
        }
    }

    [Fact]
    public void A_folder_that_is_as_it_was_is_not_listed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems are asked with .NET's own calls");
        Write("a/known.html", "1");
        Write("a/passed-over.html", "2");
        var known = Known(_folder);

        var again = _disk.ListAgain(_folder, known with { Files = [.. known.Files.Where(file => file.Path == "a/known.html")] }, []);

        Assert.Equal(["a/known.html"], again.Files.Select(file => file.RelativePath));
    }

    [Fact]
    public void A_folder_of_which_no_stamp_is_known_is_listed()
    {
        Write("a/known.html", "1");
        Write("a/new.html", "2");
        var known = Known(_folder);

        var again = _disk.ListAgain(_folder, new KnownFolder([known.Files[0]], [.. known.Folders.Select(folder => folder with { Stamp = FileStamp.None })]), []);

        Assert.Equal(["a/known.html", "a/new.html"], again.Files.Select(file => file.RelativePath));
    }

    [Fact]
    public void A_file_that_is_written_to_where_it_lies_looks_different_though_its_folder_does_not()
    {
        Write("a/b.html", "1");
        var known = Known(_folder);
        File.AppendAllText(_folder + "/a/b.html", "2");

        Assert.Equal(2, Assert.Single(_disk.ListAgain(_folder, known, []).Files).Length);
    }

    [Fact]
    public void A_second_name_of_a_file_is_not_looked_at_where_the_first_has_been()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems are asked with .NET's own calls");
        Write("one/a/b.html", "1");
        Write("two/a/c.html", "2");
        Assert.True(_disk.TryLink(_folder + "/one/a/b.html", _folder + "/two/a/b.html"));
        var known = Known(_folder + "/two");
        var seen = _disk.ListFiles(_folder + "/one")[0];
        seen = seen with { Stamp = seen.Stamp with { Changed = 5 } }; // nobody can look so

        var again = _disk.ListAgain(_folder + "/two", known, [seen]);

        Assert.Equal(5, again.Files[0].Stamp.Changed);
        Assert.NotEqual(5, again.Files[1].Stamp.Changed);
    }

    [Fact]
    public void Another_file_under_the_name_of_one_that_has_been_looked_at_is_looked_at()
    {
        Write("one/a/b.html", "1");
        Write("two/a/b.html", "1");
        var known = Known(_folder + "/two");
        var seen = _disk.ListFiles(_folder + "/one")[0];

        var again = _disk.ListAgain(_folder + "/two", known, [seen]);

        Assert.Equal(_disk.StampOf(_folder + "/two/a/b.html"), Assert.Single(again.Files).Stamp);
    }

    [Fact]
    public void A_folder_in_whose_place_a_link_stands_is_not_taken_for_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "making symbolic links needs a privilege on Windows");
        Write("in/a/b.html", "1");
        var known = Known(_folder + "/in");
        Directory.Move(_folder + "/in/a", _folder + "/aside");
        Directory.CreateSymbolicLink(_folder + "/in/a", _folder + "/aside");

        Assert.True(Assert.Single(_disk.ListAgain(_folder + "/in", known, []).Files).LinksOutside);
    }

    /// <summary>What a build keeps of a folder.</summary>
    private KnownFolder Known(string folder)
    {
        var found = _disk.ListAgain(folder, KnownFolder.Nothing, []);
        return new KnownFolder([.. found.Files.Select(file => new KnownFile(file.RelativePath, file.Length, file.Stamp.Modified, file.Stamp.Identity))], found.Folders);
    }

    private static void AssertSame(FolderListing expected, FolderListing actual, int round)
    {
        Assert.True(expected.Files.SequenceEqual(actual.Files), $"round {round}: {string.Join(' ', expected.Files)} are {string.Join(' ', actual.Files)}");
        Assert.True(expected.Folders.SequenceEqual(actual.Folders), $"round {round}: {string.Join(' ', expected.Folders)} are {string.Join(' ', actual.Folders)}");
    }

    /// <summary>Makes folders look old: what is changed within the same tick of the disk's clock looks different then.</summary>
    private static void Age(string folder)
    {
        foreach (var below in Directory.GetDirectories(folder, "*", SearchOption.AllDirectories)) Directory.SetLastWriteTimeUtc(below, DateTime.UnixEpoch.AddYears(30));
    }

    private void Empty()
    {
        Directory.Delete(_folder, recursive: true);
        Directory.CreateDirectory(_folder);
    }

    /// <summary>One of the things that may happen to a few files in a few folders.</summary>
    private void Change(Random random)
    {
        string[] folders = ["", "a/", "a/b/", "a-b/", "c/", "c/d/e/"];
        var path = $"{_folder}/{folders[random.Next(folders.Length)]}";
        var file = path + (char)('p' + random.Next(4));
        switch (random.Next(8))
        {
            case 0 when File.Exists(file):
                File.Delete(file);
                break;
            case 1 when path.Length > _folder.Length + 1 && Directory.Exists(path):
                Directory.Delete(path, recursive: true);
                break;
            case 2 when File.Exists(file):
                File.AppendAllText(file, "more");
                break;
            case 3 when File.Exists(file) && !File.Exists(file + "-moved"):
                File.Move(file, file + "-moved");
                break;
            case 4 when Directory.Exists(path) && path.Length > _folder.Length + 1 && !Directory.Exists(_folder + "/moved"):
                Directory.Move(path, _folder + "/moved");
                break;
            case 5:
                Directory.CreateDirectory(path + "empty");
                break;
            default:
                Directory.CreateDirectory(path);
                File.WriteAllText(file, random.Next().ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder + "/" + path)!);
        File.WriteAllText(_folder + "/" + path, text);
    }
}
