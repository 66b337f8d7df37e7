using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS6xxx: finished pages.</content>
public static partial class Rules
{
    private static EquatableArray<DiagnosticRule> PageRules =>
    [
    ];
}
