namespace ArticleSite.Core.Publish;

/// <summary>Takes finished files, from many threads.</summary>
public interface IPageSink
{
    /// <summary>Takes one file; true when its bytes are new, false when the site that is there has the same.</summary>
    /// <param name="path">In the output folder: <c>setup-printer/index.html</c>.</param>
    /// <param name="content">All of it.</param>
    bool Add(string path, ReadOnlySpan<byte> content);
}
