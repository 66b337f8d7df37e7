using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Load;

/// <summary>Fetches the exported indexes of the siblings from the disk. One that is not there is reported and the build goes on.</summary>
public static class NetworkFiles
{
    /// <summary>The file a site exports, in its output folder.</summary>
    public const string IndexName = "related-index.json";

    /// <summary>The index of a hundred thousand articles is smaller.</summary>
    public const int MaximumBytes = 64 * 1024 * 1024;

    /// <summary>Every index that is there, in the order of the configuration.</summary>
    public static StageResult<IReadOnlyList<NetworkFile>> Load(BuildRequest request, SiteConfig config, IFileSystem files)
    {
        List<NetworkFile> found = [];
        List<Diagnostic> findings = [];
        foreach (var sibling in config.Network)
        {
            if (sibling.Index is not { } written) continue;
            var at = new SourceLocation(config.Path, written.Span);
            var path = new SourcePath(sibling.IsRoot ? InRoot(written.Value, request, files) : written.Value);
            var full = Path.GetFullPath(Loader.FullPath(request.Root, path.Value));
            if (!files.FileExists(full)) findings.Add(Rules.SiblingIndexIsMissing(at, sibling.Name, path.Value));
            else if (files.FileLength(full) > MaximumBytes) findings.Add(Rules.SiblingIndexIsTooLarge(at, sibling.Name, path.Value, MaximumBytes));
            else found.Add(new NetworkFile(sibling, path, files.ReadFile(full)));
        }

        return new(found, findings.ToEquatableArray());
    }

    /// <summary>Where the site in a folder publishes its index; its own configuration names the output folder.</summary>
    private static string InRoot(string folder, BuildRequest request, IFileSystem files)
    {
        var root = Path.GetFullPath(Loader.FullPath(request.Root, folder));
        var config = SiteConfigReader.Load(new BuildRequest { Root = root, Clock = request.Clock }, files).Value ?? new SiteConfig();
        return Path.IsPathRooted(config.Output)
            ? $"{config.Output.TrimEnd('/')}/{IndexName}"
            : $"{folder.TrimEnd('/')}/{config.Output.TrimEnd('/')}/{IndexName}";
    }
}
