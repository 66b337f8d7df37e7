namespace ArticleSite.Cli.Tests;

/// <summary>A folder on the real disk that goes with its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("articlesite-").FullName;

    /// <summary>One with such files in it, by their paths below it.</summary>
    public static TemporaryFolder With(IEnumerable<(string Path, byte[] Content)> files)
    {
        var folder = new TemporaryFolder();
        foreach (var (path, content) in files)
        {
            var file = System.IO.Path.Combine(folder.Path, path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!); // never the root: it lies below the folder
            File.WriteAllBytes(file, content);
        }
        return folder;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
