using System.Buffers;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Render;

/// <summary>A file of the site that is no page and no author's: its bytes are made when it is written, from the site alone.</summary>
/// <param name="Path">In the output folder: <c>feed.xml</c>.</param>
/// <param name="Owner">For messages: <c>the Atom feed</c>.</param>
/// <param name="Write">Writes its bytes; any thread may ask.</param>
public sealed record MadeFile(string Path, string Owner, Action<IBufferWriter<byte>> Write)
{
    /// <summary>One whose bytes are made in one piece, of which there are few.</summary>
    public MadeFile(string path, string owner, Func<ReadOnlyMemory<byte>> content)
        : this(path, owner, to => to.Write(content().Span))
    {
    }

    /// <summary>What tells its bytes apart without making them; null for one that is made in each build.</summary>
    public Func<Fingerprint?>? Print { get; init; }
}
