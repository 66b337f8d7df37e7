using ArticleSite.Core.Ads.Networks;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>
/// Opens the step Ads: a body goes in, the ad material found in it comes out, taken apart and with the changes that would
/// take it out. Works on the raw text before Markdown is parsed, as pasted HTML swallows headings and splits lists once it is. Never
/// touches what is code: fenced, indented, in backticks, or in <c>pre</c>, <c>script</c>, <c>style</c>, <c>textarea</c>.
/// </summary>
public static class AdScanner
{
    /// <summary>Finds the ad material of a body.</summary>
    /// <param name="source">The file.</param>
    /// <param name="body">The body's place in it.</param>
    /// <param name="rules">What counts as an ad, and what becomes of it.</param>
    /// <param name="scope">Where the body stands; null where nothing is said of that.</param>
    public static AdScan Scan(SourceText source, TextSpan body, AdRules rules, AdScope? scope = null)
    {
        return Scan(source, body, rules, scope, null);
    }

    /// <summary>Finds the ad material of a body, with the changes that take out some of it and leave the rest, whatever the rules say.</summary>
    /// <param name="source">The file.</param>
    /// <param name="body">The body's place in it.</param>
    /// <param name="rules">What counts as an ad.</param>
    /// <param name="takes">What goes.</param>
    public static AdScan Select(SourceText source, TextSpan body, AdRules rules, Func<AdBlock, bool> takes) => Scan(source, body, rules, null, takes);

    private static AdScan Scan(SourceText source, TextSpan body, AdRules rules, AdScope? scope, Func<AdBlock, bool>? takes)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(rules);
        if (!source.Slice(body).Contains('<')) return AdScan.Nothing;
        var urls = new PaidUrls(rules);
        var judge = new AdJudge(rules, scope ?? AdScope.None, urls) { Takes = takes };
        var candidates = AdCandidates.Find(source, body.Start, body.End, rules, urls);
        return candidates.Count == 0 ? AdScan.Nothing : new AdSearch(source, body, judge, candidates).Run();
    }
}
