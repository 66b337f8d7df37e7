using System.Buffers;

namespace ArticleSite.Templating.Tests;

public sealed class LimitTests
{
    [Theory]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ for x in 1..2000; end }}")]
    [InlineData("{{ for x in 1..40; for y in 1..40; end; end }}")]
    [InlineData("{{ 1..9999999999 | array.join '' }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ include 'self' }}")]
    [InlineData("{{ 'aaaaaaaaaa' * 1000000 }}")]
    [InlineData("{{ x = 'aaaaaaaaaa'; for i in 1..100; x = x + x; end }}")]
    [InlineData("{{ x = 'a' * 1000000; x; x }}")]
    [InlineData("{{ x = [1]; x[0] = x; x }}")]
    [InlineData("{{ x = [1]; x[0] = x; y = [1]; y[0] = y; x == y }}")]
    [InlineData("{{ x = [1]; x[0] = x; x | object.to_json }}")]
    [InlineData("{{ x = []; x[1000000000] = 1 }}")]
    [InlineData("{{ 1 << 100000 }}")]
    [InlineData("{{ x = 10; for i in 1..100; x = x * x; end }}")]
    [InlineData("{{ x = 'a' * 100000; x | string.replace 'a' x }}")]
    [InlineData("{{ x = 'a' * 100000; x | regex.replace 'a' '$_$_' }}")]
    [InlineData("{{ func f; 1..900 | array.each @g | array.size; end; func g; 1..900 | array.size; 1..900 | array.join ''; end; f }}")]
    [InlineData("{{ string.pad_left 'a' 2000000000 }}")]
    public void A_limit_that_is_hit_is_an_error(string template) => Assert.Equal(
        TemplateRules.LimitExceeded.Code, Rendered.Error(template, null, Rendered.With(("self", "{{ include 'self' }}"))).Code);

    [Fact]
    public void Limits_of_0_are_switched_off()
    {
        var free = Rendered.Plain with { LoopLimit = 0, OutputLimit = 0, StringLimit = 0, RecursionLimit = 0 };
        Assert.Equal(3000, Rendered.Text("{{ for x in 1..3000 }}a{{ end }}", null, free).Length);
        Assert.Equal(2_000_000, Rendered.Text("{{ 'a' * 2000000 }}", null, free).Length);
        Assert.Equal("300", Rendered.Text("{{ func f(n); ret n == 300 ? n : (f n + 1); end; f 0 }}", null, free));
    }

    [Fact]
    public void Endless_recursion_without_a_limit_is_still_an_error() => Assert.Equal(
        TemplateRules.LimitExceeded.Code, Rendered.Error("{{ func f; f; end; f }}", null, Rendered.Plain with { RecursionLimit = 0 }).Code);

    [Fact]
    public void Steps_are_counted_anew_for_the_next_outermost_loop() =>
        Assert.Equal("ab", Rendered.Text("{{ for x in 1..900; end }}a{{ for x in 1..900; end }}b"));

    [Fact]
    public void The_time_is_limited() => Assert.Equal(
        TemplateRules.LimitExceeded.Code,
        Rendered.Error("{{ while true; end }}", null, Rendered.Plain with { LoopLimit = 0, Timeout = TimeSpan.FromMilliseconds(20) }).Code);

    [Fact]
    public void Cancelling_stops_the_rendering()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Rendered.Text("{{ while true; end }}", null, Rendered.Plain with { LoopLimit = 0, CancellationToken = source.Token }));
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("!", "")]
    [InlineData("{a:", "}")]
    [InlineData("x[", "]")]
    [InlineData("f(", ")")]
    [InlineData("$'{", "}'")]
    public void Deep_nesting_is_a_parse_error(string open, string close)
    {
        var text = "{{ " + string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000)) + " }}";
        Assert.NotEmpty(Rendered.ParseErrors(text));
    }

    [Fact]
    public void Deeply_nested_blocks_are_a_parse_error() =>
        Assert.NotEmpty(Rendered.ParseErrors(string.Concat(Enumerable.Repeat("{{ if true }}", 10_000))));

    [Fact]
    public void A_chain_of_many_operators_and_else_ifs_does_not_exhaust_the_stack()
    {
        var sum = Template.Parse("{{ 1" + string.Concat(Enumerable.Repeat(" + 1", 50_000)) + " }}", "t");
        try
        {
            Assert.Equal("50001", sum.Render([], Rendered.Plain));
        }
        catch (TemplateException error)
        {
            Assert.Equal(TemplateRules.LimitExceeded.Code, error.Diagnostic.Code);
        }

        Assert.NotEmpty(Rendered.ParseErrors("{{ if 1 }}" + string.Concat(Enumerable.Repeat("{{ else if 1 }}", 10_000)) + "{{ end }}"));
    }

    [Fact]
    public void A_long_chain_of_members_and_pipes_does_not_exhaust_the_stack()
    {
        foreach (var link in (string[])[".b", "[0]", " | string.upcase", " ? 1 : 2"])
        {
            var template = Template.Parse("{{ a" + string.Concat(Enumerable.Repeat(link, 100_000)) + " }}", "t");
            if (template.HasErrors) continue;
            try
            {
                template.Render([], Rendered.Plain);
            }
            catch (TemplateException error)
            {
                Assert.NotEmpty(error.Diagnostic.Message);
            }
        }
    }

    [Fact]
    public void After_an_error_nothing_is_written()
    {
        var output = new ArrayBufferWriter<char>();
        Assert.Throws<TemplateException>(() => Template.Parse("text {{ a.b.c }}", "t").Render([], Rendered.Plain, output));
        Assert.Equal(0, output.WrittenCount);
    }

    [Fact]
    public void All_ways_to_render_give_the_same()
    {
        var template = Template.Parse("é{{ 1 }}", "t");
        var buffer = new ArrayBufferWriter<char>();
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new StringWriter();
        template.Render([], Rendered.Plain, buffer);
        template.Render([], Rendered.Plain, writer);
        template.Render([], Rendered.Plain, bytes);
        Assert.Equal(("é1", "é1", "é1"), (template.Render([], Rendered.Plain), buffer.WrittenSpan.ToString(), writer.ToString()));
        Assert.Equal("é1"u8, bytes.WrittenSpan);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(400_000)]
    public void A_page_of_any_length_becomes_the_same_UTF_8(int length)
    {
        var text = string.Concat(Enumerable.Repeat("aé€\uD83D\uDE00\uD800", length / 5));
        var bytes = new ArrayBufferWriter<byte>();
        Template.Parse(text, "t").Render([], Rendered.Plain with { OutputLimit = 0 }, bytes);
        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(text), bytes.WrittenSpan);
    }
}
