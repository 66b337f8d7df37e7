using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>
/// An article as bytes, without the HTML of its body, which lies elsewhere. A test fills every property of every record with
/// something and wants it back, so a property that is new and not carried here is noticed.
/// </summary>
/// <param name="words">Numbers for texts that many articles share.</param>
internal sealed class ArticleCodec(WordTable words)
{
    private readonly AdCodec _ads = new(words);

    public void Write(ByteWriter to, Article article)
    {
        to.Text(article.Source.Value);
        FrontMatterCodec.Write(to, article.Meta);
        Write(to, article.Body);
        to.List(article.Ads, _ads.Write);
        to.List(article.AlsoRead, AdCodec.Write);
        to.List(article.Spots, _ads.Write);
        to.List(article.KeptAds, _ads.Write);
        to.List(article.Disclosures, AdCodec.Write);
        to.List(article.Suppressions, FindingCodec.Write);
    }

    /// <summary>The article.</summary>
    /// <param name="from">What was written.</param>
    /// <param name="html">The HTML of its body.</param>
    /// <param name="markdown">Its Markdown without ads.</param>
    public Article Read(ByteReader from, StoredText html, StoredText markdown) =>
        new(new SourcePath(from.Text()), FrontMatterCodec.Read(from), ReadBody(from, html, markdown), from.List(_ads.ReadBlock), from.List(AdCodec.ReadAlsoRead))
        {
            Spots = from.List(_ads.ReadSpot),
            KeptAds = from.List(_ads.ReadPlaced),
            Disclosures = from.List(AdCodec.ReadDisclosure),
            Suppressions = from.List(FindingCodec.ReadSuppression),
        };

    private void Write(ByteWriter to, ArticleBody body)
    {
        to.List(body.Headings, Write);
        to.List(body.Links, Write);
        to.List(body.Images, Write);
        to.List(body.Anchors, static (writer, anchor) => writer.Text(anchor));
        to.Int(body.WordCount);
        to.Text(body.Summary);
        to.Text(body.Excerpt);
        to.List(body.Terms, Write);
        to.List(body.Said, Write);
        to.Words(body.Words.AsSpan());
        to.Words(body.Sketch.Cells.AsSpan());
        to.List(body.PaidLinks, Write);
        to.List(body.Gaps, Write);
    }

    private ArticleBody ReadBody(ByteReader from, StoredText html, StoredText markdown) => new()
    {
        Html = "",
        Stored = html,
        Markdown = markdown,
        Headings = from.List(ReadHeading),
        Links = from.List(ReadLink),
        Images = from.List(ReadImage),
        Anchors = from.List(static reader => reader.Text()),
        WordCount = from.Int(),
        Summary = from.Text(),
        Excerpt = from.Text(),
        Terms = from.List(ReadTerm),
        Said = from.List(ReadSaid),
        Words = from.Words(),
        Sketch = new TextSketch(from.Words()),
        PaidLinks = from.List(ReadPaidLink),
        Gaps = from.List(ReadGap),
    };

    private static void Write(ByteWriter to, Heading heading)
    {
        to.Int(heading.Level);
        to.Text(heading.Id);
        to.Text(heading.Text);
        to.Span(heading.Span);
    }

    private static Heading ReadHeading(ByteReader from) => new(from.Int(), from.Text(), from.Text(), from.Span());

    private static void Write(ByteWriter to, Link link)
    {
        to.Text(link.Url);
        to.Span(link.Span);
        to.Span(link.Target);
        to.Span(link.Tab);
        to.Text(link.Words);
    }

    private static Link ReadLink(ByteReader from) => new(from.Text(), from.Span()) { Target = from.Span(), Tab = from.Span(), Words = from.Text() };

    private static void Write(ByteWriter to, Image image)
    {
        to.Text(image.Url);
        to.Text(image.Alt);
        to.Span(image.Span);
        to.Bool(image.IsHtml);
        to.Bool(image.HasAlt);
        to.Bool(image.HasSize);
    }

    private static Image ReadImage(ByteReader from) =>
        new(from.Text(), from.Text(), from.Span()) { IsHtml = from.Bool(), HasAlt = from.Bool(), HasSize = from.Bool() };

    private static void Write(ByteWriter to, TermCount term)
    {
        to.Count(term.Word);
        to.Int(term.Count);
    }

    private static TermCount ReadTerm(ByteReader from) => new(from.Count(), from.Int());

    private void Write(ByteWriter to, SaidWord said)
    {
        to.Count(words.NumberOf(said.Word));
        to.Int(said.Count);
    }

    private SaidWord ReadSaid(ByteReader from) => new(words[from.Count()], from.Int());

    private void Write(ByteWriter to, PaidLink link)
    {
        to.Text(link.Url);
        _ads.Write(to, link.Match);
        to.Span(link.Span);
        to.Text(link.Rel);
    }

    private PaidLink ReadPaidLink(ByteReader from) => new(from.Text(), _ads.ReadUrl(from), from.Span(), from.Text());

    private static void Write(ByteWriter to, BodyGap gap)
    {
        to.Int(gap.HtmlOffset);
        to.Int(gap.TextOffset);
        to.Count((uint)gap.Before);
        to.Count((uint)gap.After);
        to.Int(gap.WordsBefore);
        to.Int(gap.HeightBefore);
        to.Span(gap.Span);
    }

    private static BodyGap ReadGap(ByteReader from) => new(from.Int(), from.Int(), (BodyBlock)from.Count(), (BodyBlock)from.Count(), from.Int(), from.Int(), from.Span());
}
