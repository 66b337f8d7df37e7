using System.Globalization;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Registry;

namespace ArticleSite.Cli.Reporting;

/// <summary>The list of ads as text with totals, as JSON, or as CSV (RFC 4180, but with LF).</summary>
internal static class AdListWriter
{
    private static readonly string[] s_columns =
        ["file", "line", "column", "shape", "kind", "network", "account", "campaign", "creative", "size", "policy", "key", "issues"];

    /// <summary>Totals of campaigns beyond these are counted in one line.</summary>
    private const int MostCampaigns = 20;

    /// <summary>A shape or policy in lower case with underscores: <c>marker_block</c>.</summary>
    private static string Word<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>One ad a line, then how many there are by network, campaign and kind.</summary>
    public static void WriteText(TextWriter output, IReadOnlyList<ListedAd> ads, bool isWhole)
    {
        foreach (var listed in ads)
        {
            var ad = listed.Ad;
            var name = ad.Key.Length > 0 ? ad.Key : "-";
            var issues = listed.Codes.Count > 0 ? " " + string.Join(",", listed.Codes) : "";
            Line(output, $"{listed.File.Value}:{listed.Position.Line}:{listed.Position.Column}: {Word(ad.Shape)} {ad.Kind.Word()} {name} {Word(ad.Policy)}{issues}");
        }

        Totals(output, "network", ads, ad => ad.Network);
        Totals(output, "campaign", ads, ad => ad.Campaign.Length > 0 ? $"{ad.Network} {ad.Campaign}" : "", isWhole ? int.MaxValue : MostCampaigns);
        Totals(output, "kind", ads, ad => ad.Kind.Word());
        Line(output, $"{Counted.Of(ads.Count, "ad")} in {Counted.Of(ads.Select(listed => listed.File).Distinct().Count(), "file")}");
    }

    /// <summary>An array of objects, one an ad.</summary>
    public static void WriteJson(TextWriter output, IReadOnlyList<ListedAd> ads) => JsonText.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var listed in ads)
        {
            json.WriteStartObject();
            var fields = Fields(listed);
            for (var i = 0; i < s_columns.Length - 1; i++)
            {
                if (s_columns[i] is "line") json.WriteNumber("line", listed.Position.Line);
                else if (s_columns[i] is "column") json.WriteNumber("column", listed.Position.Column);
                else json.WriteString(s_columns[i], fields[i]);
            }

            json.WriteStartArray("issues");
            foreach (var code in listed.Codes) json.WriteStringValue(code);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>A line of names, then one line an ad.</summary>
    public static void WriteCsv(TextWriter output, IReadOnlyList<ListedAd> ads)
    {
        output.Write(string.Join(',', s_columns) + "\n");
        foreach (var listed in ads) output.Write(string.Join(',', Fields(listed).Select(Quoted)) + "\n");
    }

    private static string[] Fields(ListedAd listed)
    {
        var ad = listed.Ad;
        return
        [
            listed.File.Value, Text(listed.Position.Line), Text(listed.Position.Column), Word(ad.Shape), ad.Kind.Word(), ad.Network, ad.Account,
            ad.Campaign, ad.Creative, ad.Size is { } size ? $"{Text(size.Width)}x{Text(size.Height)}" : "", Word(ad.Policy), ad.Key, string.Join(' ', listed.Codes),
        ];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A field that a spreadsheet would take for a formula is made text with an apostrophe, as content is untrusted.</summary>
    private static string Quoted(string field)
    {
        if (field.Length > 0 && field[0] is ('=' or '+' or '-' or '@' or '\t' or '\r')) field = "'" + field;
        return field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static void Totals(TextWriter output, string title, IReadOnlyList<ListedAd> ads, Func<AdBlock, string> of, int most = int.MaxValue)
    {
        var groups = ads.CountBy(listed => of(listed.Ad)).OrderByDescending(group => group.Value).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        foreach (var group in groups.Take(most)) Line(output, $"total {title} {(group.Key.Length > 0 ? group.Key : "-")} {Text(group.Value)}");
        if (groups.Count > most) Line(output, $"total {title} and {Text(groups.Count - most)} more (--all shows them)");
    }

    private static void Line(TextWriter output, string text) => output.Write(Cells.OneLine(text) + "\n");
}
