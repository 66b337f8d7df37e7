using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Render;

public sealed class TemplateCheckTests
{
    [Fact]
    public void A_name_that_no_page_has_is_found_where_no_page_comes_by()
    {
        var finding = Only("AS5102", "templates/layouts/404.html", "{{ if false }}{{ site.[|titel|] }}{{ end }}");

        Assert.Equal("Did you mean 'title'?", finding.Help);
    }

    [Fact]
    public void A_name_that_stops_a_page_is_told_once() =>
        Assert.Equal(["AS5002"], Codes(new TestSite().Article("a").With("templates/layouts/404.html", "{{ site.titel }}")));

    [Theory]
    [InlineData("{{ for item in articles }}{{ item.anything }}{{ end }}")]
    [InlineData("{{ mine = 1 }}{{ mine }}")]
    [InlineData("{{ site.params?.colour ?? 'red' }}")]
    [InlineData("{{ site.menus?.main }}")]
    [InlineData("{{ if false }}{{ article.date.year }}{{ article.title | string.upcase }}{{ end }}")]
    public void What_a_template_may_ask_for_is_fine(string template) =>
        Assert.Empty(Codes(new TestSite().Article("a").With("templates/layouts/home.html", template)));

    [Fact]
    public void A_partial_sees_what_the_template_around_it_has_set() =>
        Assert.Empty(Codes(new TestSite().Article("a")
            .With("templates/layouts/404.html", "{{ colour = 'red' }}{{ include 'box' }}{{ for x in [1] }}{{ include 'box' }}{{ end }}")
            .With("templates/partials/box.html", "{{ colour }}")));

    [Fact]
    public void A_partial_that_is_not_there_is_found_where_no_page_comes_by() =>
        Only("AS5103", "templates/layouts/404.html", "{{ if false }}{{ include [|'heder'|] }}{{ end }}");

    [Fact]
    public void A_partial_that_nothing_includes_is_named() =>
        Assert.Equal(["AS5104"], Codes(new TestSite().Article("a").With("templates/partials/old.html", "x")));

    [Fact]
    public void No_partial_is_called_unused_where_names_of_includes_are_computed() =>
        Assert.Empty(Codes(new TestSite().Article("a").With("templates/partials/old.html", "x").With("templates/layouts/404.html", "{{ name = 'old' }}{{ include name }}")));

    [Fact]
    public void A_partial_that_belongs_to_the_theme_need_not_be_used() =>
        Assert.Empty(Codes(new TestSite().Article("a").Theme("partials/ad.html", "x").With("templates/partials/ad.html", "y")));

    private static List<string> Codes(TestSite site) => [.. site.Build().Findings.Select(finding => finding.Rule.Code)];

    private static Diagnostic Only(string code, string path, string marked)
    {
        var text = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var finding = Assert.Single(new TestSite().Article("a").With(path, text).Build().Findings);
        Assert.Equal(code, finding.Rule.Code);
        Assert.Equal(path, finding.Location!.Value.Path.Value);
        Assert.Equal(marked.IndexOf("[|", StringComparison.Ordinal), finding.Location!.Value.Span.Start);
        Assert.Equal(marked.IndexOf("|]", StringComparison.Ordinal) - 2, finding.Location!.Value.Span.End);
        return finding;
    }
}
