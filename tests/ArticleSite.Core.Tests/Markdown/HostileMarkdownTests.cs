using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Markdown;

/// <summary>Each ends in a finding with a place or in harmless output: never in an exception, and never after minutes.</summary>
public sealed class HostileMarkdownTests
{
    private const int Many = 50_000;

    public static TheoryData<string, string> Runs => new()
    {
        { ">", "" }, { "> ", "" }, { "- ", "" }, { "1. ", "" }, { "1) ", "x" }, { "[", "" }, { "![", "" }, { "[a](", "" }, { "]", "" }, { "[a]", "" },
        { "*a ", "" }, { "**a", "" }, { "*a **b ", "" }, { "_", "a" }, { "~~a ", "" }, { "`", "" }, { "`a ", "" }, { "```\n", "" },
        { "<div>", "" }, { "<div>\n\n", "" }, { "x<b>", "" }, { "<b>", "" }, { "<div></span>", "" }, { "<p><b>x</i>\n", "" }, { "<table>", "" }, { "<svg>", "" },
        { "x<a href=y>", "" }, { "<dd><li>", "" }, { "<form>", "" }, { "<script>", "" }, { "<!--", "" }, { "x <!--", "" }, { "x <?", "" }, { "x <!A", "" }, { "<![CDATA[", "" },
        { "&", "" }, { "&amp;", "" }, { "&#", "" }, { "|", "" }, { "|a", "\n|-\n" }, { "a|b\n", "" }, { "[^1]", "\n\n[^1]: x" }, { "[^1]: x\n\n", "" },
        { "<", "" }, { "</", "" }, { "<a ", "" }, { "<http:", "" }, { "http://a.b/ ", "" }, { "[a]: b\n", "" }, { "[a]:\n", "" }, { "# a\n", "" }, { "a\n===\n", "" },
        { "a\n: b\n", "" }, { "- [ ] a\n", "" }, { "> [!NOTE]\n", "" }, { "\r", "" }, { "\0", "" }, { "\t", "x" }, { "\\", "" }, { "\ud800", "" }, { "(", "" },
    };

    [Theory]
    [MemberData(nameof(Runs), DisableDiscoveryEnumeration = true)]
    public void A_run_of_openers_does_no_harm(string opener, string end)
    {
        var markdown = string.Concat(Enumerable.Repeat(opener, Many)) + end;
        var result = OnSmallStack(() => Bodies.Read(markdown));

        if (result.Value is null)
        {
            var finding = Assert.Single(result.Findings);
            Assert.Equal(Severity.Error, finding.Severity);
            Assert.InRange(finding.Location!.Value.Span.Start, 0, markdown.Length);
        }
        else
        {
            Assert.InRange(result.Value.Body.Html.Length, 0, 50 * markdown.Length);
            HtmlNesting.Check(result.Value.Body.Html);
        }
    }

    [Theory]
    [InlineData("[|>|]", ">", 200)]
    [InlineData("Text.\n\n[|-|] ", "- ", 200)]
    public void Markdown_nested_too_deep_is_an_error(string start, string opener, int times) =>
        Bodies.AssertFinding(start + string.Concat(Enumerable.Repeat(opener, times)) + " x", Rules.DeepMarkdown);

    [Fact]
    public void A_block_with_too_much_markup_is_an_error_at_the_first_sign_too_many() =>
        Bodies.AssertFinding("*a*\n\n" + string.Concat(Enumerable.Repeat("[a](", 20_000)) + "[|!|][a](b)", Rules.TangledMarkdown);

    [Fact]
    public void A_table_with_very_many_empty_cells_is_an_error() =>
        Bodies.AssertFinding(string.Concat(Enumerable.Repeat("|a", 200)) + "\n" + string.Concat(Enumerable.Repeat("|-", 200)) + string.Concat(Enumerable.Repeat("\n|b", 998)) + "\n[|||]b", Rules.TangledMarkdown);

    [Theory]
    [InlineData("Term\n: Meaning\n\n", ": More")]
    [InlineData("Term\n~ Meaning\n\n", "~ More")]
    [InlineData("[a]: /b/\n\n", "[a]: /b/")]
    public void An_article_with_very_many_definitions_is_an_error_at_the_first_too_many(string definition, string last) =>
        Bodies.AssertFinding(string.Concat(Enumerable.Repeat(definition, 20_000)) + $"Term\n[|{last}|]\n", Rules.TangledMarkdown);

    [Fact]
    public void Lines_that_only_begin_like_definitions_are_none() =>
        Assert.DoesNotContain(Bodies.Read(string.Concat(Enumerable.Repeat("[a](/b/)\n\n:b\n\n", 21_000))).Findings, finding => finding.Rule == Rules.TangledMarkdown);

    [Fact]
    public void An_empty_line_ends_the_block() =>
        Assert.DoesNotContain(Bodies.Read(string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("*a* ", 100)) + "\n \n", 500))).Findings, finding => finding.Rule == Rules.TangledMarkdown);

    [Fact]
    public void A_picture_in_the_address_is_no_tangle() =>
        Assert.Empty(Bodies.Read($"![A picture](data:image/png;base64,{new string('A', 500_000)})").Findings);

    /// <summary>As small as the stack of a thread on some systems: what recurses without bound ends the test run here.</summary>
    private static T OnSmallStack<T>(Func<T> read)
    {
        T? result = default;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = read();
            }
#pragma warning disable CA1031 // whatever it is, the test must report it on its own thread
            catch (Exception exception)
            {
                failure = exception;
            }
#pragma warning restore CA1031
        }, 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
        return result!;
    }
}
