using System.Text;
using ArticleSite.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Text;

public sealed class MojibakeTests
{
    private const string Leads = "√¬ƒ≈‚ÃÂÄÅâð";

    [Theory]
    [InlineData("Pok√©mon", "Pokémon")]
    [InlineData("PokÃ©mon", "Pokémon")]
    [InlineData("PokÃƒÂ©mon", "Pokémon")]
    [InlineData("K√∂ln und Ã‰cole", "Köln und École")]
    [InlineData("the printer‚Äôs tray ‚Äì open", "the printer’s tray – open")]
    [InlineData("the printerâ€™s tray â€“ open", "the printer’s tray – open")]
    [InlineData("1920Ã—1080", "1920×1080")]
    [InlineData("MÃ¼nchen", "München")]
    [InlineData("20 Â°C Â© 2024", "20 °C © 2024")]
    [InlineData("done ðŸ˜€", "done 😀")]
    [InlineData("DvoÅ™Ã¡k", "Dvořák")]
    public void Text_read_in_the_wrong_encoding_is_mended(string broken, string meant) => Assert.Equal(meant, Mojibake.Repair(broken));

    [Theory]
    [InlineData("√2 and √π")]
    [InlineData("2√πr")]
    [InlineData("x ≈ π, x≈π")]
    [InlineData("a ¬b")]
    [InlineData("Pokémon, naïve, Ångström, À la carte")]
    [InlineData("“IRMÔ, MANHÔ")]
    [InlineData("Ã” is a letter")]
    [InlineData("3 Ã— 4")]
    [InlineData("‚quoted‘")]
    [InlineData("IKEAÂ® of TRÂ°")]
    [InlineData("√")]
    [InlineData("")]
    public void Text_that_is_meant_stays(string text) => Assert.Same(text, Mojibake.Repair(text));

    [Fact]
    public void Text_without_a_character_that_begins_such_a_sequence_never_changes() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>().Filter(text => !text.Get.Any(Leads.Contains)),
        text => ReferenceEquals(text.Get, Mojibake.Repair(text.Get))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_small_letter_inside_a_word_comes_back_from_Windows_1252() => Prop.ForAll(
        Gen.Elements<char>([.. "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿčďěňřšťůž"]).ToArbitrary(),
        letter => Mojibake.Repair("x" + Misread(letter.ToString()) + "y") == $"x{letter}y").QuickCheckThrowOnFailure();

    [Fact]
    public void Mending_gives_valid_text_that_needs_no_mending() => Prop.ForAll(
        Gen.Elements<char>([.. Leads, .. "©¶±∂π€™“”\u0081 aZ5"]).ArrayOf().Select(letters => new string(letters)).ToArbitrary(),
        text =>
        {
            var repaired = Mojibake.Repair(text);
            return repaired.Length <= text.Length
                && !repaired.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar)
                && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(repaired)) == repaired;
        }).QuickCheckThrowOnFailure();

    /// <summary>UTF-8 read as Windows-1252, by the table of the Encoding Standard.</summary>
    private static string Misread(string text)
    {
        const string upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
        return string.Concat(Encoding.UTF8.GetBytes(text).Select(b => b is >= 0x80 and < 0xA0 ? upper[b - 0x80] : (char)b));
    }
}
