using ArticleSite.Core.Ads.Networks;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>
/// Takes a piece of ad material apart: what it is, whose it is, and every address, picture and word in it. It is told by
/// what is in it, never by how its HTML is laid out; what was never seen before is <see cref="AdKind.Unknown"/>.
/// </summary>
public static class AdClassifier
{
    /// <summary>The network of AdSense units.</summary>
    private const string AdSense = "adsense";

    /// <summary>A piece between two places of a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="shape">By what it was found.</param>
    /// <param name="span">All of it, markers included.</param>
    /// <param name="inner">What stands between the markers; all of it where there are none.</param>
    /// <param name="urls">Tells paid addresses from others.</param>
    public static AdBlock Classify(SourceText source, AdShape shape, TextSpan span, TextSpan inner, PaidUrls urls)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(urls);
        if (shape == AdShape.AlsoReadList) return new AdBlock(shape, span) { Kind = AdKind.RelatedList };
        if (shape == AdShape.Reference)
        {
            var id = source.Slice(inner).ToString();
            return new AdBlock(shape, span) { Kind = AdKind.Reference, Creative = id, Key = id };
        }

        var content = AdContent.Read(source, inner.Start, inner.End, urls);
        var kind = KindOf(shape, content);
        return Name(new AdBlock(shape, span)
        {
            Kind = kind,
            Links = content.Links.ToEquatableArray(),
            Images = content.Images.ToEquatableArray(),
            Text = content.Words,
            Size = SizeOf(kind, content),
        }, content);
    }

    private static AdKind KindOf(AdShape shape, AdContent content)
    {
        if (content.Client is not null) return AdKind.AdUnit;
        var isMarked = shape == AdShape.MarkerBlock;
        var leadsAway = HasClick(content, isMarked);
        if (content.HasPlayer) return PlayerKind(content, leadsAway, isMarked);
        if (leadsAway && content.Images.Count > 0) return AdKind.Banner;
        if (leadsAway && content.Words.Length > 0) return AdKind.TextLink;
        if (content.Links.Count == 0 && content.Words.Length == 0 && !content.HasTags) return AdKind.Empty;
        if (content.Images.Count > 0) return AdKind.Unknown;
        if (content.First(AdLinkRole.Pixel) is not null && content.Words.Length == 0) return AdKind.Pixel;
        return shape == AdShape.Loose ? RestKind(content) : content.First(AdLinkRole.Script) is { Match: not null } ? AdKind.Script : AdKind.Unknown;
    }

    /// <summary>Loose pieces without an address that a reader can follow: scripts, and places that scripts fill.</summary>
    private static AdKind RestKind(AdContent content) => content.HasTags && content.IsPlace ? AdKind.AdUnit : AdKind.Script;

    private static AdKind PlayerKind(AdContent content, bool leadsAway, bool isMarked)
    {
        if (leadsAway) return AdKind.VideoCreative;
        if (content.First(AdLinkRole.Frame) is not { } frame) return isMarked ? AdKind.Filler : AdKind.EditorialEmbed;
        if (frame.Match is { Role: not AdUrlRole.Embed }) return AdKind.AdUnit;
        if (frame.Match is null && isMarked) return AdKind.Unknown;
        return isMarked ? AdKind.Filler : AdKind.EditorialEmbed;
    }

    /// <summary>True when a click leads to an advertiser: between markers, to any other site.</summary>
    private static bool HasClick(AdContent content, bool isMarked)
    {
        foreach (var link in content.Links)
            if (link.Role == AdLinkRole.Click && (PaidUrls.IsPaid(link.Match) || (isMarked && AdHandlers.IsAddress(link.Url)))) return true;
        return false;
    }

    private static AdSize? SizeOf(AdKind kind, AdContent content)
    {
        if (kind is AdKind.VideoCreative or AdKind.Filler or AdKind.AdUnit or AdKind.EditorialEmbed && content.PlayerSize is { } size) return size;
        foreach (var image in content.Images)
            if (image.Size is not null) return image.Size;
        return content.PlayerSize;
    }

    /// <summary>Where the creative's id is that of a product (2Checkout), the same link may be under many pictures: each is a creative.</summary>
    private static string KeyOf(AdUrl main, AdLink? click, AdLink? image)
    {
        if (main.Creative.Length == 0) return AdKey.ForAddress(main.Network, main.Campaign, click?.Url ?? "", image?.Url ?? "");
        var isNamed = click?.Match is { Campaign.Length: > 0 } || main.Role != AdUrlRole.Click || image is null || image.Match is { } asset && asset.Creative == main.Creative;
        return isNamed
            ? AdKey.For(main.Network, main.Campaign, main.Creative)
            : AdKey.ForPicture(main.Network, main.Campaign, main.Creative, image!.Url);
    }

    /// <summary>Whose it is: by the address a click leads to, else by the frame, the pictures, the pixel, in this order.</summary>
    private static AdBlock Name(AdBlock ad, AdContent content)
    {
        if (content.Client is { } client)
            return ad with { Network = AdSense, Account = client, Creative = content.Slot, Key = AdKey.For(AdSense, "", content.Slot) };
        AdUrl? main = null;
        foreach (var role in (ReadOnlySpan<AdLinkRole>)[AdLinkRole.Click, AdLinkRole.Frame, AdLinkRole.Media, AdLinkRole.Image, AdLinkRole.Pixel, AdLinkRole.Script])
        {
            foreach (var link in content.Links)
            {
                if (link.Role != role || link.Match is not { } match) continue;
                main = main is null ? match : Fill(main, match);
            }
        }

        return main is null ? ad : ad with
        {
            Network = main.Network,
            Account = main.Account,
            Campaign = main.Campaign,
            Creative = main.Creative,
            Key = KeyOf(main, content.First(AdLinkRole.Click), content.First(AdLinkRole.Image)),
        };
    }

    /// <summary>What the main address does not say, another of the same network may.</summary>
    private static AdUrl Fill(AdUrl main, AdUrl other)
    {
        if (main.Network != other.Network) return main;
        if (main is { Account.Length: > 0, Campaign.Length: > 0, Creative.Length: > 0 }) return main;
        return main with
        {
            Account = main.Account.Length > 0 ? main.Account : other.Account,
            Campaign = main.Campaign.Length > 0 ? main.Campaign : other.Campaign,
            Creative = main.Creative.Length > 0 ? main.Creative : other.Creative,
        };
    }
}
