using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Check;

public sealed class PageCheckTests
{
    private const string Layout = "layouts/article.html";

    private static List<Diagnostic> Found(string layout, string code, string body = "Some text.", string config = "", Action<TestSite>? more = null)
    {
        var site = new TestSite("title: Test\nbase_url: https://test.example/\n" + config).With("templates/" + Layout, layout).Article("one", body).Article("two", body, "date: 2026-01-03\n");
        more?.Invoke(site);
        return [.. site.Build().Findings.Where(finding => finding.Rule.Code == code)];
    }

    private static string Marked(string text, Diagnostic finding) => text.Substring(finding.Location!.Value.Span.Start, finding.Location.Value.Span.Length);

    [Fact]
    public void An_element_that_never_ends_is_told_once_for_all_pages_at_its_tag()
    {
        const string layout = "<main><div class=\"text\">{{ article.content }}</main>";
        var finding = Found(layout, "AS6002").Single();

        Assert.Equal("templates/layouts/article.html", finding.Location!.Value.Path.Value);
        Assert.Equal("<div class=\"text\">", Marked(layout, finding));
        Assert.Equal("'<div class=\"text\">' is never ended (2 pages)", finding.Message);
    }

    [Fact]
    public void A_tag_with_values_of_the_page_is_told_by_its_name_at_the_layout()
    {
        var finding = Found("<main><div title=\"{{ article.title }}\">{{ article.content }}</main>", "AS6002").Single();

        Assert.Equal((0, 0), (finding.Location!.Value.Span.Start, finding.Location.Value.Span.Length));
        Assert.Equal("'<div>' is never ended (2 pages)", finding.Message);
    }

    [Fact]
    public void An_end_tag_that_ends_nothing_is_told()
    {
        const string layout = "<main>{{ article.content }}</main></section>";
        var finding = Found(layout, "AS6002").Single();

        Assert.Equal("</section>", Marked(layout, finding));
    }

    [Fact]
    public void A_div_ends_the_paragraph_it_stands_in()
    {
        const string layout = "<p>Before<div>{{ article.content }}</div></p>";

        Assert.Equal("</p>", Marked(layout, Found(layout, "AS6002").Single()));
    }

    [Theory]
    [InlineData("<ul><li>one<li>two</ul>")]
    [InlineData("<table><tr><td>1<td>2<tr><td>3</table>")]
    [InlineData("<p>one<p>two<div>three</div>")]
    [InlineData("<p>a<br>b<img src='/one/' alt=''><hr>")]
    [InlineData("<svg viewBox='0 0 1 1'><path d='M0 0'/><g><title>x</title></g></svg>")]
    [InlineData("<script>if (a < b && c > d) document.write('</div>' + \"<b>\");</script>")]
    [InlineData("<!-- <div> --><textarea><b></textarea>")]
    [InlineData("<a title='1 > 0' href=\"/one/\">x</a>")]
    [InlineData("<DIV>x</div>")]
    [InlineData("1 < 2 and <3")]
    public void What_HTML_allows_is_no_fault(string html) => Assert.Empty(Found("<main>" + html + "{{ article.content }}</main>", "AS6002"));

