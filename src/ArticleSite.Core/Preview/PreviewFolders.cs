using ArticleSite.Core.Load;

namespace ArticleSite.Core.Preview;

/// <summary>Which folders a site is made of, and which changes in them can change it.</summary>
public sealed class PreviewFolders
{
    private readonly string _root;
    private readonly List<string> _deep;
    private readonly List<string> _single;
    private readonly string[] _made;

    private PreviewFolders(BuildRequest request, SiteConfig config)
    {
        _root = Path.GetFullPath(request.Root);
        _deep = [.. new[] { config.Content, config.DraftsFolder, config.PagesFolder, config.Templates, config.Static }.Where(folder => folder.Length > 0).Select(Whole).Distinct(StringComparer.Ordinal)];
        _single = [Path.GetFullPath(request.ConfigPath ?? Path.Combine(_root, SiteConfigReader.FileName))];
        if (config.Ads.Registry.Length > 0) _single.Add(Whole(config.Ads.Registry));
        foreach (var sibling in config.Network)
            if (sibling is { Index: { } index, IsRoot: false }) _single.Add(Whole(index.Value));
        var output = Whole(config.Output);
        // the folders of publishing stand beside the output: .public.articlesite-next
        _made = [output + Path.DirectorySeparatorChar, Path.Combine(_root, ".")];
    }

    /// <summary>The folders, as far as the configuration can be read.</summary>
    public static PreviewFolders Of(BuildRequest request, IFileSystem files)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new PreviewFolders(request, SiteConfigReader.Load(request, files).Value ?? new SiteConfig());
    }

    /// <summary>Each once; none lies below another that is deep.</summary>
    public IReadOnlyList<PreviewFolder> All
    {
        get
        {
            List<string> deep = [.. _deep.Where(folder => !_deep.Exists(other => other != folder && IsIn(folder, other)))];
            var shallow = _single.Select(file => Path.GetDirectoryName(file)!).Append(_root).Distinct(StringComparer.Ordinal); // a file lies in a folder
            return [.. deep.Select(folder => new PreviewFolder(folder, IsDeep: true)), .. shallow.Where(folder => !deep.Exists(other => folder == other || IsIn(folder, other))).Select(folder => new PreviewFolder(folder, IsDeep: false))];
        }
    }

    /// <summary>The changes that may change the site. What editors write beside a file and remove again is none, nor what builds write.</summary>
    /// <param name="changed">Whole paths.</param>
    /// <param name="site">The site as it is.</param>
    /// <param name="files">The disk.</param>
    public IReadOnlyList<string> Relevant(IEnumerable<string> changed, PreviewSite site, IFileSystem files)
    {
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(files);
        return [.. changed.Where(path => _single.Contains(path) || (IsSource(path) && (site.Plan.Knows(path) || files.FileExists(path) || files.FolderExists(path))))];
    }

    private bool IsSource(string path) =>
        _deep.Exists(folder => path == folder || IsIn(path, folder)) && !_made.Any(made => path.StartsWith(made, StringComparison.Ordinal)) && !IsScratch(path);

    /// <summary>Hidden files are no part of a site, nor the copies that editors leave.</summary>
    private bool IsScratch(string path)
    {
        var name = Path.GetFileName(path);
        var below = Path.GetRelativePath(_root, path).Replace('\\', '/');
        return name.EndsWith('~') || name.EndsWith(".tmp", StringComparison.Ordinal) || name is "4913"
            || (!below.StartsWith("..", StringComparison.Ordinal) && ("/" + below).Contains("/.", StringComparison.Ordinal) && !below.Contains(".well-known/", StringComparison.Ordinal));
    }

    private static bool IsIn(string path, string folder) => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private string Whole(string folder) => Path.GetFullPath(Loader.FullPath(_root, folder));
}
