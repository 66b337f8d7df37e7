using System.Globalization;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>
/// Finds titles that name a year which has gone by: <c>Best printers of 2021</c>. A year that is part of a product's name,
/// as in <c>Office 2019</c>, stays; so does one of an event, a number with more digits, and any year with no sign that it is the article's own.
/// </summary>
public static class StaleYear
{
    private static readonly HashSet<string> s_products = new(StringComparer.OrdinalIgnoreCase)
    {
        "access", "acrobat", "advance", "autocad", "edge", "elements", "excel", "exchange", "fifa", "flight", "illustrator", "lightroom", "nba", "office", "onenote", "outlook",
        "photoshop", "powerpoint", "project", "publisher", "premiere", "quickbooks", "revit", "server", "sharepoint", "simulator", "sql", "studio", "visio", "windows", "word", "year",
    };

    private static readonly HashSet<string> s_before = new(StringComparer.OrdinalIgnoreCase) { "in", "of", "for", "during", "your", "the", "navigating", "updated", "new", "latest" };

    private static readonly HashSet<string> s_after = new(StringComparer.OrdinalIgnoreCase)
    {
        "edition", "fix", "fixes", "guide", "list", "picks", "ranking", "review", "reviews", "s", "solutions", "solved", "tips", "top", "tutorial", "update", "updated", "version",
    };

    private static readonly HashSet<string> s_praise = new(StringComparer.OrdinalIgnoreCase) { "best", "top", "latest", "newest", "leading", "finest" };

    /// <summary>Every stale title.</summary>
    public static IEnumerable<Diagnostic> Find(SiteModel site, DateTimeOffset now)
    {
        foreach (var article in site.Articles.Concat(site.Pages))
        {
            if (PlaceOfYear(article.Title, now.Year) is not { } place) continue;
            var title = article.Article.Meta.Title;
            // in quotes or without, what YAML did not change stands in the file as it is
            var quote = (title.Span.Length - title.Value.Length) / 2;
            var isPlain = title.Span.Length - title.Value.Length is 0 or 2;
            var at = new SourceLocation(article.Article.Source, isPlain ? place.Shift(title.Span.Start + quote) : title.Span);
            yield return Rules.YearIsStale(at, article.Title.Substring(place.Start, place.Length), now.Year);
        }
    }

    /// <summary>Where a title gives a year before this one for its own; null for nowhere.</summary>
    public static TextSpan? PlaceOfYear(string title, int now)
    {
        var text = title.AsSpan();
        for (var at = text.IndexOf("20"); at >= 0 && at + 4 <= text.Length;)
        {
            var isNumber = char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]);
            var isAlone = (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '-' or '\u2013')) && (at + 4 == text.Length || !char.IsLetterOrDigit(text[at + 4]) && text[at + 4] is not ('-' or '\u2013' or 'x'));
            if (isNumber && isAlone)
            {
                var year = int.Parse(text.Slice(at, 4), CultureInfo.InvariantCulture);
                if (year < now && IsOwn(text, at)) return new TextSpan(at, 4);
            }

            var next = text[(at + 2)..].IndexOf("20");
            at = next < 0 ? -1 : at + 2 + next;
        }

        return null;
    }

    private static bool IsOwn(ReadOnlySpan<char> title, int at)
    {
        var before = LastWord(title[..at]);
        if (Has(s_products, before)) return false;
        if (Has(s_after, FirstWord(title[(at + 4)..]))) return true;
        // alone in brackets it is the year of a model: Nokia 150 (2023)
        if (at == 0 || (Has(s_before, before) && title[at - 1] == ' ')) return true;
        foreach (var word in title.Split(' '))
            if (Has(s_praise, title[word])) return true;
        return false;
    }

    private static bool Has(HashSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" ,:");
        var start = text.Length;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1])) start--;
        return text[start..];
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" '\u2019");
        var end = 0;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return text[..end];
    }
}
