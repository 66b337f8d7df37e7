using ArticleSite.Core.Ads;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>What was found of ads in an article, as bytes.</summary>
internal sealed class AdCodec
{
    private readonly WordTable _words;
    private readonly Action<ByteWriter, AdLink> _writeLink;
    private readonly Action<ByteWriter, AdUrl> _writeUrl;

    /// <summary>One for ads that share texts.</summary>
    /// <param name="words">Numbers for the names of networks and accounts, which come again and again.</param>
    public AdCodec(WordTable words) => (_words, _writeLink, _writeUrl) = (words, Write, Write);

    public void Write(ByteWriter to, AdBlock block)
    {
        to.Count((uint)block.Shape);
        to.Span(block.Span);
        to.Count((uint)block.Kind);
        Word(to, block.Network);
        Word(to, block.Account);
        Word(to, block.Campaign);
        Word(to, block.Creative);
        to.Optional(block.Size, Write);
        to.List(block.Links, _writeLink);
        to.List(block.Images, Write);
        to.Text(block.Text);
        to.Count((uint)block.Policy);
        Word(to, block.Key);
    }

    public AdBlock ReadBlock(ByteReader from) => new((AdShape)from.Count(), from.Span())
    {
        Kind = (AdKind)from.Count(),
        Network = Word(from),
        Account = Word(from),
        Campaign = Word(from),
        Creative = Word(from),
        Size = from.Optional(ReadSize),
        Links = from.List(ReadLink),
        Images = from.List(ReadImage),
        Text = from.Text(),
        Policy = (AdPolicy)from.Count(),
        Key = Word(from),
    };

    public void Write(ByteWriter to, AdUrl url)
    {
        Word(to, url.Network);
        to.Count((uint)url.Role);
        Word(to, url.Account);
        Word(to, url.Campaign);
        Word(to, url.Creative);
        to.OptionalText(url.Destination);
        to.Bool(url.IsCloaked);
    }

    public AdUrl ReadUrl(ByteReader from) => new(Word(from), (AdUrlRole)from.Count())
    {
        Account = Word(from),
        Campaign = Word(from),
        Creative = Word(from),
        Destination = from.OptionalText(),
        IsCloaked = from.Bool(),
    };

    public void Write(ByteWriter to, AdSpot spot)
    {
        to.Int(spot.Offset);
        Write(to, spot.Block);
    }

    public AdSpot ReadSpot(ByteReader from) => new(from.Int(), ReadBlock(from));

    public void Write(ByteWriter to, PlacedAd ad)
    {
        to.Span(ad.Span);
        to.Int(ad.WordsBefore);
        Word(to, ad.Key);
        Word(to, ad.Account);
        to.Bool(ad.IsUnit);
        to.Optional(ad.Size, Write);
        to.Count((uint)ad.Before);
        PlaceCodec.Write(to, ad.LineBefore);
        to.Count((uint)ad.After);
        PlaceCodec.Write(to, ad.LineAfter);
    }

    public PlacedAd ReadPlaced(ByteReader from) => new(from.Span(), from.Int())
    {
        Key = Word(from),
        Account = Word(from),
        IsUnit = from.Bool(),
        Size = from.Optional(ReadSize),
        Before = (AdNeighbour)from.Count(),
        LineBefore = PlaceCodec.ReadText(from),
        After = (AdNeighbour)from.Count(),
        LineAfter = PlaceCodec.ReadText(from),
    };

    public static void Write(ByteWriter to, AlsoReadEntry entry)
    {
        to.Text(entry.Title);
        to.Text(entry.Url);
        to.Span(entry.Span);
    }

    public static AlsoReadEntry ReadAlsoRead(ByteReader from) => new(from.Text(), from.Text(), from.Span());

    public static void Write(ByteWriter to, Disclosure disclosure)
    {
        to.Span(disclosure.Span);
        to.Text(disclosure.Words);
        to.Bool(disclosure.IsStrong);
    }

    public static Disclosure ReadDisclosure(ByteReader from) => new(from.Span(), from.Text(), from.Bool());

    private void Write(ByteWriter to, AdLink link)
    {
        to.Text(link.Url);
        to.Count((uint)link.Role);
        to.Span(link.Span);
        to.OptionalItem(link.Match, _writeUrl);
    }

    private AdLink ReadLink(ByteReader from) => new(from.Text(), (AdLinkRole)from.Count(), from.Span(), from.OptionalItem(ReadUrl));

    private static void Write(ByteWriter to, AdImage image)
    {
        to.Text(image.Url);
        to.OptionalText(image.Alt);
        to.Optional(image.Size, Write);
        to.Span(image.Span);
    }

    private static AdImage ReadImage(ByteReader from) => new(from.Text(), from.OptionalText(), from.Optional(ReadSize), from.Span());

    private static void Write(ByteWriter to, AdSize size)
    {
        to.Int(size.Width);
        to.Int(size.Height);
    }

    private static AdSize ReadSize(ByteReader from) => new(from.Int(), from.Int());

    private void Word(ByteWriter to, string word) => to.Count(_words.NumberOf(word));

    private string Word(ByteReader from) => _words[from.Count()];
}
