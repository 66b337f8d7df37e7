namespace ArticleSite.Core.Ads;

/// <summary>Line ends: LF, CRLF and a lone CR.</summary>
internal static class Lines
{
    /// <summary>The end of the line a place is in, before its line end.</summary>
    public static int End(string text, int at, int end)
    {
        var next = text.AsSpan(at, end - at).IndexOfAny('\r', '\n');
        return next < 0 ? end : at + next;
    }

    /// <summary>Just after the line end that stands here.</summary>
    public static int Next(string text, int lineEnd, int end)
    {
        if (lineEnd >= end) return end;
        return text[lineEnd] == '\r' && lineEnd + 1 < end && text[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;
    }

    /// <summary>The start of the line a place is in.</summary>
    public static int Start(string text, int at, int start)
    {
        var last = text.AsSpan(start, at - start).LastIndexOfAny('\r', '\n');
        return last < 0 ? start : start + last + 1;
    }

    /// <summary>True when a part of a text holds nothing but blanks, line ends and, where asked, quote marks.</summary>
    public static bool IsBlank(string text, int start, int end, bool isQuoted = false)
    {
        for (var at = start; at < end; at++)
            if (text[at] is not (' ' or '\t' or '\r' or '\n') && !(isQuoted && text[at] == '>')) return false;
        return true;
    }
}
