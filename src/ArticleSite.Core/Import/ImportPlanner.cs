using System.Collections.Concurrent;
using System.Text;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Import;

/// <summary>
/// From the folder of a Hexo site to the list of files to write. In: the folder. Out: an <see cref="ImportPlan"/> with every file, its
/// new content where something must change, and a finding for all that was changed or left. It writes nothing.
/// </summary>
public static class ImportPlanner
{
    private static readonly string[] s_ownPages = ["tags", "tag", "categories", "category", "archives", "archive"];

    /// <summary>Plans an import.</summary>
    /// <param name="folder">The Hexo site, a whole path.</param>
    /// <param name="isInPlace">True to use the site's own folders as sources and write a configuration only.</param>
    /// <param name="files">The disk.</param>
    /// <param name="progress">Told how far it is, from any thread.</param>
    /// <param name="cancellation">Ends it with <see cref="OperationCanceledException"/>.</param>
    public static ImportPlan Plan(string folder, bool isInPlace, IFileSystem files, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(files);
        List<Diagnostic> findings = [];
        var work = new Work(folder, isInPlace, files, findings, progress, cancellation);
        if (HexoConfig.Read(folder, files, findings) is not { } config)
        {
            if (findings.Count == 0) findings.Add(Rules.ImportFindsNoConfig());
            return new ImportPlan { Files = [], Findings = findings.ToEquatableArray(), IsUsable = false };
        }

        var listed = HexoSite.List(folder, config, files, findings);
        var posts = ReadAll(listed.Where(file => file.Kind <= HexoFileKind.Page).ToList(), listed, config, work);
        var pages = posts.Where(post => post.File.Kind == HexoFileKind.Page && Standing(post, findings) == PageStanding.Page).ToList();
        var texts = posts.Where(post => post.File.Kind != HexoFileKind.Page).Concat(pages).ToList();

        var site = SiteConfigText.Write(config, HexoMenus.Read(folder, config, files, findings), LayoutsOf(texts), isInPlace, isInPlace ? Hidden(folder, config, files) : [], findings);
        var written = SiteConfigReader.Read(new SourceText(new SourcePath(SiteConfigReader.FileName), site), new BuildRequest { Root = folder, Clock = default });
        foreach (var fault in written.Findings) findings.Add(Rules.ImportConfigIsRefused(config.File.At("permalink"), fault.Message));
        if (written.Value is not { } target) return new ImportPlan { Files = [], Findings = findings.ToEquatableArray(), IsUsable = false };

        var links = new HexoLinks(posts.Where(post => post.File.Kind == HexoFileKind.Post), config, CodeReader(folder, config, files));
        List<ImportFile> made = [new ImportFile(null, SiteConfigReader.FileName, ImportKind.Made) { Content = Encoding.UTF8.GetBytes(site) }];
        made.AddRange(WriteAll(texts, links, target, config, work));
        if (!isInPlace)
        {
            foreach (var post in posts.Where(post => post.File.Kind == HexoFileKind.Page && Standing(post, []) == PageStanding.File)) made.Add(AsFile(post, folder, files));
            foreach (var file in listed.Where(file => file.Kind > HexoFileKind.Page)) made.Add(new ImportFile(file.Path, PlaceOf(file), ImportKind.File));
            if (OldAddresses.Read(folder, config, target, files) is { } ledger) made.Add(ledger);
            if (Scaffold.Read(folder, files, findings) is { } scaffold) made.Add(scaffold);
        }

        return new ImportPlan { Files = Distinct(made, findings), Findings = [.. findings.Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))] };
    }

    /// <summary>Where a file goes.</summary>
    private static string PlaceOf(HexoFile file) => file.Kind switch
    {
        HexoFileKind.Post => "content/" + Text(file),
        HexoFileKind.Draft => "content/_drafts/" + Text(file),
        HexoFileKind.Page => "content/pages/" + Text(file),
        HexoFileKind.PostFile => "content/" + file.Name,
        HexoFileKind.DraftFile => "content/_drafts/" + file.Name,
        _ => "static/" + file.Name,
    };

    private static string Text(HexoFile file) => file.Name.EndsWith(".md", StringComparison.Ordinal) || file.Name.EndsWith(".markdown", StringComparison.Ordinal) ? file.Name : file.Stem + ".md";

    private static List<HexoPost> ReadAll(List<HexoFile> texts, IReadOnlyList<HexoFile> all, HexoConfig config, Work work)
    {
        var stems = texts.Where(file => file.Kind != HexoFileKind.Page).Select(StemOf).ToHashSet(StringComparer.Ordinal);
        var assets = all.Where(file => file.Kind is HexoFileKind.PostFile or HexoFileKind.DraftFile).ToLookup(OwnerOf, StringComparer.Ordinal);
        var read = new StageResult<HexoPost>[texts.Count];
        work.Each("Read", texts.Count, i => read[i] = HexoPostReader.Read(texts[i], work.Folder, config, work.Files));
        List<HexoPost> posts = [];
        for (var i = 0; i < texts.Count; i++)
        {
            work.Findings.AddRange(read[i].Findings);
            if (read[i].Value is not { } post) continue;
            var stem = StemOf(texts[i]) + "/";
            posts.Add(post with { Assets = assets[stem].Select(file => file.Path.Value[stem.Length..]).ToHashSet(StringComparer.Ordinal) });
        }

        return posts;

        string OwnerOf(HexoFile asset)
        {
            var path = asset.Path.Value;
            for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
                if (stems.Contains(path[..slash])) return path[..(slash + 1)];
            return "";
        }
    }

    /// <summary>The path of a file without its extension.</summary>
    private static string StemOf(HexoFile file) => file.Path.Value[..^(file.Name.Length - file.Stem.Length)];

    /// <summary>Makes the changes of all texts; gives the files that come of them.</summary>
    private static ImportFile[] WriteAll(List<HexoPost> posts, HexoLinks links, SiteConfig target, HexoConfig config, Work work)
    {
        var written = new ImportFile?[posts.Count];
        var said = new ConcurrentBag<Diagnostic>();
        work.Each("Convert", posts.Count, Convert);
        work.Findings.AddRange(said);
        return [.. written.OfType<ImportFile>()];

        void Convert(int i)
        {
            var post = posts[i];
            var found = new List<Diagnostic>(post.Findings);
            var edits = HexoPostEdits.All(post, links, target, config, work.IsInPlace, found);
            foreach (var finding in work.IsInPlace ? found.Select(Rules.ImportWouldChange) : found) said.Add(finding);
            if (work.IsInPlace) return;
            written[i] = new ImportFile(post.File.Path, PlaceOf(post.File), KindOf(post.File)) { EditCount = edits.Count };
            if (edits.Count == 0) return;
            var bytes = FileEdits.Apply(work.Files.ReadFile(work.Folder + "/" + post.File.Path.Value), post.Source.Text, edits);
            if (bytes is null) said.Add(Rules.ImportCannotChange(post.Source.At(new TextSpan(0, 0))));
            else written[i] = written[i]! with { Content = bytes };
        }
    }

    private static ImportKind KindOf(HexoFile file) => file.Kind switch
    {
        HexoFileKind.Post => ImportKind.Article,
        HexoFileKind.Draft => ImportKind.Draft,
        _ => ImportKind.Page,
    };

    private enum PageStanding
    {
        Page,
        File,
        Left,
    }

    /// <summary>A whole document is copied as it is; an empty page that a theme fills with tags or categories is made here anyway.</summary>
    private static PageStanding Standing(HexoPost post, List<Diagnostic> findings)
    {
        var body = post.Source.Text.AsSpan(post.Head.BodyStart).Trim();
        if (post.File.IsHtml && (post.Head.Text("layout") is "false" or "off" || body.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || body.StartsWith("<html", StringComparison.OrdinalIgnoreCase)))
        {
            findings.Add(Rules.ImportCopies(post.File.Path, "it is a whole document, so it is copied as a file"));
            return PageStanding.File;
        }

        var names = (ReadOnlySpan<string?>)[post.Head.Text("type"), post.Head.Text("layout"), post.File.Stem.EndsWith("/index", StringComparison.Ordinal) ? post.File.Stem[..^"/index".Length] : null];
        foreach (var name in names)
        {
            if (!body.IsEmpty || !s_ownPages.Contains(name)) continue;
            findings.Add(Rules.ImportLeavesFile(post.File.Path, "it has no text, and the program makes such a page itself"));
            return PageStanding.Left;
        }

        return PageStanding.Page;
    }

    private static ImportFile AsFile(HexoPost post, string folder, IFileSystem files)
    {
        var file = new ImportFile(post.File.Path, "static/" + post.File.Name, ImportKind.File);
        if (post.Head.BodyStart == 0) return file;
        var bytes = files.ReadFile(folder + "/" + post.File.Path.Value);
        return file with { Content = bytes[Encoding.UTF8.GetByteCount(post.Source.Text.AsSpan(0, post.Head.BodyStart))..], EditCount = 1 };
    }

    /// <summary>The layouts that files name, with the layout of their kind here.</summary>
    private static List<(string Name, string Layout)> LayoutsOf(List<HexoPost> posts) =>
    [
        .. posts.Where(post => post.Meta.Layout is not null)
            .Select(post => (Name: post.Meta.Layout!.Value.Value, Layout: post.File.Kind == HexoFileKind.Page ? "page" : "article"))
            .Where(layout => layout.Name != layout.Layout)
            .GroupBy(layout => layout.Name, StringComparer.Ordinal)
            .Select(group => (group.Key, group.GroupBy(layout => layout.Layout).MaxBy(each => each.Count())!.Key))
            .OrderBy(layout => layout.Item1, StringComparer.Ordinal),
    ];

    /// <summary>What begins with an underscore is hidden to Hexo, and is to be so in place.</summary>
    private static List<string> Hidden(string folder, HexoConfig config, IFileSystem files) =>
    [
        .. files.ListFiles(folder + "/" + config.SourceDir).Select(entry => entry.RelativePath)
            .Where(path => path[0] == '_' && !path.StartsWith("_posts/", StringComparison.Ordinal) && !path.StartsWith("_drafts/", StringComparison.Ordinal))
            .Select(path => config.SourceDir + "/" + (path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] + "/**" : path))
            .Distinct(),
    ];

    private static Func<string, string?> CodeReader(string folder, HexoConfig config, IFileSystem files) => name =>
    {
        if (name.Split('/').Contains("..")) return null;
        var path = $"{folder}/{config.SourceDir}/{config.CodeDir}/{name}";
        return files.FileExists(path) ? SourceDecoder.Decode(new SourcePath(name), files.ReadFile(path)).Value?.Text : null;
    };

    /// <summary>Of two files for one place the first by name is taken.</summary>
    private static EquatableArray<ImportFile> Distinct(List<ImportFile> made, List<Diagnostic> findings)
    {
        List<ImportFile> kept = [];
        foreach (var same in made.GroupBy(file => file.To, StringComparer.OrdinalIgnoreCase).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var first = same.OrderBy(file => file.From?.Value, StringComparer.Ordinal).First();
            kept.Add(first);
            foreach (var other in same.Where(file => file != first && file.From is not null))
                findings.Add(Rules.ImportLeavesFile(other.From!.Value, $"its place '{other.To}' is taken by '{first.From}'"));
        }

        return kept.ToEquatableArray();
    }

    /// <summary>What every step of one import is given.</summary>
    private sealed record Work(string Folder, bool IsInPlace, IFileSystem Files, List<Diagnostic> Findings, IProgress<BuildProgress>? Progress, CancellationToken Cancellation)
    {
        /// <summary>Runs a step of many pieces, many at once.</summary>
        public void Each(string step, int count, Action<int> piece) => Progress.Each(step, count, jobs: -1, piece, Cancellation);
    }
}
