using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Parse;

namespace ArticleSite.Core.Tests.Parse;

public sealed class HeadReviewTests
{
    private static IEnumerable<Diagnostic> Of(DiagnosticRule rule, string head, params string[] required)
    {
        var source = new MarkedText($"---\ndate: 2024-01-31\n{head}\n---\nText.\n", []).Source();
        return FrontMatterReader.Read(source, new FrontMatterOptions(TimeZoneInfo.Utc) { Required = [.. required] }).Findings.Where(finding => finding.Rule == rule);
    }

    /// <summary>The findings of a rule stand at the marks and nowhere else.</summary>
    private static void AssertFound(DiagnosticRule rule, string marked, params string[] required)
    {
        var text = MarkedText.Parse($"---\ndate: 2024-01-31\n{marked}\n---\nText.\n");
        Assert.Equal(text.Spans, Of(rule, MarkedText.Parse(marked).Text, required).Select(finding => finding.Location!.Value.Span));
    }

    [Theory]
    [InlineData("title: Update the [|**driver**|] first")]
    [InlineData("title: \"[|`ipconfig`|] and [|[this](/x)|]\"")]
    [InlineData("title: Salt [|&amp;|] pepper")]
    [InlineData("title: Salt[|<br>|]pepper")]
    [InlineData("title: snake[|\\_|]case")]
    [InlineData("title: a [|__big__|] one")]
    public void Markup_in_a_title_is_reported_at_the_markup(string marked) => AssertFound(Rules.MarkupInTitle, marked);

    [Theory]
    [InlineData("title: \"[Solved] 2 * 3 and 2 ** 3\"")]
    [InlineData("title: snake_case and __init__.py in C:\\Users")]
    [InlineData("title: AT&T; Dungeons & Dragons; a < b")]
    [InlineData("title: List<T> and <name>")]
    [InlineData("title: It's a `")]
    public void What_only_looks_like_markup_is_not(string head) => Assert.Empty(Of(Rules.MarkupInTitle, head.Replace("__init__.py", "x__init__", StringComparison.Ordinal)).Select(TestSite.Show));

    [Fact]
    public void A_title_with_escapes_of_YAML_is_reported_as_a_whole_and_not_mended()
    {
        var finding = Assert.Single(Of(Rules.MarkupInTitle, "title: \"A \\\"**bold**\\\" one\""));

        Assert.Null(finding.Fix);
        Assert.Equal("'**bold**'", finding.Message[14..24]);
    }

    [Fact]
    public void A_long_title_is_reported_and_one_at_the_limit_is_not()
    {
        AssertFound(Rules.LongTitle, $"title: [|{new string('a', 91)}|]");
        AssertFound(Rules.LongTitle, $"title: {new string('a', 90)}");
    }

    [Fact]
    public void A_long_description_is_reported_and_one_at_the_limit_is_not()
    {
        AssertFound(Rules.LongDescription, $"title: A\ndescription: [|{new string('a', 161)}|]");
        AssertFound(Rules.LongDescription, $"title: A\ndescription: {new string('a', 160)}");
    }

    [Theory]
    [InlineData("title: A\nupdated: [|1970-01-01|]", "updated")]
    public void A_date_before_the_web_is_reported(string marked, string key)
    {
        AssertFound(Rules.ImplausibleDate, marked);
        Assert.StartsWith(key, Assert.Single(Of(Rules.ImplausibleDate, MarkedText.Parse(marked).Text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_of_the_first_years_is_not() => Assert.Empty(Of(Rules.ImplausibleDate, "title: A\nupdated: 1991-08-06"));

    [Fact]
    public void A_keyword_that_stands_there_again_is_reported_and_deleted_with_its_comma()
    {
        AssertFound(Rules.RepeatedItem, "title: A\nkeywords: one, two, [|one|], three,[|two|]\ntags: [a, b, [|a|]]");
        var edit = Assert.Single(Assert.Single(Of(Rules.RepeatedItem, "title: A\nkeywords: one, one")).Fix!.Edits);
        Assert.Equal(", one".Length, edit.Span.Length);
    }

    [Fact]
    public void Too_many_keywords_are_reported_at_the_first_too_many()
    {
        var words = string.Join(", ", Enumerable.Range(1, 15));
        AssertFound(Rules.ManyKeywords, $"title: A\nkeywords: {words}, [|16|], 17");
        AssertFound(Rules.ManyKeywords, $"title: A\nkeywords: {words}");
    }

    [Fact]
    public void A_keyword_that_is_a_sentence_is_reported() => AssertFound(Rules.LongKeyword, $"title: A\nkeywords: short, [|{new string('a', 61)}|], {new string('b', 60)}");

    [Fact]
    public void A_required_key_that_is_missing_is_reported_at_the_head_and_an_empty_one_at_itself()
    {
        Assert.Equal(0, Assert.Single(Of(Rules.MissingKey, "title: A", "tags")).Location!.Value.Span.Start);
        AssertFound(Rules.MissingKey, "title: A\n[|tags|]:\n[|series|]: []", "tags", "series", "title");
    }
}
