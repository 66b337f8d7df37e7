using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <summary>
/// Every kind of finding, declared once, each with a typed maker so that arguments cannot be mixed up. One file for
/// each block of codes: <c>Rules.Loading.cs</c> and <c>Rules.Severities.cs</c> (AS1xxx), <c>Rules.Suppressions.cs</c> (AS109x), <c>Rules.Import.cs</c> (AS11xx), <c>Rules.FrontMatter.cs</c> and <c>Rules.Heads.cs</c> (AS2xxx), <c>Rules.Ads.cs</c>
/// (AS30xx), <c>Rules.AdUse.cs</c> and <c>Rules.AdPages.cs</c> (AS31xx), <c>Rules.Registry.cs</c> (AS32xx), <c>Rules.AdsTxt.cs</c> (AS33xx), <c>Rules.Content.cs</c> (AS4xxx), <c>Rules.Headings.cs</c> (AS401x), <c>Rules.Images.cs</c> (AS44xx), <c>Rules.Prose.cs</c> (AS45xx), <c>Rules.Taxonomies.cs</c> (AS41xx), <c>Rules.NearDuplicates.cs</c> (AS42xx), <c>Rules.SiteLinks.cs</c> and <c>Rules.Ledger.cs</c> (AS43xx), <c>Rules.Links.cs</c> and <c>Rules.External.cs</c> (AS46xx), <c>Rules.Templates.cs</c> (AS5xxx), <c>Rules.Words.cs</c> (AS52xx), <c>Rules.Pages.cs</c> (AS6xxx),
/// <c>Rules.Publishing.cs</c> (AS9xxx).
/// </summary>
public static partial class Rules
{
    /// <summary>Every rule, sorted by code. Gathered when first asked for: field initialisers of partial files run in no fixed order.</summary>
    public static EquatableArray<DiagnosticRule> All =>
        field.IsEmpty
            ? field = new EquatableArray<DiagnosticRule>([.. Gather().OrderBy(rule => rule.Code, StringComparer.Ordinal)])
            : field;

    private static IEnumerable<DiagnosticRule> Gather() =>
    [
        .. LoadingRules, .. SeverityRules, .. FileRules, .. SuppressionRules, .. ImportRules, .. FrontMatterRules, .. HeadRules, .. AdRules, .. AdUseRules, .. AdPageRules, .. RegistryRules, .. AdsTxtRules,
        .. ContentRules, .. HeadingRules, .. ImageRules, .. ProseRules, .. TaxonomyRules, .. NearDuplicateRules, .. SiteLinkRules, .. LedgerRules, .. LinkRules, .. ExternalRules, .. TemplateRules, .. WordRules, .. PageRules,
        .. PublishingRules,
    ];
}
