using System.Text;
using System.Text.Json;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Networks;

namespace ArticleSite.Core.Tests.Ads.Networks;

/// <summary>docs/ads/networks.md shows what is in the catalogue. UPDATE_GOLDEN=1 rewrites its table, to be read like code.</summary>
public sealed class NetworksPageTests
{
    private const string Seam = "<!-- The rest of this page is made from networks.json by a test; UPDATE_GOLDEN=1 rewrites it. -->\n";

    [Fact]
    public void The_page_lists_every_network_and_shape()
    {
        var path = Path.Combine(Repository.Root, "docs", "ads", "networks.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var expected = page[..(page.IndexOf(Seam, StringComparison.Ordinal) + Seam.Length)] + Table(NetworkCatalog.BuiltInFile());

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(path, expected);
        else Assert.Equal(expected, page);
    }

    [Fact]
    public void The_page_explains_every_hole_and_every_role()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ads", "networks.md"));

        Assert.All(Enum.GetNames<UrlHoleClass>(), name => Assert.Contains($"| `{{{name.ToLowerInvariant()}}}` |", page, StringComparison.Ordinal));
        Assert.All(Enum.GetNames<AdUrlRole>(), name => Assert.Contains($"`{name.ToLowerInvariant()}`", page, StringComparison.Ordinal));
    }

    private static string Table(NetworkFile file)
    {
        var text = new StringBuilder($"\n## The catalogue of {file.Version}\n");
        foreach (var kind in Enum.GetValues<NetworkKind>())
        {
            text.Append($"\n### {Title(kind)}\n\n| network | id | recognised by | source |\n|---|---|---|---|\n");
            foreach (var network in file.Networks.Where(network => network.Kind == kind))
            {
                var shapes = network.Shapes.Select(shape => Shape(network, shape)).Distinct();
                text.Append($"| {network.Name} | `{network.Id}` | {string.Join("<br>", shapes)} | {network.Source} |\n");
            }
        }

        return text.ToString();
    }

    private static string Shape(NetworkEntry network, ShapeEntry shape)
    {
        var hosts = shape.Hosts.Count > 0 ? shape.Hosts : network.Hosts;
        var shown = hosts is ["*"] ? "any host" : string.Join(", ", hosts.Take(3).Select(host => $"`{host}`")) + (hosts.Count > 3 ? $" and {hosts.Count - 3} more" : "");
        var path = shape.Path is null ? "" : $" `{shape.Path}`";
        var keys = string.Concat(shape.Query.Select(pair => $" `{pair.Key}={pair.Value}`"));
        return $"{JsonNamingPolicy.CamelCase.ConvertName(shape.Role.ToString())}{(shape.Cloaked ? ", cloaked" : "")}: {shown}{path}{keys}";
    }

    private static string Title(NetworkKind kind) => kind switch
    {
        NetworkKind.Affiliate => "Affiliate networks",
        NetworkKind.AdSystem => "Ad systems",
        NetworkKind.Video => "Video players",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
