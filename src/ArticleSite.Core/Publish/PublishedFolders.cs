using ArticleSite.Core.Load;

namespace ArticleSite.Core.Publish;

/// <summary>The folders a site is published to, as they are found.</summary>
/// <param name="Current">The output folder.</param>
/// <param name="Before">The site before; null for one that nothing is known of, as it is of no use.</param>
internal sealed record PublishedFolders(SiteFolder Current, SiteFolder? Before)
{
    /// <summary>Looks at both.</summary>
    public static PublishedFolders Look(string output, IFileSystem files, PublishedSite current, PublishedSite before)
    {
        var found = SiteFolder.Look(output, current, [], files);
        return new(found, LookBefore(output, files, before, found));
    }

    /// <summary>Looks at the folder of the site before.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="files">The disk.</param>
    /// <param name="before">What is known of the site before.</param>
    /// <param name="current">The output folder, which has just been looked at: nearly all files have a name in both.</param>
    public static SiteFolder? LookBefore(string output, IFileSystem files, PublishedSite before, SiteFolder current)
    {
        var previous = PublishFolders.Previous(output);
        return before.Files.Count > 0 && files.FolderExists(previous) ? SiteFolder.Look(previous, before, current.Found, files) : null;
    }
}
