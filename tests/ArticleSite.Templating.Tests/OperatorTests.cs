namespace ArticleSite.Templating.Tests;

public sealed class OperatorTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("10 - 2 - 3", "5")]
    [InlineData("5 / 2", "2.5")]
    [InlineData("4 / 2", "2")]
    [InlineData("1 / 0", "Infinity")]
    [InlineData("-7 // 2", "-3")]
    [InlineData("-7 % 3", "-1")]
    [InlineData("7 % 3", "1")]
    [InlineData("1 << 4", "16")]
    [InlineData("16 >> 2", "4")]
    [InlineData("2147483647 + 1", "2147483648")]
    [InlineData("9223372036854775807 + 1", "9223372036854775808")]
    [InlineData("1 + 1.5", "2.5")]
    [InlineData("1.5 + 1m", "2.5")]
    [InlineData("'a' + 1", "a1")]
    [InlineData("1 + 'a'", "1a")]
    [InlineData("'a' + null", "a")]
    [InlineData("'ab' * 3", "ababab")]
    [InlineData("\"1\" == 1", "true")]
    [InlineData("\"10\" < 9", "true")]
    [InlineData("'a' < 'b'", "true")]
    [InlineData("null == null", "true")]
    [InlineData("null == ''", "false")]
    [InlineData("null == false", "false")]
    [InlineData("null != 1", "true")]
    [InlineData("null < 1", "false")]
    [InlineData("1 + null", "")]
    [InlineData("true == 1", "true")]
    [InlineData("{} == {}", "false")]
    [InlineData("[1, 2] + [3]", "[1, 2, 3]")]
    [InlineData("[1, 2] * 2", "[1, 2, 1, 2]")]
    [InlineData("[1, 2] == [1, 2]", "true")]
    [InlineData("[1, 2] < [1, 3]", "true")]
    [InlineData("[] == empty", "true")]
    [InlineData("{} == empty", "true")]
    [InlineData("\"\" == empty", "false")]
    [InlineData("[].empty?", "true")]
    [InlineData("'a'.empty?", "false")]
    [InlineData("{}.empty?", "true")]
    [InlineData("null.empty?", "")]
    [InlineData("true && 1", "true")]
    [InlineData("false || null", "false")]
    [InlineData("1 ? 'a' : 'b'", "a")]
    [InlineData("0 ? 'a' : 'b'", "a")]
    [InlineData("'' ? 'a' : 'b'", "a")]
    [InlineData("[] ? 'a' : 'b'", "a")]
    [InlineData("{} ? 'a' : 'b'", "a")]
    [InlineData("empty ? 'a' : 'b'", "b")]
    [InlineData("null ? 'a' : 'b'", "b")]
    [InlineData("false ? 1 : true ? 2 : 3", "2")]
    [InlineData("null ?? 1", "1")]
    [InlineData("2 ?? 1", "2")]
    [InlineData("2 ?! 1", "1")]
    [InlineData("null ?! 1", "")]
    [InlineData("!true", "false")]
    [InlineData("!0", "false")]
    [InlineData("- (3)", "-3")]
    [InlineData("+3", "3")]
    [InlineData("1 < 2 && 2 < 3 || false", "true")]
    [InlineData("1 + 1 == 2", "true")]
    [InlineData("(1..3) == [1, 2, 3]", "true")]
    [InlineData("(date.parse '2024-01-02') > (date.parse '2024-01-01')", "true")]
    [InlineData("((date.parse '2024-01-02') - (date.parse '2024-01-01')).total_hours", "24")]
    public void Operators_combine(string expression, string expected) => Assert.Equal(expected, Rendered.Text("{{ " + expression + " }}"));

    [Theory]
    [InlineData("{{ x = 5; x += 2; x }}", "7")]
    [InlineData("{{ x = 5; x -= 2; x }}", "3")]
    [InlineData("{{ x = 5; x *= 2; x }}", "10")]
    [InlineData("{{ x = 5; x /= 2; x }}", "2.5")]
    [InlineData("{{ x = 5; x //= 2; x }}", "2")]
    [InlineData("{{ x = 5; x %= 2; x }}", "1")]
    [InlineData("{{ x = 5; ++x; x }}", "66")]
    [InlineData("{{ x = 5; x--; x }}", "54")]
    public void Assignments_change_the_variable(string template, string expected) => Assert.Equal(expected, Rendered.Text(template));

    [Fact]
    public void The_right_side_of_and_is_only_evaluated_when_needed() => Assert.Equal("false", Rendered.Text("{{ null && nope.deep.er }}"));

    [Fact]
    public void Both_sides_of_coalesce_are_evaluated() => Rendered.ErrorAtMark(TemplateRules.MemberOfNull, "{{ 1 ?? [|nope.deep|] }}");

    [Theory]
    [InlineData("{{ [|1 // 0|] }}")]
    [InlineData("{{ [|'a' - 1|] }}")]
    [InlineData("{{ [|{} + 1|] }}")]
    [InlineData("{{ [|true < 'x' * 'y'|] }}", "'x' * 'y'")]
    public void What_cannot_be_combined_is_an_error(string marked, string? at = null)
    {
        if (at is not null) marked = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal).Replace(at, "[|" + at + "|]", StringComparison.Ordinal);
        Rendered.ErrorAtMark(TemplateRules.EvaluationError, marked);
    }

    [Theory]
    [InlineData("{{ 1 + x = 2 }}")]
    [InlineData("{{ if x = 1 }}{{ end }}")]
    [InlineData("{{ (x = 1) }}")]
    public void An_assignment_inside_an_expression_is_a_parse_error(string template) => Assert.NotEmpty(Rendered.ParseErrors(template));
}
