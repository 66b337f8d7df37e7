using ArticleSite.Core.Ads;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>
/// An article as bytes, without the HTML of its body, which lies elsewhere: what every build asks for in one part, the lists that few
/// steps ask for in another, from which each is read by itself. A test fills every property of every record with something and wants it
/// back, so a property that is new and not carried here is noticed.
/// </summary>
internal sealed class ArticleCodec
{
    private readonly WordTable _words;
    private readonly AdCodec _ads;
    private readonly Func<ByteReader, EquatableArray<AdBlock>> _readAds;
    private readonly Func<ByteReader, EquatableArray<SaidWord>> _readSaid;

    /// <summary>One for articles that share texts.</summary>
    /// <param name="words">Numbers for those.</param>
    public ArticleCodec(WordTable words)
    {
        (_words, _ads) = (words, new AdCodec(words));
        _readAds = from => from.List(_ads.ReadBlock);
        _readSaid = from => from.List(ReadSaid);
    }

    /// <summary>Writes an article.</summary>
    /// <param name="to">What every build asks for.</param>
    /// <param name="lists">The lists.</param>
    /// <param name="article">The article.</param>
    public void Write(ByteWriter to, ListWriter lists, Article article)
    {
        to.Text(article.Source.Value);
        FrontMatterCodec.Write(to, article.Meta);
        Write(to, lists, article.Body);
        lists.Add(to, article.StoredAds, _ads.Write);
        lists.Add(to, article.StoredAlsoRead, AdCodec.Write);
        to.List(article.Spots, _ads.Write);
        to.List(article.KeptAds, _ads.Write);
        to.List(article.Disclosures, AdCodec.Write);
        to.List(article.Suppressions, FindingCodec.Write);
    }

    /// <summary>The article.</summary>
    /// <param name="from">What was written.</param>
    /// <param name="lists">Its lists.</param>
    /// <param name="html">The HTML of its body.</param>
    /// <param name="markdown">Its Markdown without ads.</param>
    public Article Read(ByteReader from, ListReader lists, StoredText html, StoredText markdown) =>
        new(new SourcePath(from.Text()), FrontMatterCodec.Read(from), ReadBody(from, lists, html, markdown), [], [])
        {
            StoredAds = lists.Next(from, _readAds),
            StoredAlsoRead = lists.Next(from, ReadAlsoRead),
            Spots = from.List(_ads.ReadSpot),
            KeptAds = from.List(_ads.ReadPlaced),
            Disclosures = from.List(AdCodec.ReadDisclosure),
            Suppressions = from.List(FindingCodec.ReadSuppression),
        };

    private void Write(ByteWriter to, ListWriter lists, ArticleBody body)
    {
        lists.Add(to, body.StoredHeadings, Write);
        to.List(body.Links, Write);
        lists.Add(to, body.StoredImages, Write);
        lists.Add(to, body.StoredAnchors, static (writer, anchor) => writer.Text(anchor));
        to.Int(body.WordCount);
        to.Text(body.Summary);
        to.Text(body.Excerpt);
        lists.Add(to, body.StoredTerms, Write);
        lists.Add(to, body.StoredSaid, Write);
        to.Long((long)body.WordsPrint);
        lists.AddWhole(to, body.StoredWords, static (writer, words) => writer.Words(words.AsSpan()));
        to.Words(body.StoredSketch.Items.AsSpan()); // every build compares them all
        to.Long((long)body.ImagesPrint);
        to.List(body.PaidLinks, Write);
        to.List(body.Gaps, Write);
    }

    private ArticleBody ReadBody(ByteReader from, ListReader lists, StoredText html, StoredText markdown) => new()
    {
        Html = "",
        Stored = html,
        Markdown = markdown,
        StoredHeadings = lists.Next(from, ReadHeadings),
        Links = from.List(ReadLink),
        StoredImages = lists.Next(from, ReadImages),
        StoredAnchors = lists.Next(from, ReadAnchors),
        WordCount = from.Int(),
        Summary = from.Text(),
        Excerpt = from.Text(),
        StoredTerms = lists.Next(from, ReadTerms),
        StoredSaid = lists.Next(from, _readSaid),
        WordsPrint = (ulong)from.Long(),
        StoredWords = lists.Next(from, ReadWords),
        StoredSketch = new StoredList<uint>(from.Words()),
        ImagesPrint = (ulong)from.Long(),
        PaidLinks = from.List(ReadPaidLink),
        Gaps = from.List(ReadGap),
    };

    private static EquatableArray<AlsoReadEntry> ReadAlsoRead(ByteReader from) => from.List(AdCodec.ReadAlsoRead);

    private static EquatableArray<Heading> ReadHeadings(ByteReader from) => from.List(ReadHeading);

    private static EquatableArray<Image> ReadImages(ByteReader from) => from.List(ReadImage);

    private static EquatableArray<string> ReadAnchors(ByteReader from) => from.List(static reader => reader.Text());

    private static EquatableArray<TermCount> ReadTerms(ByteReader from) => from.List(ReadTerm);

    private static EquatableArray<uint> ReadWords(ByteReader from) => from.Words();

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
        to.Count(_words.NumberOf(said.Word));
        to.Int(said.Count);
    }

    private SaidWord ReadSaid(ByteReader from) => new(_words[from.Count()], from.Int());

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
