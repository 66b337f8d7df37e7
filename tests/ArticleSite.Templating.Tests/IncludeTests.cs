namespace ArticleSite.Templating.Tests;

public sealed class IncludeTests
{
    [Theory]
    [InlineData("{{ include 'i' }}", "x", "x")]
    [InlineData("{{ include 'i' 5 k: 6 }}", "{{ $0 }} {{ $1 }} {{ $.k }} {{ $k }}", "i 5 6 6")]
    [InlineData("{{ include 'i' | string.upcase }}", "x", "X")]
    [InlineData("{{ y = include 'i'; y + y }}", "x", "xx")]
    [InlineData("{{ include 'i'; v }}", "{{ v = 3 }}", "3")]
    [InlineData("{{ v = 3; include 'i' }}", "{{ v }}", "3")]
    [InlineData("{{ $v = 3; include 'i' }}{{ $v }}", "{{ $v }}{{ $v = 4 }}", "3")]
    [InlineData("{{ for x in [1,2]; include 'i'; end }}", "{{ x }}", "12")]
    [InlineData("{{ include 'i' }}b", "a{{ ret }}c", "ab")]
    [InlineData("{{ include 'i'; f 2 }}", "{{ func f(a); ret a * 2; end }}", "4")]
    public void An_include_gives_the_text_of_another_template(string template, string included, string expected) =>
        Assert.Equal(expected, Rendered.Text(template, null, Rendered.With(("i", included))));

    [Fact]
    public void A_list_of_includes_is_joined() => Assert.Equal(
        "<a-b>", Rendered.Text("{{ include_join ['a', 'b'] '-' 'tpl:o' '>' }}", null, Rendered.With(("a", "a"), ("b", "b"), ("o", "<"))));

    [Fact]
    public void Arguments_by_number_are_an_error_on_the_page_itself() => Rendered.ErrorAtMark(TemplateRules.EvaluationError, "{{ [|$0|] }}");

    [Theory]
    [InlineData("{{ include [|'nope'|] }}")]
    [InlineData("{{ include [|''|] }}")]
    public void A_missing_template_is_an_error(string marked) => Rendered.ErrorAtMark(TemplateRules.IncludeMissing, marked, null, Rendered.With());

    [Fact]
    public void Without_a_loader_every_include_is_an_error() => Rendered.ErrorAtMark(TemplateRules.IncludeMissing, "{{ include [|'i'|] }}");

    [Fact]
    public void A_broken_include_tells_its_own_errors()
    {
        var error = Rendered.ErrorAtMark(TemplateRules.IncludeBroken, "{{ [|include 'bad'|] }}", null, Rendered.With(("bad", "{{ if }}")));
        Assert.Contains("Error while parsing template `bad` Parser messages:\nbad(1,7): error AS5001", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("t(1,4) : error : Error while parsing template `bad` Parser messages:\nbad(1,7) : error : Error while parsing if", error.ToPlainString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_an_include_tells_the_way_there()
    {
        var error = Rendered.Error("\n{{ include 'a' }}", null, Rendered.With(("a", " {{ include 'b' }}"), ("b", "{{ x.y.z }}")));
        Assert.Equal(("b", 1, 4), (error.Path, error.Line, error.Column));
        Assert.Equal([new IncludeFrame("a", 4, 1, 5), new IncludeFrame("t", 4, 2, 4)], error.Includes);
    }

    [Fact]
    public void An_error_in_a_function_is_placed_in_the_template_that_defined_it()
    {
        var error = Rendered.Error("{{ include 'lib'; f }}", null, Rendered.With(("lib", "{{ func f; x.y.z; end }}")));
        Assert.Equal(("lib", 1, 12), (error.Path, error.Line, error.Column));
    }
}
