using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Validate;

/// <summary>The lines that ads stand by. Asked from the first ad to the last, it goes through a line that has thousands of them once.</summary>
/// <param name="text">The file.</param>
/// <param name="body">The article's body in it.</param>
/// <param name="ads">Where ads stand.</param>
internal sealed class AdLines(string text, TextSpan body, SpanSet ads)
{
    /// <summary>More of a line is not kept: it is neither a label nor a button, and thousands of ads in it would keep it thousands of times.</summary>
    internal const int LongestKept = 2_000;

    private int _lineStart = body.Start;
    private int _sought = body.Start;
    private TextSpan _rest = new(body.Start, 0);

    /// <summary>The line before an ad, or what of its own line is before it.</summary>
    public Spanned<string> Before(int at)
    {
        while (at > body.Start && char.IsWhiteSpace(text[at - 1])) at--;
        if (at <= body.Start) return new Spanned<string>("", default);
        if (at > _sought)
        {
            var lineEnd = text.LastIndexOf('\n', at - 1, at - _sought);
            if (lineEnd >= 0) _lineStart = lineEnd + 1;
            _sought = at;
        }

        return Trimmed(_lineStart, at);
    }

    /// <summary>The line after an ad, or what of its own line is after it.</summary>
    public Spanned<string> After(int at)
    {
        while (at < body.End && char.IsWhiteSpace(text[at])) at++;
        if (at >= body.End) return new Spanned<string>("", default);
        if (!_rest.Contains(at))
        {
            var close = text.IndexOf('\n', at, body.End - at);
            _rest = TextSpan.FromBounds(at, close < 0 ? body.End : close);
        }

        return Trimmed(at, _rest.End);
    }

    /// <summary>What kind of line it is.</summary>
    public AdNeighbour KindOf(Spanned<string> line)
    {
        var words = line.Value;
        if (words.Length == 0 || ads.Overlaps(line.Span)) return AdNeighbour.None;
        if (words[0] == '#') return AdNeighbour.Heading;
        var digits = words.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits is > 0 and < 10 && words[digits] is '.' or ')') return AdNeighbour.Step;
        return char.IsLetterOrDigit(words[0]) || words[0] is '*' or '_' or '[' ? AdNeighbour.Text : AdNeighbour.Other;
    }

    private Spanned<string> Trimmed(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new Spanned<string>(text[start..Math.Min(end, start + LongestKept)], TextSpan.FromBounds(start, end));
    }
}
