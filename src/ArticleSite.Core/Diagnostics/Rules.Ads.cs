using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS3xxx: ads.</content>
public static partial class Rules
{
    private static EquatableArray<DiagnosticRule> AdRules =>
    [
    ];
}
