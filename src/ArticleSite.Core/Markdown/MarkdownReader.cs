using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using Markdig.Syntax;

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
    /// <param name="terms">Shares equal words between articles.</param>
    public static StageResult<Article> Read(CleanDraft draft, TermPool terms)
    {
        List<Diagnostic> findings = [];
        var title = draft.Draft.Meta.Title.Value;
        if (Parse(draft, findings) is not { } document) return new StageResult<Article>(null, findings.ToEquatableArray());

        var outline = DocumentWalk.Prepare(document, draft, title, findings);
        if (outline.HasHtml && HtmlDepth.TooDeepAt(document, draft) is { } deep)
        {
            findings.Add(Rules.HtmlIsTooDeep(deep, HtmlDepth.Limit));
            return new StageResult<Article>(null, findings.ToEquatableArray());
        }

        var html = Markdig.Markdown.ToHtml(document, MarkdownSyntax.Pipeline);
        if (outline.HasHtml) html = HtmlMender.Mend(html, outline, draft, findings);
        var text = BodyText.Read(html, title, terms);
        var body = new ArticleBody
        {
            Html = html,
            Headings = outline.Headings.ToEquatableArray(),
            Links = outline.Links.ToEquatableArray(),
            Images = outline.Images.ToEquatableArray(),
            Anchors = outline.Anchors.Order(StringComparer.Ordinal).ToEquatableArray(),
            WordCount = text.WordCount,
            Summary = text.Summary,
            Terms = text.Terms,
        };
        var article = new Article(draft.Draft.Source.Path, draft.Draft.Meta, body, draft.Ads, draft.AlsoRead);
        return new StageResult<Article>(article, findings.ToEquatableArray());
    }

    private static MarkdownDocument? Parse(CleanDraft draft, List<Diagnostic> findings)
    {
        try
        {
            return Markdig.Markdown.Parse(draft.Body.Text, MarkdownSyntax.Pipeline);
        }
        catch (ArgumentException tooDeep) when (tooDeep.Message.Contains("nested", StringComparison.Ordinal))
        {
            // the parser gives no place: the longest run of openers is where a person would look first
            findings.Add(Rules.MarkdownIsTooDeep(draft.Draft.Source.At(LongestLine(draft)), MarkdownSyntax.DeepestNesting));
            return null;
        }
    }

    private static TextSpan LongestLine(CleanDraft draft)
    {
        var text = draft.Body.Text.AsSpan();
        var (start, length, at) = (0, 0, 0);
        foreach (var line in text.EnumerateLines())
        {
            if (line.Length > length) (start, length) = (at, line.Length);
            at += line.Length;
            while (at < text.Length && text[at] is '\r' or '\n') at++;
        }

        return draft.Body.ToSource(new TextSpan(start, Math.Min(length, 1)));
    }
}
