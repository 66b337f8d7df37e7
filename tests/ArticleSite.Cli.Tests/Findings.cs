using System.Text;
using ArticleSite.Core;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Tests;

/// <summary>Findings made by hand; the place is marked in the text: <c>[|here|]</c>.</summary>
internal static class Findings
{
    public static readonly DiagnosticRule Rule = new("AS3001", "unclosed-ad", Severity.Error, "Ad block is never closed");

    public static readonly DiagnosticRule Mild = new("AS4002", "odd-link", Severity.Warning, "Link looks odd");

    public static readonly DiagnosticRule Note = new("AS1009", "article-skipped", Severity.Info, "Article is left out");

    public static (SourceText Source, TextSpan Span) Marked(string path, string text)
    {
        var start = text.IndexOf("[|", StringComparison.Ordinal);
        var end = text.IndexOf("|]", StringComparison.Ordinal) - 2;
        var clean = text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        return (new SourceText(new SourcePath(path), clean), TextSpan.FromBounds(start, end));
    }

    public static Diagnostic At(SourceText source, TextSpan span, string message = "it is never closed") =>
        new(Rule, source.At(span), message);

    public static BuildResult Result(BuildOutcome outcome, IEnumerable<Diagnostic> findings, params SourceText[] sources) => new()
    {
        Outcome = outcome,
        Findings = findings.ToEquatableArray(),
        OutputFolder = "/site/public",
        ArticleCount = 300,
        PageCount = 300,
        WrittenCount = 297,
        UnchangedCount = 3,
        ReadSource = (SourcePath path, ref byte[] memory) => Read(sources, path, ref memory),
    };

    /// <summary>A text as the file it would be; null where none has the path.</summary>
    public static int? Read(IEnumerable<SourceText> sources, SourcePath path, ref byte[] memory)
    {
        if (sources.FirstOrDefault(source => source.Path == path) is not { } found) return null;
        memory = Encoding.UTF8.GetBytes(found.Text);
        return memory.Length;
    }

    /// <summary>One error at the marked place.</summary>
    public static BuildResult OneError(string text = "a [|b|] c\n")
    {
        var (source, span) = Marked("content/setup.md", text);
        return Result(BuildOutcome.FindingsFailed, [At(source, span)], source);
    }
}
