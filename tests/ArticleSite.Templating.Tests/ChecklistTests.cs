namespace ArticleSite.Templating.Tests;

/// <summary>Facts of the language that surprise, one a line, where no other test holds them.</summary>
public sealed class ChecklistTests
{
    private static TemplateObject Model => new()
    {
        ["x"] = 5,
        ["a"] = new TemplateObject { ["b"] = 1, ["c"] = new TemplateObject { ["d"] = 2 } },
        ["list"] = new TemplateArray { 10, 20, 30 },
        ["s"] = "text",
        ["n"] = TemplateValue.Null,
        ["many"] = "l1\nl2",
        ["ended"] = "l1\nl2\n",
        ["holes"] = "l1\n\nl2",
        ["d"] = new DateTimeOffset(2024, 3, 5, 14, 7, 9, 250, TimeSpan.Zero),
    };

    [Theory]
    [InlineData("a\n  {%{~x~}%}  \n b", "a\nx b")]
    [InlineData("{%%%{ a }%%} }%%%}", " a }%%} ")]
    [InlineData("{{ x ## one ## }}b", "5b")]
    [InlineData("{{ ;; x; }}", "5")]
    [InlineData("{{ if x\n1\nelse\n2\nend }}", "1")]
    [InlineData("{{ s |\n\n string.upcase |\n string.size }}", "4")]
    [InlineData("{{ [\n1\n,\n2\n] }}", "[1, 2]")]
    [InlineData("a {{- x }}", "a5")]
    [InlineData("{{ x -}}\n\n b", "5b")]
    [InlineData("a\n\n  {{~ x ~}}\n\n  b", "a\n\n5\n  b")]
    public void Text_and_code(string template, string expected) => Check(template, expected);

    [Theory]
    [InlineData("  {{ many }}\nb", "  l1\n  l2\nb")]
    [InlineData("  {{ holes }}", "  l1\n  \n  l2")]
    [InlineData("  {{ ended }}b", "  l1\n  l2\nb")]
    [InlineData("\t{{ many }}", "\tl1\n\tl2")]
    [InlineData("  {{ y = many; y }}", "  l1\n  l2")]
    [InlineData("  {{ many }} {{ many }}", "  l1\n  l2 l1\nl2")]
    [InlineData("  {{- many }}", "l1\nl2")]
    [InlineData("{{ x }}\n  {{ many }}", "5\n  l1\n  l2")]
    [InlineData("  {{ if true ~}}\n  {{ many }}\n  {{ end }}\nb", "    l1\n  l2\n    \nb")]
    [InlineData("  {{ for q in 1..2 ~}}\n<{{ q }}>\n{{~ end }}\nb", "  <1>\n  <2>\n\nb")]
    [InlineData("  {{ include 'two' }}b", "  <\n    l1\n    l2\n  >\nb")]
    [InlineData("  {{ '<pre>' + many + '</pre>' }}", "  <pre>l1\n  l2</pre>")]
    public void Auto_indent(string template, string expected) => Assert.Equal(
        expected, Rendered.Text(template, Model, Rendered.With(("two", "<\n  {{ many }}\n>\n"))));

