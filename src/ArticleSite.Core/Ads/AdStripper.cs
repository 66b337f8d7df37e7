using ArticleSite.Core.Load;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>Takes the ad material out of a draft, as if it had never been pasted.</summary>
public static class AdStripper
{
    /// <summary>The draft without what the rules take out.</summary>
    /// <param name="draft">The draft; what its front matter says of ads wins over the rules.</param>
    /// <param name="rules">The site's rules.</param>
    /// <param name="section">The first folder below the content folder; empty for none.</param>
    public static StageResult<CleanDraft> Clean(Draft draft, AdRules rules, string section = "")
    {
        ArgumentNullException.ThrowIfNull(draft);
        var body = WithoutByteOrderMark(draft);
        var scope = AdScope.Of(section, draft.Meta);
        var scan = AdScanner.Scan(draft.Source, body, rules, scope);
        var text = CleanText.Cut(draft.Source, body, scan.Edits);
        return new StageResult<CleanDraft>(new CleanDraft(draft, text, scan.Ads, scan.AlsoRead) { Spots = scan.Spots }, scan.Findings);
    }

    /// <summary>The ad material of a draft, with the changes that take out some of it, whatever the rules and the front matter say.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="rules">What counts as an ad.</param>
    /// <param name="takes">What goes.</param>
    public static AdScan Select(Draft draft, AdRules rules, Func<AdBlock, bool> takes)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return AdScanner.Select(draft.Source, WithoutByteOrderMark(draft), rules, takes);
    }

    /// <summary>A byte order mark before the first line would hide a heading in it.</summary>
    private static TextSpan WithoutByteOrderMark(Draft draft) =>
        draft.Body is { Start: 0, Length: > 0 } && draft.Source[0] == '\uFEFF'
            ? TextSpan.FromBounds(1, draft.Body.End)
            : draft.Body;
}
