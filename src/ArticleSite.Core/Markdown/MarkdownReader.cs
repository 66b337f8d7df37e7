using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown.Review;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// From Markdown to a body that is ready for any page. In: a <see cref="CleanDraft"/>. Out: an <see cref="Article"/> whose HTML is
/// balanced, with its headings, links, images and words. It sees one article and knows nothing of the site. This folder is
/// the only door to Markdig and AngleSharp; their types do not leave it.
/// </summary>
public static class MarkdownReader
{
    /// <summary>Reads an article's body; the value is null, with a finding, only for input that no reader could make sense of.</summary>
    /// <param name="draft">The article without ads.</param>
    /// <param name="options">What the site says about ads and languages; null for a site without configuration.</param>
    public static StageResult<Article> Read(CleanDraft draft, BodyOptions? options = null)
    {
        options ??= BodyOptions.Default;
        List<Diagnostic> findings = [];
        var title = draft.Draft.Meta.Title.Value;
        var language = draft.Draft.Meta.Language?.Value ?? options.Language;
        var outline = new Outline(
            draft.Body.Text,
            new PaidLinks(options, language),
            BodyGaps.For(draft, options.WantsGaps || draft.Spots.Count > 0),
            options.Words.For(language),
            new TextReview(draft, language));
        if (Render(draft, outline, options.Ads, findings) is not { } marked) return new StageResult<Article>(null, findings.ToEquatableArray());

        LinkFaults.Find(outline, draft, findings);
        var text = BodyText.Read(marked.InMemory, draft.Draft.Meta, options.Related, language);
        var html = outline.Tags.HasMore ? new StoredText(MoreMark.Drop(marked.Text)) : marked;
        if (outline.Gaps is not null) html = new StoredText(outline.Gaps.TakeComments(html.Text));
        string[] anchors = [.. outline.Anchors];
        Array.Sort(anchors, StringComparer.Ordinal);
        var body = new ArticleBody
        {
            Html = "",
            Stored = html,
            Headings = outline.Headings.ToEquatableArray(),
            Links = LinkFaults.Links(outline),
            Images = outline.Images.ToEquatableArray(),
            Anchors = EquatableArray.TakeOver(anchors),
            WordCount = text.WordCount,
            Summary = text.Summary,
            Excerpt = text.Excerpt,
            Terms = text.Terms,
            Said = text.Said,
            Words = text.Words,
            Sketch = TextSketch.Of(text.Words.AsSpan()),
            PaidLinks = outline.Paid.Found,
            Gaps = outline.Gaps?.In(html.Text) ?? [],
        };
        outline.Review.Finish(outline, text.WordCount, findings);
        EquatableArray<Suppression> suppressions = [];
        if (outline.Tags.Directives.Count > 0)
        {
            var comments = new SuppressionReader(draft.Draft.Source, draft.Draft.Body).Read(outline.Tags.Directives.Select(draft.Body.ToSource));
            findings.AddRange(comments.Findings);
            suppressions = comments.Value!.ToEquatableArray(); // reading always gives a list
        }

        var article = new Article(draft.Draft.Source.Path, draft.Draft.Meta, body, draft.Ads, draft.AlsoRead)
        {
            Spots = draft.Spots,
            Suppressions = suppressions,
        };
        return new StageResult<Article>(article, findings.ToEquatableArray());
    }

    /// <summary>The body's HTML, with comments of ours where there is something to be found again.</summary>
    private static StoredText? Render(CleanDraft draft, Outline outline, AdRules rules, List<Diagnostic> findings)
    {
        var source = draft.Draft.Source;
        if (TangledMarkup.In(draft.Body.Text) is { } tangle)
        {
            findings.Add(tangle.Finding(source.At(draft.Body.ToSource(tangle.Place))));
            return null;
        }

        try
        {
            var document = MarkdownSyntax.Parse(draft.Body.Text);
            DocumentWalk.Prepare(document, draft, outline, findings);
            if (outline.TooDeep is null)
            {
                var html = BodyRenderer.ToHtml(document, outline);
                if (!outline.HasHtml) return html;
                var mended = HtmlMender.Mend(html.Text, outline, draft, rules, findings);
                html.LetGo();
                return mended is null ? null : new StoredText(mended);
            }
        }
        catch (ArgumentException tooDeep) when (tooDeep.Message.Contains("nested", StringComparison.Ordinal))
        {
            // the parser gives no place: the longest line is where a person would look first
        }

        findings.Add(Rules.MarkdownIsTooDeep(source.At(draft.Body.ToSource(outline.TooDeep ?? LongestLine(draft.Body.Text))), MarkdownSyntax.DeepestNesting));
        return null;
    }

    private static TextSpan LongestLine(string text)
    {
        var (start, length, at) = (0, 0, 0);
        while (at < text.Length)
        {
            var rest = text.AsSpan(at);
            var end = rest.IndexOfAny('\r', '\n') is >= 0 and var found ? found : rest.Length;
            if (end > length) (start, length) = (at, end);
            at += end + 1;
        }

        return new TextSpan(start, Math.Min(length, 1));
    }
}
