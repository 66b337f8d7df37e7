using ArticleSite.Core.Text;

namespace ArticleSite.Core.Publish;

/// <summary>Takes finished files, from many threads.</summary>
public interface IPageSink
{
    /// <summary>Takes one file; true when its bytes are new, false when the site that is there has the same.</summary>
    /// <param name="path">In the output folder: <c>setup-printer/index.html</c>.</param>
    /// <param name="content">All of it.</param>
    /// <param name="sha256">Its SHA-256, where that is known.</param>
    bool Add(string path, ReadOnlySpan<byte> content, FileHash? sha256 = null);

    /// <summary>Takes one file that need not be made again; as <see cref="Add"/>, but null when nothing here has its bytes and it must be made after all.</summary>
    /// <param name="path">In the output folder.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="sha256">Their SHA-256.</param>
    bool? Keep(string path, long length, FileHash sha256);
}
