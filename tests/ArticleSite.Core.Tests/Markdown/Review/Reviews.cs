using System.Text;
using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Markdown.Review;

/// <summary>Shorthands for what is said of how a text is written.</summary>
internal static class Reviews
{
    /// <summary>The findings of a rule stand at the marks and nowhere else; those of other rules do not count.</summary>
    public static void AssertFound(DiagnosticRule rule, string marked, string title = "A title")
    {
        var text = MarkedText.Parse(marked);
        var spans = Of(rule, text.Text, title).SelectMany(finding => finding.Repeats.Prepend(finding.Location!.Value.Span));
        Assert.Equal(text.Spans, spans.OrderBy(span => span.Start));
    }

    public static void AssertNothing(DiagnosticRule rule, string text, string title = "A title") => Assert.Empty(Of(rule, text, title).Select(TestSite.Show));

    public static IEnumerable<Diagnostic> Of(DiagnosticRule rule, string text, string title = "A title") =>
        Bodies.Read(text, title).Findings.Where(finding => finding.Rule == rule);

    /// <summary>The text after the changes that findings of a rule carry.</summary>
    public static string Fixed(DiagnosticRule rule, string text)
    {
        var mended = new StringBuilder(text);
        foreach (var edit in Of(rule, text).SelectMany(finding => finding.Fix!.Edits).OrderByDescending(edit => edit.Span.Start))
            mended.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.Replacement);
        return mended.ToString();
    }
}
