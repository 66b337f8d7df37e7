using System.Collections.Frozen;

namespace ArticleSite.Core.Markdown;

/// <summary>Parameters of addresses that tell a site where its readers come from, and change nothing of what is shown.</summary>
internal static class TrackingParameters
{
    private const string Campaign = "utm_";

    private static readonly FrozenSet<string> s_names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid", "twclid", "ttclid", "li_fat_id", "igshid", "igsh",
        "mc_cid", "mc_eid", "_hsenc", "_hsmi", "mkt_tok", "vero_id", "oly_enc_id", "oly_anon_id", "_openstat", "srsltid");

    /// <summary>Those of an address, in its order.</summary>
    public static IReadOnlyList<string> Names(string url)
    {
        if (!url.StartsWith("http", StringComparison.OrdinalIgnoreCase) || Query(url) is not { Length: > 0 } query) return [];
        return [.. Parts(url.Substring(query.Start, query.Length)).Select(part => part.Name).Where(IsOne)];
    }

    /// <summary>An address without them, entities kept as they are.</summary>
    public static string Without(string url)
    {
        if (Query(url) is not { } query) return url;
        var kept = Parts(url.Substring(query.Start, query.Length)).Where(part => !IsOne(part.Name)).Select(part => part.Text).ToList();
        var between = url.AsSpan(query.Start, query.Length).Contains("&amp;", StringComparison.Ordinal) ? "&amp;" : "&";
        return string.Concat(url.AsSpan(0, query.Start - 1), kept.Count == 0 ? "" : "?" + string.Join(between, kept), url.AsSpan(query.Start + query.Length));
    }

    private static bool IsOne(string name) => name.StartsWith(Campaign, StringComparison.OrdinalIgnoreCase) || s_names.Contains(name);

    private static (int Start, int Length)? Query(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var mark = url.IndexOf('?', StringComparison.Ordinal);
        var end = hash < 0 ? url.Length : hash;
        return mark < 0 || mark > end ? null : (mark + 1, end - mark - 1);
    }

    private static IEnumerable<(string Name, string Text)> Parts(string query) =>
        query.Replace("&amp;", "&", StringComparison.Ordinal).Split('&').Select(part => (part.Split('=')[0], part));
}
