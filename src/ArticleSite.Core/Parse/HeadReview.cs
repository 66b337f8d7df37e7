using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Parse;

/// <summary>What is to be said of values that could be read: too long, too many, not meant. It changes nothing.</summary>
internal static class HeadReview
{
    /// <summary>About what search engines and the lists of themes show of a title.</summary>
    private const int LongestTitle = 90;

    /// <summary>About what search engines show of a description.</summary>
    private const int LongestDescription = 160;

    private const int MostKeywords = 15;
    private const int LongestKeyword = 60;

    /// <summary>The first web page is of 1991.</summary>
    private const int FirstYear = 1991;

    public static void Find(SourceText source, FrontMatter meta, YamlMap? map, FrontMatterOptions options, List<Diagnostic> findings)
    {
        foreach (var key in options.Required)
            if (map?[key] is null or YamlScalar { IsNull: true } or YamlList { Items.IsEmpty: true }) findings.Add(Rules.KeyIsMissing(PlaceFor(source, meta, map, key), key));

        TitleMarkup.Find(source, meta.Title, findings);
        if (meta.Title.Value.Length > LongestTitle) findings.Add(Rules.TitleIsLong(source.At(meta.Title.Span), meta.Title.Value.Length, LongestTitle));
        if (meta.Description is { } description && description.Value.Length > LongestDescription)
            findings.Add(Rules.DescriptionIsLong(source.At(description.Span), description.Value.Length, LongestDescription));
        CheckYear("date", meta.Date);
        CheckYear("updated", meta.Updated);
        CheckKeywords(source, meta.Keywords, findings);

        void CheckYear(string key, Spanned<DateTimeOffset>? date)
        {
            if (date is { } written && written.Value.Year < FirstYear) findings.Add(Rules.DateIsTooEarly(source.At(written.Span), key, written.Value.Year));
        }
    }

    private static void CheckKeywords(SourceText source, EquatableArray<Spanned<string>> keywords, List<Diagnostic> findings)
    {
        foreach (var keyword in keywords)
            if (keyword.Value.Length > LongestKeyword) findings.Add(Rules.KeywordIsLong(source.At(keyword.Span), keyword.Value, keyword.Value.Length));
        if (keywords.Count > MostKeywords) findings.Add(Rules.KeywordsAreMany(source.At(keywords[MostKeywords].Span), keywords.Count, MostKeywords));
    }

    /// <summary>An empty key says where its value was forgotten; else the line of dashes stands for the whole head.</summary>
    private static SourceLocation PlaceFor(SourceText source, FrontMatter meta, YamlMap? map, string key)
    {
        foreach (var entry in map?.Entries ?? [])
            if (entry.Key.Value == key) return source.At(entry.Key.Span);
        return source.At(new TextSpan(meta.Span.Start, Math.Min(3, meta.Span.Length)));
    }
}
