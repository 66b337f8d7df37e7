using System.Globalization;
using System.Text;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>Makes names fit for an address: <c>Windows 11 &amp; C#</c> becomes <c>windows-11-c-sharp</c>.</summary>
public static class Slug
{
    /// <summary>Room for a number and an ending within what file systems take as one name (255 bytes).</summary>
    private const int LongestBytes = 200;

    /// <summary>The longest of the names that Windows keeps for devices.</summary>
    private const int LongestReserved = 7;

    /// <summary>A name in the way the site wants it. Never empty, and none that Windows keeps for a device.</summary>
    public static string Of(string name, SlugStyle style)
    {
        if (style == SlugStyle.Words) return Of(name);
        var slug = OfHexo(name);
        if (slug.Length == 0) return Of(name);
        return style switch
        {
            SlugStyle.HexoLower => Cut(slug.ToLowerInvariant()),
            SlugStyle.HexoUpper => Cut(slug.ToUpperInvariant()),
            _ => Cut(slug),
        };
    }

    /// <summary>
    /// As Hexo makes it: plain Latin letters, a dash for each run of blanks and of the marks on a keyboard, none at the ends, letters as
    /// they are written. Empty for a name of such marks alone.
    /// </summary>
    public static string OfHexo(string name)
    {
        const string marks = "~`!@#$%^&*()-_+=[]{}|\\;:\"'<>,.?/";
        var slug = new StringBuilder(name.Length);
        var dash = false;
        foreach (var c in PlainLatin.Of(name))
        {
            if (c < ' ') continue;
            if (char.IsWhiteSpace(c) || c == '\uFEFF' || marks.Contains(c))
            {
                dash = true;
                continue;
            }

            if (dash && slug.Length > 0) slug.Append('-');
            dash = false;
            slug.Append(c);
        }

        return slug.ToString();
    }

    /// <summary>
    /// Letters and digits of any script in lower case, everything between them a dash. Never empty: a name without
    /// letters gets its code points in hexadecimal. A very long one is cut, and ends in a hash of the whole.
    /// </summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        var dash = false;
        foreach (var rune in Composition.Of(name).EnumerateRunes())
        {
            var word = rune.Value switch
            {
                '#' when slug.Length > 0 && !dash => "-sharp", // C#, F# are not C and F
                '+' when slug.Length > 0 && !dash => "-plus",
                _ => null,
            };
            if (word is not null)
            {
                slug.Append(word);
            }
            else if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                if (dash && slug.Length > 0) slug.Append('-');
                dash = false;
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (rune.Value is not ('\'' or '\u2019'))
            {
                dash = true;
            }
        }

        return Cut(slug.Length > 0 ? slug.ToString() : string.Join('-', name.EnumerateRunes().Select(rune => rune.Value.ToString("x", CultureInfo.InvariantCulture))));
    }

    private static string Cut(string slug)
    {
        if (slug.Length <= LongestReserved && UrlMap.IsReserved(slug)) return slug + "-1";
        if (slug.Length * 3 <= LongestBytes || Encoding.UTF8.GetByteCount(slug) <= LongestBytes) return slug;
        var hash = 2166136261u; // FNV-1a: the same on every machine
        foreach (var c in slug) hash = (hash ^ c) * 16777619u;
        var (length, bytes) = (0, 0);
        foreach (var rune in slug.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > LongestBytes - 9) break;
            length += rune.Utf16SequenceLength;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{slug.AsSpan(0, length).TrimEnd('-')}-{hash:x8}");
    }
}
