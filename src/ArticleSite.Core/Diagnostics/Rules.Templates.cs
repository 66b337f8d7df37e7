using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS5xxx: templates.</content>
public static partial class Rules
{
    private static EquatableArray<DiagnosticRule> TemplateRules =>
    [
    ];
}
