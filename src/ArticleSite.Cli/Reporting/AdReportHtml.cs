using System.Globalization;
using System.Net;
using System.Text;
using ArticleSite.Core.Ads;

namespace ArticleSite.Cli.Reporting;

/// <summary>The report on ads as one page of HTML: no script, nothing from elsewhere, light and dark.</summary>
internal static class AdReportHtml
{
    /// <summary>Rows of a table that are shown at once.</summary>
    private const int MostRows = 30;

    /// <summary>What tells a report from other pages.</summary>
    public const string Generator = "ArticleSite ads report";

    private const string GeneratorTag = $"<meta name=\"generator\" content=\"{Generator}\">";

    private const string Style = """
        :root{color-scheme:light dark;--line:#8886;--bar:#0a7d55;--soft:#8881}
        body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1.5rem 1rem 4rem}
        h1{font-size:1.7rem;line-height:1.2}h2{font-size:1.2rem;margin-top:2.5rem}
        table{border-collapse:collapse;width:100%;font-size:.9rem}caption{text-align:start;padding:.3rem 0;opacity:.8}
        th,td{text-align:start;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
        tbody th{font-weight:inherit;min-width:7.5rem}
        td.n,th.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
        dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:.8rem;margin:1.5rem 0}
        dl div{background:var(--soft);border-radius:.4rem;padding:.6rem .8rem}dt{font-size:.85rem;opacity:.8}dd{margin:0;font-size:1.4rem;font-variant-numeric:tabular-nums}
        svg{display:block;width:100%;height:.6rem;min-width:4rem}svg rect{fill:var(--bar)}td.k{white-space:nowrap}td.bar{width:30%;vertical-align:middle}
        .scroll{overflow-x:auto}summary{cursor:pointer;padding:.5rem 0}
        @media(max-width:30rem){svg{min-width:2rem}td.bar{width:10%}th,td{padding-right:.4rem}dl{grid-template-columns:1fr 1fr}}
        @media(prefers-color-scheme:dark){:root{--bar:#4fc79a}}
        """;

    /// <summary>True for a page that this program made: its head says so before anything of an author's comes.</summary>
    public static bool IsReport(string text)
    {
        var title = text.IndexOf("<title>", StringComparison.Ordinal);
        return title > 0 && text.StartsWith("<!DOCTYPE html>", StringComparison.Ordinal) && text.AsSpan(0, title).Contains(GeneratorTag, StringComparison.Ordinal);
    }

    public static string Write(AdReportNumbers numbers)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        html.Append(CultureInfo.InvariantCulture, $"{GeneratorTag}\n<meta name=\"robots\" content=\"noindex\">\n<title>Ads of {Text(numbers.Title)}</title>\n<style>{Style}</style>\n</head>\n<body>\n<main>\n<h1>Ads of {Text(numbers.Title)}</h1>\n");
        Totals(html, numbers);
        Groups(html, "Kinds", "What the ads are", numbers.Kinds);
        html.Append(CultureInfo.InvariantCulture, $"<p>{Number(numbers.Fillers)} of {Number(numbers.Shown)} ads that a reader would see are fillers: videos between markers that lead to no advertiser.</p>\n");
        Groups(html, "Networks", "Affiliate networks and ad systems, by the addresses in the ads", numbers.Networks);
        Groups(html, "Campaigns", "Campaigns by the network's number", numbers.Campaigns);
        Groups(html, "Accounts", "Whose accounts the ads pay into", numbers.Accounts);
        Sellers(html, numbers);
        Creatives(html, numbers);
        Histogram(html, "Ads on a page", "Articles by the number of ads a reader would see if all stayed", "Ads", [.. numbers.AdsPerPage.Select((pages, count) => (Number(count), pages))]);
        Histogram(html, "Density", "Articles with ads by the share of their height that would be ads on a phone 360 px wide", "Share", numbers.Densities);
        html.Append("<p>Estimated: an ad has its written size, scaled to 360 px, else 250 px, a link of words a line; text has 8.5 words to a line of 27 px, a picture 220 px, a heading 40 px.</p>\n");
        Dense(html, numbers);
        PaidLinks(html, numbers);
        Disclosure(html, numbers);
        Unknown(html, numbers);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Totals(StringBuilder html, AdReportNumbers numbers)
    {
        html.Append("<dl>\n");
        Total("Articles and pages", numbers.Pages.Count);
        Total("with ads", numbers.Pages.Count(page => page.Shown.Any()));
        Total("Ads and lists", numbers.Ads.Count);
        Total("Creatives", numbers.Creatives.Count);
        Total("Campaigns", numbers.Campaigns.Count);
        Total("Networks", numbers.Networks.Count);
        Total("Accounts", numbers.Accounts.Count);
        Total("Paid links in text", numbers.PaidLinks);
        html.Append("</dl>\n");

        void Total(string name, int count) => html.Append(CultureInfo.InvariantCulture, $"<div><dt>{name}</dt><dd>{Number(count)}</dd></div>\n");
    }

    private static void Groups(StringBuilder html, string heading, string caption, IReadOnlyList<AdGroup> groups)
    {
        var most = groups.Count == 0 ? 1 : groups.Max(group => group.Ads);
        Table(
            html, heading, caption,
            [("Name", false), ("Ads", true), ("Pages", true), ("Creatives", true), ("", false)],
            groups,
            group => $"{Head(group.Name)}{Cell(group.Ads)}{Cell(group.Pages)}{Cell(group.Creatives)}{Bar(group.Ads, most)}");
    }

    private static void Sellers(StringBuilder html, AdReportNumbers numbers)
    {
        if (numbers.UnlistedSellers.Count == 0) return;
        html.Append("<p>Not in ads.txt, so that no ads may be sold for it: ").AppendJoin(", ", numbers.UnlistedSellers.Select(Text)).Append("</p>\n");
    }

