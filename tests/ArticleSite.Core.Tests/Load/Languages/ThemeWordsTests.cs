using System.Text;
using System.Text.RegularExpressions;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Load.Languages;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Load.Languages;

public sealed partial class ThemeWordsTests
{
    public static TheoryData<string> Own => ["en", "de", "es", "ar"];

    [Theory]
    [MemberData(nameof(Own))]
    public void Every_language_of_the_program_has_every_entry_and_every_plural_form(string language)
    {
        var words = Read($"templates/i18n/{language}.yml", "# nothing of its own\n"); // a site's own file has all be looked at

        Assert.Empty(words.Findings);
        var own = words.Value!.For(language);
        Assert.Equal(language, own.Language);
        Assert.All(own.Phrases.Values.Where(phrase => phrase.IsPlural), phrase => Assert.Equal(PluralRules.FormsOf(language).Order(StringComparer.Ordinal), phrase.Forms));
    }

    [Theory]
    [MemberData(nameof(Own))]
    public void An_entry_has_the_same_places_to_fill_in_every_language(string language)
    {
        var (english, own) = (ThemeWords.BuiltIn.For("en"), ThemeWords.BuiltIn.For(language));

        Assert.All(english.Phrases, phrase => Assert.Equal((phrase.Key, phrase.Value.Places), (phrase.Key, own.Phrases[phrase.Key].Places)));
    }

    [Theory]
    [MemberData(nameof(Own))]
    public void The_words_of_the_program_alone_are_those_behind_a_site_that_changes_none(string language)
    {
        var (alone, behind) = (WordsReader.Read([]).Value!.For(language), Read("templates/i18n/en.yml", "# nothing of its own\n").Value!.For(language));

        Assert.Equal(
            behind.Phrases.SelectMany(phrase => phrase.Value.Forms.Select(form => (phrase.Key, form, phrase.Value.TextOf(form)))),
            alone.Phrases.SelectMany(phrase => phrase.Value.Forms.Select(form => (phrase.Key, form, phrase.Value.TextOf(form)))));
        Assert.Equal(Enumerable.Range(1, 12).Select(month => behind.Month(month) + behind.ShortMonth(month)), Enumerable.Range(1, 12).Select(month => alone.Month(month) + alone.ShortMonth(month)));
    }

    [Fact]
    public void A_theme_that_brings_the_files_of_the_program_says_what_the_program_says()
    {
        using var stream = typeof(WordsReader).Assembly.GetManifestResourceStream("i18n/de.yml")!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);

        Assert.Same(ThemeWords.BuiltIn, WordsReader.Read([(new SourceFile(new SourcePath("theme:i18n/de.yml"), "i18n/de.yml", "", content.Length), content)]).Value);
    }

    [Theory]
    [InlineData("en", "5 March 2024", "March 2024")]
    [InlineData("de", "5. März 2024", "März 2024")]
    [InlineData("es", "5 de marzo de 2024", "marzo de 2024")]
    [InlineData("ar", "5 مارس 2024", "مارس 2024")]
    public void A_date_is_in_the_words_and_the_order_of_the_language(string language, string date, string month)
    {
        var words = ThemeWords.BuiltIn.For(language);
        var day = new DateTimeOffset(2024, 3, 5, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal((date, month), (words.Date("date", day), words.Date("month_year", day)));
    }

    [Theory]
    [InlineData("en", 1, "One article")]
    [InlineData("en", 3, "3 articles")]
    [InlineData("ar", 2, "مقالان")]
    [InlineData("ar", 11, "11 مقالًا")]
    public void A_number_decides_the_form(string language, int number, string text) =>
        Assert.Equal(text, ThemeWords.BuiltIn.For(language).Fill("articles", $"{number}"));

    [Fact]
    public void What_is_put_in_may_look_like_a_place() =>
        Assert.Equal("2 articles about {2} on S", ThemeWords.BuiltIn.For("en").Fill("tag_description", "2", "{2}", "S"));

    [Theory]
    [InlineData("de-AT", "de")]
    [InlineData("DE", "de")]
    [InlineData("fr", "en")]
    public void A_language_without_a_file_of_its_own_has_the_words_of_the_nearest(string language, string words) =>
        Assert.Equal(words, ThemeWords.BuiltIn.For(language).Language);

    [Fact]
    public void A_site_changes_one_entry_and_keeps_the_others()
    {
        var words = Read("templates/i18n/de.yml", "related: Das passt dazu\n").Value!.For("de");

        Assert.Equal(("Das passt dazu", "Schlagwörter"), (words["related"], words["tags"]));
    }

    [Fact]
    public void A_site_adds_a_language()
    {
        var words = Read("templates/i18n/nl.yml", "related: Verwante artikelen\n").Value!;

        Assert.True(words.Knows("nl-BE"));
        Assert.Equal(("Verwante artikelen", "Tags"), (words.For("nl")["related"], words.For("nl")["tags"]));
    }

    [Fact]
    public void No_template_says_a_word_of_a_language_by_itself()
    {
        List<string> words = [];
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "templates"), "*.html", SearchOption.AllDirectories))
        {
            var text = Script().Replace(Code().Replace(File.ReadAllText(file), "·"), "");
            var said = Attribute().Matches(text).Select(match => match.Groups[1].Value).Append(Tag().Replace(text, " "));
            words.AddRange(said.Where(words => Letters().IsMatch(words)).Select(words => $"{Path.GetFileName(file)}: {Letters().Match(words).Value}"));
        }

        Assert.Empty(words);
    }

    private static StageResult<ThemeWords> Read(string path, string yaml) =>
        WordsReader.Read([(new SourceFile(new SourcePath(path), path, "", yaml.Length), Encoding.UTF8.GetBytes(yaml))]);

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"<(script|style)\b.*?</\1>", RegexOptions.Singleline)]
    private static partial Regex Script();

    /// <summary>The attributes whose values are read out or shown.</summary>
    [GeneratedRegex(@"\b(?:aria-label|title|alt|placeholder|data-(?:loading|none|one|many|failed))=""([^""]*)""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"<[^>]*>|[\w-]+=""[^""]*""")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Letters();
}
