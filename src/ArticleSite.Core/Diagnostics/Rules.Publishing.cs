using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS9xxx: publishing.</content>
public static partial class Rules
{
    private static EquatableArray<DiagnosticRule> PublishingRules =>
    [
    ];
}
