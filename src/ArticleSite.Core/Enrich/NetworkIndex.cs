using System.Collections.Immutable;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Enrich;

/// <summary>What a sibling's exported index says.</summary>
/// <param name="Sibling">Whose it is.</param>
/// <param name="Articles">Its articles, in its own order.</param>
/// <param name="Paths">The path below its base URL of each of its pages, articles among them, by code unit.</param>
public sealed record NetworkIndex(Sibling Sibling, IReadOnlyList<SiblingArticle> Articles, ImmutableSortedSet<string> Paths)
{
    /// <summary>What <c>format</c> says in an index.</summary>
    public const string Format = "articlesite-related-index";

    /// <summary>The one version there is.</summary>
    public const int Version = 1;

    /// <summary>The ids that stand in the text of each article, by its path; an index of an older program tells none.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Anchors { get; init; } = new Dictionary<string, IReadOnlySet<string>>();

    /// <summary>The ids that its templates write around the text.</summary>
    public IReadOnlySet<string> ThemeIds { get; init; } = new HashSet<string>();

    /// <summary>True unless a place surely is not in an article.</summary>
    /// <param name="path">The article's path below the base URL.</param>
    /// <param name="id">What follows the <c>#</c>, unescaped.</param>
    public bool MayHavePlace(string path, string id) =>
        !Anchors.TryGetValue(FolderOf(path), out var ids) || ids.Contains(id) || ThemeIds.Contains(id);

    /// <summary>True unless a path below the base URL surely leads nowhere; of files other than pages an index knows nothing.</summary>
    public bool MayHave(string path) =>
        path.LastIndexOf('.') > path.LastIndexOf('/')
        || Paths.Contains(FolderOf(path));

    /// <summary>The address of a page, however a link to it is written.</summary>
    internal static string FolderOf(string path) => path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path.TrimEnd('/') + "/";
}
