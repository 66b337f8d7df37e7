namespace ArticleSite.Core.Ads.Validate;

/// <summary>Counts the words of Markdown that a reader sees: runs of letters and digits outside tags and link targets. Close enough for distances.</summary>
internal static class ProseWords
{
    public static int Count(string text, int start, int end)
    {
        var (words, isInWord, close) = (0, false, start);
        for (var at = start; at < end; at++)
        {
            if (text[at] == '<' && HtmlTags.TryRead(text, at, end, out var after)) (at, isInWord) = (after - 1, false);
            else if (text[at] == '(' && at > start && text[at - 1] == ']' && (close = CloseFrom(at, close)) < end) (at, isInWord) = (close, false);
            else if (!char.IsLetterOrDigit(text[at])) isInWord = isInWord && text[at] is '\'' or '’';
            else if (!isInWord) (words, isInWord) = (words + 1, true);
        }

        return words;

        // where none follows, thousands of openers look for it once
        int CloseFrom(int at, int known) => known > at ? known : text.IndexOf(')', at, end - at) is >= 0 and var found ? found : end;
    }
}
