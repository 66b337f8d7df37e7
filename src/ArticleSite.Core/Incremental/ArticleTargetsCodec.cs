using ArticleSite.Core.Check;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>What the checks of the site look at, in the cache.</summary>
internal static class ArticleTargetsCodec
{
    public static void Write(ByteWriter to, ArticleTargets targets)
    {
        to.List(targets.AlsoRead, AdCodec.Write);
        to.List(targets.Images, static (writer, image) =>
        {
            writer.Text(image.Url);
            writer.Span(image.Span);
        });
        to.List(targets.Hosts, static (writer, images) =>
        {
            writer.Text(images.Host);
            writer.Count((uint)images.Count);
            writer.Span(images.First);
        });
    }

    public static ArticleTargets Read(ByteReader from) => new(
        from.List(AdCodec.ReadAlsoRead),
        from.List(static reader => new LocalImage(reader.Text(), reader.Span())),
        from.List(static reader => new HostedImages(reader.Text(), (int)reader.Count(), reader.Span())));
}
