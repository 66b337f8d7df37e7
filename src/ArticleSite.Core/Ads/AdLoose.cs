using ArticleSite.Core.Ads.Networks;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>
/// Finds ad material outside any markers, by its addresses: a paid link around nothing but a picture or a player, a pixel, a
/// script, frame or place of an ad system. Paid links of words are the author's own sentences and are not touched.
/// Players without a paid link are found too, only to be listed.
/// </summary>
internal sealed class AdLoose(SourceText text, int end, PaidUrls urls)
{
    /// <summary>No ad is longer; a bound that keeps hostile texts from costing n².</summary>
    private const int Longest = 4096;

    /// <summary>The piece that begins with a tag; null when none does.</summary>
    /// <param name="at">Where <c>&lt;</c> stands.</param>
    public AdCandidate? Read(int at)
    {
        var after = (text[at + 1] | 0x20) switch
        {
            'a' => Link(at),
            'd' => Place(at),
            'i' when (text[at + 2] | 0x20) == 'm' => Pixel(at),
            'i' when (text[at + 2] | 0x20) == 'f' => Frame(at),
            'i' => Place(at),
            's' when (text[at + 2] | 0x20) == 'c' => Script(at),
            's' when (text[at + 2] | 0x20) == 'p' => Clip(at),
            _ => -1,
        };
        return after < 0 ? null : new AdCandidate(AdCandidateKind.Loose, at, after, 0);
    }

    private int Link(int at)
    {
        if (!ReadTag(at, "a", out var tag) || tag.Href is not { } href || !HoldsOnlyMedia(tag.Span.End, out var close)) return -1;
        var url = href.Read(text);
        if (AdHandlers.IsScript(url)) url = AdHandlers.Address(url, out _, out _) ?? "";
        return PaidUrls.IsPaid(urls.Recognise(url)) ? WithPixel(close) : -1;
    }

    /// <summary>True when there is a picture, frame or clip, and no word, before the link's end tag.</summary>
    private bool HoldsOnlyMedia(int at, out int close)
    {
        var hasMedia = false;
        var limit = Math.Min(end, at + Longest);
        close = -1;
        while (at < limit)
        {
            if (text[at] != '<')
            {
                if (text[at] is not (' ' or '\t' or '\r' or '\n')) return false;
                if (Lines.IsEnd(text, at, limit, out var next) && Lines.IsBlank(text, next, Lines.End(text, next, limit))) return false;
                at++;
                continue;
            }

            if (!HtmlTags.TryRead(text, at, limit, out var after)) return false;
            if (HtmlTags.IsNamed(text, at, end, "/a"))
            {
                close = after;
                return hasMedia;
            }

            hasMedia |= HtmlTags.IsNamed(text, at, end, "img") || HtmlTags.IsNamed(text, at, end, "iframe") || HtmlTags.IsNamed(text, at, end, "video");
            at = after;
        }

        return false;
    }

    private int Pixel(int at)
    {
        if (!ReadTag(at, "img", out var tag) || tag.Source is not { } source) return -1;
        var url = source.Read(text);
        if (!AdHandlers.IsAddress(url)) return -1;
        if (tag.IsTiny) return tag.Span.End;
        var match = urls.Recognise(url);
        return match is not null && (match.Role == AdUrlRole.Pixel || tag.IsHidden) ? tag.Span.End : -1;
    }

    /// <summary>Any frame whose address is known; whether it is an ad is told later.</summary>
    private int Frame(int at)
    {
        if (!ReadTag(at, "iframe", out var tag) || tag.Source is not { } source) return -1;
        if (urls.Recognise(source.Read(text)) is null) return -1;
        return EndTag(tag.Span.End, "</iframe>") is > 0 and var close ? close : tag.Span.End;
    }

    private int Script(int at)
    {
        if (!ReadTag(at, "script", out var tag)) return -1;
        var close = EndTag(tag.Span.End, "</script>");
        if (close < 0) return -1;
        var whole = text.AsSpan(at, close - at);
        var isAdSense = whole.Contains("adsbygoogle", StringComparison.OrdinalIgnoreCase);
        if (isAdSense && HtmlTags.IsNamed(text, Math.Min(SkipBlanks(close), end - 1), end, "ins")) return -1; // it goes with its unit
        if (tag.Source is { } source) return urls.Recognise(source.Read(text)) is { Role: AdUrlRole.Script } ? close : -1;
        return isAdSense || whole.Contains("googletag.", StringComparison.Ordinal) ? close : -1;
    }

    /// <summary>An element that a script fills.</summary>
    private int Place(int at)
    {
        var isDiv = HtmlTags.IsNamed(text, at, end, "div");
        if (!isDiv && !HtmlTags.IsNamed(text, at, end, "ins")) return -1;
        if (!HtmlTags.TryRead(text, at, end, out var after) || !AdPlaces.IsPlace(text.AsSpan(at, after - at))) return -1;
        var close = EndTag(after, isDiv ? "</div>" : "</ins>");
        return close < 0 || text.AsSpan(after, close - after).Contains("<div", StringComparison.OrdinalIgnoreCase) ? -1 : close;
    }

    /// <summary>A click-to-play clip: <c>&lt;span&gt;&lt;video …&gt;…&lt;a href="javascript:…"&gt;</c>.</summary>
    private int Clip(int at)
    {
        if (!HtmlTags.IsNamed(text, at, end, "span") || !HtmlTags.TryRead(text, at, end, out var after)) return -1;
        var video = SkipBlanks(after);
        if (video >= end || text[video] != '<' || !HtmlTags.IsNamed(text, video, end, "video")) return -1;
        var close = EndTag(video, "</span>");
        if (close < 0) return -1;
        foreach (var link in AdContent.Read(text, at, close, urls).Links)
            if (link.Role == AdLinkRole.Click && PaidUrls.IsPaid(link.Match)) return WithPixel(close);
        return -1;
    }

    /// <summary>The pixel that stands right behind a creative belongs to it.</summary>
    private int WithPixel(int close)
    {
        var at = SkipBlanks(close);
        if (at >= end || text[at] != '<' || Lines.HasBlankLine(text, close, at)) return close;
        return HtmlTags.IsNamed(text, at, end, "img") && Pixel(at) is > 0 and var after ? after : close;
    }

    private bool ReadTag(int at, string name, out AdTag tag)
    {
        tag = default;
        if (!HtmlTags.IsNamed(text, at, end, name) || !HtmlTags.TryRead(text, at, end, out var after)) return false;
        tag = new AdTag(text, TextSpan.FromBounds(at, after), at + 1 + name.Length);
        return true;
    }

    private int EndTag(int at, string name)
    {
        var found = text.AsSpan(at, Math.Min(end - at, Longest)).IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? -1 : at + found + name.Length;
    }

    private int SkipBlanks(int at)
    {
        while (at < end && text[at] is (' ' or '\t' or '\r' or '\n')) at++;
        return at;
    }
}
