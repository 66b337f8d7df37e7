using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Tests.Yaml;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Parse;

public class FrontMatterReaderTests
{
    private static readonly FrontMatterOptions s_options = new(TimeZoneInfo.Utc);

    private static StageResult<Draft> Read(string text, string path = "content/fix-a-printer.md") =>
        FrontMatterReader.Read(new SourceText(new SourcePath(path), text), s_options);

    private static FrontMatter Meta(string keys) => Read($"---\ntitle: T\ndate: 2024-01-31\n{keys}\n---\n").Value!.Meta;

    private static string[] Values(EquatableArray<Spanned<string>> texts) => [.. texts.Select(text => text.Value)];

    /// <summary>The one finding is of this rule and stands at the mark.</summary>
    private static Diagnostic AssertFinding(string marked, DiagnosticRule rule)
    {
        var text = MarkedText.Parse(marked);
        var finding = Assert.Single(Read(text.Text).Findings);
        Assert.Equal((rule.Code, text.Spans[^1]), (finding.Rule.Code, finding.Location!.Value.Span));
        return finding;
    }

    [Fact]
    public void Every_key_is_read_with_its_place()
    {
        var text = MarkedText.Parse("""
            ---
            title: [|Fix a printer|]
            date: [|2024-01-31T10:00:00Z|]
            updated: [|2024-02-01|]
            tags: [ [|win11|], [|"win 10"|] ]
            categories: [|[os, windows 11]|]
            description: [|"What: to do"|]
            excerpt: [|Short|]
            keywords: [|printer|], [|fix it|],,
            thumbnail: [|/a.png|]
            slug: [|fix|]
            permalink: [|/guides/fix/|]
            layout: [|wide|]
            draft: true
            aliases: [|/old/|]
            author: [|Ann|]
            lang: [|de|]
            noindex: true
            related:
              - [|other|]
            rating: 5
            ---
            # Body
            """);
        var result = Read(text.Text);
        Assert.Empty(result.Findings);
        var meta = result.Value!.Meta;
        TextSpan[] places =
        [
            meta.Title.Span, meta.Date!.Value.Span, meta.Updated!.Value.Span, meta.Tags[0].Span, meta.Tags[1].Span, meta.Categories[0].Span,
            meta.Description!.Value.Span, meta.Excerpt!.Value.Span, meta.Keywords[0].Span, meta.Keywords[1].Span, meta.Thumbnail!.Value.Span,
            meta.Slug!.Value.Span, meta.Permalink!.Value.Span, meta.Layout!.Value.Span, meta.Aliases[0].Span, meta.Author!.Value.Span,
            meta.Language!.Value.Span, meta.Related[0].Span,
        ];
        Assert.Equal(text.Spans, places);
        Assert.Equal(["win11", "win 10"], Values(meta.Tags));
        Assert.Equal(["printer", "fix it"], Values(meta.Keywords));
        Assert.Equal(["os", "windows 11"], Assert.Single(meta.Categories).Parts);
        Assert.Equal("What: to do", meta.Description!.Value.Value);
        Assert.True(meta.IsDraft && meta.IsNoIndex);
        Assert.Equal(("rating", "5"), (meta.Extra[0].Key.Value, Assert.IsType<YamlScalar>(meta.Extra[0].Value).Value));
    }

    [Theory]
    [InlineData("---\ntitle: T\ndate: 2024-01-31\n---\nBody\n---\n")]
    [InlineData("---\r\ntitle: T\r\ndate: 2024-01-31\r\n---\r\nBody\n---\n")]
    [InlineData("---\rtitle: T\rdate: 2024-01-31\r---\rBody\n---\n")]
    [InlineData("\uFEFF--- \t\ntitle: T\ndate: 2024-01-31\n---  \nBody\n---\n")]
    [InlineData("---\ntitle: T\ndate: 2024-01-31\n...\nBody\n---\n")]
    [InlineData("---\ntitle: >\n  T\n  \ndate: 2024-01-31\nx: |\n  ---\n---\nBody\n---\n")]
    public void The_body_begins_after_the_closing_line_and_goes_to_the_end(string text)
    {
        var result = Read(text);
        Assert.Empty(result.Findings);
        Assert.Equal("T", result.Value!.Meta.Title.Value);
        Assert.Equal("Body\n---\n", result.Value.Source.Slice(result.Value.Body));
        Assert.Equal(result.Value.Body.Start, result.Value.Meta.Span.End);
    }

