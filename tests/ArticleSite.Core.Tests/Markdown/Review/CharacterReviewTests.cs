using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Markdown.Review;

public sealed class CharacterReviewTests
{
    [Fact]
    public void Characters_in_a_wrong_encoding_are_reported_and_mended()
    {
        Reviews.AssertFound(Rules.MojibakeText, "Pok[|Ã©|]mon and Pok[|√©|]mon, it[|â€™|]s");
        Assert.Equal("Pokémon, it’s", Reviews.Fixed(Rules.MojibakeText, "PokÃ©mon, itâ€™s"));
    }

    [Theory]
    [InlineData("√ Done, √2 and ¬p")]
    [InlineData("`PokÃ©mon`")]
    [InlineData("Pokémon, São Paulo, Ångström")]
    public void Signs_that_are_meant_are_not_reported(string text) => Reviews.AssertNothing(Rules.MojibakeText, text);

    [Fact]
    public void A_lost_character_is_reported_where_it_was() => Reviews.AssertFound(Rules.LostCharacter, "Pok[|\uFFFD|]mon, `\uFFFD`");

    [Fact]
    public void Invisible_characters_are_reported_and_deleted()
    {
        Reviews.AssertFound(Rules.InvisibleCharacter, "ca[|\u200B|]ble, [|\u2060\uFEFF|]x and a[|\u200D|]b");
        Assert.Equal("cable", Reviews.Fixed(Rules.InvisibleCharacter, "ca\u200B\u200Bble"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(100)]
    public void They_are_found_however_far_behind_other_signs(int between) =>
        Reviews.AssertFound(Rules.InvisibleCharacter, $"“{new string('a', between)}[|\u200B|]b ’{new string('c', between)}[|\u2060|]d");

    [Theory]
    [InlineData("👩\u200D💻 writes")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("`a\u200Bb`")]
    public void Joiners_that_are_needed_are_not(string text) => Reviews.AssertNothing(Rules.InvisibleCharacter, text);

    [Fact]
    public void No_break_spaces_beside_blanks_are_reported_and_become_one_blank()
    {
        Reviews.AssertFound(Rules.StrayNoBreakSpace, "one[| \u00A0|]two[|\u00A0\u00A0|]three[|\u00A0|]\n\nfour");
        Assert.Equal("one two\n\nfour", Reviews.Fixed(Rules.StrayNoBreakSpace, "one \u00A0two\u00A0\n\nfour"));
    }

    [Theory]
    [InlineData("5\u00A0MB of Windows\u00A011")]
    [InlineData("\u00A0\u00A0an indent")]
    [InlineData("`a\u00A0\u00A0b`")]
    public void No_break_spaces_that_hold_something_are_not(string text) => Reviews.AssertNothing(Rules.StrayNoBreakSpace, text);

    [Theory]
    [InlineData("[|Certainly! Here is the article|].")]
    [InlineData("I hope so. [|As an AI language model, I cannot print|].")]
    [InlineData("- [|I'm sorry, but I can't do that|].")]
    public void What_a_chatbot_says_is_reported(string marked) => Reviews.AssertFound(Rules.ChatResidue, marked);

    [Theory]
    [InlineData("`As an AI language model`")]
    [InlineData("An AI language model cannot print. I'm sorry, but that is so.")]
    [InlineData("Here is how to find the cable.")]
    public void What_an_author_says_of_them_is_not(string text) => Reviews.AssertNothing(Rules.ChatResidue, text);
}
