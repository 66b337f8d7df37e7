using ArticleSite.Core.Check.Ledger;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core;

/// <summary>Compares the site with the list of every address it has had.</summary>
internal static class LedgerStep
{
    /// <summary>Looks for addresses that the site has had and has no more; how the ledger is to be after the build is in the run then.</summary>
    public static void Compare(PreparedSite prepared, BuildRun run)
    {
        var site = prepared.Model;
        if (site.Config.Ledger.Length == 0) return;
        var loaded = LedgerFile.Load(run.Request, site.Config, run.Disk);
        run.Findings.AddRange(loaded.Findings);
        if (loaded.Value is not { } ledger) return;
        var compared = LedgerComparison.Of(ledger, LedgerAddresses.Of(site.Config, prepared.Pages), site.Config);
        run.Ledger = compared.Text;
        foreach (var finding in compared.Findings) run.Findings.Add(finding);
        if (compared.Absent.Count == 0) return;
        var files = prepared.Pages.Select(page => page.Url.OutputPath).Concat(prepared.Extras.Select(extra => extra.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var finding in VanishedUrl.Find(compared.Absent, ledger, site, files, prepared.Plan, run.Skipped)) run.Findings.Add(finding);
    }

    /// <summary>Lines of the ledger have other numbers when it has new ones between them.</summary>
    public static void TellAnew(PreparedSite prepared, BuildRun run)
    {
        run.Findings.Forget(new SourcePath(prepared.Model.Config.Ledger));
        Compare(prepared, run);
    }
}
