using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Ads.Validate;

/// <summary>Finds paid links that hide what they are: without <c>sponsored</c>, without a referrer, behind another address.</summary>
internal static class AdLinkFaults
{
    public static IEnumerable<Diagnostic> Find(AdPiece piece)
    {
        foreach (var link in piece.Of("a").Where(piece.IsPaid))
        {
            var rel = RelValues.Of(link.Value("rel"));
            if (!rel.Contains("sponsored")) yield return NotSponsored(piece, link, rel);
            if (rel.Contains("noreferrer")) yield return NoReferrer(piece, link, rel);
            if (link["referrerpolicy"] is { } policy && policy.Value.Equals("no-referrer", StringComparison.OrdinalIgnoreCase))
                yield return Rules.PaidLinkHidesReferrer(piece.At(policy.ValueSpan), "referrerpolicy=\"no-referrer\"") with
                {
                    Fix = AdPiece.Safe("Remove referrerpolicy", policy.Remove()),
                };
            if (piece.LinksIn(link).FirstOrDefault(found => found.Match is { IsCloaked: true, Role: AdUrlRole.Click }) is { } cloaked)
                yield return Rules.PaidLinkIsCloaked(piece.At(cloaked.Span), cloaked.Url, 1);
        }
    }

    private static Diagnostic NotSponsored(AdPiece piece, EditableTag link, IReadOnlyList<string> rel)
    {
        var place = link["rel"] is { } there ? there.ValueSpan : link.Span;
        var finding = Rules.PaidLinkIsNotSponsored(piece.At(place), rel.Contains("nofollow"), IsKnown(piece, link));
        return finding with { Fix = AdPiece.Safe("Add rel=\"sponsored\"", link.Set("rel", string.Join(' ', rel.Append("sponsored")))) };
    }

    private static bool IsKnown(AdPiece piece, EditableTag link) => piece.LinksIn(link).Any(found => found.Match is { Role: AdUrlRole.Click });

    private static Diagnostic NoReferrer(AdPiece piece, EditableTag link, IReadOnlyList<string> rel)
    {
        var there = link["rel"]!; // it holds the word
        var rest = string.Join(' ', rel.Where(value => value != "noreferrer"));
        return Rules.PaidLinkHidesReferrer(piece.At(there.ValueSpan), "rel=\"noreferrer\"") with
        {
            Fix = AdPiece.Safe("Remove noreferrer", rest.Length == 0 ? there.Remove() : link.Set("rel", rest)),
        };
    }
}
