using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>An address that was given up on purpose: nothing is there, and who asks is told so.</summary>
/// <param name="Url">The address.</param>
/// <param name="Reason">For readers; empty for none.</param>
/// <param name="At">Where it is declared.</param>
public sealed record Tombstone(SiteUrl Url, string Reason, SourceLocation At)
{
    /// <summary>True where a page can tell readers. In the place of a picture or a feed nobody reads one.</summary>
    public bool HasPage => Url.OutputPath.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || Url.OutputPath.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    /// <summary>All that the configuration declares and that can be addresses, each once.</summary>
    public static IReadOnlyList<Tombstone> AllOf(SiteConfig config, List<Diagnostic> findings)
    {
        List<Tombstone> tombstones = [];
        foreach (var gone in config.Gone)
        {
            var at = new SourceLocation(config.Path, gone.Url.Span);
            if (UrlMap.Checked(gone.Url.Value, "gone", config.Path, gone.Url.Span, findings) is { } url) tombstones.Add(new Tombstone(url, gone.Reason, at));
        }

        return [.. tombstones.DistinctBy(tombstone => tombstone.Url)];
    }
}
