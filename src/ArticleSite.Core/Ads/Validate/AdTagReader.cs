using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Validate;

/// <summary>Reads the tags of a piece of ad material; comments and what stands inside scripts are passed over.</summary>
internal static class AdTagReader
{
    public static IReadOnlyList<EditableTag> Read(string text, TextSpan span)
    {
        List<EditableTag> tags = [];
        var at = span.Start;
        while (at < span.End && text.IndexOf('<', at, span.End - at) is >= 0 and var open)
        {
            if (IsComment(text, open, span.End))
            {
                at = After(text, "-->", open + 4, span.End);
            }
            else if (HtmlTags.TryReadAny(text, open, span.End, out var after))
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

    private static EditableTag Tag(string text, TextSpan span)
    {
        var isEnd = text[span.Start + 1] == '/';
        var at = HtmlTags.NameEnd(text, span.Start, span.End);
        var name = text[(span.Start + (isEnd ? 2 : 1))..at].ToLowerInvariant();
        List<EditableAttribute> attributes = [];
        for (var lead = at; HtmlTags.NextAttribute(text, ref at, span.End, out var attribute); lead = at)
        {
            attributes.Add(new EditableAttribute(
                text.Substring(attribute.Name.Start, attribute.Name.Length),
                attribute.Read(text),
                TextSpan.FromBounds(attribute.Name.Start, at),
                attribute.Value.IsEmpty ? attribute.Name : attribute.Value,
                lead));
        }

        return new EditableTag(name, span, isEnd, attributes);
    }
}
