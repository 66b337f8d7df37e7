namespace ArticleSite.Core.Publish;

/// <summary>What a folder held when a build was done with it.</summary>
/// <param name="Files">Its files by their paths, the manifest among them.</param>
internal sealed record PublishedSite(IReadOnlyDictionary<string, PublishedFile> Files)
{
    /// <summary>Nothing is known.</summary>
    public static PublishedSite Unknown { get; } = new(new Dictionary<string, PublishedFile>());
}

/// <summary>One file as a build left it.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Of its content, in lower-case hexadecimal.</param>
/// <param name="Modified">When it was written, in nanoseconds.</param>
/// <param name="Identity">Its number on the disk. When names of it were added or taken away is not asked: hard links come and go here.</param>
internal readonly record struct PublishedFile(long Length, string Sha256, long Modified, long Identity);
