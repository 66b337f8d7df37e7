namespace ArticleSite.Core.Ads;

/// <summary>Line ends: LF, CRLF and a lone CR.</summary>
internal static class Lines
{
    /// <summary>The end of the line a place is in, before its line end.</summary>
    public static int End(ReadOnlySpan<char> text, int at, int end)
    {
        var next = text.Slice(at, end - at).IndexOfAny('\r', '\n');
        return next < 0 ? end : at + next;
    }

    /// <summary>Just after the line end that stands here.</summary>
    public static int Next(ReadOnlySpan<char> text, int lineEnd, int end)
    {
        if (lineEnd >= end) return end;
        return text[lineEnd] == '\r' && lineEnd + 1 < end && text[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;
    }

    /// <summary>The start of the line a place is in.</summary>
    public static int Start(ReadOnlySpan<char> text, int at, int start)
    {
        var last = text.Slice(start, at - start).LastIndexOfAny('\r', '\n');
        return last < 0 ? start : start + last + 1;
    }

    /// <summary>True when a line ends here.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="end">The end of the text.</param>
    /// <param name="next">The start of the next line.</param>
    public static bool IsEnd(ReadOnlySpan<char> text, int at, int end, out int next)
    {
        next = Next(text, at, end);
        return text[at] is '\r' or '\n';
    }

    /// <summary>True when an empty line lies in a part of a text that is all blanks and line ends.</summary>
    public static bool HasBlankLine(ReadOnlySpan<char> text, int start, int end)
    {
        var ends = 0;
        for (var at = start; at < end; at++)
            if (text[at] == '\n' || (text[at] == '\r' && !(at + 1 < end && text[at + 1] == '\n'))) ends++;
        return ends > 1;
    }

    /// <summary>True when a part of a text holds nothing but blanks, line ends and, where asked, quote marks.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text, int start, int end, bool isQuoted = false)
    {
        for (var at = start; at < end; at++)
            if (text[at] is not (' ' or '\t' or '\r' or '\n') && !(isQuoted && text[at] == '>')) return false;
        return true;
    }
}
