namespace ArticleSite.Templating.Tests;

public sealed class ErrorTests
{
    [Fact]
    public void A_parse_error_quotes_the_syntax() => Assert.Equal(
        "Error while parsing if statement: Expecting <expression> instead of `}}` in: if <expression> ... end|else|else if",
        Rendered.ParseErrors("{{ if }}{{ end }}")[0].Message);

    [Fact]
    public void A_stray_token_is_named() => Assert.Equal(
        "Invalid token found `2`. Expecting <EOL>/end of line.", Rendered.ParseErrors("{{ 1 2 }}")[0].Message);

    [Fact]
    public void All_parse_errors_are_found_the_lexers_last()
    {
        var errors = Rendered.ParseErrors("{{ '\\q' + }}\n{{ if }}{{ end }}\n{{ a. }} {{ \u0001 }}");
        Assert.Equal([1, 2, 3, 1, 3], errors.Select(e => e.Line));
        Assert.Contains("escape", errors[^2].Message, StringComparison.Ordinal);
        Assert.Contains("Unexpected character", errors[^1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ 1 + (2 + }}")]
    [InlineData("{{ [1, {a: }] }}")]
    [InlineData("{{ x = f(1 2) }}")]
    [InlineData("{{ func }}a{{ end }}")]
    [InlineData("{{ func 5; end }}")]
    public void One_mistake_is_one_message(string template) => Assert.Single(Rendered.ParseErrors(template));

    [Fact]
    public void Lines_count_all_three_kinds_of_line_ends()
    {
        var error = Rendered.Error("a\r\nb\rc\nd{{ x.y.z }}");
        Assert.Equal((4, 5), (error.Line, error.Column));
    }

    [Fact]
    public void Many_mistakes_take_no_more_time_than_their_number()
    {
        var errors = Rendered.ParseErrors(string.Concat(Enumerable.Repeat("{{ end }}\n", 100_000)));
        Assert.Equal((100_000, 100_000, 4), (errors.Length, errors[^1].Line, errors[^1].Column));
    }

    [Fact]
    public void A_template_with_errors_cannot_be_rendered()
    {
        var template = Template.Parse("{{ if }}", "t");
        Assert.True(template.HasErrors);
        Assert.Equal(TemplateRules.SyntaxError.Code, Assert.Throws<TemplateException>(() => template.Render([], Rendered.Plain)).Diagnostic.Code);
    }

    [Fact]
    public void Every_rule_has_a_code_of_its_own()
    {
        Assert.Equal(TemplateRules.All.Length, TemplateRules.All.Select(r => r.Code).Distinct().Count());
        Assert.All(TemplateRules.All, r => Assert.StartsWith("AS5", r.Code, StringComparison.Ordinal));
    }
}
