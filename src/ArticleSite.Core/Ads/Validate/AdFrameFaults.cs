using System.Globalization;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Validate;

/// <summary>Finds what moves or holds up the page: no size, no lazy loading, frames without a name, players that start by themselves.</summary>
internal static class AdFrameFaults
{
    public static IEnumerable<Diagnostic> Find(AdPiece piece)
    {
        var seen = piece.Of("img", "iframe", "video", "ins").Where(tag => !piece.IsPixel(tag) && !Styles.Hides(tag.Value("style"))).ToList();
        foreach (var tag in seen.Where(tag => !HasSize(tag)))
            yield return Rules.AdHasNoSize(piece.At(Wrong(tag, "width") ?? Wrong(tag, "height") ?? tag.Span), tag.Name) with { Fix = SizeFix(piece, tag, seen.Count) };

        var eager = seen.Where(tag => tag.Name is "img" or "iframe" && tag["loading"] is null).ToList();
        if (eager.Count > 0)
            yield return Rules.AdLoadsAtOnce(piece.At(eager[0].Span), eager[0].Name) with { Fix = AdPiece.Safe("Add loading=\"lazy\"", [.. eager.Select(tag => tag.Set("loading", "lazy"))]) };

        foreach (var frame in piece.Of("iframe"))
        {
            if (frame.Value("title").Length == 0 && frame.Value("aria-label").Length == 0)
                yield return Rules.FrameHasNoTitle(piece.At(frame.Span)) with { Fix = AdPiece.Safe("Add title=\"Advertisement\"", frame.Set("title", "Advertisement")) };
            if (PlaysAloud(frame.Value("src"))) yield return Rules.AdPlaysAloud(piece.At(frame["src"]!.ValueSpan), "iframe");
        }

        foreach (var player in piece.Of("video", "audio").Where(tag => tag["autoplay"] is not null && tag["muted"] is null))
            yield return Rules.AdPlaysAloud(piece.At(player["autoplay"]!.Span), player.Name) with
            {
                Fix = AdPiece.Safe("Add muted", new TextEdit(new TextSpan(player["autoplay"]!.Span.End, 0), " muted")),
            };

        foreach (var tag in piece.Tags.Where(tag => Styles.Property(tag.Value("style"), "position") is "fixed" or "sticky"))
            yield return Rules.AdIsFixed(piece.At(tag["style"]!.ValueSpan), Styles.Property(tag.Value("style"), "position")) with
            {
                Fix = AdPiece.Unsafe("Remove the position", Unfixed(tag)),
            };
    }

    private static TextEdit Unfixed(EditableTag tag) =>
        Styles.Without(tag.Value("style"), "position") is { Length: > 0 } rest ? tag.Set("style", rest) : tag["style"]!.Remove();

    private static bool HasSize(EditableTag tag) => HasSide(tag, "width") && HasSide(tag, "height");

    private static bool HasSide(EditableTag tag, string side) =>
        IsNumber(tag.Value(side)) || (side == "width" && tag.Value(side).EndsWith('%')) || Styles.HasLength(tag.Value("style"), side)
        || (side == "width" && tag.Name == "ins" && Styles.HasLength(tag.Value("style"), "height")); // a block is as wide as its column

    /// <summary>Browsers read the digits at the start: <c>300px</c> is 300, <c>NaN</c> is nothing.</summary>
    private static bool IsNumber(string value)
    {
        var digits = value.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? value.AsSpan(0, end) : value;
        return !value.EndsWith('%') && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
    }

    private static TextSpan? Wrong(EditableTag tag, string side) => tag[side] is { Value.Length: > 0 } there && !HasSide(tag, side) ? there.ValueSpan : null;

    private static DiagnosticFix? SizeFix(AdPiece piece, EditableTag tag, int seen)
    {
        if (piece.Block.Size is not { Width: > 0, Height: > 0 } size || seen != 1 || tag.Name == "ins") return null;
        var (width, height) = (size.Width.ToString(CultureInfo.InvariantCulture), size.Height.ToString(CultureInfo.InvariantCulture));
        return AdPiece.Safe($"Write the size {width} × {height}", tag.Set("width", width), tag.Set("height", height));
    }

    private static bool PlaysAloud(string url)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal);
        if (query < 0) return false;
        var values = url[(query + 1)..].Split('&');
        return values.Contains("autoplay=1") && !values.Contains("mute=1") && !values.Contains("muted=1");
    }
}
