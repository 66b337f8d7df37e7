using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Cli.Reporting;

/// <summary>What each category is called in machine formats and by <c>explain</c>.</summary>
internal static class CategoryWord
{
    /// <summary>In kebab case.</summary>
    public static string Of(DiagnosticCategory category) => category switch
    {
        DiagnosticCategory.Configuration => "configuration",
        DiagnosticCategory.Files => "files",
        DiagnosticCategory.FrontMatter => "front-matter",
        DiagnosticCategory.Ads => "ads",
        DiagnosticCategory.Content => "content",
        DiagnosticCategory.Templates => "templates",
        DiagnosticCategory.Pages => "pages",
        _ => "publishing",
    };
}
