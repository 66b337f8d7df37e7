using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Publish;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>The checks of what articles say that need the other articles, the files of the site, or the time.</summary>
public static class ContentChecks
{
    /// <summary>All findings.</summary>
    /// <param name="site">The site.</param>
    /// <param name="plan">Every file the site will have.</param>
    /// <param name="assets">The files that go to the site as they are.</param>
    /// <param name="now">The time of the build.</param>
    public static IEnumerable<Diagnostic> Find(SiteModel site, OutputPlan plan, EquatableArray<SourceFile> assets, DateTimeOffset now) =>
        UnknownKey.Find(site)
            .Concat(FutureUpdate.Find(site, now))
            .Concat(StaleYear.Find(site, now))
            .Concat(MissingDescription.Find(site))
            .Concat(RepeatedDescription.Find(site))
            .Concat(SetPhraseDescription.Find(site))
            .Concat(LocalImages.Find(site, plan, assets))
            .Concat(HotLinkedImages.Find(site));
}
