using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// Makes a body with HTML of the author's own balanced and well nested: it is parsed as browsers parse (HTML, section 13.2)
/// and written out again. No word and no picture goes; comments do, but for the marks of places that are wanted.
/// </summary>
internal static class HtmlMender
{
    /// <summary>Browsers flatten what is deeper than this (Chromium: 512).</summary>
    public const int DeepestNesting = 256;

    /// <summary>Some trees that parsers make cannot be written so that parsing gives the same tree; each round comes nearer.</summary>
    private const int MostRounds = 5;

    /// <summary>The body mended; null, with a finding, when its elements are nested too deep.</summary>
    public static string? Mend(string html, Outline outline, CleanDraft draft, AdRules rules, List<Diagnostic> findings)
    {
        try
        {
            var hasMarks = outline.Gaps is not null || outline.Tags.HasMore;
            var notes = new HtmlNotes(outline, draft, findings, rules);
            var writer = new HtmlWriter(html.Length, notes) { KeepsMarks = hasMarks };
            var nodes = Parse(html, hasMarks);
            if (nodes.FirstOrDefault()?.Parent is IElement root) StrayItems.Mend(root);
            writer.Write(nodes, isTitleWanted: outline.IsTitleDropped);
            notes.Finish();
            var mended = writer.ToString();
            for (var round = 1; writer.MayChange && round < MostRounds; round++)
            {
                writer = new HtmlWriter(mended.Length, null) { KeepsMarks = hasMarks };
                writer.Write(Parse(mended, hasMarks), isTitleWanted: true);
                if (writer.ToString() == mended) break;
                mended = writer.ToString();
            }

            return mended;
        }
        catch (TooDeepException)
        {
            var place = draft.Body.ToSource(outline.Tags.Deep ?? outline.Tags.First);
            findings.Add(Rules.HtmlIsTooDeep(draft.Draft.Source.At(place), DeepestNesting));
            return null;
        }
    }

    private static INodeList Parse(string html, bool hasMarks)
    {
        IElement? last = null;
        var count = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = !hasMarks,
            MaximumDepth = 2 * DeepestNesting,
            OnCreated = (element, _) =>
            {
                // now and then is enough: the time parsers take grows with the square of the depth
                if (++count % 64 == 0 && last is not null) CheckDepth(last);
                last = element;
            },
        });
        // without a doctype a table would stay inside a paragraph, which on our pages it does not
        if (hasMarks && EndsPage(html)) return parser.ParseFragment(html, parser.ParseDocument("<!DOCTYPE html>").CreateElement("div"));
        // as a whole page rather than as the part of one: of a part each block is moved into another document, and each move asks all frames of the first
        return parser.ParseDocument("<!DOCTYPE html><html><head></head><body>" + html).Body!.ChildNodes;
    }

    /// <summary>True for a body that claims to end the page: a comment behind that would not be in the page's.</summary>
    private static bool EndsPage(string html) => html.Contains("</body", StringComparison.OrdinalIgnoreCase) || html.Contains("</html", StringComparison.OrdinalIgnoreCase);

    private static void CheckDepth(INode node)
    {
        var depth = 0;
        for (var parent = node.Parent; parent is not null; parent = parent.Parent) depth++;
        if (depth > DeepestNesting) throw new TooDeepException();
    }

    /// <summary>Thrown out of the parser, which has no other way to be stopped, and caught above.</summary>
    internal sealed class TooDeepException : Exception;
}
