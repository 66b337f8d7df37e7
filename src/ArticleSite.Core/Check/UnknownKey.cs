using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>Finds front-matter keys that nobody knows, once for each. Those one slip away from a known one have been told.</summary>
public static class UnknownKey
{
    /// <summary>What other generators call what has another name here.</summary>
    private static readonly Dictionary<string, string> s_elsewhere = new(StringComparer.OrdinalIgnoreCase)
    {
        ["cover"] = "thumbnail", ["image"] = "thumbnail", ["featured_image"] = "thumbnail", ["summary"] = "excerpt", ["subtitle"] = "excerpt",
        ["lastmod"] = "updated", ["modified"] = "updated", ["last_modified_at"] = "updated", ["published"] = "draft", ["url"] = "permalink",
        ["redirect_from"] = "aliases", ["language"] = "lang", ["locale"] = "lang", ["robots"] = "noindex", ["topics"] = "tags",
    };

    /// <summary>A finding for each key.</summary>
    public static IEnumerable<Diagnostic> Find(SiteModel site)
    {
        var own = site.Config.OwnKeys.ToHashSet(StringComparer.Ordinal);
        if (((ListOrder[])[site.Config.HomeOrder, site.Config.TagOrder, site.Config.CategoryOrder]).Any(order => order.Asks(ListKey.Top))) own.Add("top");
        var found = new SortedDictionary<string, List<SourceLocation>>(StringComparer.Ordinal);
        foreach (var article in site.Articles.Concat(site.Pages))
        {
            var extra = article.Article.Meta.Extra;
            if (extra.IsEmpty) continue;
            var misspelt = new MisspeltKeys(extra.Select(entry => entry.Key.Value));
            foreach (var entry in extra)
            {
                if (own.Contains(entry.Key.Value) || misspelt.Has(entry.Key.Value)) continue;
                if (!found.TryGetValue(entry.Key.Value, out var places)) found[entry.Key.Value] = places = [];
                places.Add(new SourceLocation(article.Article.Source, entry.Key.Span));
            }
        }

        foreach (var (key, places) in found)
            yield return Rules.KeyIsUnknown(places.MinBy(place => place.Path), key, places.Count, s_elsewhere.GetValueOrDefault(key));
    }
}
