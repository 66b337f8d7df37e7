using System.CommandLine;
using ArticleSite.Cli.Reporting;
using ArticleSite.Core.Ads.Registry;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite ads extract</c>: moves pasted ads out of the sources into the registry. Only shows what it would do, unless told to.</summary>
internal static class AdsExtractCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common)
    {
        var write = new Option<bool>("--write") { Description = "Do it; without this nothing is changed" };
        var remove = new Option<bool>("--remove") { Description = "Leave nothing in place of a block, not even a reference" };
        var filler = new Option<bool>("--include-filler") { Description = "Also take videos between markers that lead to no advertiser" };
        var units = new Option<bool>("--units") { Description = "Also take AdSense units and other places that an ad system fills" };
        var command = new Command("extract", "Move pasted ads out of the sources into the registry") { write, remove, filler, units };
        command.SetAction(parsed =>
        {
            var options = new ExtractOptions { IsRemoving = parsed.GetValue(remove), HasFiller = parsed.GetValue(filler), HasUnits = parsed.GetValue(units) };
            return Run(SiteFiles.List(SiteRoot.Find(parsed, common, surroundings), surroundings), options, parsed.GetValue(write), surroundings);
        });
        return command;
    }

    private static int Run(SiteFiles site, ExtractOptions options, bool isWriting, Surroundings surroundings)
    {
        var found = site.Read(surroundings, (file, content, isArticle) => ExtractPlanner.Plan(file, content, site.Config, isArticle, options), out var hasFailed);
        foreach (var plan in found)
            if (plan?.Problem is { } problem) surroundings.Error.WriteLine(Cells.OneLine($"articlesite: left alone: {plan.File.Path.Value}: {problem}"));

        List<ExtractPlan> plans = [.. found.Where(plan => plan?.Change is not null).Select(plan => plan!)];
        foreach (var plan in plans) Say(surroundings, $"{plan.File.Path.Value}: {Counted.Of(plan.Creatives.Count, "block")}");
        if (hasFailed && isWriting) surroundings.Error.WriteLine("articlesite: nothing was changed, as not every file could be read");
        if (hasFailed) return ExitCode.InputOutput;
        if (plans.Count == 0)
        {
            Say(surroundings, "there is nothing to extract");
            return ExitCode.Clean;
        }

        var rules = site.Config.Ads;
        var work = ExtractWork.Prepare(plans, site.Root, rules, surroundings.Files, out var refusal) ?? throw new UsageException(refusal);
        var creatives = plans.SelectMany(plan => plan.Creatives).ToList();
        Say(surroundings, $"total {Counted.Of(creatives.Count, "block")} in {Counted.Of(plans.Count, "file")}, "
            + $"{Counted.Of(creatives.Select(creative => creative.Id).Distinct().Count(), "creative")}, "
            + Counted.Of(creatives.Where(creative => creative.Campaign.Length > 0).Select(creative => (creative.Network, creative.Campaign)).Distinct().Count(), "campaign"));
        Say(surroundings, $"registry {rules.Registry}: {Counted.Of(work.Registry.NewCreatives, "new creative")}, {Counted.Of(work.Registry.NewCampaigns, "new campaign")}");
        if (!isWriting)
        {
            Say(surroundings, "nothing was changed; '--write' does it, and 'articlesite ads restore' undoes it");
            return ExitCode.Clean;
        }

        foreach (var missed in ExtractWriter.Write(plans, work, site.Root, rules, surroundings.Files, surroundings.Cancellation))
            surroundings.Error.WriteLine(Cells.OneLine($"articlesite: left alone, as it was changed meanwhile: {missed.Value}"));
        Say(surroundings, $"done; 'articlesite ads restore' undoes it with {ExtractJournal.PathFor(rules)}");
        return ExitCode.Clean;
    }

    private static void Say(Surroundings surroundings, string line) => surroundings.Out.WriteLine(Cells.OneLine(line));
}
