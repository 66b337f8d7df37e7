using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace ArticleSite.Core.Text;

/// <summary>
/// Mends text whose UTF-8 bytes were read as Mac Roman or as Windows-1252: <c>Pok√©mon</c> and <c>PokÃ©mon</c> are
/// <c>Pokémon</c>. It changes characters only where they are the bytes of one UTF-8 sequence and what comes out makes
/// sense at that place; a root before a number, a Portuguese capital before a quote stay as they are.
/// </summary>
public static class Mojibake
{
    private const string LeadCharacters = "√¬ƒ≈‚ÃÂÄÅâð";
    private const int MostPasses = 3; // text that went wrong twice is seen, more often hardly

    /// <summary>Bytes 0x80 to 0xBF of Mac Roman, those that continue a sequence.</summary>
    private const string MacContinuations = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø";

    /// <summary>Bytes 0x80 to 0x9F of Windows-1252; the five without a character of their own are controls, as browsers have it.</summary>
    private const string WindowsUpper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>What follows a root or another sign in a formula.</summary>
    private static readonly SearchValues<char> s_mathematics = SearchValues.Create("≠∞±≤≥µ∂∑∏π∫Ω");

    /// <summary>Punctuation that may follow a capital letter in clean text.</summary>
    private static readonly SearchValues<char> s_punctuation = SearchValues.Create("€‚„…†‡‰‹‘’“”•–—™›«»\u00A0");

    private static readonly SearchValues<char> s_leads = SearchValues.Create(LeadCharacters);

    private static readonly FrozenDictionary<char, byte> s_mac = Table(("¬√ƒ≈", 0xC2), ("‚", 0xE2), (MacContinuations, 0x80));

    private static readonly FrozenDictionary<char, byte> s_windows = Table((WindowsUpper, 0x80), (Latin1(), 0xA0));

    /// <summary>The text as it was before it was read wrongly; the same text where nothing in it was.</summary>
    public static string Repair(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var repaired = Once(text);
            if (ReferenceEquals(repaired, text)) break;
            text = repaired;
        }

        return text;
    }

    /// <summary>What a text has where something may have been read wrongly; for a fast first look.</summary>
    public static ReadOnlySpan<char> Leads => LeadCharacters;

    /// <summary>How many characters from here on are one that was read wrongly, and which it was; 0 for none.</summary>
    public static int WrongAt(string text, int at, out Rune meant)
    {
        ArgumentNullException.ThrowIfNull(text);
        var length = Sequence(text, at, s_mac, out meant);
        if (length > 0 && IsMeantOfMac(text, at, length, meant)) return length;
        length = Sequence(text, at, s_windows, out meant);
        return length > 0 && IsMeantOfWindows(text, at, length, meant) ? length : 0;
    }

    private static string Once(string text)
    {
        var at = text.AsSpan().IndexOfAny(s_leads);
        if (at < 0) return text;
        StringBuilder? repaired = null;
        var copied = 0;
        while (at < text.Length)
        {
            var length = WrongAt(text, at, out var rune);
            if (length > 0)
            {
                (repaired ??= new StringBuilder(text.Length)).Append(text, copied, at - copied).Append(rune.ToString());
                copied = at + length;
            }

            at += Math.Max(1, length);
        }

        return repaired is null ? text : repaired.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>How many characters from here on are the bytes of one UTF-8 sequence; 0 for none.</summary>
    private static int Sequence(string text, int at, FrozenDictionary<char, byte> table, out Rune rune)
    {
        rune = default;
        if (!table.TryGetValue(text[at], out var lead)) return 0;
        var length = lead switch { 0xC2 or 0xC3 or 0xC4 or 0xC5 => 2, 0xE2 => 3, 0xF0 => 4, _ => 0 };
        if (length == 0 || at + length > text.Length) return 0;
        Span<byte> bytes = stackalloc byte[4];
        bytes[0] = lead;
        for (var i = 1; i < length; i++)
            if (!table.TryGetValue(text[at + i], out bytes[i])) return 0;
        return Rune.DecodeFromUtf8(bytes[..length], out rune, out var used) == OperationStatus.Done && used == length ? length : 0;
    }

    private static bool IsMeantOfMac(string text, int at, int length, Rune rune)
    {
        if (length != 2) return IsSymbol(rune);
        if (text[at] == '¬') return IsSign(rune);
        if (!Rune.IsLetter(rune)) return false;
        var (isAfterLetter, isBeforeLetter) = (IsLetter(text, at - 1), IsLetter(text, at + length));
        var isFormula = text[at] != '√' || s_mathematics.Contains(text[at + 1]);
        return isFormula ? isAfterLetter && isBeforeLetter : isAfterLetter || isBeforeLetter;
    }

    private static bool IsMeantOfWindows(string text, int at, int length, Rune rune)
    {
        if (length == 4) return true;
        if (length == 3) return IsSymbol(rune);
        var isAfterCapital = at > 0 && char.IsUpper(text[at - 1]);
        if (text[at] == 'Â') return IsSign(rune) && !isAfterCapital;
        if (rune.Value == '×') return IsDigit(text, at - 1) && IsDigit(text, at + length);
        if (!Rune.IsLetter(rune)) return false;
        if (isAfterCapital && !(at + length < text.Length && char.IsLower(text[at + length]))) return false;
        return !s_punctuation.Contains(text[at + 1]) || IsLetter(text, at + length);
    }

    /// <summary>Dashes, quotes, currencies and trade marks, which texts have; the rest of three bytes is rare enough to be chance.</summary>
    private static bool IsSymbol(Rune rune) => rune.Value is (>= 0x2010 and <= 0x205F) or (>= 0x20A0 and <= 0x20CF) or (>= 0x2100 and <= 0x214F);

    private static bool IsSign(Rune rune) => rune.Value is 0xA0 or '¡' or '£' or '§' or '©' or '«' or '®' or '°' or '½' or '¿';

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    private static string Latin1() => string.Concat(Enumerable.Range(0xA0, 0x60).Select(code => (char)code));

    private static FrozenDictionary<char, byte> Table(params (string Characters, int First)[] runs) =>
        runs.SelectMany(run => run.Characters.Select((c, i) => KeyValuePair.Create(c, (byte)(run.First + i)))).ToFrozenDictionary();
}
