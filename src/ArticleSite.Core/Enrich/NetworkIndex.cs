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

    /// <summary>True unless a path below the base URL surely leads nowhere; of files other than pages an index knows nothing.</summary>
    public bool MayHave(string path) =>
        path.LastIndexOf('.') > path.LastIndexOf('/')
        || Paths.Contains(path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path.TrimEnd('/') + "/");
}
