using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Validate;

/// <summary>Finds pictures of an ad that count readers without asking, or tell nothing to who cannot see them.</summary>
internal static class AdPictureFaults
{
    private const string Label = "Advertisement";

    public static IEnumerable<Diagnostic> Find(AdPiece piece)
    {
        foreach (var image in piece.Of("img"))
        {
            if (piece.IsPixel(image))
            {
                if (!piece.Rules.HasConsentMode)
                    yield return Rules.PixelWithoutConsent(piece.At(image.Span)) with { Fix = AdPiece.Safe("Remove the pixel", Removal(piece, image.Span)) };
            }
            else if (WhyUseless(piece, image) is { } why)
            {
                var place = image["alt"] is { } alt ? alt.ValueSpan : image.Span;
                yield return Rules.AdImageHasNoAlternative(piece.At(place), why) with { Fix = AdPiece.Safe($"Write alt=\"{Label}\"", image.Set("alt", Label)) };
            }
        }
    }

    private static string? WhyUseless(AdPiece piece, EditableTag image)
    {
        if (image["alt"] is not { } alt) return "has no alt";
        if (alt.Value.Length == 0) return IsAloneInLink(piece, image) ? "is all there is in a link, and its alt is empty" : null;
        if (alt.Value.Equals(piece.SiteName, StringComparison.OrdinalIgnoreCase)) return $"has the name of this site as alt, '{alt.Value}'";
        if (IsAddress(alt.Value)) return $"has an address as alt, '{alt.Value}'";
        return IsFileName(alt.Value) ? $"has a file name as alt, '{alt.Value}'" : null;
    }

    /// <summary>True when the link around a picture has no words of its own.</summary>
    private static bool IsAloneInLink(AdPiece piece, EditableTag image)
    {
        var link = piece.Tags.LastOrDefault(tag => tag is { Name: "a" } && tag.Span.Start < image.Span.Start);
        var close = piece.Tags.FirstOrDefault(tag => tag is { Name: "a", IsEnd: true } && tag.Span.Start > image.Span.Start);
        if (link is not { IsEnd: false } || close is null) return false;
        var at = link.Span.End;
        foreach (var tag in piece.Tags.Where(tag => tag.Span.Start >= link.Span.End && tag.Span.Start <= close.Span.Start))
        {
            if (!piece.Source.Text.AsSpan(at, tag.Span.Start - at).IsWhiteSpace()) return false;
            at = tag.Span.End;
        }

        return true;
    }

    private static bool IsAddress(string text) =>
        text.Contains("://", StringComparison.Ordinal)
        || text.StartsWith("//", StringComparison.Ordinal)
        || (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && !text.Contains(' ', StringComparison.Ordinal));

    private static bool IsFileName(string text) =>
        !text.Contains(' ', StringComparison.Ordinal)
        && Path.GetExtension(text).ToLowerInvariant() is ".jpg" or ".jpeg" or ".png" or ".gif" or ".webp" or ".svg" or ".avif";

    /// <summary>A tag that has a line for itself goes with its line.</summary>
    internal static TextEdit Removal(AdPiece piece, TextSpan tag)
    {
        var text = piece.Source.Text;
        var (start, end) = (tag.Start, tag.End);
        while (start > 0 && text[start - 1] is ' ' or '\t') start--;
        while (end < text.Length && text[end] is ' ' or '\t' or '\r') end++;
        var isAlone = (start == 0 || text[start - 1] == '\n') && (end == text.Length || text[end] == '\n');
        return new TextEdit(isAlone ? TextSpan.FromBounds(start, Math.Min(end + 1, text.Length)) : tag, "");
    }
}
