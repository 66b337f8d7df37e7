using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Yaml;

public class YamlReaderTests
{
    private static YamlDocument Read(string text) =>
        YamlReader.Read(new SourceText(new SourcePath("a.yml"), text), new TextSpan(0, text.Length));

    [Theory]
    [InlineData("a: [|x y|]  # comment\nb: c\n")]
    [InlineData("a: [|'it''s'|]\n")]
    [InlineData("a: [|\"q\\n\"|]\r\nb: c\r\n")]
    [InlineData("z: y\ra: [|x|]\rb: c\r")]
    [InlineData("\uFEFFa: [|x|]\n")]
    [InlineData("z: 😀 é\na: [|😀|]\n")]
    [InlineData("a: [|[b, [c]]|]\nd: e\n")]
    [InlineData("a: [|{b: c}|] # d\n")]
    [InlineData("a:\n  [|- b\n  - c|]\n\nd: e\n")]
    [InlineData("a:\n[|- b\n- c|]\nd: e\n")]
    [InlineData("a:\r\n  [|b: c\r\n  d: [e]|]\r\nf: g\r\n")]
    [InlineData("a: [|one\n  two|]\nb: c\n")]
    [InlineData("a: [||\n  one\n  two|]\n\nb: c\n")]
    [InlineData("a:[||]\nb: c\n")]
    [InlineData("a: [|x|]")]
    public void Every_kind_of_value_knows_its_place(string marked)
    {
        var text = MarkedText.Parse(marked);
        var document = Read(text.Text);
        Assert.Empty(document.Problems);
        Assert.Equal(text.Span, Assert.IsType<YamlMap>(document.Root)["a"]!.Span);
    }