    [Theory]
    [InlineData("{{ [1 + 1, x - 4, 2 * 2, 4 / 2] | array.each @object.kind | array.join ' ' }}", "int int int int")]
    [InlineData("{{ [1, 2] | array.contains (1 + 1) }}", "true")]
    [InlineData("{{ [2147483648, 9223372036854775808, 1.5, 1.5f, 1.5m, true, 's', [], {}] | array.each @object.kind | array.join ' ' }}", "long bigint double float decimal bool string array object")]
    [InlineData("{{ 1e3 | object.kind }} {{ 1.0e3 | object.kind }} {{ 1.0e-7 }}", "int double 0.0000001")]
    [InlineData("{{ 0xffffffff }} {{ 0xFFu }} {{ 0b11 }}", "4294967295 255 3")]
    [InlineData("{{ 2147483647 + 1 | object.kind }} {{ 9223372036854775807 * 2 | object.kind }}", "long bigint")]
    [InlineData("{{ 1.5f + 1 | object.kind }} {{ 1.5f + 1.5 | object.kind }} {{ 1.5 + 1m | object.kind }}", "float double decimal")]
    [InlineData("{{ 1.10m }} {{ 1.0m + 1 }} {{ 100000000000000000000.0 }} {{ 0.1 + 0.2 }}", "1.10 2.0 100000000000000000000 0.30000000000000004")]
    [InlineData("{{ 3.0 }} {{ -0.5 }} {{ 1.0 / 3 }}", "3 -0.5 0.3333333333333333")]
    [InlineData("{{ [null, true, 'a\\tb', 1.5, [], {}, {a: null}] }}", "[null, true, \"a\\tb\", 1.5, [], {}, {a: null}]")]
    [InlineData("{{ [d] }} {{ d }}", "[05 Mar 2024] 05 Mar 2024")]
    [InlineData("{{ (date '2024-03-05') - (date '2024-03-01') }}", "4.00:00:00")]
    [InlineData("{{ 'a\\'\\\"\\\\\\n\\r\\t\\b\\f\\v\\0\\u00e9\\xe9' }}", "a'\"\\\n\r\t\b\f\v\0éé")]
    [InlineData("{{ \"it's\" + 'a\nb' }}", "it'sa\nb")]
    [InlineData("{{ $\"{$'{x}'}{a.b + 1}}\" }}", "52}")]
    [InlineData("{{ _a1 = 3; _a1 }}", "3")]
    [InlineData("{{ 5..1 }} {{ -1..1 }} {{ 1..<1 }}", "[5, 4, 3, 2, 1] [-1, 0, 1] []")]
    public void Values_and_literals(string template, string expected) => Check(template, expected);

    [Theory]
    [InlineData("{{ n ?? s ? 1 : 2 }}", "1")]
    [InlineData("{{ s | string.size > 3 ? 'long' : 'short' }}", "long")]
    [InlineData("{{ n ? 1 : n ? 2 : 3 }}", "3")]
    [InlineData("{{ true == 'true' }}", "true")]
    [InlineData("{{ [1, 2] == [1, 2.0] }} {{ [1] < [1, 2] }} {{ [2] > [1, 9] }}", "true true true")]
    [InlineData("{{ y = {}; z = y; y == z }}", "true")]
    [InlineData("{{ null <= null }} {{ null > 1 }} {{ 1 != null }} {{ null != null }}", "false false true false")]
    [InlineData("{{ null + 'a' }} {{ 'a' + null }} {{ -n }} {{ !n }}", "a a  true")]
    [InlineData("{{ -7 % 3 }} {{ 7 % -3 }} {{ -7 // 2 }} {{ 7.5 // 2 }}", "-1 1 -3 3")]
    [InlineData("{{ 'B' < 'a' }}", "true")]
    [InlineData("{{ x > 3 || nope.deep.er }}", "true")]
    [InlineData("{{ a.b++ }}{{ a.b }}{{ --a.b }}", "121")]
    [InlineData("{{ 0 || false }} {{ 'x' && [] }}", "true true")]
    public void Operators(string template, string expected) => Check(template, expected);

    [Fact]
    public void A_range_binds_more_tightly_than_a_sum() => Rendered.ErrorAtMark(TemplateRules.EvaluationError, "{{ [|1 + 2..2|] + 3 }}");

