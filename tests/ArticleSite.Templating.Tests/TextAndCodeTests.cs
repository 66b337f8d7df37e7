namespace ArticleSite.Templating.Tests;

public sealed class TextAndCodeTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("a }} b", "a }} b")]
    [InlineData("{ {{ 1 }} }", "{ 1 }")]
    [InlineData("a{{ 1", "a1")]
    [InlineData("{{ 1; 2\n3 }}", "123")]
    [InlineData("{{ null }}x", "x")]
    [InlineData("{{ x = 1 }}y", "y")]
    [InlineData("{{ 'a' |\n string.upcase }}", "A")]
    [InlineData("{{ [1,\n2\n] }}", "[1, 2]")]
    [InlineData("{{ {a: 1,\nb: 2\n} }}", "{a: 1, b: 2}")]
    [InlineData("{%{ any {{ text }} }%}", " any {{ text }} ")]
    [InlineData("{%%{ a }%} b }%%}", " a }%} b ")]
    [InlineData("x  {%{-a-}%}  y", "xay")]
    [InlineData("{{ 1 # comment\n 2 }}", "12")]
    [InlineData("{{ 1 # comment }}b", "1b")]
    [InlineData("{{ 1; ## many\nlines ## 2 }}", "12")]
    [InlineData("{{ ## to the end }}b", "b")]
    [InlineData("a \n {{- 1 -}} \n b", "a1b")]
    [InlineData("a\n  {{~ 1 ~}}  \n  b", "a\n1  b")]
    [InlineData("a  {{-1}}", "a1")]
    [InlineData("a\n{{~ x = 1 ~}}\r\nb", "a\nb")]
    public void Text_comes_out_and_code_is_run(string template, string expected) => Assert.Equal(expected, Rendered.Text(template));

    [Theory]
    [InlineData("{{ 1 +\n 2 }}")]
    [InlineData("{{ (1\n) }}")]
    [InlineData("{{ string.append(1,\n 2) }}")]
    [InlineData("{{ 1\n | string.size }}")]
    public void A_line_end_ends_a_statement_here(string template) => Assert.NotEmpty(Rendered.ParseErrors(template));

    [Fact]
    public void A_value_of_many_lines_is_indented_as_a_whole() =>
        Assert.Equal("  a\n  b\nc", Rendered.Text("  {{ x }}\nc", new() { ["x"] = "a\nb" }));

    [Fact]
    public void Auto_indent_can_be_switched_off() =>
        Assert.Equal("  a\nb\nc", Rendered.Text("  {{ x }}\nc", new() { ["x"] = "a\nb" }, Rendered.Plain with { AutoIndent = false }));

    [Theory]
    [InlineData("  {{~ x }}", "a\nb")]
    [InlineData("z {{ x }}", "z a\nb")]
    public void Code_with_a_left_mark_or_after_text_is_not_indented(string template, string expected) =>
        Assert.Equal(expected, Rendered.Text(template, new() { ["x"] = "a\nb" }));

    [Fact]
    public void The_body_of_an_indented_if_is_indented_once_more() =>
        Assert.Equal("  \n    a\n    \nb", Rendered.Text("  {{ if true }}\n  a\n  {{ end }}\nb"));

    [Fact]
    public void An_include_is_indented_when_it_is_written() =>
        Assert.Equal("  a\n  b", Rendered.Text("  {{ include 'i' }}", null, Rendered.With(("i", "a\nb"))));

    [Fact]
    public void Front_matter_is_code_before_the_template() =>
        Assert.Equal("T 1", Template.Parse("+++\nx = 1\n+++\nT {{ x }}", "t", new ParseOptions { FrontMatter = true }).Render([], Rendered.Plain));

    [Fact]
    public void Without_the_option_front_matter_is_text() => Assert.Equal("+++\nx\n+++\n", Rendered.Text("+++\nx\n+++\n"));
}
