using ArticleSite.Core.Load;

namespace ArticleSite.Core.Publish;

/// <summary>The folders a site is published to, as they are found.</summary>
/// <param name="Current">The output folder.</param>
/// <param name="Before">The site before; null for one that nothing is known of, as it is of no use.</param>
internal sealed record PublishedFolders(SiteFolder Current, SiteFolder? Before)
{
    /// <summary>Looks at both.</summary>
    public static PublishedFolders Look(string output, IFileSystem files, PublishedSite current, PublishedSite before) =>
        new(SiteFolder.Look(output, current, files), LookBefore(output, files, before));

    /// <summary>Looks at the folder of the site before.</summary>
    public static SiteFolder? LookBefore(string output, IFileSystem files, PublishedSite before)
    {
        var previous = PublishFolders.Previous(output);
        return before.Files.Count > 0 && files.FolderExists(previous) ? SiteFolder.Look(previous, before, files) : null;
    }
}