    [Theory]
    [InlineData("{{ list['size'] }} {{ s['size'] }} {{ [].size }} {{ a.size }}", "3 4 0 ")]
    [InlineData("{{ a.end = 4; a.end }} {{ a['for'] = 6; a.for }}", "4 6")]
    [InlineData("{{ list[5] = 1; list }}", "[10, 20, 30, null, null, 1]")]
    [InlineData("{{ list[-1] = 9; list }}", "[10, 20, 9]")]
    [InlineData("{{ x.foo }}{{ s.foo }}{{ 5.foo }}", "")]
    [InlineData("{{ a?.zz.b.c }}{{ nope?.b[0].c }}", "")]
    [InlineData("{{ (a).c.d }} {{ (list | array.reverse)[0] }} {{ [7][0] }} {{ {q: 1}.q }} {{ 'abc'[1] }}", "2 30 7 1 b")]
    [InlineData("{{ func f; ret a; end; f().b }}", "1")]
    [InlineData("{{ this.zz = 1; zz }} {{ this['yy'] = 2; yy }}", "1 2")]
    [InlineData("{{ a.myName = 1; a.myName }}{{ a.my_name }}", "1")]
    [InlineData("{{ d.kind }} {{ (date '2024-03-05').kind }} {{ date.utc_now.kind }}", "Utc Unspecified Utc")]
    [InlineData("{{ d.ticks }} {{ d.date }} {{ d.time_of_day.total_minutes }} {{ d.microsecond }} {{ d.nanosecond }}", "638452444292500000 05 Mar 2024 847.1541666666667 0 0")]
    [InlineData("{{ t = timespan.parse '1.02:03:04.5'; t.days }} {{ t.hours }} {{ t.minutes }} {{ t.seconds }} {{ t.milliseconds }} {{ t.ticks }}", "1 2 3 4 500 937845000000")]
    [InlineData("{{ t = timespan.from_hours 36; t.total_days }} {{ t.total_hours }} {{ t.total_minutes }} {{ t.total_seconds }} {{ t.total_milliseconds }}", "1.5 36 2160 129600 129600000")]
    public void Access(string template, string expected) => Check(template, expected);

    [Theory]
    [InlineData("{{ for $q in list }}{{ $q }} {{ end }}{{ $q }}", "10 20 30 30")]
    [InlineData("{{ for q in list; y = q; end; y; q }}", "30")]
    [InlineData("{{ for q in list limit:2 offset:1 reversed }}{{ q }} {{ end }}", "30 20 ")]
    [InlineData("{{ for q in list reversed limit:1 + 1 }}{{ q }} {{ end }}", "30 20 ")]
    [InlineData("{{ for q in list offset:9 }}{{ q }}{{ else }}none{{ end }}", "none")]
    [InlineData("{{ for q in '' }}1{{ else }}none{{ end }}", "none")]
    [InlineData("{{ for q in (list | array.sort) limit:2 }}{{ q }} {{ end }}", "10 20 ")]
    [InlineData("{{ for q in a.c limit:1 }}{{ q.key }}{{ end }}", "d")]
    [InlineData("{{ while x > 3; x -= 1; while.index; while.first; while.even; while.odd; ' '; end }}", "0truetruefalse 1falsefalsetrue ")]
    [InlineData("{{ tablerow q in list }}{{ q }}{{ end }}", "<tr class=\"row1\"><td class=\"col1\">10</td></tr>\n<tr class=\"row2\"><td class=\"col1\">20</td></tr>\n<tr class=\"row3\"><td class=\"col1\">30</td></tr>\n")]
    [InlineData("{{ tablerow q in list cols:3 limit:2 }}{{ tablerow.index }}{{ tablerow.length }}{{ tablerow.last }}{{ end }}", "<tr class=\"row1\"><td class=\"col1\">02false</td><td class=\"col2\">12true</td></tr>\n")]
    [InlineData("{{ capture c }}z{{ end; c | object.typeof }} {{ c == 'z' }} {{ c.size }} {{ ['z'] | array.contains c }}", "object true 1 true")]
    [InlineData("{{ capture a.b }}{{ x }}{{ end; a.b + 1 }}", "51")]
    [InlineData("{{ include 'i' 1 | object.typeof }}", "string")]
    [InlineData("{{ import a; b }}{{ this.c.d }}", "12")]
    [InlineData("{{ with a; b; b = 9; end; a.b }}", "19")]
    [InlineData("{{ case x; when 1, 2; 'a'; when 3 || 5; 'b'; else; 'c'; end }}", "b")]
    [InlineData("{{ func w(p) }}<{{ $$ }}>{{ end; wrap w 1 }}in{{ p }}{{ end }}", "<in1>")]
    [InlineData("{{ func w }}<{{ $0 }}{{ $$ }}{{ $$ }}>{{ end; wrap w 7 }}in{{ end }}", "<7inin>")]
    [InlineData("{{ x = 1; ret x; 5 }}tail", "1")]
    [InlineData("{{ include 'returns' }}b", "1b")]
    public void Statements(string template, string expected) =>
        Assert.Equal(expected, Rendered.Text(template, Model, Rendered.With(("i", "[{{ $1 }}]"), ("returns", "{{ ret 1 }}tail"))));

