using ArticleSite.Core.Text;

namespace ArticleSite.Core.Load.Languages;

/// <summary>
/// Which plural form a whole number takes: the cardinal rules of the Unicode CLDR (version 48), for the languages whose rules are
/// written here. Any other language takes <c>one</c> for 1 and <c>other</c> for the rest.
/// </summary>
public static class PluralRules
{
    /// <summary>The names of all forms there can be, in CLDR's order.</summary>
    public static EquatableArray<string> Names { get; } = ["zero", "one", "two", "few", "many", "other"];

    /// <summary>The forms that a language has; <c>other</c> is always among them.</summary>
    public static EquatableArray<string> FormsOf(string language) => PrimaryOf(language) switch
    {
        "ar" => Names,
        "he" => ["one", "two", "other"],
        "es" or "fr" or "it" or "pt" or "ca" => ["one", "many", "other"],
        "ru" or "uk" or "be" or "pl" => ["one", "few", "many", "other"],
        "cs" or "sk" or "lt" => ["one", "few", "many", "other"],
        "hr" or "sr" or "bs" or "ro" => ["one", "few", "other"],
        "ja" or "zh" or "ko" or "vi" or "th" or "id" or "ms" => ["other"],
        _ => ["one", "other"],
    };

    /// <summary>The form of a number that is not below zero.</summary>
    public static string FormOf(string language, long number)
    {
        var (tens, hundreds) = (number % 10, number % 100);
        return PrimaryOf(language) switch
        {
            "ar" => number switch { 0 => "zero", 1 => "one", 2 => "two", _ => hundreds switch { >= 3 and <= 10 => "few", >= 11 => "many", _ => "other" } },
            "he" => number switch { 1 => "one", 2 => "two", _ => "other" },
            "es" or "it" or "ca" => number == 1 ? "one" : Millions(number),
            "fr" or "pt" => number is 0 or 1 ? "one" : Millions(number),
            "fa" or "hi" => number is 0 or 1 ? "one" : "other",
            "ru" or "uk" or "be" => Slavic(tens, hundreds),
            "hr" or "sr" or "bs" => Slavic(tens, hundreds) is "many" ? "other" : Slavic(tens, hundreds),
            "pl" => number == 1 ? "one" : tens is >= 2 and <= 4 && hundreds is not (>= 12 and <= 14) ? "few" : "many",
            "cs" or "sk" => number switch { 1 => "one", >= 2 and <= 4 => "few", _ => "other" },
            "lt" => hundreds is >= 11 and <= 19 || tens == 0 ? "other" : tens == 1 ? "one" : "few",
            "ro" => number == 1 ? "one" : number == 0 || hundreds is >= 1 and <= 19 ? "few" : "other",
            "ja" or "zh" or "ko" or "vi" or "th" or "id" or "ms" => "other",
            _ => number == 1 ? "one" : "other",
        };
    }

    private static string Millions(long number) => number > 0 && number % 1_000_000 == 0 ? "many" : "other";

    private static string Slavic(long tens, long hundreds) =>
        hundreds is >= 11 and <= 14 ? "many" : tens switch { 1 => "one", >= 2 and <= 4 => "few", _ => "many" };

    private static string PrimaryOf(string language)
    {
        var end = language.IndexOf('-', StringComparison.Ordinal);
        return (end < 0 ? language : language[..end]).ToLowerInvariant();
    }
}
