using ArticleSite.Core.Load;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Ads;

/// <summary>Shorthand for the tests of this folder: text in, clean text and findings out.</summary>
internal static class Cleaning
{
    public const string Ad = "<!-- affiliate ads begin -->\n<a href=\"https://shop.example/c/11/22/33\"><img src=\"//cdn.example/33-22\" border=\"0\"></a>\n<!-- affiliate ads end -->";

    public static Draft Draft(string text, string title = "A title") => new(
        new SourceText(new SourcePath("content/a.md"), text),
        new FrontMatter { Title = new Spanned<string>(title, default) },
        new TextSpan(0, text.Length));

    public static StageResult<CleanDraft> Run(string text, AdRules? rules = null) => AdStripper.Clean(Draft(text), rules ?? new AdRules());

    public static string Clean(string text, AdRules? rules = null) => Run(text, rules).Value!.Body.Text;

    /// <summary>Writes <c>AD</c> out and compares what is left.</summary>
    public static void Becomes(string text, string expected)
    {
        var result = Run(text.Replace("AD", Ad, StringComparison.Ordinal));
        Assert.Equal(expected, result.Value!.Body.Text);
        Assert.DoesNotContain(result.Findings, IsFault);
        Assert.Equal(expected, Clean(expected));
    }

    /// <summary>Nothing is found in the text, nothing is changed.</summary>
    public static void Stays(string text)
    {
        var result = Run(text.Replace("AD", Ad, StringComparison.Ordinal));
        Assert.Equal(text.Replace("AD", Ad, StringComparison.Ordinal), result.Value!.Body.Text);
        Assert.Empty(result.Value.Ads);
        Assert.Empty(result.Findings);
    }

    /// <summary>Each place marked <c>[|…|]</c> gets a finding, in order.</summary>
    public static void Reports(string marked, string expected, params string[] codes)
    {
        var (text, spans) = Places(marked);
        var result = Run(text);
        var faults = result.Findings.Where(IsFault).ToList();
        Assert.Equal(codes, faults.Select(finding => finding.Rule.Code));
        Assert.Equal(spans, faults.Select(finding => finding.Location!.Value.Span));
        Assert.Equal(expected, result.Value!.Body.Text);
    }

    /// <summary>Not a remark about what an ad holds or where it stands.</summary>
    public static bool IsFault(Diagnostic finding) => !finding.Rule.Code.StartsWith("AS31", StringComparison.Ordinal);

    public static (string Text, List<TextSpan> Spans) Places(string marked)
    {
        List<TextSpan> spans = [];
        while (marked.IndexOf("[|", StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = marked.IndexOf("|]", open, StringComparison.Ordinal);
            spans.Add(TextSpan.FromBounds(open, close - 2));
            marked = marked[..open] + marked[(open + 2)..close] + marked[(close + 2)..];
        }

        return (marked, spans);
    }
}