    [Fact]
    public void An_id_of_the_theme_that_comes_twice_is_told_at_its_template()
    {
        const string layout = "{{ for i in 1..2 }}<p id=\"menu\">x</p>{{ end }}{{ article.content }}";
        var finding = Found(layout, "AS6003").Single();

        Assert.Equal("id=\"menu\"", Marked(layout, finding));
        Assert.EndsWith("(2 pages)", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_with_an_id_of_the_theme_is_told_at_the_heading()
    {
        var body = MarkedText.Parse("Some text.\n\n[|## Menu|]\n\nMore.");
        var findings = Found("<nav id=\"menu\"></nav>{{ article.content }}", "AS6003", body.Text);

        Assert.Equal(["content/one.md", "content/two.md"], findings.Select(finding => finding.Location!.Value.Path.Value));
        Assert.All(findings, finding => Assert.Equal(body.Span.Length, finding.Location!.Value.Span.Length));
    }

    [Fact]
    public void An_id_that_the_text_has_twice_is_told_by_reading_it_alone() =>
        Assert.Empty(Found("{{ article.content }}", "AS6003", "<p id=\"a\">x</p>\n<p id=\"a\">y</p>"));

    [Fact]
    public void A_page_without_landmarks_is_told_once_for_each_of_them()
    {
        var findings = Found("<!doctype html><html><body>{{ article.content }}</body></html>", "AS6004");

        Assert.Equal(4, findings.Count);
        Assert.All(findings, finding => Assert.Equal(("templates/layouts/article.html", 0), (finding.Location!.Value.Path.Value, finding.Location.Value.Span.Start)));
        Assert.Contains(findings, finding => finding.Message.Contains("<h1>", StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_title_is_none() =>
        Assert.Single(Found("<!doctype html><html lang=\"en\"><title> </title><main><h1>x</h1></main></html>", "AS6004"));

    [Fact]
    public void The_title_of_a_drawing_is_not_that_of_the_page() =>
        Assert.Empty(Found("<!doctype html><html lang=\"en\"><title>x</title><main><h1>x</h1><svg><title>y</title></svg></main></html>", "AS6005"));

    [Fact]
    public void A_piece_of_a_page_is_not_asked_for_landmarks() => Assert.Empty(Found("<p>{{ article.content }}</p>", "AS6004"));

    [Fact]
    public void Two_first_headings_are_told() =>
        Assert.Contains("2 times <h1>", Found("<html lang=\"en\"><title>x</title><h1>a</h1><main><h1>b</h1></main></html>", "AS6005").Single().Message, StringComparison.Ordinal);

    [Fact]
    public void A_heavy_page_is_told_at_the_title_of_its_article()
    {
        var findings = Found("{{ article.content }}", "AS6006", new string('x', 2000), "budgets:\n  html_bytes: 2000\n");

        Assert.Equal(["content/one.md", "content/two.md"], findings.Select(finding => finding.Location!.Value.Path.Value));
        Assert.All(findings, finding => Assert.Equal(3, finding.Location!.Value.Span.Length));
    }

    [Fact]
    public void A_page_at_its_budget_is_not_told()
    {
        Assert.Empty(Found("<b></b><b></b>", "AS6007", config: "budgets:\n  elements: 10\n"));
        Assert.Equal(2, Found(string.Concat(Enumerable.Repeat("<b></b>", 11)), "AS6007", config: "budgets:\n  elements: 10\n").Count);
    }

    [Theory]
    [InlineData("<script src='https://a.example/x.js'></script>", 1)]
    [InlineData("<img src='//a.example/x.png' alt=''>", 1)]
    [InlineData("<link rel='stylesheet' href='https://a.example/x.css'>", 1)]
    [InlineData("<link rel='canonical' href='https://a.example/x/'>", 0)]
    [InlineData("<a href='https://a.example/'>x</a>", 0)]
    [InlineData("<iframe src='https://a.example/' srcdoc='x'></iframe>", 0)]
    [InlineData("<template><img src='https://a.example/x.png' alt=''></template>", 0)]
    [InlineData("<img src='https://test.example/one/' alt=''>", 0)]
    public void Only_what_is_loaded_from_others_counts_as_a_host(string html, int hosts) =>
        Assert.Equal(hosts * 2, Found(html, "AS6008", config: "budgets:\n  third_party_hosts: 0\n").Count);

    [Fact]
    public void A_marker_in_a_template_is_told_where_it_stands()
    {
        const string layout = "{{ article.content }}<!-- affiliate ads begin -->";

        Assert.Equal("affiliate ads begin", Marked(layout, Found(layout, "AS6009").Single()));
    }

    [Fact]
    public void A_word_about_markers_is_none() => Assert.Empty(Found("{{ article.content }}", "AS6009", "We write `<!-- affiliate ads begin -->` there."));

    [Fact]
    public void A_dead_link_of_a_template_is_told_once_for_all_pages_where_it_stands()
    {
        const string layout = "<a href=\"/gone/\">x</a>{{ article.content }}";
        var finding = Found(layout, "AS6010").Single();

        Assert.Equal("\"/gone/\"", Marked(layout, finding));
        Assert.Equal("'/gone/' leads to no page or file of this site (2 pages)", finding.Message);
    }

    [Fact]
    public void A_dead_link_of_a_menu_is_told_in_the_configuration()
    {
        const string config = "menus:\n  main:\n    - { title: Old, url: /old/ }\n";
        var finding = Found("{{ for item in site.menus.main }}<a href=\"{{ item.url }}\">x</a>{{ end }}", "AS6010", config: config).Single();

        Assert.Equal("site.config.yml", finding.Location!.Value.Path.Value);
        Assert.Equal("/old/", Marked("title: Test\nbase_url: https://test.example/\n" + config, finding));
    }

    [Fact]
    public void A_dead_picture_of_front_matter_is_told_there()
    {
        var findings = Found("{{ if article.image }}<img src=\"{{ article.image }}\" alt=\"\">{{ end }}", "AS6010", more: site => site.Article("three", meta: "date: 2026-01-02\nthumbnail: pictures/no.png\n"));

        Assert.Equal("content/three.md", findings.Single().Location!.Value.Path.Value);
    }

    [Theory]
    [InlineData("/one/")]
    [InlineData("/one/?page=2#part")]
    [InlineData("/one")]
    [InlineData("https://test.example/two/")]
    [InlineData("https://elsewhere.example/gone/")]
    [InlineData("//elsewhere.example/gone/")]
    [InlineData("mailto:nobody@test.example")]
    [InlineData("data:text/plain,x")]
    [InlineData("#top")]
    [InlineData("#Top")]
    [InlineData("#")]
    [InlineData("../two/")]
    [InlineData("/feed.xml")]
    public void A_link_that_leads_somewhere_is_not_told(string url) => Assert.Empty(Found($"<a href=\"{url}\">x</a>", "AS6010"));

    [Fact]
    public void A_dead_link_of_a_text_is_told_of_the_text_alone() => Assert.Empty(Found("{{ article.content }}", "AS6010", "[x](/gone/) [y](#nowhere)"));

    [Fact]
    public void A_link_of_a_template_to_an_id_that_is_missing_is_told()
    {
        const string layout = "<a href=\"#site-main\">Skip</a><main>{{ article.content }}</main>";

        Assert.Equal("\"#site-main\"", Marked(layout, Found(layout, "AS6010").Single()));
    }

    [Fact]
    public void Findings_of_pages_are_the_same_on_one_thread_and_on_many()
    {
        var site = new TestSite();
        for (var i = 0; i < 40; i++) site.Article($"a{i:00}", $"## H\n\n<p id=\"h\">x</p>\n\n{new string('x', i)}");
        site.Theme(Layout, "<html><div id=\"h\"><a href=\"/gone/\">{{ article.content }}</html>");

        Assert.Equal(
            site.Build(request => request with { Jobs = 1 }).Findings.Select(TestSite.Show),
            site.Build(request => request with { Jobs = 8 }).Findings.Select(TestSite.Show));
    }
}
