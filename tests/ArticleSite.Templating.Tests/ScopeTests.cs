namespace ArticleSite.Templating.Tests;

public sealed class ScopeTests
{
    [Theory]
    [InlineData("{{ for x in [1] }}{{ y = x }}{{ end }}{{ x }}{{ y }}", "1")]
    [InlineData("{{ x = 9; for x in [1] }}{{ x }}{{ end }}{{ x }}", "19")]
    [InlineData("{{ $x = 1; $x }}", "1")]
    [InlineData("{{ string = 5; string }}", "5")]
    [InlineData("{{ string.foo = 5; string.foo }}{{ 'a' | string.upcase }}", "5A")]
    [InlineData("{{ with {a: 1} }}{{ a }}{{ b = 2 }}{{ end }}{{ b }}", "1")]
    [InlineData("{{ o = {}; with o; b = 2; end; o.b }}", "2")]
    [InlineData("{{ import {q: 7}; q }}", "7")]
    [InlineData("{{ date.format = '%Y'; date.parse '2024-03-05' }}", "2024")]
    public void Names_are_found_where_they_belong(string template, string expected) => Assert.Equal(expected, Rendered.Text(template));

    [Fact]
    public void A_builtin_function_cannot_be_replaced() =>
        Rendered.ErrorAtMark(TemplateRules.ReadOnly, "{{ string.[|upcase|] = 5 }}");

    [Fact]
    public void A_readonly_variable_cannot_be_written() =>
        Rendered.ErrorAtMark(TemplateRules.ReadOnly, "{{ x = 1; readonly x; [|x|] = 2 }}");

    [Fact]
    public void With_wants_an_object() => Rendered.ErrorAtMark(TemplateRules.EvaluationError, "{{ with [|5|] }}{{ end }}");

    [Fact]
    public void Additions_to_a_builtin_group_do_not_leak_into_other_renderings()
    {
        Rendered.Text("{{ string.foo = 5 }}");
        Assert.Equal("", Rendered.Text("{{ string.foo }}"));
    }
}
