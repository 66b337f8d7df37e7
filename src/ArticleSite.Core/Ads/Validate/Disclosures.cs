using System.Buffers;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Validate;

/// <summary>
/// Finds what an author says of paid links. The words are those that regulators and programmes name: that one is paid or
/// earns a commission is understood, "affiliate" alone is not.
/// </summary>
public static class Disclosures
{
    private static readonly SearchValues<string> s_strong = SearchValues.Create(
    [
        "commission", "paid link", "we earn", "i earn", "we are paid", "i am paid", "get paid", "we receive a payment", "we may earn", "i may earn",
        "qualifying purchases", "provision", "rémunér", "comisión", "commissione", "comissão",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> s_weak = SearchValues.Create(
        ["affiliate link", "affiliate links", "affiliate partner", "affiliate programme", "affiliate program", "partner link", "partner links", "may contain affiliate", "sponsored post"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> s_aboutUs = SearchValues.Create(
        ["link", "lien", "enlace", "purchas", "buy", "shop", "associate"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Every line that speaks of paid links, in the order of the file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="body">The article's body in it.</param>
    /// <param name="ads">The ads in it: what they say is the advertiser's.</param>
    public static EquatableArray<Disclosure> Find(SourceText source, TextSpan body, EquatableArray<AdBlock> ads)
    {
        ArgumentNullException.ThrowIfNull(source);
        var text = source.Slice(body);
        if (!text.ContainsAny(s_strong) && !text.ContainsAny(s_weak)) return [];
        List<Disclosure> found = [];
        for (var at = body.Start; at < body.End;)
        {
            var close = source.Text.IndexOf('\n', at, body.End - at);
            var end = close < 0 ? body.End : close;
            var line = source.Text.AsSpan(at, end - at);
            var isStrong = line.ContainsAny(s_strong) && IsAboutUs(line);
            if (isStrong || line.ContainsAny(s_weak))
            {
                var lead = line.Length - line.TrimStart().Length;
                var words = line.Trim();
                var span = new TextSpan(at + lead, words.Length);
                if (!ads.Any(ad => ad.Span.Overlaps(span))) found.Add(new Disclosure(span, words.Length <= 80 ? words.ToString() : string.Concat(words[..79], "…"), isStrong));
            }

            at = end + 1;
        }

        return found.ToEquatableArray();
    }

    /// <summary>A text about commissions of others is no disclosure: it speaks of links, of buying, or of this site.</summary>
    private static bool IsAboutUs(ReadOnlySpan<char> line) => line.ContainsAny(s_aboutUs);
}
