using System.Net;
using System.Runtime.InteropServices;
using ArticleSite.Core.Ads.Networks;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>
/// What stands in a piece of ad material: its addresses, pictures and words, each with its place. Tags are read as browsers
/// read them: one that is never closed does no harm here. Markdown links are read too, as authors put those between markers.
/// </summary>
internal sealed class AdContent
{
    private readonly SourceText _text;
    private readonly PaidUrls _urls;
    private readonly List<AdLink> _links = [];
    private readonly List<AdImage> _images = [];
    private readonly List<char> _words;

    [ThreadStatic]
    private static List<char>? t_words;

    private AdContent(SourceText text, PaidUrls urls)
    {
        (_text, _urls, _words) = (text, urls, t_words ??= new List<char>(1024));
        _words.Clear();
    }

    /// <summary>Every address, in the order of the file.</summary>
    public List<AdLink> Links => _links;

    /// <summary>Every picture that can be seen.</summary>
    public List<AdImage> Images => _images;

    /// <summary>The words that can be read.</summary>
    public string Words { get; private set; } = "";

    /// <summary>True when a frame or a clip is in it.</summary>
    public bool HasPlayer { get; private set; }

    /// <summary>True when it has any tag at all.</summary>
    public bool HasTags { get; private set; }

    /// <summary>True when an element that a script fills is in it.</summary>
    public bool IsPlace { get; private set; }

    /// <summary>The size of the first clip, frame or place that has one.</summary>
    public AdSize? PlayerSize { get; private set; }

    /// <summary>An AdSense unit's account; null when there is no unit in it.</summary>
    public string? Client { get; private set; }

    /// <summary>An AdSense unit's slot.</summary>
    public string Slot { get; private set; } = "";

    /// <summary>Reads a part of a text.</summary>
    public static AdContent Read(SourceText text, int start, int end, PaidUrls urls)
    {
        var content = new AdContent(text, urls);
        content.ReadTags(start, end);
        if (text.AsSpan(start, end - start).Contains("](", StringComparison.Ordinal)) content.ReadMarkdown(start, end);
        content.Words = ReadableText.Read(CollectionsMarshal.AsSpan(content._words));
        return content;
    }

    /// <summary>The first address with a role.</summary>
    public AdLink? First(AdLinkRole role)
    {
        foreach (var link in _links)
            if (link.Role == role) return link;
        return null;
    }

    private void ReadTags(int at, int end)
    {
        while (at < end)
        {
            var next = _text.AsSpan(at, end - at).IndexOf('<');
            if (next < 0) break;
            _words.AddRange(_text.AsSpan(at, next));
            at += next;
            if (_text.AsSpan(at, end - at).StartsWith("<!--", StringComparison.Ordinal))
            {
                var close = _text.AsSpan(at + 4, end - at - 4).IndexOf("-->", StringComparison.Ordinal);
                at = close < 0 ? end : at + close + 7;
            }
            else if (HtmlTags.TryReadAny(_text, at, end, out var after))
            {
                HasTags = true;
                at = ReadTag(at, after, end);
            }
            else
            {
                _words.Add(_text[at++]);
            }
        }

        _words.AddRange(_text.AsSpan(at, Math.Max(0, end - at)));
    }

    /// <summary>Reads a tag; gives the place to go on from.</summary>
    private int ReadTag(int at, int after, int end)
    {
        var nameEnd = HtmlTags.NameEnd(_text, at, after);
        var name = _text.AsSpan(at + 1, nameEnd - at - 1);
        if (!IsInline(name.TrimStart('/'))) _words.Add(' ');
        if (name[0] == '/') return after;
        var tag = new AdTag(_text, TextSpan.FromBounds(at, after), nameEnd);
        if (tag.Handler is { } handler) AddHandler(handler);
        switch (name)
        {
            case var _ when Is(name, "a") || Is(name, "area"):
                AddClick(tag.Href);
                break;
            case var _ when Is(name, "img"):
                AddImage(tag);
                break;
            case var _ when Is(name, "iframe") || Is(name, "frame"):
                AddPlayer(tag, AdLinkRole.Frame);
                break;
            case var _ when Is(name, "video") || Is(name, "source") || Is(name, "embed") || Is(name, "audio"):
                AddPlayer(tag, AdLinkRole.Media);
                break;
            case var _ when Is(name, "ins") || Is(name, "amp-ad"):
                if (tag.Client is { } client) (Client, Slot) = (client.Read(_text), tag.Slot?.Read(_text) ?? "");
                PlayerSize ??= tag.Size;
                IsPlace = true;
                break;
            case var _ when Is(name, "div"):
                IsPlace |= AdPlaces.IsPlace(_text.AsSpan(at, after - at));
                break;
            case var _ when Is(name, "script") || Is(name, "style"):
                Add(tag.Source, AdLinkRole.Script);
                return RawEnd(after, end, name);
        }

        return after;

        static bool Is(ReadOnlySpan<char> name, string expected) => name.Equals(expected, StringComparison.OrdinalIgnoreCase);
    }

