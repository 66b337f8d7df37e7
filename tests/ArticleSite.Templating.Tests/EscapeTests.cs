using System.Buffers;

namespace ArticleSite.Templating.Tests;

public sealed class EscapeTests
{
    private static TemplateObject Model => ModelWith(new Html("<b>x</b>"));

    private static TemplateObject ModelWith(TemplateValue html) => new() { ["s"] = "<&>\"'", ["h"] = html, ["l"] = new TemplateArray { "<i>" } };

    [Theory]
    [InlineData("{{ s }}", "&lt;&amp;&gt;&quot;&#39;")]
    [InlineData("<p>{{ h }}</p>", "<p><b>x</b></p>")]
    [InlineData("{{ l }}", "[&quot;&lt;i&gt;&quot;]")]
    [InlineData("{{ h + s }}", "<b>x</b>&lt;&amp;&gt;&quot;&#39;")]
    [InlineData("{{ s + h }}", "&lt;&amp;&gt;&quot;&#39;<b>x</b>")]
    [InlineData("{{ h | string.append '<' }}", "<b>x</b>&lt;")]
    [InlineData("{{ h | string.prepend '<' }}", "&lt;<b>x</b>")]
    [InlineData("{{ $'{h}<' }}", "<b>x</b>&lt;")]
    [InlineData("{{ s | html.escape }}", "&lt;&amp;&gt;&quot;&#39;")]
    [InlineData("{{ '<a>\n' | html.newline_to_br }}", "&lt;a&gt;<br />\n")]
    [InlineData("{{ '<a>b&' | html.strip }}", "b&amp;")]
    [InlineData("{{ capture c }}<b>{{ s }}</b>{{ end; c }}", "<b>&lt;&amp;&gt;&quot;&#39;</b>")]
    [InlineData("{{ func f }}<b>{{ $0 }}</b>{{ end; f s }}", "<b>&lt;&amp;&gt;&quot;&#39;</b>")]
    [InlineData("{{ x = include 'i'; x }}", "<i>&lt;</i>")]
    [InlineData("{{ h | string.strip }}", "<b>x</b>")]
    [InlineData("{{ h | string.upcase }}", "&lt;B&gt;X&lt;/B&gt;")]
    [InlineData("{{ [h, '<'] | array.join ' ' }}", "<b>x</b> &lt;")]
    [InlineData("{{ ['<', '>'] | array.join ' ' }}", "&lt; &gt;")]
    public void Values_are_escaped_unless_they_are_html(string template, string expected)
    {
        var options = Rendered.Escaped with { Loader = new Shelf([("i", "<i>{{ '<' }}</i>")]) };

        Assert.Equal(expected, Rendered.Text(template, Model, options));
        Assert.Equal(expected, Rendered.Text(template, ModelWith(new Elsewhere("<b>x</b>")), options));
    }

    [Fact]
    public void Html_that_is_fetched_is_indented_like_any_other() => Assert.Equal(
        "  <b>\n  x</b>", Rendered.Text("  {{ h }}", ModelWith(new Elsewhere("<b>\nx</b>")), Rendered.Escaped));

    [Fact]
    public void Html_that_is_fetched_keeps_the_limit_of_the_output() => Assert.Throws<TemplateException>(
        () => Rendered.Text("{{ h }}", ModelWith(new Elsewhere("<b>x</b>")), Rendered.Escaped with { OutputLimit = 7 }));

    [Fact]
    public void Html_that_is_fetched_equals_the_same_in_a_string()
    {
        TemplateValue fetched = new Elsewhere("<b>"), held = new Html("<b>");

        Assert.Equal((held, held.GetHashCode()), (fetched, fetched.GetHashCode()));
    }

    private sealed class Elsewhere(string text) : HtmlSource
    {
        public override void WriteTo(IBufferWriter<char> output) => output.Write(text);

        public override string ToString() => text;
    }

    [Fact]
    public void A_tag_made_by_stripping_another_does_not_survive()
    {
        var model = new TemplateObject { ["h"] = new Html("<scr<b>ipt>x<") };
        Assert.DoesNotContain("<", Rendered.Text("{{ h | html.strip }}", model, Rendered.Escaped), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_escaping_values_are_written_as_they_are() => Assert.Equal("<&>\"'<b>x</b>", Rendered.Text("{{ s }}{{ h }}", Model));
}
