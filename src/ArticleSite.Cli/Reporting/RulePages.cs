using System.Reflection;
using System.Text;

namespace ArticleSite.Cli.Reporting;

/// <summary>The pages of <c>docs/diagnostics</c>, embedded when the program was compiled.</summary>
internal static class RulePages
{
    /// <summary>A rule's page in Markdown; null for a rule without one.</summary>
    public static string? Read(string code)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"diagnostics/{code}.md");
        if (stream is null) return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
