using ArticleSite.Core.Load;

namespace ArticleSite.Core.Publish;

/// <summary>Puts the site before in place of the one that is served, which is kept: doing it twice changes nothing.</summary>
public static class Rollback
{
    /// <summary>True when there is a site to go back to.</summary>
    public static bool IsPossible(string output, IFileSystem files) =>
        files.FolderExists(output) && files.FileExists(PublishFolders.Previous(output) + "/" + BuildManifest.FileName);

    /// <summary>Swaps the two.</summary>
    /// <exception cref="IOException">The disk said no; the site is the one that was there.</exception>
    public static void Run(string output, IFileSystem files)
    {
        var previous = PublishFolders.Previous(output);
        if (files.TryExchange(previous, output)) return;
        var aside = PublishFolders.Turning(output);
        files.DeleteFolder(aside);
        files.Move(output, aside);
        files.Move(previous, output);
        files.Move(aside, previous);
    }
}
