using ArticleSite.Core.Load.Languages;

namespace ArticleSite.Core.Tests.Load.Languages;

/// <summary>The examples are CLDR's own, of the rules for whole numbers.</summary>
public sealed class PluralRulesTests
{
    [Theory]
    [InlineData("en", "one", 1)]
    [InlineData("en", "other", 0, 2, 16, 100, 1000000)]
    [InlineData("de-AT", "one", 1)]
    [InlineData("de-AT", "other", 0, 2)]
    [InlineData("es", "one", 1)]
    [InlineData("es", "many", 1000000, 2000000)]
    [InlineData("es", "other", 0, 2, 16, 1000, 1000001)]
    [InlineData("ar", "zero", 0)]
    [InlineData("ar", "one", 1)]
    [InlineData("ar", "two", 2)]
    [InlineData("ar", "few", 3, 10, 103, 110, 1003)]
    [InlineData("ar", "many", 11, 26, 99, 111, 1011)]
    [InlineData("ar", "other", 100, 102, 200, 202, 1000, 10000)]
    [InlineData("fr", "one", 0, 1)]
    [InlineData("ru", "one", 1, 21, 101, 1001)]
    [InlineData("ru", "few", 2, 4, 22, 104)]
    [InlineData("ru", "many", 0, 5, 11, 14, 19, 100, 111)]
    [InlineData("pl", "few", 2, 4, 22, 24, 102)]
    [InlineData("pl", "many", 0, 5, 12, 14, 21, 100, 112)]
    [InlineData("cs", "few", 2, 4)]
    [InlineData("ja", "other", 0, 1, 2)]
    public void A_number_takes_the_form_of_the_language(string language, string form, params int[] numbers) =>
        Assert.All(numbers, number => Assert.Equal(form, PluralRules.FormOf(language, number)));

    [Theory]
    [InlineData("ar")]
    [InlineData("ca")]
    [InlineData("cs")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("he")]
    [InlineData("hr")]
    [InlineData("ja")]
    [InlineData("lt")]
    [InlineData("pl")]
    [InlineData("pt")]
    [InlineData("ro")]
    [InlineData("ru")]
    public void No_number_takes_a_form_that_the_language_has_not(string language) =>
        Assert.All(Enumerable.Range(0, 2000).Append(1_000_000), number => Assert.Contains(PluralRules.FormOf(language, number), PluralRules.FormsOf(language)));
}
