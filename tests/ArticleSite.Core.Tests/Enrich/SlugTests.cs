using ArticleSite.Core.Enrich;

namespace ArticleSite.Core.Tests.Enrich;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Windows 11", "windows-11")]
    [InlineData("  Wi-Fi / 5 GHz ", "wi-fi-5-ghz")]
    [InlineData("C#", "c-sharp")]
    [InlineData("C++", "c-plus-plus")]
    [InlineData("Don't panic", "dont-panic")]
    [InlineData("Größe", "größe")]
    [InlineData("日本語", "日本語")]
    [InlineData("???", "3f-3f-3f")]
    public void A_name_becomes_fit_for_an_address(string name, string slug) => Assert.Equal(slug, Slug.Of(name));

    [Fact]
    public void Composed_and_decomposed_letters_make_the_same_slug() => Assert.Equal(Slug.Of("caf\u00e9"), Slug.Of("cafe\u0301"));
}
