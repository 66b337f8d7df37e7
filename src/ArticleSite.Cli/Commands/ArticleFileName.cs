using System.Text;
using ArticleSite.Core.Enrich;

namespace ArticleSite.Cli.Commands;

/// <summary>Names a new article's file for its title; the name becomes the address unless the article says otherwise.</summary>
internal static class ArticleFileName
{
    // Every file system takes 255 bytes; a letter has up to four.
    private const int MaximumLength = 60;

    /// <summary>The title as an address, cut between words; empty when it has no letter or digit.</summary>
    public static string Of(string title)
    {
        if (!title.EnumerateRunes().Any(Rune.IsLetterOrDigit)) return "";
        var slug = Slug.Of(title);
        if (slug.Length <= MaximumLength) return slug;
        var cut = slug.LastIndexOf('-', MaximumLength);
        if (cut <= 0) cut = char.IsHighSurrogate(slug[MaximumLength - 1]) ? MaximumLength - 1 : MaximumLength;
        return slug[..cut];
    }
}