    [Theory]
    [InlineData("{{ func f(q); y = q; x = 9; end; f 1; y; x }}", "9")]
    [InlineData("{{ func f(q, r...); q; r; end; f 1 2 3 }}", "1[2, 3]")]
    [InlineData("{{ func f(q, r = -1, t = 'z'); q + r + t; end; f 1 }}", "0z")]
    [InlineData("{{ func f; $.size; $; $.k; end; f 1 2 k:3 }}", "2[1, 2]3")]
    [InlineData("{{ add = do; ret $0 + $1; end; add 1 2 }}", "3")]
    [InlineData("{{ func f; 'text'; ret 5; end; y = f; y + 1 }}", "text6")]
    [InlineData("{{ func f; $0 + '|' + $1; end; f x + 1 2 }}", "6|2")]
    [InlineData("{{ x | math.plus 2 + 1 }} {{ 1 + 2 | math.plus 3 }}", "8 6")]
    [InlineData("{{ (s | string.contains 'e') && true }}", "true")]
    [InlineData("{{ string.pad_left width: 6 'ab' }}{{ 'ab' | string.pad_right width: 4 }}", "    abab  ")]
    [InlineData("{{ s | @string.upcase }}", "TEXT")]
    [InlineData("{{ 12 | string.size }} {{ true | string.append 'x' }} {{ 'abc' | string.slice '1' }} {{ 'abc' | string.truncate 2.4 }}", "2 truex bc ...")]
    [InlineData("{{ n | math.plus 1 }}{{ 'ab' | string.slice n }}", "ab")]
    public void Functions(string template, string expected) => Check(template, expected);

