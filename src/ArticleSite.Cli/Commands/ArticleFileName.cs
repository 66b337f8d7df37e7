using System.Text;

namespace ArticleSite.Cli.Commands;

/// <summary>Names a new article's file for its title; the name becomes the address unless the article says otherwise.</summary>
internal static class ArticleFileName
{
    // Every file system takes 255 bytes; a letter has up to four.
    private const int MaximumLength = 60;

    /// <summary>Letters and digits of any script in lower case, one dash for everything between; empty when there are none.</summary>
    public static string Of(string title)
    {
        var name = new StringBuilder();
        var isGap = false;
        foreach (var rune in title.EnumerateRunes())
        {
            if (rune.Value is '\'' or '\u2019') continue; // don't -> dont
            if (!Rune.IsLetterOrDigit(rune))
            {
                isGap = true;
                continue;
            }

            if (name.Length + rune.Utf16SequenceLength > MaximumLength) break;
            if (isGap && name.Length > 0) name.Append('-');
            isGap = false;
            name.Append(Rune.ToLowerInvariant(rune));
        }

        return name.ToString();
    }
}
