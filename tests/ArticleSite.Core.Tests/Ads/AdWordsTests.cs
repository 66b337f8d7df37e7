using ArticleSite.Core.Ads;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Tests.Ads;

public sealed class AdWordsTests
{
    private static readonly AdRules s_own = new() { Disclosures = [new DisclosureText("pt-BR", "brasileiro"), new DisclosureText("xx", "own")] };

    [Theory]
    [InlineData("en", "Advertisement")]
    [InlineData("de-CH", "Anzeige")]
    [InlineData("ZH-Hans", "广告")]
    [InlineData("no", "Annonse")]
    [InlineData("eo", "Publicité")]
    public void Words_are_those_of_the_article_s_language_or_of_the_site_s(string language, string label) => Assert.Equal(label, AdWords.For(language, "fr").Label);

    [Fact]
    public void The_last_resort_is_English() => Assert.Equal("en", AdWords.For("eo", "ia").Language);

    [Theory]
    [InlineData("pt-BR", "pt-BR")]
    [InlineData("pt", "pt")]
    [InlineData("xx-Latn", "xx")]
    [InlineData("eo", "de")]
    public void A_text_of_the_site_wins_in_its_language_only(string language, string chosen) => Assert.Equal(chosen, AdWords.DisclosureFor(language, "de", s_own).Language);

    [Theory]
    [InlineData("en", "commission")]
    [InlineData("de", "Provision")]
    [InlineData("fr", "commission")]
    [InlineData("es", "comisión")]
    [InlineData("it", "commissione")]
    [InlineData("pt", "comissão")]
    [InlineData("nl", "commissie")]
    [InlineData("pl", "prowizję")]
    [InlineData("ja", "手数料")]
    [InlineData("zh", "佣金")]
    [InlineData("ko", "수수료")]
    [InlineData("ru", "комиссию")]
    [InlineData("sv", "provision")]
    [InlineData("da", "provision")]
    [InlineData("nb", "provisjon")]
    [InlineData("fi", "komission")]
    [InlineData("cs", "provizi")]
    [InlineData("tr", "komisyon")]
    public void Every_language_says_that_we_are_paid(string language, string word) =>
        Assert.Contains(word, AdWords.DisclosureFor(language, "en", new AdRules()).Text, StringComparison.Ordinal);
}