    private void AddClick(HtmlAttribute? href)
    {
        if (href is not { } attribute) return;
        var url = attribute.Read(_text);
        if (AdHandlers.IsScript(url)) AddHandler(attribute);
        else Add(url, AdLinkRole.Click, attribute.Value);
    }

    private void AddHandler(HtmlAttribute attribute)
    {
        var script = attribute.Read(_text);
        if (AdHandlers.Address(script, out var start, out var length) is { } url)
            Add(url, AdLinkRole.Click, AdHandlers.Place(attribute.Value, script, start, length));
    }

    private void AddImage(in AdTag tag)
    {
        if (tag.Source is not { } source) return;
        var url = source.Read(_text);
        var match = _urls.Recognise(url);
        var isPixel = match?.Role == AdUrlRole.Pixel || tag.IsInvisible;
        _links.Add(new AdLink(url, isPixel ? AdLinkRole.Pixel : AdLinkRole.Image, source.Value, match));
        if (!isPixel) _images.Add(new AdImage(url, tag.Alt?.Read(_text), tag.Size, tag.Span));
    }

    private void AddPlayer(in AdTag tag, AdLinkRole role)
    {
        HasPlayer = true;
        PlayerSize ??= tag.Size;
        if (tag.Poster is { } poster)
        {
            Add(poster, AdLinkRole.Image);
            _images.Add(new AdImage(poster.Read(_text), null, tag.Size, tag.Span));
        }

        Add(tag.Source, role);
    }

    private void Add(HtmlAttribute? attribute, AdLinkRole role)
    {
        if (attribute is { } source) Add(source.Read(_text), role, source.Value);
    }

    private void Add(string url, AdLinkRole role, TextSpan span)
    {
        if (url.Length > 0) _links.Add(new AdLink(url, role, span, _urls.Recognise(url)));
    }

    /// <summary>Finds <c>[words](address)</c> and <c>![words](address)</c>; the address ends at a blank or a closing parenthesis.</summary>
    private void ReadMarkdown(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            var next = _text.AsSpan(at, end - at).IndexOf("](", StringComparison.Ordinal);
            if (next < 0) return;
            at += next;
            var from = at + 2;
            var length = _text.AsSpan(from, end - from).IndexOfAny(" \t\r\n)");
            if (length < 0) return;
            var url = WebUtility.HtmlDecode(_text.Substring(from, length));
            var open = _text.AsSpan(start, at - start).LastIndexOf('[') + start;
            var isImage = open > start && _text[open - 1] == '!' && _text[at - 1] != ')'; // [![…](…)](…): the second is the link
            Add(url, isImage ? AdLinkRole.Image : AdLinkRole.Click, new TextSpan(from, length));
            if (isImage) _images.Add(new AdImage(url, _text.Substring(open + 1, at - open - 1), null, TextSpan.FromBounds(open - 1, from + length)));
            at = from + length - 1;
        }
    }

    private int RawEnd(int at, int end, ReadOnlySpan<char> name)
    {
        var rest = _text.AsSpan(at, end - at);
        var close = rest.IndexOf(name.Equals("style", StringComparison.OrdinalIgnoreCase) ? "</style" : "</script", StringComparison.OrdinalIgnoreCase);
        return close < 0 ? end : at + close;
    }

    private static bool IsInline(ReadOnlySpan<char> name) =>
        name is "a" or "b" or "i" or "u" or "s" or "em" or "strong" or "span" or "small" or "sup" or "sub" or "font" or "code";

}
