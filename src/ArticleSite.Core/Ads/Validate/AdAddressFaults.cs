using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Validate;

/// <summary>Finds addresses that a page on https cannot use as they are: <c>http:</c>, or no scheme at all.</summary>
internal static class AdAddressFaults
{
    private static readonly string[] s_attributes = ["href", "src", "poster", "data-src"];

    public static IEnumerable<Diagnostic> Find(AdPiece piece)
    {
        foreach (var tag in piece.Tags)
            foreach (var name in s_attributes)
                if (tag[name] is { } attribute && Insecure(attribute.Value) is { } scheme)
                    yield return Rules.AdAddressIsInsecure(piece.At(attribute.ValueSpan), attribute.Value) with
                    {
                        Fix = AdPiece.Safe("Write https:", new TextEdit(SchemeSpan(piece, attribute, scheme), "https:")),
                    };
    }

    /// <summary>What stands where <c>https:</c> should stand: <c>http:</c> or nothing; null for an address that is fine.</summary>
    private static string? Insecure(string url) =>
        url.StartsWith("http:", StringComparison.OrdinalIgnoreCase) ? "http:" : url.StartsWith("//", StringComparison.Ordinal) ? "" : null;

    private static TextSpan SchemeSpan(AdPiece piece, EditableAttribute attribute, string scheme)
    {
        var blanks = attribute.ValueSpan.Length - piece.Source.Slice(attribute.ValueSpan).TrimStart().Length;
        return new TextSpan(attribute.ValueSpan.Start + blanks, scheme.Length);
    }
}
