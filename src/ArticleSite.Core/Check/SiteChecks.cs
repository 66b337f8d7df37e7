using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Publish;

namespace ArticleSite.Core.Check;

/// <summary>The checks for which the whole site must be known, one after the other.</summary>
public static class SiteChecks
{
    /// <summary>Everything that is wrong with where links lead, with articles beside each other, and with the languages of pages.</summary>
    /// <param name="site">The site.</param>
    /// <param name="plan">Every file the site will have.</param>
    /// <param name="themeIds">The ids that templates write around the text.</param>
    public static IEnumerable<Diagnostic> Find(SiteModel site, OutputPlan plan, IReadOnlySet<string> themeIds) =>
    [
        .. BrokenLink.Find(site, plan), .. DeadFragment.Find(site, themeIds), .. AliasLink.Find(site), .. OwnTabLink.Find(site),
        .. DeadAlsoRead.Find(site, plan), .. DeadSiblingLink.Find(site), .. OrphanArticle.Find(site), .. DuplicateTitle.Find(site), .. ThinArticle.Find(site),
        .. LanguageWithoutWords.Find(site),
    ];
}
