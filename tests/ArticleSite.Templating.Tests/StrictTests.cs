namespace ArticleSite.Templating.Tests;

public sealed class StrictTests
{
    private static TemplateObject Model => new() { ["page"] = new TemplateObject { ["title"] = "T", ["image"] = TemplateValue.Null } };

    [Fact]
    public void An_unknown_variable_is_an_error_with_a_suggestion()
    {
        var error = Rendered.ErrorAtMark(TemplateRules.UnknownName, "{{ [|pgae|] }}", Model, Rendered.Strict);
        Assert.Equal("Did you mean `page`?", error.Help);
    }

    [Fact]
    public void An_unknown_member_is_an_error_with_a_suggestion()
    {
        var error = Rendered.ErrorAtMark(TemplateRules.UnknownName, "{{ page.[|titel|] }}", Model, Rendered.Strict);
        Assert.Equal("Did you mean `title`?", error.Help);
    }

    [Theory]
    [InlineData("{{ page.image }}", "")]
    [InlineData("{{ page?.nope }}", "")]
    [InlineData("{{ nope?.b.c }}", "")]
    [InlineData("{{ nope ?? 'x' }}", "x")]
    [InlineData("{{ page.nope ?? 'x' }}", "x")]
    [InlineData("{{ page.nope ?? page.never ?? 'x' }}", "x")]
    [InlineData("{{ page.nope | object.default 'x' }}", "x")]
    [InlineData("{{ object.has_key page 'nope' }}", "false")]
    [InlineData("{{ page | object.has_key 'title' }}", "true")]
    public void These_ask_without_failing(string template, string expected) => Assert.Equal(expected, Rendered.Text(template, Model, Rendered.Strict));

    [Theory]
    [InlineData("{{ if page.[|nope|] }}{{ end }}")]
    [InlineData("{{ page[[|'nope'|]] }}")]
    [InlineData("{{ 1 ?? [|nope|] }}")]
    [InlineData("{{ [|$nope|] }}")]
    public void These_fail(string marked) => Rendered.ErrorAtMark(TemplateRules.UnknownName, marked, Model, Rendered.Strict);

    [Fact]
    public void Without_strictness_missing_names_are_null() => Assert.Equal("|", Rendered.Text("{{ nope }}|{{ page.nope }}", Model));
}
