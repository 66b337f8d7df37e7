using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS4xxx: Markdown, links and taxonomies.</content>
public static partial class Rules
{
    private static EquatableArray<DiagnosticRule> ContentRules =>
    [
    ];
}
