using System.Globalization;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>
/// Makes one creative of the many spellings in which it was pasted: for each field the value that is there most often wins, the
/// first by code unit among equals; a field that is empty in some is read off the others.
/// </summary>
public static class ExtractMerge
{
    /// <summary>One creative for each id, sorted by it, with the number of places it stood in.</summary>
    public static IReadOnlyList<(AdCreative Creative, int Places)> Merge(IEnumerable<AdCreative> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return [.. found.GroupBy(creative => creative.Id, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => One([.. same]))];
    }

    /// <summary>The value that is there most often; empty when there is none.</summary>
    public static string Most(IEnumerable<string> values) =>
        values.Where(value => value.Length > 0)
            .CountBy(value => value)
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key, StringComparer.Ordinal)
            .FirstOrDefault().Key ?? "";

    private static (AdCreative Creative, int Places) One(List<AdCreative> same)
    {
        var kind = Enum.Parse<AdKind>(Most(same.Select(creative => creative.Kind.ToString())));
        var size = Most(same.Select(creative => Text(creative.Size)));
        return (new AdCreative(same[0].Id)
        {
            Kind = kind,
            Network = Of(creative => creative.Network),
            Account = Of(creative => creative.Account),
            Campaign = Of(creative => creative.Campaign),
            Href = Of(creative => creative.Href),
            Image = Of(creative => creative.Image),
            Media = Of(creative => creative.Media),
            Text = Of(creative => creative.Text),
            Size = same.Find(creative => Text(creative.Size) == size)?.Size,
            Unit = Of(creative => creative.Unit),
            Pixel = Of(creative => creative.Pixel),
        }, same.Count);

        string Of(Func<AdCreative, string> field) => Most(same.Select(field));
    }

    /// <summary>A size as the registry writes it: <c>728x90</c>.</summary>
    public static string Text(AdSize? size) => size is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.Width}x{known.Height}") : "";
}
