namespace ArticleSite.Cli.Tests;

public class RenderTests
{
    private static Machine MachineWith(string template, string data = "{}", string input = "")
    {
        var machine = new Machine { CurrentFolder = "/w", Input = input };
        machine.Disk.Add("/w/t.html", template).Add("/w/d.json", data);
        return machine;
    }

    [Fact]
    public void The_output_and_nothing_else_goes_to_stdout()
    {
        var machine = MachineWith("{{ a }}-{{ b.c }}-{{ none }}<", """{"a": "<x>", "b": {"c": [1, 2.5, 12345678901, null, true]}}""");
        Assert.Equal(0, machine.Run("render", "t.html", "--data", "d.json"));
        Assert.Equal("<x>-[1, 2.5, 12345678901, null, true]-<", machine.Out);
        Assert.Empty(machine.Error);
    }

    [Fact]
    public void The_template_may_come_from_stdin()
    {
        var machine = MachineWith("", """{"x": 5}""", input: "{{ x }}!");
        Assert.Equal(0, machine.Run("render", "-", "--data", "d.json"));
        Assert.Equal("5!", machine.Out);
    }

    [Fact]
    public void The_data_may_come_from_stdin()
    {
        var machine = MachineWith("{{ x }}", input: """{"x": 6}""");
        Assert.Equal(0, machine.Run("render", "t.html", "--data", "-"));
        Assert.Equal("6", machine.Out);
    }

    [Fact]
    public void Keys_keep_their_order()
    {
        var machine = MachineWith("{{ for k in o; k.key; end }}", """{"o": {"z": 1, "a": 2, "m": 3}}""");
        machine.Run("render", "t.html", "--data", "d.json");
        Assert.Equal("zam", machine.Out);
    }

