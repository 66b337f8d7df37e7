using ArticleSite.Core.Load;
using ArticleSite.Core.Preview;

namespace ArticleSite.Cli.Serve;

/// <summary>Where a live site comes from.</summary>
/// <param name="Preview">Reads it.</param>
/// <param name="Folders">What it is made of.</param>
/// <param name="Changes">Tells when that changes.</param>
/// <param name="Files">The disk.</param>
internal sealed record LiveSources(SitePreview Preview, PreviewFolders Folders, IChangeSource Changes, IFileSystem Files);
