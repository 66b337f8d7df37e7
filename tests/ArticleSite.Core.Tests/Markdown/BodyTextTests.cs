using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Tests.Markdown;

public sealed class BodyTextTests
{
    [Fact]
    public void Words_are_runs_of_letters_and_digits_a_reader_sees() =>
        Assert.Equal(6, Bodies.Body("## One\n\nTwo, *three* & 4.0 <script>var no;</script><!-- no -->\n\n![not this](a.png)\n\n- five").WordCount);

    [Fact]
    public void A_summary_is_the_plain_text_of_the_paragraphs() =>
        Assert.Equal("Plug it in & wait. Then a < b.", Bodies.Body("## Head\n\nPlug *it*\n**in** &amp; wait.\n\n- item\n\nThen `a < b`.\n").Summary);

    [Fact]
    public void A_summary_is_cut_between_words()
    {
        var summary = Bodies.Body(string.Join(' ', Enumerable.Repeat("printers", 100))).Summary;

        Assert.EndsWith("printers…", summary, StringComparison.Ordinal);
        Assert.InRange(summary.Length, 290, 300);
    }

    [Theory]
    [InlineData("😀")]
    [InlineData("x😀")]
    [InlineData("打印机")]
    public void A_summary_never_cuts_a_character_in_two(string word)
    {
        var summary = Bodies.Body(string.Concat(Enumerable.Repeat(word, 400))).Summary;

        Assert.InRange(summary.Length, 250, 300);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(summary)));
    }

    [Fact]
    public void Marks_of_footnotes_and_titles_of_alerts_are_not_in_the_summary() =>
        Assert.Equal("Wait a minute. A fact. Source.", Bodies.Body("> [!NOTE]\n> Wait a minute.\n\nA fact[^1].\n\n[^1]: Source.").Summary);

    [Fact]
    public void Terms_are_folded_weighted_and_sorted()
    {
        var article = Bodies.Read("## Printer setup\n\nThe printer needs INK and ink.", "Printer").Value!;
        var terms = article.Body.Terms;
        var names = TermNames.Of(article, terms.Select(term => term.Word).ToHashSet());

        Assert.Equal(["ink 20", "printer 60", "setup 10"], terms.Select(term => $"{names[term.Word]} {term.Count}").Order());
        Assert.Equal(terms.Select(term => term.Word).Order(), terms.Select(term => term.Word));
    }

    [Fact]
    public void The_most_frequent_terms_are_kept()
    {
        var words = string.Join(' ', Enumerable.Range(100, 500).Select(i => $"w{i}")) + " w450 w451";
        var terms = Bodies.Body(words, "w").Terms;

        Assert.Equal(400, terms.Count);
        Assert.Contains(terms, term => term == new TermCount(WordReader.HashOf("w450"), 20));
        Assert.Equal(terms.OrderBy(term => term.Word), terms);
    }

    [Fact]
    public void An_empty_body_is_empty()
    {
        var body = Bodies.Body("");

        Assert.Equal(("", 0, ""), (body.Html, body.WordCount, body.Summary));
    }
}
