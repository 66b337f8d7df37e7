using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Validate;

/// <summary>
/// Says what is wrong with one ad as it stands. In: the ad and the text it stands in. Out: findings at the smallest true
/// place, with the change that mends them where a machine can make one. It looks at no other ad and never writes.
/// </summary>
public static class AdValidator
{
    /// <summary>Everything wrong with an ad, in the order of the text.</summary>
    /// <param name="source">The file.</param>
    /// <param name="block">An ad in it.</param>
    /// <param name="rules">What the configuration says of ads.</param>
    /// <param name="siteName">The site's name.</param>
    public static EquatableArray<Diagnostic> Check(SourceText source, AdBlock block, AdRules rules, string siteName = "")
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(block);

        // a player that is no ad is mended on the page, and not this folder's business
        if (block.Kind is AdKind.EditorialEmbed or AdKind.Filler or AdKind.RelatedList or AdKind.Reference or AdKind.Empty || block.Shape is AdShape.AlsoReadList or AdShape.Reference) return [];

        var piece = new AdPiece(source, block, rules, siteName);
        List<Diagnostic> findings =
        [
            .. AdLeaks.Find(piece),
            .. AdLinkFaults.Find(piece),
            .. AdAddressFaults.Find(piece),
            .. AdScriptFaults.Find(piece),
            .. AdPictureFaults.Find(piece),
            .. AdFrameFaults.Find(piece),
            .. AdMarkupFaults.Find(piece),
        ];
        findings.Sort(Diagnostic.Compare);
        return findings.ToEquatableArray();
    }
}
