using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS41xx: tags, categories and the links between articles.</content>
public static partial class Rules
{
    private static EquatableArray<DiagnosticRule> TaxonomyRules =>
    [
    ];
}
