namespace ArticleSite.Core.Ads;

/// <summary>Finds the ends of the ads that are elements: AdSense units and also-read lists.</summary>
internal static class AdUnits
{
    /// <summary>
    /// Just after an AdSense unit and its script; -1 when <c>&lt;/ins&gt;</c> is missing: a unit is empty, so an empty
    /// line or another unit before it means that it belongs to something else.
    /// </summary>
    public static int AdSenseEnd(ReadOnlySpan<char> text, int at, int end)
    {
        while (at < end)
        {
            var next = text.Slice(at, end - at).IndexOfAny('<', '\r', '\n');
            if (next < 0) return -1;
            at += next;
            if (text[at] != '<')
            {
                var line = Lines.Next(text, at, end);
                if (line >= end || Lines.IsBlank(text, line, Lines.End(text, line, end), isQuoted: true)) return -1;
                at = line;
                continue;
            }

            if (HtmlTags.IsNamed(text, at, end, "ins")) return -1;
            if (HtmlTags.IsNamed(text, at, end, "/ins"))
                return HtmlTags.TryRead(text, at, end, out var after) ? ScriptAfter(text, after, end) : -1;
            at++;
        }

        return -1;
    }

    /// <summary>The start of a loader script that stands right before a unit; else the unit's own start.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unit">Where the unit begins.</param>
    /// <param name="floor">What comes before belongs to something else.</param>
    public static int LoaderBefore(ReadOnlySpan<char> text, int unit, int floor)
    {
        var close = unit;
        while (close > floor && text[close - 1] is (' ' or '\t' or '\r' or '\n')) close--;
        if (!text.Slice(floor, close - floor).EndsWith("</script>", StringComparison.OrdinalIgnoreCase)) return unit;
        var search = text.Slice(floor, close - floor);
        var open = search.LastIndexOf("<script", StringComparison.OrdinalIgnoreCase);
        return open >= 0 && search[open..].Contains("adsbygoogle", StringComparison.OrdinalIgnoreCase) ? floor + open : unit;
    }

    /// <summary>Just after an also-read list; 0 when there is no list under the label; -1 when the list never ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Just after the label's start tag.</param>
    /// <param name="end">The end of the body.</param>
    /// <param name="list">From the list's start tag to its end tag.</param>
    public static int AlsoReadEnd(ReadOnlySpan<char> text, int at, int end, out (int Start, int End) list)
    {
        list = default;
        if (!ReadLabel(text, ref at, end)) return 0;
        var isWrapped = SkipTag(text, ref at, end, "div");
        var start = at;
        if (!SkipTag(text, ref at, end, "ul")) return 0;
        for (var depth = 1; at < end; at++)
        {
            var next = text.Slice(at, end - at).IndexOf('<');
            if (next < 0) return -1;
            at += next;
            if (HtmlTags.IsNamed(text, at, end, "ul")) depth++;
            else if (IsNextLabel(text, at, end)) return -1;
            else if (HtmlTags.IsNamed(text, at, end, "/ul") && --depth == 0) break;
        }

        if (at >= end || !HtmlTags.TryRead(text, at, end, out var after)) return -1;
        list = (start, at);
        var wrapped = after;
        return isWrapped && SkipTag(text, ref wrapped, end, "/div") ? wrapped : after;
    }

    /// <summary>The label is short: it ends on its line or the next.</summary>
    private static bool ReadLabel(ReadOnlySpan<char> text, ref int at, int end)
    {
        var limit = Math.Min(end, at + 512);
        var close = text.Slice(at, limit - at).IndexOf("</span", StringComparison.OrdinalIgnoreCase);
        if (close < 0 || !HtmlTags.TryRead(text, at + close, end, out var after)) return false;
        at = after;
        return true;
    }

    private static bool IsNextLabel(ReadOnlySpan<char> text, int at, int end) =>
        HtmlTags.IsNamed(text, at, end, "span") && HtmlTags.TryRead(text, at, end, out var after)
        && HtmlTags.HasClassLike(text.Slice(at, after - at), "alsoread");

    private static bool SkipTag(ReadOnlySpan<char> text, ref int at, int end, string name)
    {
        var tag = at;
        while (tag < end && text[tag] is (' ' or '\t' or '\r' or '\n' or '>')) tag++;
        if (tag >= end || !HtmlTags.IsNamed(text, tag, end, name) || !HtmlTags.TryRead(text, tag, end, out var after)) return false;
        at = after;
        return true;
    }

    private static int ScriptAfter(ReadOnlySpan<char> text, int at, int end)
    {
        var script = at;
        while (script < end && text[script] is (' ' or '\t' or '\r' or '\n')) script++;
        if (script >= end || !HtmlTags.IsNamed(text, script, end, "script")) return at;
        var limit = Math.Min(end, script + 4096);
        var close = text.Slice(script, limit - script).IndexOf("</script>", StringComparison.OrdinalIgnoreCase);
        if (close < 0) return at;
        var isOurs = text.Slice(script, close).Contains("adsbygoogle", StringComparison.OrdinalIgnoreCase);
        return isOurs ? script + close + "</script>".Length : at;
    }
}