    [Fact]
    public void Includes_come_from_their_folder_and_no_other()
    {
        var machine = MachineWith("{{ include 'card' }}");
        machine.Disk.Add("/w/parts/card.html", "card").Add("/w/secret.html", "secret");
        Assert.Equal(0, machine.Run("render", "t.html", "--includes", "parts"));
        Assert.Equal("card", machine.Out);

        machine = MachineWith("{{ include '../secret.html' }}");
        machine.Disk.Add("/w/parts/card.html", "card").Add("/w/secret.html", "secret");
        Assert.Equal(1, machine.Run("render", "t.html", "--includes", "parts"));
        Assert.DoesNotContain("secret\n", machine.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_the_template_is_shown_at_its_place_and_ends_with_1()
    {
        var machine = MachineWith("ok\n{{ for }}\n");
        Assert.Equal(1, machine.Run("render", "t.html"));
        Assert.StartsWith("t.html(2,", machine.Error, StringComparison.Ordinal);
        Assert.Contains("\n 2 | {{ for }}\n   | ", machine.Error, StringComparison.Ordinal);
        Assert.Empty(machine.Out);
    }

    [Fact]
    public void Strict_makes_unknown_names_errors()
    {
        Assert.Equal(0, MachineWith("{{ nope }}").Run("render", "t.html"));
        Assert.Equal(1, MachineWith("{{ nope }}").Run("render", "t.html", "--strict"));
    }

    [Fact]
    public void Data_that_is_no_JSON_object_ends_with_1()
    {
        var machine = MachineWith("x", "{\n bad");
        Assert.Equal(1, machine.Run("render", "t.html", "--data", "d.json"));
        Assert.StartsWith("d.json(2): error: ", machine.Error, StringComparison.Ordinal);
        Assert.Equal(1, MachineWith("x", "[1]").Run("render", "t.html", "--data", "d.json"));
    }

    [Fact]
    public void A_missing_template_is_a_failure_of_the_disk_that_names_it_as_it_was_typed()
    {
        var machine = MachineWith("x");
        Assert.Equal(3, machine.Run("render", "nope.html"));
        Assert.Equal("articlesite: TEMPLATE: there is no file 'nope.html'\n", machine.Error);
    }

    [Fact]
    public void Missing_data_is_named_like_a_missing_template()
    {
        var machine = MachineWith("x");
        Assert.Equal(3, machine.Run("render", "t.html", "--data", "nope.json"));
        Assert.Equal("articlesite: --data: there is no file 'nope.json'\n", machine.Error);
        Assert.Empty(machine.Out);
    }

    [Theory]
    [InlineData("render")]
    [InlineData("render", "-", "--data", "-")]
    [InlineData("render", "t.html", "--batch")]
    [InlineData("render", "t.html", "--includes", "nowhere")]
    [InlineData("render", "t.html", "--loop-limit", "-5")]
    public void What_cannot_be_rendered_is_a_usage_error(params string[] arguments) =>
        Assert.Equal(2, MachineWith("x").Run(arguments));

    private static string Batch(string input, params string[] options)
    {
        var machine = MachineWith("", input: input);
        Assert.Equal(0, machine.Run(["render", "--batch", .. options]));
        Assert.Empty(machine.Error);
        return machine.Out;
    }

    [Fact]
    public void A_batch_is_answered_line_by_line_in_order() => Assert.Equal(
        """
        {"id":1,"ok":true,"output":"a2\n"}
        {"id":"two","ok":true,"output":"[inc]"}
        {"id":[3],"ok":true,"output":""}

        """,
        Batch("""
        {"id":1,"template":"a{{ x }}\n","model":{"x":2}}

        {"id":"two","template":"{{ include 'i' }}","model":null,"includes":{"i":"[inc]"}}
        {"id":[3],"template":""}
        """));

    [Fact]
    public void A_request_that_fails_does_not_stop_the_batch()
    {
        var lines = Batch("""
            {"id":1,"template":"{{ for }}"}
            {"id":2,"template":"{{ include 'none' }}"}
            not json
            {"id":4}
            {"id":5,"template":"x","model":[1]}
            {"id":6,"template":"x","model":{"a":"\ud800"}}
            {"id":7,"template":"fine"}
            """).Split('\n');
        Assert.StartsWith("""{"id":1,"ok":false,"error":"text(1,""", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"id":2,"ok":false,"error":"text(1,""", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("""{"id":null,"ok":false,"error":"request: """, lines[2], StringComparison.Ordinal);
        Assert.Equal("""{"id":4,"ok":false,"error":"request: a request needs a string 'template'"}""", lines[3]);
        Assert.Equal("""{"id":5,"ok":false,"error":"request: a model is a JSON object, not an array"}""", lines[4]);
        Assert.StartsWith("""{"id":6,"ok":false,"error":"request: """, lines[5], StringComparison.Ordinal);
        Assert.Equal("""{"id":7,"ok":true,"output":"fine"}""", lines[6]);
    }

    [Theory]
    [InlineData("{{ for i in 1..1001; end }}ok", "false")]
    [InlineData("{{ for i in 1..1001; end }}ok", "true", "--loop-limit", "5000")]
    [InlineData("{{ for i in 1..1001; end }}ok", "true", "--loop-limit", "0")]
    [InlineData("{{ nope }}", "true")]
    [InlineData("{{ nope }}", "false", "--strict")]
    public void A_batch_takes_limits_and_strictness(string template, string ok, params string[] options) =>
        Assert.Contains($"\"ok\":{ok}", Batch($$"""{"id":1,"template":"{{template}}"}""", options), StringComparison.Ordinal);

    [Fact]
    public void A_batch_escapes_when_told_to()
    {
        const string request = """{"id":1,"template":"{{ x }}","model":{"x":"<b>"}}""";
        Assert.Contains("\"output\":\"<b>\"", Batch(request), StringComparison.Ordinal);
        Assert.Contains("\"output\":\"<b>\"", Batch(request, "--escape", "none"), StringComparison.Ordinal);
        Assert.Contains("\"output\":\"&lt;b&gt;\"", Batch(request, "--escape", "html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Indented_code_is_indented_unless_told_otherwise()
    {
        const string request = """{"id":1,"template":"  {{ x }}","model":{"x":"a\nb"}}""";
        Assert.Contains("  a\\n  b", Batch(request), StringComparison.Ordinal);
        Assert.Contains("  a\\n  b", Batch(request, "--auto-indent"), StringComparison.Ordinal);
        Assert.Contains("  a\\nb", Batch(request, "--auto-indent", "false"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_batch_ends_with_130()
    {
        var machine = MachineWith("", input: """{"id":1,"template":"x"}""");
        machine.Cancellation = new CancellationToken(canceled: true);
        Assert.Equal(130, machine.Run("render", "--batch"));
    }
}