    [Fact]
    public void A_body_may_be_empty() => Assert.True(Read("---\ntitle: T\ndate: 2024-01-31\n---").Value!.Body.IsEmpty);

    [Theory]
    [InlineData("[|# A title|]\nText\n", "AS2001")]
    [InlineData("[||]", "AS2001")]
    [InlineData("[||]\n---\ntitle: T\n---\n", "AS2001")]
    [InlineData("[| ---|]\ntitle: T\n---\n", "AS2001")]
    [InlineData("\uFEFF[|----|]\ntitle: T\n---\n", "AS2001")]
    [InlineData("[|---|]\ntitle: T\n\n# Text\n", "AS2002")]
    [InlineData("[|---|]", "AS2002")]
    [InlineData("---\ntitle: Fix[|:|] this\n---\n", "AS2003")]
    [InlineData("---\ntitle: [Fix] [|Your PC|]\n---\n", "AS2003")]
    [InlineData("---\n[|just text|]\n---\n", "AS2003")]
    [InlineData("---\n[|- a\n- b|]\n---\n", "AS2003")]
    [InlineData("---\ntitle: T\ntags:\n[|\t|]- a\n---\n", "AS2003")]
    public void Front_matter_that_cannot_be_used_gives_no_draft_and_a_place(string marked, string code)
    {
        var text = MarkedText.Parse(marked);
        var result = Read(text.Text);
        Assert.Null(result.Value);
        var finding = Assert.Single(result.Findings);
        Assert.Equal((code, text.Span), (finding.Rule.Code, finding.Location!.Value.Span));
    }

    [Fact]
    public void Too_deep_front_matter_is_refused() =>
        Assert.Equal(Rules.FrontMatterTooComplex, Assert.Single(Read("---\na: " + new string('[', 100) + "\n---\n").Findings).Rule);

