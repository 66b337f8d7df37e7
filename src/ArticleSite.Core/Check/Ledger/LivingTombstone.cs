using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Publish;

namespace ArticleSite.Core.Check.Ledger;

/// <summary>Finds files that are there though their addresses are declared gone. Of pages the plan itself finds it.</summary>
internal static class LivingTombstone
{
    /// <summary>Each where it is declared gone.</summary>
    public static IEnumerable<Diagnostic> Find(SiteModel site, OutputPlan plan) =>
        site.Tombstones.Where(tombstone => !tombstone.HasPage && plan.Has(tombstone.Url.OutputPath))
            .Select(tombstone => Rules.AddressIsTaken(tombstone.At, tombstone.Url.Path, Rules.DeclaredGone, null, "a file of the site"));
}
