using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Markdown;

/// <summary>Shorthands for reading a body that stands alone in its file.</summary>
internal static class Bodies
{
    public static StageResult<Article> Read(string markdown, string title = "A title") => MarkdownReader.Read(Draft(markdown, title));

    public static ArticleBody Body(string markdown, string title = "A title") => Read(markdown, title).Value!.Body;

    public static string Html(string markdown, string title = "A title") => Body(markdown, title).Html.Trim();

    public static CleanDraft Draft(string markdown, string title = "A title", params TextEdit[] edits)
    {
        var source = new SourceText(new SourcePath("content/an-article.md"), markdown);
        var draft = new Draft(source, new FrontMatter { Title = new Spanned<string>(title, default) }, new TextSpan(0, markdown.Length));
        return new CleanDraft(draft, CleanText.Cut(source, draft.Body, edits.ToEquatableArray()), [], []);
    }

    /// <summary>The only finding is of this rule and stands at the mark.</summary>
    public static Diagnostic AssertFinding(string marked, DiagnosticRule rule)
    {
        var text = MarkedText.Parse(marked);
        var finding = Assert.Single(Read(text.Text).Findings);
        Assert.Equal((rule.Code, text.Span), (finding.Rule.Code, finding.Location!.Value.Span));
        return finding;
    }

    /// <summary>The links, or images, or headings stand at the marks.</summary>
    public static void AssertPlaces(MarkedText text, IEnumerable<TextSpan> spans) => Assert.Equal(text.Spans, spans);
}
