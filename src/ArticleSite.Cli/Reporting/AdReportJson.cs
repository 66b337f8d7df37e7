using System.Globalization;
using System.Text.Json;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Registry;

namespace ArticleSite.Cli.Reporting;

/// <summary>The numbers of the report on ads as JSON, for programs; docs/ads/report.md lists the fields.</summary>
internal static class AdReportJson
{
    private const string Start = $"{{\n  \"generator\": \"{AdReportHtml.Generator}\"";

    /// <summary>True for JSON that this program made.</summary>
    public static bool IsReport(string text) => text.StartsWith(Start, StringComparison.Ordinal);

    public static void Write(TextWriter output, AdReportNumbers numbers) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("generator", AdReportHtml.Generator);
        json.WriteString("title", numbers.Title);
        Totals(json, numbers);
        Groups(json, "kinds", numbers.Kinds);
        Groups(json, "networks", numbers.Networks);
        Groups(json, "campaigns", numbers.Campaigns);
        Groups(json, "accounts", numbers.Accounts);
        List(json, "not_in_ads_txt", numbers.UnlistedSellers, json.WriteStringValue);
        Objects(json, "creatives", numbers.Creatives, use => Creative(json, use));
        List(json, "ads_per_page", numbers.AdsPerPage, json.WriteNumberValue);
        Objects(json, "densities", numbers.Densities, step =>
        {
            json.WriteString("range", step.Range);
            json.WriteNumber("pages", step.Pages);
        });
        Objects(json, "dense_pages", numbers.Dense, page =>
        {
            Page(json, page);
            json.WriteNumber("ads", page.Shown.Count());
            json.WriteNumber("words", page.Words);
            json.WriteNumber("density", page.Density);
        });
        Objects(json, "paid_links", numbers.WithPaidLinks, page =>
        {
            Page(json, page);
            json.WriteNumber("links", page.PaidLinks);
        });
        Disclosure(json, numbers);
        Objects(json, "unknown", numbers.Unknown, listed => Unknown(json, listed));
        json.WriteEndObject();
    });

    private static void Totals(Utf8JsonWriter json, AdReportNumbers numbers)
    {
        json.WriteStartObject("totals");
        json.WriteNumber("pages", numbers.Pages.Count);
        json.WriteNumber("pages_with_ads", numbers.Pages.Count(page => page.Shown.Any()));
        json.WriteNumber("ads", numbers.Ads.Count);
        json.WriteNumber("shown", numbers.Shown);
        json.WriteNumber("fillers", numbers.Fillers);
        json.WriteNumber("creatives", numbers.Creatives.Count);
        json.WriteNumber("campaigns", numbers.Campaigns.Count);
        json.WriteNumber("networks", numbers.Networks.Count);
        json.WriteNumber("accounts", numbers.Accounts.Count);
        json.WriteNumber("paid_links", numbers.PaidLinks);
        json.WriteNumber("density_limit", numbers.Limit);
        json.WriteNumber("pages_over_limit", numbers.OverLimit);
        json.WriteEndObject();
    }

    private static void Groups(Utf8JsonWriter json, string name, IReadOnlyList<AdGroup> groups) => Objects(json, name, groups, group =>
    {
        json.WriteString("name", group.Name);
        json.WriteNumber("ads", group.Ads);
        json.WriteNumber("pages", group.Pages);
        json.WriteNumber("creatives", group.Creatives);
    });

    private static void Creative(Utf8JsonWriter json, AdCreativeUse use)
    {
        json.WriteString("key", use.Key);
        json.WriteString("kind", use.Ad.Kind.Word());
        json.WriteString("network", use.Ad.Network);
        json.WriteString("campaign", use.Ad.Campaign);
        if (use.Ad.Size is { } size) json.WriteString("size", string.Create(CultureInfo.InvariantCulture, $"{size.Width}x{size.Height}"));
        json.WriteNumber("pages", use.Pages);
        if (use.First is { } first) json.WriteString("first", first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (use.Last is { } last) json.WriteString("last", last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void Page(Utf8JsonWriter json, AdReportPage page)
    {
        json.WriteString("file", page.File.Value);
        json.WriteString("title", page.Title);
    }

    private static void Disclosure(Utf8JsonWriter json, AdReportNumbers numbers)
    {
        json.WriteStartObject("disclosure");
        json.WriteBoolean("is_on", numbers.HasDisclosure);
        json.WriteNumber("pages_that_keep_paid", numbers.PagesThatKeepPaid);
        json.WriteNumber("disclosed", numbers.PagesWithDisclosure);
        json.WriteNumber("by_their_author", numbers.PagesWithOwnDisclosure);
        json.WriteEndObject();
    }

    private static void Unknown(Utf8JsonWriter json, ListedAd listed)
    {
        json.WriteString("file", listed.File.Value);
        json.WriteNumber("line", listed.Position.Line);
        json.WriteNumber("column", listed.Position.Column);
        json.WriteString("kind", listed.Ad.Kind.Word());
        json.WriteString("text", listed.Ad.Text);
    }

    private static void Objects<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> fields) => List(json, name, items, item =>
    {
        json.WriteStartObject();
        fields(item);
        json.WriteEndObject();
    });

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }
}
