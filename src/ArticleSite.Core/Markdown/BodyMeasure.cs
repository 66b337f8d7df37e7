namespace ArticleSite.Core.Markdown;

/// <summary>
/// Counts the words and estimates the height of a body up to a place, on a phone 360 CSS pixels wide: text has 8.5 words on a
/// line of 27 px, a picture or player is 220 px high, a heading 40 px.
/// </summary>
internal sealed class BodyMeasure(string html)
{
    private int _at;
    private int _wordsOfText;
    private bool _isInHeading;

    /// <summary>Words before the place.</summary>
    public int Words { get; private set; }

    /// <summary>The height before the place, in CSS pixels.</summary>
    public int Height { get; private set; }

    /// <summary>Reads on up to a place between blocks; places come in order.</summary>
    public void ReadTo(int end)
    {
        while (_at < end)
        {
            if (html[_at] == '<') ReadTag();
            else ReadText(end);
        }

        Height += (int)Math.Ceiling(_wordsOfText / PhonePage.WordsPerLine) * PhonePage.LineHeight;
        _wordsOfText = 0;
    }

    private void ReadTag()
    {
        var close = html.IndexOf('>', _at);
        var tag = html.AsSpan(_at + 1, (close < 0 ? html.Length : close) - _at - 1);
        _at = close < 0 ? html.Length : close + 1;
        var isEnd = tag.StartsWith("/");
        var name = isEnd ? tag[1..] : tag;
        name = name.IndexOf(' ') is >= 0 and var blank ? name[..blank] : name;
        if (name is ['h', >= '1' and <= '6'])
        {
            _isInHeading = !isEnd;
            if (!isEnd) Height += PhonePage.HeadingHeight;
        }
        else if (name is "img" or "iframe" or "video" && !isEnd)
        {
            Height += PhonePage.ImageHeight;
        }
        else if (name is "script" or "style" && !isEnd)
        {
            _at = html.IndexOf("</" + name.ToString(), _at, StringComparison.Ordinal) is >= 0 and var found ? found : html.Length;
        }
    }

    private void ReadText(int end)
    {
        var isWord = false;
        for (; _at < end && html[_at] != '<'; _at++)
        {
            var isLetter = char.IsLetterOrDigit(html[_at]);
            if (isLetter && !isWord)
            {
                Words++;
                if (!_isInHeading) _wordsOfText++;
            }

            isWord = isLetter;
        }
    }
}