    private static void Creatives(StringBuilder html, AdReportNumbers numbers)
    {
        var creatives = numbers.Creatives;
        var most = creatives.Count == 0 ? 1 : creatives.Max(use => use.Pages);
        Table(
            html, "Creatives", "Creatives by the pages they are on, with the dates of the first and last of these",
            [("Creative", false), ("Kind", false), ("Size", false), ("Pages", true), ("", false), ("First", false), ("Last", false)],
            creatives,
            use => $"{Head(use.Key)}<td class=\"k\">{use.Ad.Kind.Word()}</td><td class=\"k\">{(use.Ad.Size is { } size ? $"{size.Width}×{size.Height}" : "")}</td>{Cell(use.Pages)}{Bar(use.Pages, most)}<td class=\"k\">{Day(use.First)}</td><td class=\"k\">{Day(use.Last)}</td>");
    }

    private static void Histogram(StringBuilder html, string heading, string caption, string column, IReadOnlyList<(string Name, int Count)> rows)
    {
        var most = Math.Max(1, rows.Max(row => row.Count));
        Table(html, heading, caption, [(column, false), ("Articles", true), ("", false)], rows, row => $"{Head(row.Name)}{Cell(row.Count)}{Bar(row.Count, most)}");
    }

    private static void Dense(StringBuilder html, AdReportNumbers numbers)
    {
        if (numbers.Dense.Count == 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>No page would be over {numbers.Watched} %.</p>\n");
            return;
        }

        Table(
            html, $"Pages over {numbers.Watched} %", $"{Count(numbers.Dense.Count, "page")} would be over {numbers.Watched} % if every ad stayed, {numbers.OverLimit} over the limit of {numbers.Limit} %",
            [("Article", false), ("Ads", true), ("Words", true), ("Density", true)],
            numbers.Dense,
            page => $"{Head(page)}{Cell(page.Shown.Count())}{Cell(page.Words)}<td class=\"n\">{page.Density} %</td>");
    }

    private static void PaidLinks(StringBuilder html, AdReportNumbers numbers) => Table(
        html, "Paid links in text", "Articles and pages with paid links outside of ads",
        [("Article", false), ("Links", true)],
        numbers.WithPaidLinks,
        page => $"{Head(page)}{Cell(page.PaidLinks)}");

    private static void Disclosure(StringBuilder html, AdReportNumbers numbers)
    {
        html.Append("<h2>Disclosure</h2>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p>{Number(numbers.PagesThatKeepPaid)} of the pages as they are built keep a paid link or an ad; {Number(numbers.PagesWithDisclosure)} of these say so. {(numbers.HasDisclosure ? "The site's disclosure is on all of these" : "The site's disclosure is off")}; in {Number(numbers.PagesWithOwnDisclosure)} the author says it too or instead.</p>\n");
    }

    private static void Unknown(StringBuilder html, AdReportNumbers numbers)
    {
        if (numbers.Unknown.Count == 0)
        {
            html.Append("<h2>Unknown and empty</h2>\n<p>There are none.</p>\n");
            return;
        }

        Table(
            html, "Unknown and empty", "Markers with nothing known between them",
            [("Place", false), ("Kind", false), ("Words", false)],
            numbers.Unknown,
            listed => $"{Head($"{listed.File.Value}:{listed.Position.Line}:{listed.Position.Column}")}<td>{listed.Ad.Kind.Word()}</td><td>{Text(listed.Ad.Text)}</td>");
    }

    private static void Table<T>(StringBuilder html, string heading, string caption, (string Name, bool IsNumber)[] columns, IReadOnlyList<T> rows, Func<T, string> cells)
    {
        if (rows.Count == 0) return;
        html.Append(CultureInfo.InvariantCulture, $"<h2>{Text(heading)}</h2>\n");
        Part(rows.Take(MostRows), caption);
        if (rows.Count <= MostRows) return;
        html.Append(CultureInfo.InvariantCulture, $"<details><summary>{Number(rows.Count - MostRows)} more</summary>\n");
        Part(rows.Skip(MostRows), caption + " (continued)");
        html.Append("</details>\n");

        void Part(IEnumerable<T> part, string name)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" role=\"region\" aria-label=\"{Text(name)}\" tabindex=\"0\"><table>\n<caption>{Text(name)}</caption>\n<thead><tr>");
            foreach (var (column, isNumber) in columns)
                html.Append(column.Length == 0 ? "<td></td>" : $"<th scope=\"col\"{(isNumber ? " class=\"n\"" : "")}>{column}</th>");
            html.Append("</tr></thead>\n<tbody>\n");
            foreach (var row in part) html.Append("<tr>").Append(cells(row)).Append("</tr>\n");
            html.Append("</tbody>\n</table></div>\n");
        }
    }

    /// <summary>A bar beside its number, which says the same in words: readers of screens pass it over.</summary>
    private static string Bar(int count, int most) => string.Create(
        CultureInfo.InvariantCulture,
        $"<td class=\"bar\"><svg viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"{100.0 * count / most:0.#}\" height=\"6\"/></svg></td>");

    private static string Head(string name) => $"<th scope=\"row\">{Text(name)}</th>";

    private static string Head(AdReportPage page) => $"<th scope=\"row\">{Text(page.Title)}<br><small>{Text(page.File.Value)}</small></th>";

    private static string Cell(int number) => $"<td class=\"n\">{Number(number)}</td>";

    private static string Count(int number, string thing) => $"{Number(number)} {thing}{(number == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Text(string text) => WebUtility.HtmlEncode(Cells.OneLine(text));
}
