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
        var (at, words) = (body.Start, 0);
        foreach (var block in ads.OrderBy(ad => ad.Span.Start))
        {
            words += ProseWords.Count(source.Text, at, block.Span.Start);
            at = Math.Max(at, block.Span.End);
            if (IsShown(block)) placed.Add(Place(source, body, block, words, ads));
        }

        return placed.ToEquatableArray();
    }

    private static bool IsShown(AdBlock block) =>
        block is { Policy: AdPolicy.Keep, Kind: AdKind.Banner or AdKind.TextLink or AdKind.AdUnit or AdKind.VideoCreative or AdKind.Unknown };

    private static PlacedAd Place(SourceText source, TextSpan body, AdBlock block, int words, EquatableArray<AdBlock> ads)
    {
        var before = LineBefore(source.Text, block.Span.Start, body.Start);
        var after = LineAfter(source.Text, block.Span.End, body.End);
        return new PlacedAd(block.Span, words)
        {
            Key = block.Key,
            Account = block.Account,
            IsUnit = block.Kind == AdKind.AdUnit,
            Size = block.Kind == AdKind.TextLink ? s_oneLine : block.Size ?? block.Images.Select(image => image.Size).FirstOrDefault(size => size is not null),
            Before = KindOf(before, ads),
            LineBefore = before,
            After = KindOf(after, ads),
            LineAfter = after,
        };
    }

    private static AdNeighbour KindOf(Spanned<string> line, EquatableArray<AdBlock> ads)
    {
        var text = line.Value;
        if (text.Length == 0 || ads.Any(ad => ad.Span.Overlaps(line.Span))) return AdNeighbour.None;
        if (text[0] == '#') return AdNeighbour.Heading;
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits is > 0 and < 10 && text[digits] is '.' or ')') return AdNeighbour.Step;
        return char.IsLetterOrDigit(text[0]) || text[0] is '*' or '_' or '[' ? AdNeighbour.Text : AdNeighbour.Other;
    }

    private static Spanned<string> LineBefore(string text, int at, int start)
    {
        while (at > start && char.IsWhiteSpace(text[at - 1])) at--;
        if (at <= start) return new Spanned<string>("", default);
        var line = Math.Max(start, text.LastIndexOf('\n', at - 1) + 1);
        return Trimmed(text, line, at);
    }

    private static Spanned<string> LineAfter(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        if (at >= end) return new Spanned<string>("", default);
        var close = text.IndexOf('\n', at, end - at);
        return Trimmed(text, at, close < 0 ? end : close);
    }

    private static Spanned<string> Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new Spanned<string>(text[start..end], TextSpan.FromBounds(start, end));
    }
}
