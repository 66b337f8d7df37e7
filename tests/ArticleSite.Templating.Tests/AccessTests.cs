namespace ArticleSite.Templating.Tests;

public sealed class AccessTests
{
    private static TemplateObject Model => new()
    {
        ["a"] = new TemplateObject { ["b"] = 1, ["if"] = 2, ["n"] = TemplateValue.Null },
        ["list"] = new TemplateArray { 10, 20, 30 },
        ["s"] = "text",
        ["d"] = new DateTimeOffset(2024, 3, 5, 14, 7, 9, 250, TimeSpan.Zero),
    };

    [Theory]
    [InlineData("a.b", "1")]
    [InlineData("a['b']", "1")]
    [InlineData("a.if", "2")]
    [InlineData("list[0]", "10")]
    [InlineData("list[-1]", "30")]
    [InlineData("list[7]", "")]
    [InlineData("list.size", "3")]
    [InlineData("s.size", "4")]
    [InlineData("s[1]", "e")]
    [InlineData("s[-1]", "t")]
    [InlineData("a.size", "")]
    [InlineData("(a).b", "1")]
    [InlineData("nope", "")]
    [InlineData("a.nope", "")]
    [InlineData("nope?.b.c", "")]
    [InlineData("nope?.b[0]", "")]
    [InlineData("a?.b", "1")]
    [InlineData("s.nope", "")]
    [InlineData("this.s", "text")]
    [InlineData("this['s']", "text")]
    [InlineData("(1..5)[1]", "2")]
    [InlineData("(1..5).size", "5")]
    [InlineData("(5..1).size", "5")]
    [InlineData("(1..9223372036854775807).size", "9223372036854775807")]
    [InlineData("(0..9223372036854775807).size", "9223372036854775807")]
    [InlineData("(-9223372036854775807..9223372036854775807).size", "9223372036854775807")]
    [InlineData("d.year", "2024")]
    [InlineData("d.month", "3")]
    [InlineData("d.day", "5")]
    [InlineData("d.hour", "14")]
    [InlineData("d.minute", "7")]
    [InlineData("d.second", "9")]
    [InlineData("d.millisecond", "250")]
    [InlineData("d.day_of_week", "Tuesday")]
    [InlineData("d.day_of_year", "65")]
    [InlineData("d.date.hour", "0")]
    [InlineData("d.time_of_day.hours", "14")]
    public void A_path_reaches(string path, string expected) => Assert.Equal(expected, Rendered.Text("{{ " + path + " }}", Model));

    [Fact]
    public void A_missing_member_of_null_is_an_error_where_it_stands()
    {
        var error = Rendered.ErrorAtMark(TemplateRules.MemberOfNull, "x {{ [|a.nope.deep|] }}", Model);
        Assert.Equal("Cannot get the member a.nope.deep for a null object.", error.Message);
        Assert.Equal("t(1,6): error AS5005: Cannot get the member a.nope.deep for a null object.", error.ToString());
    }

    [Fact]
    public void Coalescing_does_not_catch_a_member_of_null() => Rendered.ErrorAtMark(TemplateRules.MemberOfNull, "{{ [|nope.b|] ?? 1 }}", Model);

    [Theory]
    [InlineData("{{ s[[|9|]] }}")]
    [InlineData("{{ list[[|null|]] }}")]
    public void A_bad_index_is_an_error(string marked) => Rendered.ErrorAtMark(TemplateRules.EvaluationError, marked, Model);

    [Fact]
    public void Setting_beyond_the_end_grows_an_array() => Assert.Equal("[1, null, 3]", Rendered.Text("{{ x = [1]; x[2] = 3; x }}"));

    [Fact]
    public void A_template_can_write_to_its_model()
    {
        var model = Model;
        Assert.Equal("5 6", Rendered.Text("{{ a.b = 5; fresh = 6; a.b }} {{ fresh }}", model));
        Assert.Equal(5, model["a"].AsObject!["b"]);
        Assert.Equal(6, model["fresh"]);
    }

    [Fact]
    public void Writing_to_a_frozen_part_is_an_error()
    {
        var model = new TemplateObject { ["site"] = new TemplateObject { ["x"] = 1, ["l"] = new TemplateArray { 1 } }.Freeze() };
        Rendered.ErrorAtMark(TemplateRules.ReadOnly, "{{ site.[|x|] = 2 }}", model);
        Rendered.ErrorAtMark(TemplateRules.ReadOnly, "{{ site.l[[|0|]] = 2 }}", model);
        Assert.Throws<InvalidOperationException>(() => model["site"].AsObject!["x"] = 3);
    }

    [Fact]
    public void Over_a_frozen_model_a_page_has_names_of_its_own()
    {
        var model = new TemplateObject { ["x"] = 1 }.Freeze();
        Assert.Equal("2 3 2", Rendered.Text("{{ x = 2; y = 3; x }} {{ this.y }} {{ this | object.size }}", model));
        Assert.Equal(1, model["x"]);
    }

    [Fact]
    public void Freezing_reaches_everything_and_survives_circles()
    {
        var outer = new TemplateObject();
        var inner = new TemplateArray { outer };
        outer["inner"] = inner;
        outer.Freeze();
        Assert.True(inner.IsFrozen);
    }

    [Fact]
    public void A_record_of_the_host_is_read_like_an_object()
    {
        var model = new TemplateObject { ["r"] = new Doubling() };
        Assert.Equal("4", Rendered.Text("{{ r.two }}", model));
        Assert.Equal("6", Rendered.Text("{{ r['three'] }}", model));
        Assert.Equal("two=4 three=6 ", Rendered.Text("{{ for m in r }}{{ m.key }}={{ m.value }} {{ end }}", model));
        Assert.Equal("[\"two\", \"three\"]", Rendered.Text("{{ r | object.keys }}", model));
        Assert.Equal("""{"two":4,"three":6}""", Rendered.Text("{{ r | object.to_json }}", model));
        Assert.Equal("true false", Rendered.Text("{{ object.has_key r 'two' }} {{ object.has_key r 'four' }}", model));
        Rendered.ErrorAtMark(TemplateRules.ReadOnly, "{{ r.[|two|] = 1 }}", model);
    }

    private sealed class Doubling : TemplateRecord
    {
        public override IEnumerable<string> MemberNames => ["two", "three"];

        public override bool TryGetMember(string name, out TemplateValue value)
        {
            value = name switch { "two" => 4, "three" => 6, _ => TemplateValue.Null };
            return !value.IsNull;
        }
    }
}
