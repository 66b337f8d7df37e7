using System.Buffers;
using System.Globalization;

namespace ArticleSite.Core.Ads.Networks;

/// <summary>A place in a pattern that takes changing text: <c>{number 5+:account}</c>. Takes all characters of its class that come.</summary>
/// <param name="Class">Which characters.</param>
/// <param name="Least">Fewer are no match.</param>
/// <param name="Most">More are no match.</param>
/// <param name="Field">Where the text goes.</param>
internal sealed record UrlHole(UrlHoleClass Class, int Least, int Most, UrlField Field)
{
    private const string Digits = "0123456789";
    private const string Alphanumerics = Digits + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly SearchValues<char> s_digits = SearchValues.Create(Digits);
    private static readonly SearchValues<char> s_code = SearchValues.Create(Alphanumerics);
    private static readonly SearchValues<char> s_word = SearchValues.Create(Alphanumerics + "-_");

    /// <summary>How many characters it takes from the start of a text; negative when it does not fit.</summary>
    public int LengthIn(ReadOnlySpan<char> text)
    {
        var end = Class switch
        {
            UrlHoleClass.Number => text.IndexOfAnyExcept(s_digits),
            UrlHoleClass.Code => text.IndexOfAnyExcept(s_code),
            UrlHoleClass.Word => text.IndexOfAnyExcept(s_word),
            UrlHoleClass.Text => text.IndexOf('/'),
            UrlHoleClass.Url => IsAddress(text) ? text.Length : 0,
            _ => text.Length,
        };
        var length = end < 0 ? text.Length : end;
        return length >= Least && length <= Most ? length : -1;
    }

    /// <summary>Reads what stands between the braces.</summary>
    public static UrlHole Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var field = colon < 0 ? UrlField.None : Enum.Parse<UrlField>(text.AsSpan(colon + 1), ignoreCase: true);
        var words = (colon < 0 ? text : text[..colon]).Split(' ');
        var kind = Enum.Parse<UrlHoleClass>(words[0], ignoreCase: true);
        var (least, most) = words.Length > 1 ? Bounds(words[1]) : (kind == UrlHoleClass.Rest ? 0 : 1, int.MaxValue);
        return new UrlHole(kind, least, most, field);
    }

    /// <summary><c>5</c>, <c>5+</c> or <c>4-8</c>.</summary>
    private static (int Least, int Most) Bounds(string text)
    {
        if (text.EndsWith('+')) return (Count(text[..^1]), int.MaxValue);
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? (Count(text), Count(text)) : (Count(text[..hyphen]), Count(text[(hyphen + 1)..]));
    }

    private static int Count(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>An absolute address, plain or percent-encoded once.</summary>
    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            text = text[(text.StartsWith("https", StringComparison.OrdinalIgnoreCase) ? 5 : 4)..];
            if (text.StartsWith(':')) text = text[1..];
            else if (text.StartsWith("%3a", StringComparison.OrdinalIgnoreCase)) text = text[3..];
            else return false;
        }

        return text.StartsWith("//") || text.StartsWith("%2f%2f", StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>What a hole takes.</summary>
internal enum UrlHoleClass
{
    /// <summary>Digits.</summary>
    Number,

    /// <summary>Letters and digits of ASCII.</summary>
    Code,

    /// <summary>Letters, digits, hyphens and underscores.</summary>
    Word,

    /// <summary>Anything but a slash.</summary>
    Text,

    /// <summary>An absolute address, plain or percent-encoded, up to the end.</summary>
    Url,

    /// <summary>Anything up to the end, nothing too.</summary>
    Rest,
}
