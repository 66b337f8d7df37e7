using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS1xxx: configuration and loading.</content>
public static partial class Rules
{
    private static EquatableArray<DiagnosticRule> LoadingRules =>
    [
    ];
}