    [Theory]
    [InlineData("{{ for q in 1..5 [|limit|]:2 }}{{ end }}")]
    [InlineData("{{ for q in [1, 2] [|limit|]:2 }}{{ end }}")]
    [InlineData("{{ for q in 1..5 [|reversed|] }}{{ end }}")]
    [InlineData("{{ tablerow q in 1..5 [|cols|]:2 }}{{ end }}")]
    public void The_words_after_a_list_need_a_path_or_parentheses_before_them(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var word = marked[(start + 2)..marked.IndexOf("|]", StringComparison.Ordinal)];
        var error = Assert.Single(Rendered.ParseErrors(marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)));
        Assert.Equal((start, $"Invalid token found `{word}`. Expecting <EOL>/end of line."), (error.Start, error.Message));
    }

    [Fact]
    public void After_a_pipe_the_word_limit_is_an_argument_of_the_function() =>
        Rendered.ErrorAtMark(TemplateRules.WrongArgument, "{{ for q in list | array.sort [|limit|]:2 }}{{ end }}", Model);

    [Theory]
    [InlineData("{{ a ?? [|nope.deep|] }}", "Cannot get the member nope.deep for a null object.")]
    [InlineData("{{ [|a.zz.b|] }}", "Cannot get the member a.zz.b for a null object.")]
    [InlineData("{{ [|'a'.b.c|] }}", "Cannot get the member \"a\".b.c for a null object.")]
    [InlineData("{{ [|nope.x|] = 1 }}", "Cannot set the member nope.x for a null object.")]
    public void A_member_of_null_is_named_with_its_path(string marked, string message) =>
        Assert.Equal(message, Rendered.ErrorAtMark(TemplateRules.MemberOfNull, marked, Model).Message);

    [Theory]
    [InlineData("{{ 1e-7 }}")]
    [InlineData("{{ y = x = 2 }}")]
    [InlineData("{{ ^list }}")]
    [InlineData("{{ list?[0] }}")]
    [InlineData("{{ '\\q' }}")]
    [InlineData("{{ 'a\\u00g1' }}")]
    [InlineData("{{ 1\n + 2 }}{{ * 2 }}")]
    [InlineData("{{ f(1,\n2) }}")]
    [InlineData("{{ func f(q = x); end }}")]
    [InlineData("{{ case x; y = 1; when 5; end }}")]
    public void These_cannot_be_read(string template) => Assert.NotEmpty(Rendered.ParseErrors(template));

    [Fact]
    public void A_function_has_at_most_64_parameters()
    {
        static string Of(int count) => $"{{{{ func f({string.Join(", ", Enumerable.Range(0, count).Select(i => "p" + i))}); end }}}}";
        Assert.Empty(Rendered.ParseErrors(Of(64)));
        Assert.NotEmpty(Rendered.ParseErrors(Of(65)));
    }

    [Fact]
    public void Printing_goes_20_levels_deep()
    {
        static string Of(int depth) => "{{ " + new string('[', depth) + new string(']', depth) + " }}";
        Assert.Equal(40, Rendered.Text(Of(20)).Length);
        Assert.Equal(TemplateRules.LimitExceeded.Code, Rendered.Error(Of(30)).Code);
    }

    [Fact]
    public void A_hundred_nested_calls_are_allowed_and_no_more()
    {
        const string template = "{{ func f(n); if n > 1; f n - 1; end; end; f COUNT }}";
        Assert.Equal("", Rendered.Text(template.Replace("COUNT", "100", StringComparison.Ordinal)));
        Assert.Equal(TemplateRules.LimitExceeded.Code, Rendered.Error(template.Replace("COUNT", "101", StringComparison.Ordinal)).Code);
    }

    [Theory]
    [InlineData("for q in 1..1000", true)]
    [InlineData("for q in 1..1001", false)]
    [InlineData("for q in 1..20; for r in 1..49", true)]
    [InlineData("for q in 1..20; for r in 1..50", false)]
    [InlineData("for q in 1..20; list | array.join ''; for r in 1..47", false)]
    public void Loop_steps_are_counted_together(string loops, bool fits)
    {
        var code = "{{ " + loops + string.Concat(Enumerable.Repeat("; end", loops.Split("for").Length - 1)) + " }}";
        if (fits) Assert.Equal("", Rendered.Text(code, Model));
        else Assert.StartsWith("Exceeding number of iteration limit `1000`", Rendered.Error(code, Model).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ nope.deep }}", "t(1,4) : error : Cannot get the member nope.deep for a null object.")]
    [InlineData("\n {{ f 1 }}", "t(2,5) : error : The function `f` was not found")]
    [InlineData("{{ func f(a); end; f }}", "t(1,20) : error : Invalid number of arguments `0` passed to `f` while expecting `1` arguments")]
    [InlineData("{{ include 'in' }}", "in(1,4) : error : The function `g` was not found")]
    public void An_error_has_a_plain_form_without_a_code(string template, string expected) =>
        Assert.Equal(expected, Rendered.Error(template, null, Rendered.With(("in", "{{ g 1 }}"))).ToPlainString());

    private static void Check(string template, string expected) => Assert.Equal(expected, Rendered.Text(template, Model));
}
