using System.CommandLine;
using ArticleSite.Cli.Reporting;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Registry;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite ads list</c>: every ad of every article and page, one a line. Writes nothing but its list.</summary>
internal static class AdsListCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common)
    {
        var format = Choice.CreateOption("--format", "How the list is written (default text)", "text", "json", "csv");
        var kind = Choice.CreateOption("--kind", "Only ads of this kind", [.. Enum.GetValues<AdKind>().Select(value => value.Word())]);
        var network = new Option<string?>("--network") { Description = "Only ads of this network", HelpName = "ID" };
        var campaign = new Option<string?>("--campaign") { Description = "Only ads of this campaign", HelpName = "ID" };
        var whole = new Option<bool>("--all") { Description = "Show all totals of campaigns, not only the largest" };
        var command = new Command("list", "List every ad with its place, network, campaign and policy") { format, kind, network, campaign, whole };
        command.SetAction(parsed =>
        {
            var root = SiteRoot.Find(parsed, common, surroundings);
            var all = Read(SiteFiles.List(root, surroundings), surroundings, out var hasFailed);
            var ads = all
                .Where(listed => parsed.GetValue(kind) is not { } word || listed.Ad.Kind.Word() == word)
                .Where(listed => Is(listed.Ad.Network, parsed.GetValue(network)))
                .Where(listed => Is(listed.Ad.Campaign, parsed.GetValue(campaign)))
                .ToList();
            switch (parsed.GetValue(format))
            {
                case "json": AdListWriter.WriteJson(surroundings.Out, ads); break;
                case "csv": AdListWriter.WriteCsv(surroundings.Out, ads); break;
                default: AdListWriter.WriteText(surroundings.Out, ads, parsed.GetValue(whole)); break;
            }

            return hasFailed ? ExitCode.InputOutput : ExitCode.Clean;
        });
        return command;
    }

    private static bool Is(string value, string? wanted) => wanted is null || string.Equals(value, wanted, StringComparison.OrdinalIgnoreCase);

    /// <summary>The ads of all files in the order of their names.</summary>
    private static List<ListedAd> Read(SiteFiles site, Surroundings surroundings, out bool hasFailed)
    {
        var found = site.Read(surroundings, (file, content, isArticle) => new Listing(AdInventory.Read(file, content, site.Config, isArticle)), out hasFailed);
        for (var i = 0; i < found.Length; i++)
            if (found[i] is { Ads: null }) surroundings.Error.WriteLine($"articlesite: left out, as it cannot be read ('articlesite check' says why): {Cells.OneLine(site.Files[i].File.Path.Value)}");
        return [.. found.Where(listing => listing?.Ads is not null).SelectMany(listing => listing!.Ads!.Value)];
    }

    private sealed record Listing(EquatableArray<ListedAd>? Ads);
}
