using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Validate;

/// <summary>Reads off the text what the ads that its author keeps stand by.</summary>
public static class KeptAds
{
    /// <summary>A text link is a line of words on a phone.</summary>
    private static readonly AdSize s_oneLine = new(360, 27);

    /// <summary>The ads that stay and that a reader sees, in the order of the file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="body">The article's body in it.</param>
    /// <param name="ads">Everything found there.</param>
    public static EquatableArray<PlacedAd> Of(SourceText source, TextSpan body, EquatableArray<AdBlock> ads)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!ads.Any(IsShown)) return [];
        List<PlacedAd> placed = [];
        var lines = new AdLines(source.Text, body, new SpanSet(ads.Select(ad => ad.Span)));
        var (at, words) = (body.Start, 0);
        foreach (var block in ads.OrderBy(ad => ad.Span.Start))
        {
            words += ProseWords.Count(source.Text, at, block.Span.Start);
            at = Math.Max(at, block.Span.End);
            if (IsShown(block)) placed.Add(Place(block, words, lines));
        }

        return placed.ToEquatableArray();
    }

    private static bool IsShown(AdBlock block) =>
        block is { Policy: AdPolicy.Keep, Kind: AdKind.Banner or AdKind.TextLink or AdKind.AdUnit or AdKind.VideoCreative or AdKind.Unknown };

    private static PlacedAd Place(AdBlock block, int words, AdLines lines)
    {
        var before = lines.Before(block.Span.Start);
        var after = lines.After(block.Span.End);
        return new PlacedAd(block.Span, words)
        {
            Key = block.Key,
            Account = block.Account,
            IsUnit = block.Kind == AdKind.AdUnit,
            Size = block.Kind == AdKind.TextLink ? s_oneLine : block.Size ?? block.Images.Select(image => image.Size).FirstOrDefault(size => size is not null),
            Before = lines.KindOf(before),
            LineBefore = before,
            After = lines.KindOf(after),
            LineAfter = after,
        };
    }
}
