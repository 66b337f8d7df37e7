using System.Collections.Frozen;
using AngleSharp.Dom;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// What HTML has given up (HTML, section 16.2) and pasted pages still hold: elements and attributes that only say how things look.
/// Their words stay; where something of the look can be said with a class of the theme, it is.
/// </summary>
internal static class ObsoleteMarkup
{
    private static readonly FrozenSet<string> Dropped = new[]
    {
        "align", "alink", "allowtransparency", "axis", "background", "bgcolor", "border", "bordercolor", "cellpadding", "cellspacing", "char", "charoff", "clear",
        "color", "compact", "datafld", "datasrc", "face", "frame", "frameborder", "hspace", "link", "longdesc", "lowsrc", "marginheight", "marginwidth",
        "noresize", "noshade", "nowrap", "rules", "scrolling", "text", "valign", "vlink", "vspace",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Sized = new[] { "img", "iframe", "video", "canvas", "embed", "object", "input", "source" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The element that took the place of an obsolete one.</summary>
    public static string NameFor(IElement element) => element.LocalName switch
    {
        "center" or "marquee" => "div",
        "font" or "big" or "blink" or "nobr" or "basefont" => "span",
        "strike" => "s",
        "tt" => "code",
        "acronym" => "abbr",
        "dir" => "ul",
        "xmp" or "listing" or "plaintext" => "pre",
        var name => name,
    };

    /// <summary>Takes from an element what is obsolete, before it is written.</summary>
    public static void Mend(IElement element)
    {
        var name = element.LocalName;
        var align = name == "center" ? "center" : element.GetAttribute("align")?.Trim().ToLowerInvariant();
        foreach (var attribute in element.Attributes.ToList())
        {
            if (IsObsolete(name, attribute.Name)) element.RemoveAttribute(attribute.Name);
            else if (attribute.Name is "width" or "height" && Sized.Contains(name)) MendSize(element, attribute);
        }

        if (align is "center" or "middle" && name is not ("img" or "iframe")) element.ClassList.Add("align-center");
        if (align is "right" && name is not ("img" or "iframe" or "table")) element.ClassList.Add("align-right");
        if (name is "img" && !element.HasAttribute("alt")) element.SetAttribute("alt", "");
        if (name is "a" && element.GetAttribute("name") is { } anchor) MendAnchor(element, anchor);
    }

    private static bool IsObsolete(string element, string attribute) => attribute switch
    {
        "width" or "height" => element is "table" or "td" or "th" or "tr" or "thead" or "tbody" or "col" or "colgroup" or "hr" or "pre" or "p" or "div" or "span" or "a" or "li" or "ul" or "ol",
        "size" => element is "font" or "hr" or "basefont",
        "type" => element is "li" or "ul",
        "summary" => element is "table",
        "name" => element is "img" or "div" or "span" or "p" or "li" or "h2" or "h3" or "h4" or "h5" or "h6",
        "value" => element is "ul" or "ol",
        _ => Dropped.Contains(attribute) || attribute.AsSpan().ContainsAny("\"'<=`"),
    };

    /// <summary>A size is a number of CSS pixels; <c>300px</c> becomes one, a share of the width is the style sheet's business.</summary>
    private static void MendSize(IElement element, IAttr size)
    {
        var value = size.Value.AsSpan().Trim();
        var digits = value.TrimEnd("px; ");
        if (digits.IsEmpty || digits.IndexOfAnyExceptInRange('0', '9') >= 0) element.RemoveAttribute(size.Name);
        else if (digits.Length != size.Value.Length) element.SetAttribute(size.Name, digits.ToString());
    }

    /// <summary>A place to link to has an id; a name is what it was called before.</summary>
    private static void MendAnchor(IElement anchor, string name)
    {
        anchor.RemoveAttribute("name");
        if (name.Length == 0 || name == anchor.Id || anchor.Owner!.GetElementById(name) is not null) return;
        var place = string.IsNullOrEmpty(anchor.Id) ? anchor : anchor.InsertBefore(anchor.Owner.CreateElement("span"), anchor.FirstChild) as IElement;
        place!.Id = name; // what was just put in is an element
    }
}
