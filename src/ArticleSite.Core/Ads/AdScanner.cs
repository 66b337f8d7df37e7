using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>
/// Opens the step Ads: a body goes in, the ad material found in it comes out, with the changes that would take it out.
/// Works on the raw text before Markdown is parsed, as pasted HTML swallows headings and splits lists once it is. Never
/// touches what is code: fenced, indented, in backticks, or in <c>pre</c>, <c>script</c>, <c>style</c>, <c>textarea</c>.
/// </summary>
public static class AdScanner
{
    /// <summary>Finds the ad material of a body.</summary>
    /// <param name="source">The file.</param>
    /// <param name="body">The body's place in it.</param>
    /// <param name="rules">What counts as an ad, and what becomes of it.</param>
    public static AdScan Scan(SourceText source, TextSpan body, AdRules rules)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(rules);
        var candidates = AdCandidates.Find(source.Text, body.Start, body.End, rules);
        return candidates.Count == 0 ? AdScan.Nothing : new AdSearch(source, body, rules, candidates).Run();
    }
}
