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
        var previous = PublishFolders.Previous(output);
        var isUseful = before.Files.Count > 0 && files.FolderExists(previous);
        return new PublishedFolders(SiteFolder.Look(output, current, files), isUseful ? SiteFolder.Look(previous, before, files) : null);
    }
}
