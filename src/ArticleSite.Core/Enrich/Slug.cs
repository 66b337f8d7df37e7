using System.Globalization;
using System.Text;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>Makes names fit for an address: <c>Windows 11 &amp; C#</c> becomes <c>windows-11-c-sharp</c>.</summary>
public static class Slug
{
    /// <summary>
    /// Letters and digits of any script in lower case, everything between them a dash. Never empty: a name without
    /// letters gets its code points in hexadecimal.
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

        return slug.Length > 0 ? slug.ToString() : string.Join('-', name.EnumerateRunes().Select(rune => rune.Value.ToString("x", CultureInfo.InvariantCulture)));
    }
}
