using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS2xxx: front matter.</content>
public static partial class Rules
{
    private static EquatableArray<DiagnosticRule> FrontMatterRules =>
    [
    ];
}
