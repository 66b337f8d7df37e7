using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>Finds ads right under a heading, between the steps of a list, and beside a link that readers look for: download, next, play.</summary>
internal static class MisplacedAd
{
    private static readonly string[] s_buttons = ["download", "next", "next page", "play", "start", "continue", "watch"];

    public static IEnumerable<Diagnostic> Find(PageAds page)
    {
        foreach (var ad in page.Ads)
        {
            var at = page.At(ad.Span);
            if (ad.Before == AdNeighbour.Heading) yield return Rules.AdIsMisplaced(at, "right under a heading", Place(page, ad.LineBefore));
            else if (ad.Before == AdNeighbour.Step && ad.After == AdNeighbour.Step) yield return Rules.AdIsMisplaced(at, "between two steps", Place(page, ad.LineBefore));
            else if (ButtonIn(ad.LineBefore) is { } before) yield return Rules.AdIsMisplaced(at, $"beside a link that says '{before}'", Place(page, ad.LineBefore));
            else if (ButtonIn(ad.LineAfter) is { } after) yield return Rules.AdIsMisplaced(at, $"beside a link that says '{after}'", Place(page, ad.LineAfter));
        }
    }

    private static SourceLocation? Place(PageAds page, Spanned<string> line) => line.Value.Length > 0 ? page.At(line.Span) : null;

    /// <summary>The words of a line that is one link, where they are those of a button: <c>[**Download now**](…)</c>.</summary>
    private static string? ButtonIn(Spanned<string> line)
    {
        var text = line.Value.Trim('*', '_', ' ');
        if (!text.StartsWith('[') || !text.EndsWith(')') || text.IndexOf("](", StringComparison.Ordinal) is var close && close < 0) return null;
        var words = text[1..close].Trim('*', '_', ' ');
        return words.Length < 30 && s_buttons.Any(button => words.Equals(button, StringComparison.OrdinalIgnoreCase) || words.StartsWith(button + " ", StringComparison.OrdinalIgnoreCase))
            ? words
            : null;
    }
}
