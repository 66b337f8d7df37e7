using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Tests;

/// <summary>Sites on a real disk that mean harm: symbolic links that lead out, and files without end.</summary>
public sealed class HostileDiskTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("articlesite-hostile-").FullName;

    public HostileDiskTests()
    {
        foreach (var folder in (string[])["site/content", "site/static", "site/templates/partials", "elsewhere"]) Directory.CreateDirectory(Path.Combine(_root, folder));
        Write("site/site.config.yml", "title: Test\nbase_url: https://test.example/\n");
        Write("site/content/other.md", "---\ntitle: Other\ndate: 2026-01-02\n---\n\nText.\n");
        Write("elsewhere/secret.md", "---\ntitle: Secret\ndate: 2026-01-02\n---\n\nSECRET\n");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("content/secret.md", "elsewhere/secret.md")]
    [InlineData("static/secret.txt", "elsewhere/secret.md")]
    [InlineData("static/folder", "elsewhere")]
    [InlineData("templates/partials/secret.html", "elsewhere/secret.md")]
    [InlineData("static/config.txt", "site/site.config.yml")]
    public void A_link_that_leaves_its_folder_is_named_and_not_followed(string link, string target)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("making symbolic links needs a right of its own there");
        File.CreateSymbolicLink(Path.Combine(_root, "site", link), Path.Combine(_root, target));
        var disk = new CountingDisk(new DiskFileSystem());

        var result = Build(disk);

        Assert.Equal("site/" + link, "site/" + Assert.Single(result.Findings, finding => finding.Rule == Rules.OutsideLink).Location!.Value.Path.Value[..link.Length]);
        Assert.DoesNotContain(disk.Read, path => path.EndsWith(link, StringComparison.Ordinal));
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(_root, "site/public"), "*", SearchOption.AllDirectories), path => File.ReadAllText(path).Contains("SECRET", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("content/a.md", "nothing.md")]
    [InlineData("content/a.md", "a.md")]
    [InlineData("static/folder", "../static/nothing")]
    public void A_link_to_nothing_is_named_and_harms_nothing_else(string link, string target)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("making symbolic links needs a right of its own there");
        File.CreateSymbolicLink(Path.Combine(_root, "site", link), target);

        Assert.Equal(link, Assert.Single(Build(new DiskFileSystem()).Findings, finding => finding.Rule == Rules.UnreadableFile).Location!.Value.Path.Value);
        Assert.True(File.Exists(Path.Combine(_root, "site/public/other/index.html")));
    }

    [Fact]
    public void A_lock_that_an_editor_left_is_no_file()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("making symbolic links needs a right of its own there");
        File.CreateSymbolicLink(Path.Combine(_root, "site/content/.#other.md"), "robin@machine.4711:1750000000");

        Assert.Equal(BuildOutcome.Succeeded, Build(new DiskFileSystem()).Outcome);
        Assert.DoesNotContain(Build(new DiskFileSystem()).Findings, finding => finding.Rule == Rules.UnreadableFile);
    }

    [Fact]
    public void A_link_that_goes_in_a_circle_ends()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("making symbolic links needs a right of its own there");
        File.CreateSymbolicLink(Path.Combine(_root, "site/static/again"), Path.Combine(_root, "site/static"));
        Write("site/static/a.txt", "a");

        Build(new DiskFileSystem());

        Assert.InRange(Directory.EnumerateFiles(Path.Combine(_root, "site/public"), "a.txt", SearchOption.AllDirectories).Count(), 1, 2);
    }

    [Fact]
    public void An_article_of_a_hundred_megabytes_is_an_error_and_not_one_byte_of_it_is_read()
    {
        var bytes = 100L << 20;
        using (var film = File.Create(Path.Combine(_root, "site/content/film.md"))) film.SetLength(bytes);
        var disk = new CountingDisk(new DiskFileSystem());

        var result = Build(disk);

        var finding = Assert.Single(result.Findings, finding => finding.Rule == Rules.OversizedFile);
        Assert.Equal(("content/film.md", "the file has 104,857,600 bytes; an article may have 2,097,152"), (finding.Location!.Value.Path.Value, finding.Message));
        Assert.DoesNotContain(disk.Read, path => path.EndsWith("film.md", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(_root, "site/public/other/index.html")));
    }

    private BuildResult Build(IFileSystem disk) =>
        SitePipeline.Run(new TestSite().Request() with { Root = Path.Combine(_root, "site"), FailOn = null }, disk, cancellation: TestContext.Current.CancellationToken);

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(_root, path), text);
}
