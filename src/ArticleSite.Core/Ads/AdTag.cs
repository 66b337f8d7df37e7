using System.Globalization;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>The attributes of a tag that tell something about an ad.</summary>
internal readonly struct AdTag
{
    private readonly SourceText _text;
    private readonly HtmlAttribute? _width;
    private readonly HtmlAttribute? _height;
    private readonly HtmlAttribute? _style;

    /// <summary>Reads a whole start tag; of repeated attributes the first counts, as in browsers.</summary>
    public AdTag(SourceText source, TextSpan span, int nameEnd)
    {
        (_text, Span) = (source, span);
        ReadOnlySpan<char> text = source;
        for (var at = nameEnd; HtmlTags.NextAttribute(text, ref at, span.End, out var attribute);)
        {
            var name = text.Slice(attribute.Name.Start, attribute.Name.Length);
            if (name is ['o' or 'O', 'n' or 'N', ..])
            {
                Handler ??= attribute;
                continue;
            }

            switch (name.Length)
            {
                case 3 when attribute.Is(text, "src"): Source ??= attribute; break;
                case 3 when attribute.Is(text, "alt"): Alt ??= attribute; break;
                case 4 when attribute.Is(text, "href"): Href ??= attribute; break;
                case 5 when attribute.Is(text, "width"): _width ??= attribute; break;
                case 5 when attribute.Is(text, "style"): _style ??= attribute; break;
                case 6 when attribute.Is(text, "height"): _height ??= attribute; break;
                case 6 when attribute.Is(text, "poster"): Poster ??= attribute; break;
                case 12 when attribute.Is(text, "data-ad-slot"): Slot ??= attribute; break;
                case 14 when attribute.Is(text, "data-ad-client"): Client ??= attribute; break;
            }
        }
    }

    /// <summary>The whole tag.</summary>
    public TextSpan Span { get; }

    public HtmlAttribute? Source { get; }

    public HtmlAttribute? Alt { get; }

    public HtmlAttribute? Href { get; }

    public HtmlAttribute? Poster { get; }

    public HtmlAttribute? Slot { get; }

    public HtmlAttribute? Client { get; }

    /// <summary>The first inline handler.</summary>
    public HtmlAttribute? Handler { get; }

    /// <summary>Its size, where both sides are written as whole numbers above one.</summary>
    public AdSize? Size => Side(_width) is > 1 and var width && Side(_height) is > 1 and var height ? new AdSize(width, height) : null;

    /// <summary>True for a picture of at most one pixel, or one that is hidden.</summary>
    public bool IsInvisible => IsTiny || IsHidden;

    /// <summary>True for a picture of at most one pixel.</summary>
    public bool IsTiny => Side(_width) is <= 1 && Side(_height) is <= 1;

    /// <summary>True for a picture whose style hides it.</summary>
    public bool IsHidden
    {
        get
        {
            if (_style is not { } style) return false;
            var value = _text.AsSpan(style.Value.Start, style.Value.Length);
            return value.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
                || value.Contains("visibility: hidden", StringComparison.OrdinalIgnoreCase)
                || value.Contains("display:none", StringComparison.OrdinalIgnoreCase)
                || value.Contains("display: none", StringComparison.OrdinalIgnoreCase);
        }
    }

    private int? Side(HtmlAttribute? attribute)
    {
        if (attribute is not { } side) return null;
        var value = _text.AsSpan(side.Value.Start, side.Value.Length).Trim();
        if (value.EndsWith("px", StringComparison.OrdinalIgnoreCase)) value = value[..^2];
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
