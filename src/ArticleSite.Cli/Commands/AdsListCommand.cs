using System.CommandLine;
using ArticleSite.Cli.Reporting;
using ArticleSite.Core;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Registry;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite ads list</c>: every ad of every article and page, one a line. Writes nothing but its list.</summary>
internal static class AdsListCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common)
    {
        var format = Choice.CreateOption("--format", "How the list is written (default text)", "text", "json", "csv");
        var kind = Choice.CreateOption("--kind", "Only ads of this kind", [.. Enum.GetValues<AdKind>().Select(AdListWriter.Word)]);
        var network = new Option<string?>("--network") { Description = "Only ads of this network", HelpName = "ID" };
        var campaign = new Option<string?>("--campaign") { Description = "Only ads of this campaign", HelpName = "ID" };
        var command = new Command("list", "List every ad with its place, network, campaign and policy") { format, kind, network, campaign };
        command.SetAction(parsed =>
        {
            var root = SiteRoot.Find(parsed, common, surroundings);
            var all = Read(root, surroundings);
            var ads = all
                .Where(listed => parsed.GetValue(kind) is not { } word || AdListWriter.Word(listed.Ad.Kind) == word)
                .Where(listed => Is(listed.Ad.Network, parsed.GetValue(network)))
                .Where(listed => Is(listed.Ad.Campaign, parsed.GetValue(campaign)))
                .ToList();
            switch (parsed.GetValue(format))
            {
                case "json": AdListWriter.WriteJson(surroundings.Out, ads); break;
                case "csv": AdListWriter.WriteCsv(surroundings.Out, ads); break;
                default: AdListWriter.WriteText(surroundings.Out, ads); break;
            }

            return ExitCode.Clean;
        });
        return command;
    }

    private static bool Is(string value, string? wanted) => wanted is null || string.Equals(value, wanted, StringComparison.OrdinalIgnoreCase);

    /// <summary>The ads of all files in the order of their names. Only what was found is held, never the texts.</summary>
    private static List<ListedAd> Read(SiteRoot root, Surroundings surroundings)
    {
        var config = root.ReadConfig(surroundings);
        var request = new BuildRequest { Root = root.Folder, ConfigPath = root.ConfigPath, Clock = default };
        if (!surroundings.Files.FolderExists(Loader.FullPath(root.Folder, config.Content)))
            throw new UsageException($"there is no content folder '{config.Content}'");

        var tree = Loader.Load(request, config, surroundings.Files).Value!;
        (SourceFile File, bool IsArticle)[] files = [.. tree.Articles.Select(file => (file, true)), .. tree.Pages.Select(file => (file, false))];
        var found = new EquatableArray<ListedAd>?[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = surroundings.Cancellation }, i =>
            found[i] = AdInventory.Read(files[i].File, Loader.Read(files[i].File, request, surroundings.Files), config, files[i].IsArticle));

        for (var i = 0; i < files.Length; i++)
            if (found[i] is null) surroundings.Error.WriteLine($"articlesite: left out, as it cannot be read ('articlesite check' says why): {Cells.OneLine(files[i].File.Path.Value)}");
        return [.. found.Where(ads => ads is not null).SelectMany(ads => ads!.Value)];
    }
}
