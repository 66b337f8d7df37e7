namespace ArticleSite.Templating.Tests;

public sealed class FunctionTests
{
    [Theory]
    [InlineData("{{ func f }}{{ $0 }}-{{ $1 }}-{{ $[-1] }}-{{ $.k }}-{{ $.size }}{{ end; f 1 2 k: 3 }}", "1-2-2-3-2")]
    [InlineData("{{ func f; ret $0 + 1; end; x = f 1; x }}", "2")]
    [InlineData("{{ func f; $x = 1; end; $x = 5; f; $x }}", "5")]
    [InlineData("{{ x = 1; func f; x = 2; end; f; x }}", "2")]
    [InlineData("{{ func f(a, b = 2, c...); ret a + b + c.size; end; f 1 }},{{ f 1 5 }},{{ f 1 2 3 4 }}", "3,6,5")]
    [InlineData("{{ func f(a); y = a; end; f 1; y }}", "")]
    [InlineData("{{ y = 0; func f(a); y = a; end; f 1; y }}", "1")]
    [InlineData("{{ func f(a); ret a; end; f a: 7 }}", "7")]
    [InlineData("{{ f(a) = a * 2; f 4 }}", "8")]
    [InlineData("{{ [1, 2] | array.each do(x); ret x * 3; end }}", "[3, 6]")]
    [InlineData("{{ [1, 2] | array.each @(do; ret $0 * 2; end) }}", "[2, 4]")]
    [InlineData("{{ func f }}text{{ end; y = f; y ?? 'null' }}", "textnull")]
    [InlineData("{{ func f }}text{{ end; f | string.upcase }}", "text")]
    [InlineData("{{ func f; ret 5; end; f + 1 }}", "6")]
    [InlineData("{{ func f; ret 5; end; g = @f; g }}", "5")]
    [InlineData("{{ up = @string.upcase; up 'a' }}", "A")]
    [InlineData("{{ func f(a, b); ret a + '|' + b; end; f 1 2 }} {{ f(1, 2) }} {{ f 1 2 * 3 }} {{ f (1 + 2) 4 }}", "1|2 1|2 1|6 3|4")]
    [InlineData("{{ f = 5; f -1 }}", "4")]
    [InlineData("{{ func f(a); ret a; end; f (-1) }}", "-1")]
    [InlineData("{{ func f(a); ret a; end; f [1] }}", "[1]")]
    [InlineData("{{ f = [7]; f[0] }}", "7")]
    [InlineData("{{ string.pad_left 'a' width: 4 }}", "   a")]
    [InlineData("{{ func f(a, b); ret a + b; end; l = [1, 2]; f ^l }}", "3")]
    [InlineData("{{ func f(a, b); ret a + '-' + b; end; 5 | f 1 }} {{ 5 | f(1) }} {{ 1 + 2 | f 0 }}", "5-1 5-1 3-0")]
    [InlineData("{{ 'a' |> string.upcase }}", "A")]
    [InlineData("{{ \"10\" | string.to_int + 5 }}", "15")]
    [InlineData("{{ 'abc' | string.upcase | string.append 'd' }}", "ABCd")]
    [InlineData("{{ 'a' | string.upcase == 'A' ? 1 : 2 }}", "1")]
    [InlineData("{{ 'a' | string.contains 'b' && true }}", "false")]
    [InlineData("{{ true ? string.upcase 'a' : 'b' }}", "A")]
    [InlineData("{{ o = {}; func o.f(a); ret a; end; o.f 3 }}", "3")]
    public void A_function_is_called(string template, string expected) => Assert.Equal(expected, Rendered.Text(template));

    [Theory]
    [InlineData("{{ [|f|] 1; func f; end }}")]
    [InlineData("{{ [|nope|] 1 }}")]
    [InlineData("{{ [|nope|]() }}")]
    [InlineData("{{ 1 | [|nope|] }}")]
    [InlineData("{{ x = 5; [|x|] 1 }}")]
    [InlineData("{{ 'a' | [|string.upcse|] }}")]
    public void Calling_what_is_no_function_is_an_error(string marked) => Rendered.ErrorAtMark(TemplateRules.UnknownFunction, marked);

    [Fact]
    public void A_misspelt_function_gets_a_suggestion() => Assert.Equal("Did you mean `upcase`?", Rendered.Error("{{ 'a' | string.upcse }}").Help);

    [Fact]
    public void A_bare_unknown_name_is_null() => Assert.Equal("", Rendered.Text("{{ nope }}"));

    [Fact]
    public void Too_few_arguments_are_an_error() => Assert.Equal(
        "Invalid number of arguments `0` passed to `f` while expecting `1` arguments",
        Rendered.ErrorAtMark(TemplateRules.WrongArgument, "{{ func f(a); end; [|f|] }}").Message);

    [Theory]
    [InlineData("{{ func f(a); end; [|f 1 2|] }}")]
    [InlineData("{{ [|string.upcase|] }}")]
    [InlineData("{{ func f(a); end; f 1 [|z|]: 3 }}")]
    [InlineData("{{ date.add_days [|'2024'|] 1 }}")]
    [InlineData("{{ 'a' | string.truncate [|'x'|] }}")]
    public void A_wrong_argument_is_an_error_at_that_argument(string marked) => Rendered.ErrorAtMark(TemplateRules.WrongArgument, marked);

    [Fact]
    public void A_conversion_that_fails_says_what_it_had_and_wanted() =>
        Assert.Equal("Unable to convert type `string` to `datetime`", Rendered.Error("{{ date.add_days 'x' 1 }}").Message);

    [Fact]
    public void A_host_can_give_functions_to_its_templates()
    {
        var model = new TemplateObject { ["twice"] = TemplateFunction.Create("twice", 1, 1, a => a[0].AsText is { } s ? s + s : throw new ArgumentException("wants text")) };
        Assert.Equal("abab", Rendered.Text("{{ 'ab' | twice }}", model));
        Assert.Equal("twice: wants text", Rendered.ErrorAtMark(TemplateRules.WrongArgument, "{{ [|twice 1|] }}", model).Message);
        Rendered.ErrorAtMark(TemplateRules.WrongArgument, "{{ [|twice 1 2|] }}", model);
    }
}
