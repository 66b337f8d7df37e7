using ArticleSite.Core.Text;

namespace ArticleSite.Core.Publish;

/// <summary>For checks, and for builds that already know they will not publish: pages are made and let go.</summary>
public sealed class DiscardingSink : IPageSink
{
    /// <inheritdoc />
    public bool Add(string path, ReadOnlySpan<byte> content, FileHash? sha256 = null) => true;

    /// <inheritdoc />
    public bool? Keep(string path, long length, FileHash sha256) => true;
}
