using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>What is wrong with the links of one article, as far as the article alone tells.</summary>
internal static class LinkFaults
{
    /// <summary>The links that lead somewhere, in document order; words are kept of those that name a place the article does not have.</summary>
    public static EquatableArray<Link> Links(Outline outline)
    {
        List<Link> links = new(outline.Links.Count);
        foreach (var (link, words, _) in outline.Links)
        {
            if (link.Url.Length == 0) continue;
            var isPlace = link.Url.Contains('#', StringComparison.Ordinal) && !(link.Url[0] == '#' && outline.Anchors.Contains(link.Url[1..]));
            links.Add(isPlace ? link with { Words = words } : link);
        }

        return links.ToEquatableArray();
    }

    /// <summary>Adds everything that is wrong.</summary>
    public static void Find(Outline outline, CleanDraft draft, List<Diagnostic> findings)
    {
        var source = draft.Draft.Source;
        foreach (var (whole, target) in outline.Blanks)
            findings.Add(Rules.LinkTargetHasBlank(source.At(draft.Body.ToSource(whole)), outline.Text.Substring(target.Start, target.Length), draft.Body.ToSource(target)));
        foreach (var note in outline.Links)
        {
            var (link, words, isSeen) = note;
            if (link.Url.Length == 0) findings.Add(Rules.LinkLeadsNowhere(source.At(link.Span), words));
            else if (!isSeen) findings.Add(Rules.LinkHasNoText(source.At(link.Span), link.Url, IsMarkdown(link, source)));
            if (link.Url.Length > 0 && OfTarget(note, source, outline.Paid) is { } fault) findings.Add(fault);
        }
    }

    private static Diagnostic? OfTarget(LinkNote note, SourceText source, PaidLinks paid)
    {
        var (link, words, _) = note;
        var at = source.At(link.Span);
        if (ScriptedLink.Is(link.Url)) return Rules.LinkIsScript(at, ScriptedLink.TargetOf(link.Url));
        if (link.LacksScheme) return Rules.LinkLacksScheme(at, link.Url, link.Target);
        if (LocalAddress.Is(link.Url, words)) return Rules.LinkIsLocal(at, link.Url);
        var names = TrackingParameters.Names(link.Url);
        var isInsecure = link.Url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !LocalAddress.IsHost(link.Url)
            && !source.Slice(link.Span).StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if (names.Count == 0 && !isInsecure) return null;
        if (paid.Recognise(link.Url) is not null) return null; // the parameters are what is paid for, and ads have rules of their own
        if (names.Count == 0) return Rules.LinkIsInsecure(at, link.Url, link.Target);
        var written = link.Target.IsEmpty ? "" : source.Slice(link.Target).ToString();
        return Rules.LinkIsTracked(at, link.Url, names, written.Length == 0 ? null : new TextEdit(link.Target, TrackingParameters.Without(written)));
    }

    private static bool IsMarkdown(Link link, SourceText source) => source.Slice(link.Span) is ['[', .., ')'];
}
