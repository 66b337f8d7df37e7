using ArticleSite.Core.Text;

namespace ArticleSite.Core.Render;

/// <summary>A file of the site that is no page and no author's: its bytes are made when it is written, from the site alone.</summary>
/// <param name="Path">In the output folder: <c>feed.xml</c>.</param>
/// <param name="Owner">For messages: <c>the Atom feed</c>.</param>
/// <param name="Content">Its bytes; any thread may ask.</param>
public sealed record MadeFile(string Path, string Owner, Func<ReadOnlyMemory<byte>> Content)
{
    /// <summary>What tells its bytes apart without making them; null for one that is made in each build.</summary>
    public Func<Fingerprint?>? Print { get; init; }
}
