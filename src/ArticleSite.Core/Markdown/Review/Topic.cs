namespace ArticleSite.Core.Markdown.Review;

/// <summary>Whether two headlines are about the same thing, told by the words they share.</summary>
internal static class Topic
{
    /// <summary>"Introduction" and "Before you begin" are about nothing of their own.</summary>
    private const int LeastWords = 4;

    /// <summary>So many letters alike are one word in several forms: print, printer, printing.</summary>
    private const int StemLength = 4;

    /// <summary>True when both say enough to be compared, and share no word.</summary>
    public static bool Differs(string heading, string title, string language)
    {
        var left = WordsOf(heading, language);
        if (left.Count < LeastWords) return false;
        var right = WordsOf(title, language);
        return right.Count >= LeastWords && !left.Any(word => right.Any(other => IsAlike(word, other)));
    }

    private static bool IsAlike(string left, string right)
    {
        var stem = Math.Min(StemLength, Math.Min(left.Length, right.Length));
        return string.CompareOrdinal(left, 0, right, 0, stem) == 0;
    }

    private static List<string> WordsOf(string text, string language)
    {
        var stop = StopWords.Of(language);
        List<string> found = [];
        var words = new WordReader(text);
        while (words.Next())
        {
            var word = words.Word.ToString().ToLowerInvariant();
            if (word.Length > 2 && !stop.Contains(word)) found.Add(word);
        }

        return found;
    }
}
