namespace ArticleSite.Templating.Tests;

public sealed class ValueTests
{
    [Theory]
    [InlineData("true", "true")]
    [InlineData("1.0", "1")]
    [InlineData("1e20", "100000000000000000000")]
    [InlineData("0.0000001", "0.0000001")]
    [InlineData("1.10m", "1.10")]
    [InlineData("1.5f", "1.5")]
    [InlineData("[1, \"a\", null, 'q\"']", "[1, \"a\", null, \"q\\\"\"]")]
    [InlineData("{a: 1, b: \"x\"}", "{a: 1, b: \"x\"}")]
    [InlineData("@string.upcase", "<function>")]
    [InlineData("1..3", "[1, 2, 3]")]
    [InlineData("date.parse '2024-03-05'", "05 Mar 2024")]
    [InlineData("timespan.from_seconds 5", "00:00:05")]
    [InlineData("2147483648", "2147483648")]
    [InlineData("99999999999999999999", "99999999999999999999")]
    [InlineData("1_000", "1000")]
    [InlineData("0x1F", "31")]
    [InlineData("0b101u", "5")]
    [InlineData("1e3", "1000")]
    [InlineData("'a\\tb\\u0041\\x42\\\n!'", "a\tbAB!")]
    [InlineData("`\\s+``x`", "\\s+`x")]
    [InlineData("$\"a {1 + x} b\"", "a 6 b")]
    [InlineData("$'{$\"<{x}>\"}\\{}'", "<5>{}")]
    [InlineData("[1, 2,]", "[1, 2]")]
    [InlineData("{a: 1, \"b c\": 2,}", "{a: 1, \"b c\": 2}")]
    [InlineData("1..<5", "[1, 2, 3, 4]")]
    [InlineData("3..1", "[3, 2, 1]")]
    [InlineData("3..<1", "[3, 2]")]
    [InlineData("empty", "")]
    [InlineData("blank", "")]
    public void A_literal_prints(string expression, string expected) =>
        Assert.Equal(expected, Rendered.Text("{{ " + expression + " }}", new() { ["x"] = 5 }));

    [Theory]
    [InlineData("\"\\s+\"")]
    [InlineData("1e-7")]
    [InlineData("\"open")]
    [InlineData("0b12")]
    public void A_bad_literal_is_a_parse_error(string expression) => Assert.NotEmpty(Rendered.ParseErrors("{{ " + expression + " }}"));

    [Fact]
    public void A_dash_in_a_name_subtracts() => Assert.Equal("3", Rendered.Text("{{ a-b }}", new() { ["a"] = 5, ["b"] = 2 }));

    [Fact]
    public void Arrays_and_objects_are_references()
    {
        Assert.Equal("[9, 2]", Rendered.Text("{{ x = [1, 2]; y = x; y[0] = 9; x }}"));
        Assert.Equal("7", Rendered.Text("{{ x = {a: 1}; y = x; y.a = 7; x.a }}"));
    }

    [Fact]
    public void Arrays_can_have_named_members() => Assert.Equal("1 2", Rendered.Text("{{ a = [1, 2]; a.x = 1; a.x }} {{ a.size }}"));

    [Fact]
    public void Keys_are_case_sensitive_and_keep_their_order() =>
        Assert.Equal("{b: 1, B: 2, a: 3}", Rendered.Text("{{ {b: 1, B: 2, a: 3} }}"));

    [Fact]
    public void Values_of_the_host_print()
    {
        var model = new TemplateObject { ["i"] = 1, ["l"] = 2L, ["d"] = 2.5, ["b"] = true, ["h"] = new Html("<i>"), ["n"] = (string?)null };
        Assert.Equal("1 2 2.5 true <i> ", Rendered.Text("{{i}} {{l}} {{d}} {{b}} {{h}} {{n}}", model));
    }

    [Fact]
    public void An_object_of_many_members_finds_all_of_them()
    {
        var made = new TemplateObject();
        for (var i = 0; i < 100; i++) made["k" + i] = i;
        Assert.True(made.Remove("k50"));
        Assert.False(made.ContainsKey("k50"));
        for (var i = 0; i < 100; i++) Assert.Equal(i != 50, made.TryGetMember("k" + i, out var v) && v == i);
        Assert.Equal(99, made.Count);
    }
}
