using ArticleSite.Core.Check.Ledger;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Publish;
using ArticleSite.Core.Render;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>The checks for which the whole site must be known; none knows of another.</summary>
internal static class SiteChecks
{
    /// <summary>Everything that is wrong with articles beside each other, with the languages of pages, and with links whatever files the site has; the slow ones first.</summary>
    /// <param name="site">The site.</param>
    /// <param name="templates">Write ids around the text.</param>
    /// <param name="fragments">The dead places that links into their own pages name, where they are known.</param>
    public static IReadOnlyList<Func<IEnumerable<Diagnostic>>> OfArticles(SiteModel site, TemplateSet templates, PerArticle<EquatableArray<Diagnostic>> fragments) =>
    [
        () => DeadFragment.Find(site, templates.WrittenIds, fragments), () => AliasLink.Find(site), () => OwnTabLink.Find(site),
        () => DeadSiblingLink.Find(site), () => DuplicateTitle.Find(site), () => ThinArticle.Find(site), () => LanguageWithoutWords.Find(site),
    ];

    /// <summary>Everything that is wrong with links into the site, for which all its files must be known.</summary>
    /// <param name="site">The site.</param>
    /// <param name="plan">Every file the site will have.</param>
    /// <param name="targets">Where the lists of all articles lead.</param>
    public static IReadOnlyList<Func<IEnumerable<Diagnostic>>> OfLinks(SiteModel site, OutputPlan plan, IReadOnlyDictionary<SiteArticle, ArticleTargets> targets) =>
        [() => BrokenLink.Find(site, plan), () => OrphanArticle.Find(site, targets), () => DeadAlsoRead.Find(site, plan, targets), () => LivingTombstone.Find(site, plan)];
}
