using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Publish;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>The checks of what articles say that need the other articles, the files of the site, or the time; none knows of another.</summary>
internal static class ContentChecks
{
    /// <summary>All but those of images.</summary>
    /// <param name="site">The site.</param>
    /// <param name="now">The time of the build.</param>
    public static IReadOnlyList<Func<IEnumerable<Diagnostic>>> OfTexts(SiteModel site, DateTimeOffset now) =>
    [
        () => UnknownKey.Find(site), () => FutureUpdate.Find(site, now), () => StaleYear.Find(site, now),
        () => MissingDescription.Find(site), () => RepeatedDescription.Find(site), () => SetPhraseDescription.Find(site),
    ];

    /// <summary>Those of images.</summary>
    /// <param name="site">The site.</param>
    /// <param name="plan">Every file the site will have.</param>
    /// <param name="assets">The files that go to the site as they are.</param>
    /// <param name="targets">Where the pictures of all articles lead.</param>
    public static IReadOnlyList<Func<IEnumerable<Diagnostic>>> OfImages(SiteModel site, OutputPlan plan, EquatableArray<SourceFile> assets, IReadOnlyDictionary<SiteArticle, ArticleTargets> targets) =>
        [() => HotLinkedImages.Find(targets), () => LocalImages.Find(site, plan, assets, targets)];
}
