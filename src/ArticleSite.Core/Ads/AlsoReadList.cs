using System.Net;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>Reads the links of a pasted list; their titles may hold a bare <c>&amp;</c> or <c>&lt;</c>.</summary>
internal static class AlsoReadList
{
    /// <summary>Adds an entry for every link of a part of a text that has a target and words.</summary>
    public static void Read(ReadOnlySpan<char> text, int start, int end, List<AlsoReadEntry> entries)
    {
        for (var at = start; at < end; at++)
        {
            var next = text.Slice(at, end - at).IndexOf('<');
            if (next < 0) return;
            at += next;
            if (!HtmlTags.IsNamed(text, at, end, "a") || !HtmlTags.TryRead(text, at, end, out var words)) continue;
            var close = LinkEnd(text, words, end);
            if (close < 0) return;
            var url = WebUtility.HtmlDecode(HtmlTags.Attribute(text.Slice(at, words - at), "href").Trim().ToString());
            var title = Words(text, words, close);
            var after = HtmlTags.TryRead(text, close, end, out var tagEnd) ? tagEnd : close;
            if (url.Length > 0 && title.Length > 0) entries.Add(new AlsoReadEntry(title, url, TextSpan.FromBounds(at, after)));
            at = after - 1;
        }
    }

    /// <summary>Where a link ends: at its end tag, or before the next item of an author who forgot it.</summary>
    private static int LinkEnd(ReadOnlySpan<char> text, int at, int end)
    {
        for (; at < end; at++)
        {
            var next = text.Slice(at, end - at).IndexOf('<');
            if (next < 0) break;
            at += next;
            if (HtmlTags.IsNamed(text, at, end, "/a") || HtmlTags.IsNamed(text, at, end, "/li") || HtmlTags.IsNamed(text, at, end, "li")) return at;
        }

        return end;
    }

    private static string Words(ReadOnlySpan<char> text, int at, int end)
    {
        const int usual = 512;
        var words = end - at <= usual ? stackalloc char[usual] : new char[end - at];
        var count = 0;
        while (at < end)
        {
            var length = text.Slice(at, end - at).IndexOf('<');
            if (length < 0) length = end - at;
            text.Slice(at, length).CopyTo(words[count..]);
            (at, count) = (at + length, count + length);
            if (at >= end) break;
            if (HtmlTags.TryRead(text, at, end, out var after)) at = after;
            else words[count++] = text[at++];
        }

        return ReadableText.Read(words[..count]);
    }
}