    [Fact]
    public void Too_large_front_matter_is_refused_where_it_opens()
    {
        var finding = AssertFinding("[|---|]\ntitle: T\nx: " + new string('x', FrontMatterReader.MaxLength) + "\n---\n", Rules.FrontMatterTooLarge);
        Assert.Contains("64 KB", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_stands_twice_is_an_error_at_the_second_and_the_first_counts()
    {
        var text = MarkedText.Parse("---\n[|title|]: One\ndate: 2024-01-31\n[|title|]: Two\n---\n");
        var result = Read(text.Text);
        var finding = Assert.Single(result.Findings);
        Assert.Equal((Rules.DuplicateKey, text.Spans[1]), (finding.Rule, finding.Location!.Value.Span));
        Assert.Equal(text.Spans[0], Assert.Single(finding.Related).Location.Span);
        Assert.Equal("One", result.Value!.Meta.Title.Value);
    }

    [Theory]
    [InlineData("---\ntitle: [|&amp; more|]\ndate: 2024-01-31\n---\n")]
    [InlineData("---\ntitle: [|*x|]\ndate: 2024-01-31\n---\n")]
    [InlineData("---\ntitle: [|!x y|]\ndate: 2024-01-31\n---\n")]
    public void Anchors_aliases_and_tags_are_errors(string marked) => AssertFinding(marked, Rules.FrontMatterYamlFeature);

    [Theory]
    [InlineData("[|---|]\ndate: 2024-01-31\n---\n")]
    [InlineData("---\n[|title|]:\ndate: 2024-01-31\n---\n")]
    [InlineData("---\n[|title|]: \" \"\ndate: 2024-01-31\n---\n")]
    public void Without_a_title_one_is_made_from_the_file_name(string marked)
    {
        AssertFinding(marked, Rules.MissingTitle);
        Assert.Equal("Fix a printer", Read(MarkedText.Parse(marked).Text).Value!.Meta.Title.Value);
    }

    [Theory]
    [InlineData("[|---|]\ntitle: T\n---\n")]
    [InlineData("---\ntitle: T\n[|date|]:\n---\n")]
    public void A_missing_date_is_a_warning(string marked) => AssertFinding(marked, Rules.MissingDate);

    [Fact]
    public void An_empty_head_is_still_an_article() =>
        Assert.Equal(["AS2009", "AS2008"], Read("---\n---\nText").Findings.Select(finding => finding.Rule.Code));

    [Theory]
    [InlineData("title: T\ntags: [|{a: b}|]")]
    [InlineData("title: T\ntags: [a, [|[b]|]]")]
    [InlineData("title: T\ndescription: [|[a, b]|]")]
    [InlineData("title: T\ndraft: [|yes|]")]
    [InlineData("title: T\nnoindex: [|[true]|]")]
    [InlineData("title: T\nupdated: [|[2024]|]")]
    [InlineData("title: T\ncategories: [|{a: b}|]")]
    [InlineData("title: T\ncategories: [[a, [|[b]|]]]")]
    [InlineData("title: [|[a]|]")]
    public void A_value_of_the_wrong_type_is_an_error_at_the_value_and_the_rest_is_read(string marked)
    {
        AssertFinding($"---\ndate: 2024-01-31\n{marked}\nslug: s\n---\n", Rules.FrontMatterType);
        Assert.Equal("s", Read($"---\n{MarkedText.Parse(marked).Text}\nslug: s\n---\n").Value!.Meta.Slug!.Value.Value);
    }

    [Fact]
    public void The_policy_for_ads_is_one_of_five_words()
    {
        Assert.Equal("normalise", Meta("ads: normalise").Ads!.Value.Value);
        var marked = MarkedText.Parse("---\ntitle: T\ndate: 2024-01-31\nads: [|kepp|]\n---\n");
        var finding = Assert.Single(FrontMatterReader.Read(marked.Source(), new FrontMatterOptions(TimeZoneInfo.Utc)).Findings);
        Assert.Equal(("AS2010", marked.Span, "Did you mean 'keep'?"), (finding.Rule.Code, finding.Location!.Value.Span, finding.Help));
    }

    [Fact]
    public void What_may_have_been_meant_as_a_draft_is_one() => Assert.True(Meta("draft: yes").IsDraft);

    [Theory]
    [InlineData("tags: windows", "windows")]
    [InlineData("tags: [2024, 1.5, true]", "2024|1.5|true")]
    [InlineData("tags: [a, b, a]", "a|b")]
    [InlineData("tags:", "")]
    [InlineData("tags: []", "")]
    public void Tags_are_texts(string keys, string expected) => Assert.Equal(expected, string.Join('|', Values(Meta(keys).Tags)));

    [Theory]
    [InlineData("categories: os", "os")]
    [InlineData("categories: [os, windows 11]", "os/windows 11")]
    [InlineData("categories: [[os, windows 11], [how-to]]", "os/windows 11|how-to")]
    [InlineData("categories: [[os, windows 11], how-to]", "os/windows 11|how-to")]
    [InlineData("categories: [2024]", "2024")]
    [InlineData("categories:", "")]
    public void A_list_of_categories_is_one_path_and_a_list_of_lists_is_several(string keys, string expected) =>
        Assert.Equal(expected, string.Join('|', Meta(keys).Categories.Select(path => string.Join('/', path.Parts))));

    [Fact]
    public void An_empty_item_is_a_warning() => AssertFinding("---\ntitle: T\ndate: 2024-01-31\ntags: [a, [|\"\"|]]\n---\n", Rules.EmptyItem);

    [Fact]
    public void An_unusual_date_is_a_warning_that_says_how_it_is_read()
    {
        var finding = AssertFinding("---\ntitle: T\ndate: [|2024-02-05 07:50:36.980 PM|]\n---\n", Rules.UnusualDate);
        Assert.Equal("'2024-02-05 07:50:36.980 PM' has a 12-hour clock; it is read as 2024-02-05 19:50:36.98", finding.Message);
    }

    [Fact]
    public void An_unreadable_date_is_an_error_and_the_article_has_none()
    {
        var finding = AssertFinding("---\ntitle: T\ndate: [|2024-02-30|]\n---\n", Rules.UnreadableDate);
        Assert.Equal("date is '2024-02-30', and there is no such day", finding.Message);
        Assert.Null(Read("---\ntitle: T\ndate: yesterday\n---\n").Value!.Meta.Date);
    }

    [Fact]
    public void Updated_before_date_is_a_warning() =>
        AssertFinding("---\ntitle: T\ndate: 2024-01-31\nupdated: [|2024-01-30|]\n---\n", Rules.UpdatedBeforeDate);

    [Theory]
    [InlineData("title: Fix for GPU DRIVER [|#22|]\ndate: 2024-01-31", "title: \"Fix for GPU DRIVER #22\"")]
    [InlineData("title: T\ndate: 2024-01-31\ndescription: Say \"x\" [|#1 now|]  ", "description: \"Say \\\"x\\\" #1 now\"")]
    [InlineData("title: T\ndate: 2024-01-31\nexcerpt: [|#22|]", "excerpt: \"#22\"")]
    public void A_number_sign_that_cuts_a_text_is_a_warning_at_the_sign(string marked, string help) =>
        Assert.EndsWith(help, AssertFinding($"---\n{marked}\n---\n", Rules.HashCutsValue).Help, StringComparison.Ordinal);

    [Fact]
    public void A_number_sign_in_quotes_or_without_a_blank_cuts_nothing() =>
        Assert.Empty(Read("---\ntitle: \"A #1\" # note\ndate: 2024-01-31 # note\ndescription: C#7\n---\n").Findings);

    [Theory]
    [InlineData("[|keyword|]: a", "keywords")]
    [InlineData("[|catagories|]: a", "categories")]
    [InlineData("[|tag|]: a", "tags")]
    [InlineData("[|Slug|]: a", "slug")]
    [InlineData("[|drfat|]: true", "draft")]
    public void A_misspelt_key_is_a_warning_and_kept(string marked, string meant)
    {
        var finding = AssertFinding($"---\ntitle: T\ndate: 2024-01-31\n{marked}\n---\n", Rules.MisspeltKey);
        Assert.Equal($"Did you mean '{meant}'?", finding.Help);
        Assert.Single(Meta(MarkedText.Parse(marked).Text).Extra);
    }

    [Fact]
    public void A_key_near_one_the_head_has_is_meant_as_it_is() => Assert.Empty(Read("---\ntitle: T\ndate: 2024-01-31\ndata: x\n---\n").Findings);

    [Fact]
    public void A_title_is_one_line() => Assert.Equal("A b c d", Read("---\ntitle: \" A\\tb\\n\\0c  d \"\ndate: 2024-01-31\n---\n").Value!.Meta.Title.Value);

    [Fact]
    public void Keywords_whose_text_differs_from_the_file_all_have_the_place_of_the_whole()
    {
        var text = MarkedText.Parse("---\ntitle: T\nkeywords: [|'it''s, b'|]\n---\n");
        Assert.All(Read(text.Text).Value!.Meta.Keywords, keyword => Assert.Equal(text.Span, keyword.Span));
    }

    [Fact]
    public void No_text_makes_it_throw() =>
        Prop.ForAll(YamlText.Arbitrary, text =>
        {
            Read(text);
            var result = Read("---\n" + text + "\n---\nBody");
            return result.Value is not null || result.Findings.Count > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
}
