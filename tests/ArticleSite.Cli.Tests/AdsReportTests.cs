using System.Text.Json;

namespace ArticleSite.Cli.Tests;

public class AdsReportTests
{
    private const string Click = "https://acme.sjv.io/c/111/222/333";

    private const string Banner =
        "<!-- affiliate ads begin -->\n"
        + $"<a href=\"{Click}\"><img src=\"https://a.impactradius-go.com/display-ad/333-222\" width=\"720\" height=\"90\"></a>\n"
        + "<!-- affiliate ads end -->\n";

    [Fact]
    public void A_network_is_counted_with_its_ads_pages_and_creatives()
    {
        var report = Report(With("a", Banner), With("b", Banner + "\nWords.\n\n" + Banner));

        Assert.Contains("<th scope=\"row\">impact</th><td class=\"n\">3</td><td class=\"n\">2</td><td class=\"n\">1</td>", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_creative_has_the_dates_of_the_first_and_last_article_it_is_in()
    {
        var report = Report(With("a", Banner, "2024-01-05"), With("b", Banner, "2023-02-01"));

        Assert.Contains("<td class=\"k\">2023-02-01</td><td class=\"k\">2024-01-05</td>", report, StringComparison.Ordinal);
    }

    /// <summary>Two banners scaled to 45 px each, over three lines of 27 px.</summary>
    [Fact]
    public void A_page_that_would_be_too_dense_is_named_with_its_share()
    {
        var report = Report(With("a", Banner + "\n" + string.Join(' ', Enumerable.Repeat("word", 24)) + "\n\n" + Banner));

        Assert.Contains("<td class=\"n\">53 %</td>", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_that_keep_a_paid_link_and_say_so_are_counted()
    {
        var report = Report(With("a", $"See [Acme]({Click})."), With("b", "Words."));

        Assert.Contains("<p>1 of the pages as they are built keep a paid link or an ad; 1 of these say so. The site's disclosure is on all of these; in 0 the author says it too or instead.</p>", report, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_with_paid_links_in_its_text_is_listed_with_their_number()
    {
        var report = Report(With("a", $"See [Acme]({Click}) and [again]({Click})."), With("b", "Words."));

        Assert.Contains("<th scope=\"row\">A title<br><small>content/a.md</small></th><td class=\"n\">2</td></tr>\n</tbody>", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Fillers_are_counted_against_all_ads_that_are_seen()
    {
        const string filler = "<!-- affiliate ads begin -->\n<iframe src=\"https://www.youtube.com/embed/abcdefghijk\" width=\"560\" height=\"315\"></iframe>\n<!-- affiliate ads end -->\n";

        Assert.Contains("<p>1 of 2 ads that a reader would see are fillers", Report(With("a", Banner + "\nWords.\n\n" + filler)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_between_25_percent_and_the_limit_is_listed_and_is_not_over_the_limit()
    {
        // 45 px of ad over 5 lines of 27 px: 25 % is not over; over 4 lines: 29 % is
        Assert.Contains("1 page would be over 25 % if every ad stayed, 0 over the limit of 30 %", Report(With("a", Banner + "\n" + Words(34))), StringComparison.Ordinal);
        Assert.Contains("No page would be over 25 %", Report(With("a", Banner + "\n" + Words(42))), StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_blocks_are_named_with_their_place() =>
        Assert.Contains("<th scope=\"row\">content/a.md:7:1</th><td>unknown</td>", Report(With("a", "Words.\n\n<!-- affiliate ads begin -->\n<b>Some thing</b>\n<!-- affiliate ads end -->\n")), StringComparison.Ordinal);

    [Fact]
    public void An_account_that_ads_txt_lacks_is_named()
    {
        const string unit = "<ins class=\"adsbygoogle\" data-ad-client=\"ca-pub-1234567890123456\" data-ad-slot=\"1\"></ins>\n";

        Assert.Contains("Not in ads.txt, so that no ads may be sold for it: pub-1234567890123456", Report(With("a", unit)), StringComparison.Ordinal);
        Assert.DoesNotContain("Not in ads.txt", Report(With("a", unit), ("static/ads.txt", "google.com, pub-1234567890123456, DIRECT")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# google.com, pub-1234567890123456, DIRECT")]
    [InlineData("other.example, pub-1234567890123456, DIRECT")]
    [InlineData("google.com, pub-12345678901234567, DIRECT")]
    public void A_line_that_sells_nothing_of_an_account_does_not_list_it(string line)
    {
        const string unit = "<ins class=\"adsbygoogle\" data-ad-client=\"ca-pub-1234567890123456\" data-ad-slot=\"1\"></ins>\n";

        Assert.Contains("Not in ads.txt", Report(With("a", unit), ("static/ads.txt", line)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_changes_neither_density_nor_the_paid_links_of_the_text()
    {
        var article = With("a", $"See [Acme]({Click}).\n\n{Banner}\nWords.\n");
        var kept = Report(article, ("site.config.yml", "title: Test\nads:\n  policy: keep\n"));
        var stripped = Report(article, ("site.config.yml", "title: Test\nads:\n  policy: strip\n"));

        Assert.Contains("<dt>Paid links in text</dt><dd>1</dd>", stripped, StringComparison.Ordinal);
        Assert.Contains("<td class=\"n\">62 %</td>", stripped, StringComparison.Ordinal);
        Assert.Equal(stripped, kept);
    }

    [Fact]
    public void The_same_site_gives_the_same_bytes() =>
        Assert.Equal(Report(With("a", Banner), With("b", "Words.")), Report(With("b", "Words."), With("a", Banner)));

    [Fact]
    public void What_an_author_wrote_is_text_in_the_report()
    {
        var report = Report(With("a", Banner + Banner, title: "<script>alert(1)</script>"));

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", report, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_is_replaced_and_any_other_file_is_left_alone()
    {
        var machine = SiteWith(With("a", Banner), ("notes.html", "mine"));

        Assert.Equal(0, machine.Run("ads", "report", "--file", "ads.html"));
        Assert.Equal(0, machine.Run("ads", "report", "--file", "ads.html"));
        Assert.Equal(2, machine.Run("ads", "report", "--file", "notes.html"));
        Assert.Contains("is no report on ads", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_numbers_of_the_page()
    {
        var machine = SiteWith(With("a", $"See [Acme]({Click}).\n\n{Banner}"), With("b", Banner, "2023-02-01"));
        Assert.Equal(0, machine.Run("ads", "report", "--format", "json"));

        using var json = JsonDocument.Parse(machine.Out);
        Assert.Equal(2, json.RootElement.GetProperty("totals").GetProperty("pages_with_ads").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("paid_links")[0].GetProperty("links").GetInt32());
        var creative = Assert.Single(json.RootElement.GetProperty("creatives").EnumerateArray());
        Assert.Equal(
            ("720x90", 2, "2023-02-01", "2024-01-01"),
            (creative.GetProperty("size").GetString(), creative.GetProperty("pages").GetInt32(), creative.GetProperty("first").GetString(), creative.GetProperty("last").GetString()));
    }

    [Fact]
    public void Json_in_a_file_is_replaced_and_any_other_json_is_left_alone()
    {
        var machine = SiteWith(With("a", Banner), ("package.json", "{ \"generator\": \"mine\" }"));

        Assert.Equal(0, machine.Run("ads", "report", "--format", "json", "--file", "ads.json"));
        Assert.Equal(0, machine.Run("ads", "report", "--format", "json", "--file", "ads.json"));
        Assert.Equal(2, machine.Run("ads", "report", "--format", "json", "--file", "package.json"));
    }

    [Theory]
    [InlineData("<p>See <code>content=\"ArticleSite ads report\"</code>.</p>")]
    [InlineData("<!DOCTYPE html>\n<title>How to</title><pre><meta name=\"generator\" content=\"ArticleSite ads report\"></pre>")]
    public void A_page_that_speaks_of_reports_is_none(string text)
    {
        var machine = SiteWith(With("a", Banner), ("notes.html", text));

        Assert.Equal(2, machine.Run("ads", "report", "--file", "notes.html"));
        Assert.Equal(text, machine.Read("/site/notes.html"));
    }

    private static string Report(params (string Path, string Text)[] files)
    {
        var machine = SiteWith(files);
        Assert.Equal(0, machine.Run("ads", "report"));
        return machine.Out;
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("word", count));

    private static Machine SiteWith(params (string Path, string Text)[] files)
    {
        var machine = Machine.WithSite();
        foreach (var (path, text) in files) machine.Disk.Add("/site/" + path, text);
        return machine;
    }

    private static (string Path, string Text) With(string name, string body, string date = "2024-01-01", string title = "A title") =>
        ($"content/{name}.md", $"---\ntitle: '{title}'\ndate: {date}\n---\n{body}");
}
