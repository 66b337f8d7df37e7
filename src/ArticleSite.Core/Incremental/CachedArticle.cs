using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>What the cache knows of one file without looking at what became of it.</summary>
/// <param name="Content">The fingerprint of its bytes.</param>
/// <param name="Stamp">By what it is known to be unchanged without reading it.</param>
/// <param name="State">Whether the build that read it took it.</param>
/// <param name="Publication">When it is to be published; null for a file whose head says nothing that can be used.</param>
/// <param name="Head">What became of it, without the body's HTML and the lists that few ask for.</param>
/// <param name="ListsLength">How many bytes those lists take, right behind.</param>
/// <param name="Body">The body's HTML; empty for a file that made no article.</param>
/// <param name="Markdown">The text without ads; empty where no output wants it.</param>
internal sealed record CachedArticle(Fingerprint Content, FileStamp Stamp, PublicationState State, Publication? Publication, StoredPlace Head, int ListsLength, PackPiece Body, PackPiece Markdown)
{
    /// <summary>Bytes of the head and the lists.</summary>
    public int ResultLength => Head.Length + ListsLength;

    /// <summary>True when a build would take it or leave it as the one before did.</summary>
    public bool Fits(BuildRequest request) => Publication is null || Publication.StateFor(request) == State;

    public void Write(ByteWriter to)
    {
        to.Print(Content);
        StampCodec.Write(to, Stamp);
        to.Count((uint)State);
        to.OptionalItem(Publication, static (writer, publication) =>
        {
            writer.Bool(publication.IsDraft);
            writer.Optional(publication.Date, PlaceCodec.Write);
        });
        Head.Write(to);
        to.Int(ListsLength);
        Body.Write(to);
        Markdown.Write(to);
    }

    public static CachedArticle Read(ByteReader from) => new(
        from.Print(),
        StampCodec.Read(from),
        (PublicationState)from.Count(),
        from.OptionalItem(static reader => new Publication(reader.Bool(), reader.Optional(PlaceCodec.ReadInstant))),
        StoredPlace.Read(from),
        from.Int(),
        PackPiece.Read(from),
        PackPiece.Read(from));
}