    [Fact]
    public void A_part_of_a_file_is_read_with_places_in_the_file()
    {
        var text = MarkedText.Parse("---\r\n[|a|]: [|b|]\r\n---\r\nc: d");
        var document = YamlReader.Read(text.Source(), new TextSpan(5, 6));
        var entry = Assert.Single(Assert.IsType<YamlMap>(document.Root).Entries);
        Assert.Equal(("a", text.Spans[0]), (entry.Key.Value, entry.Key.Span));
        Assert.Equal(text.Spans[1], entry.Value.Span);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# nothing but a remark\n")]
    public void An_empty_document_has_no_root_and_no_problem(string text) => Assert.Equal(new YamlDocument(null, []), Read(text));

    [Theory]
    [InlineData("a: \"b\nc: d\n", "a quote opens here and is never closed")]
    [InlineData("a: \"b \\q\"\n", "a backslash in double quotes begins an escape, and YAML knows none like this")]
    [InlineData("a: b\ncd\n", "a key without a colon; expected 'key: value'")]
    [InlineData("a: b: c\n", "a second colon in this text makes YAML read a key where none can be")]
    [InlineData("a: 'b' c\n", "this line is not indented like the others, or follows a text that ended in its quotes")]
    [InlineData("a:\n  b: c\n d: e\n", "this line is not indented like the others, or follows a text that ended in its quotes")]
    [InlineData("a: [b\nc: d\n", "a list in brackets is never closed")]
    [InlineData("a: @b\n", "a text cannot begin with '@' unless it has quotes")]
    public void Mistakes_that_authors_make_are_told_in_their_words(string text, string message)
    {
        var problem = Assert.Single(Read(text).Problems);

        Assert.Equal(message, problem.Message);
        Assert.NotNull(problem.Help);
    }

    [Theory]
    [InlineData("a: b\n[|\t|]c: d\n")]
    [InlineData("tags:\n[|\t|]- win\n")]
    [InlineData("tags:\n  a: b\n[|\t|]c: d\n")]
    public void A_tab_as_indentation_is_reported_at_the_tab(string marked)
    {
        var text = MarkedText.Parse(marked);
        var problem = Assert.Single(Read(text.Text).Problems);
        Assert.Equal((YamlProblemKind.Syntax, text.Span), (problem.Kind, problem.Span));
        Assert.Contains("tab", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_wants_quotes_is_shown_in_quotes()
    {
        var problem = Assert.Single(Read("title: Fix: the \"thing\" works\n").Problems);
        Assert.Equal("If the value is text, put quotes around it: title: \"Fix: the \\\"thing\\\" works\"", problem.Help);
    }

    [Fact]
    public void A_key_that_stands_twice_is_reported_where_it_does_and_its_first_value_counts()
    {
        var text = MarkedText.Parse("[|a|]: 1\nb: 2\n[|a|]: 3\n");
        var document = Read(text.Text);
        var problem = Assert.Single(document.Problems);
        Assert.Equal((YamlProblemKind.DuplicateKey, text.Spans[1], text.Spans[0]), (problem.Kind, problem.Span, problem.First!.Value));
        Assert.Equal("1", Assert.IsType<YamlScalar>(Assert.IsType<YamlMap>(document.Root)["a"]).Value);
    }

    [Theory]
    [InlineData("a: [|*Bold*|] move\n")]
    [InlineData("a: [|*x|]\n")]
    [InlineData("a: [|&amp; more|]\n")]
    [InlineData("a: [|!important this|]\n")]
    [InlineData("a: [|!!str x|]\n")]
    [InlineData("a: [|! x|]\n")]
    public void Anchors_aliases_and_tags_are_refused(string marked)
    {
        var text = MarkedText.Parse(marked);
        var problem = Read(text.Text).Problems[0];
        Assert.Equal((YamlProblemKind.Feature, text.Span), (problem.Kind, problem.Span));
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_refused_where_it_passes_it()
    {
        var problem = Assert.Single(Read(new string('[', 5000)).Problems);
        Assert.Equal(YamlProblemKind.TooComplex, problem.Kind);
        Assert.InRange(problem.Span.Start, YamlReader.MaxDepth, YamlReader.MaxDepth + 1);
    }

    [Fact]
    public void Nesting_up_to_the_limit_is_read() =>
        Assert.Empty(Read(new string('[', YamlReader.MaxDepth) + new string(']', YamlReader.MaxDepth)).Problems);

    [Fact]
    public void Too_many_values_are_refused()
    {
        var problem = Assert.Single(Read("a: [" + string.Concat(Enumerable.Repeat("x,", YamlReader.MaxNodes)) + "]").Problems);
        Assert.Equal(YamlProblemKind.TooComplex, problem.Kind);
    }

    [Fact]
    public void Slips_below_the_first_are_reported_too()
    {
        const string text = "title: \"Open\ndate: 2024-01-02\ntags: [a, b\nslug: c\nexcerpt: 'x\n";
        var document = Read(text);

        Assert.Null(document.Root);
        Assert.Equal([text.IndexOf('"', StringComparison.Ordinal), text.IndexOf('[', StringComparison.Ordinal), text.IndexOf('\'', StringComparison.Ordinal)], document.Problems.Select(problem => problem.Span.Start));
    }

    [Fact]
    public void After_a_slip_the_good_lines_below_are_no_fault() => Assert.Single(Read("title: \"Open\ndate: 2024-01-02\ntags: [a, b]\n").Problems);

    [Fact]
    public void A_second_document_is_reported_where_it_begins()
    {
        var text = MarkedText.Parse("a: b\n[|---|]\nc: d\n");
        var problem = Assert.Single(Read(text.Text).Problems);
        Assert.Equal((YamlProblemKind.Syntax, text.Span), (problem.Kind, problem.Span));
    }

    [Fact]
    public void A_mapping_as_a_key_is_reported_and_the_rest_is_read()
    {
        var text = MarkedText.Parse("a: {[|{ x }|]}\nb: c\n");
        var document = Read(text.Text);
        Assert.Equal(text.Span, Assert.Single(document.Problems).Span);
        Assert.NotNull(Assert.IsType<YamlMap>(document.Root)["b"]);
    }

    [Fact]
    public void No_text_makes_it_throw_and_every_place_lies_in_the_text() =>
        Prop.ForAll(YamlText.Arbitrary, text =>
        {
            var document = Read(text);
            return document.Problems.All(problem => problem.Span.Start >= 0 && problem.Span.End <= text.Length) && LiesIn(document.Root, text.Length);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    private static bool LiesIn(YamlNode? node, int length) =>
        node is null || (node.Span.Start >= 0 && node.Span.End <= length && node switch
        {
            YamlList list => list.Items.All(item => LiesIn(item, length)),
            YamlMap map => map.Entries.All(entry => entry.Key.Span.End <= length && LiesIn(entry.Value, length)),
            _ => true,
        });
}
