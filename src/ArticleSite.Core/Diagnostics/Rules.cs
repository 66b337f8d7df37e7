using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <summary>
/// Every kind of finding, declared once, each with a typed maker so that arguments cannot be mixed up. One file for
/// each block of codes: <c>Rules.Loading.cs</c> (AS1xxx), <c>Rules.FrontMatter.cs</c> (AS2xxx), <c>Rules.Ads.cs</c>
/// (AS3xxx), <c>Rules.Content.cs</c> (AS4xxx), <c>Rules.Templates.cs</c> (AS5xxx), <c>Rules.Pages.cs</c> (AS6xxx),
/// <c>Rules.Publishing.cs</c> (AS9xxx).
/// </summary>
public static partial class Rules
{
    /// <summary>Every rule, sorted by code.</summary>
    /// <remarks>Gathered when first asked for: static fields of the other files may not be there any earlier.</remarks>
    public static EquatableArray<DiagnosticRule> All => field.IsEmpty ? field =
    [
        .. LoadingRules, .. FrontMatterRules, .. AdRules, .. ContentRules, .. TemplateRules, .. PageRules, .. PublishingRules,
    ] : field;
}
