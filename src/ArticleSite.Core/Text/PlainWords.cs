namespace ArticleSite.Core.Text;

/// <summary>Words as set phrases are measured: what stands between blanks and has a letter or a digit of ASCII.</summary>
internal static class PlainWords
{
    /// <summary>How many there are.</summary>
    public static int CountIn(ReadOnlySpan<char> text)
    {
        var words = 0;
        var isWord = false;
        foreach (var c in text)
        {
            if (c is >= '0' and <= 'z' && !isWord) words++;
            isWord = c != ' ' && (isWord || c is >= '0' and <= 'z');
        }

        return words;
    }
}
