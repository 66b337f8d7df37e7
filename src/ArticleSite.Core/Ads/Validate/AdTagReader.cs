using System.Net;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Validate;

/// <summary>Reads the tags of a piece of ad material; comments and what stands inside scripts are passed over.</summary>
internal static class AdTagReader
{
    public static IReadOnlyList<AdTag> Read(string text, TextSpan span)
    {
        List<AdTag> tags = [];
        var at = span.Start;
        while (at < span.End && text.IndexOf('<', at, span.End - at) is >= 0 and var open)
        {
            if (IsComment(text, open, span.End))
            {
                at = After(text, "-->", open + 4, span.End);
            }
            else if (HtmlTags.TryRead(text, open, span.End, out var after))
            {
                var tag = Tag(text, TextSpan.FromBounds(open, after));
                tags.Add(tag);
                at = tag is { IsEnd: false, Name: "script" or "style" } ? Before(text, "</" + tag.Name, after, span.End) : after;
            }
            else
            {
                at = open + 1;
            }
        }

        return tags;
    }

    private static bool IsComment(string text, int at, int end) => text.AsSpan(at, end - at).StartsWith("<!--", StringComparison.Ordinal);

    private static int After(string text, string mark, int at, int end) => Math.Min(end, Before(text, mark, at, end) + mark.Length);

    private static int Before(string text, string mark, int at, int end)
    {
        if (at >= end) return end;
        var found = text.IndexOf(mark, at, end - at, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? end : found;
    }

    /// <summary>Takes a tag apart that has been read as a whole one: its form needs no second look.</summary>
    private static AdTag Tag(string text, TextSpan span)
    {
        var isEnd = text[span.Start + 1] == '/';
        var start = span.Start + (isEnd ? 2 : 1);
        var at = start;
        while (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-') at++;
        var name = text[start..at].ToLowerInvariant();
        List<AdAttribute> attributes = [];
        while (true)
        {
            var lead = at;
            at = SkipBlanks(text, at);
            if (text[at] is '>' or '/') return new AdTag(name, span, isEnd, attributes);
            attributes.Add(Attribute(text, lead, ref at));
        }
    }

    private static AdAttribute Attribute(string text, int lead, ref int at)
    {
        var start = at;
        while (!IsBlank(text[at]) && text[at] is not ('=' or '>' or '/')) at++;
        var name = TextSpan.FromBounds(start, at);
        var equals = SkipBlanks(text, at);
        if (text[equals] != '=') return new AdAttribute(text[start..at], "", name, name, lead);

        at = SkipBlanks(text, equals + 1);
        TextSpan value;
        if (text[at] is '"' or '\'')
        {
            var close = text.IndexOf(text[at], at + 1);
            value = TextSpan.FromBounds(at + 1, close);
            at = close + 1;
        }
        else
        {
            var begin = at;
            while (!IsBlank(text[at]) && text[at] != '>') at++;
            value = TextSpan.FromBounds(begin, at);
        }

        var decoded = WebUtility.HtmlDecode(text.Substring(value.Start, value.Length)).Trim();
        return new AdAttribute(text.Substring(name.Start, name.Length), decoded, TextSpan.FromBounds(start, at), value.IsEmpty ? name : value, lead);
    }

    private static int SkipBlanks(string text, int at)
    {
        while (IsBlank(text[at])) at++;
        return at;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n' or '\f';
}
