using System.Net;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Validate;

/// <summary>One tag of an ad, with the places of its attributes.</summary>
/// <param name="Name">The element in lower case.</param>
/// <param name="Span">From <c>&lt;</c> to after <c>&gt;</c> in the file.</param>
/// <param name="IsEnd">True for <c>&lt;/a&gt;</c>.</param>
/// <param name="Attributes">In the order of the tag.</param>
internal sealed record EditableTag(string Name, TextSpan Span, bool IsEnd, IReadOnlyList<EditableAttribute> Attributes)
{
    /// <summary>The first attribute of a name; browsers ignore the others.</summary>
    public EditableAttribute? this[string name]
    {
        get
        {
            foreach (var attribute in Attributes)
                if (attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return attribute;
            return null;
        }
    }

    /// <summary>The decoded value of an attribute; empty where there is none.</summary>
    public string Value(string name) => this[name]?.Value ?? "";

    /// <summary>An element that never has an end tag.</summary>
    public bool IsVoid => Name is "img" or "br" or "hr" or "input" or "source" or "link" or "meta" or "wbr" or "embed" or "area" or "track";

    /// <summary>Sets an attribute: over the one that is there, else right after the element's name.</summary>
    public TextEdit Set(string name, string value)
    {
        var text = $"{name}=\"{WebUtility.HtmlEncode(value)}\"";
        return this[name] is { } there ? new TextEdit(there.Span, text) : new TextEdit(new TextSpan(Span.Start + 1 + Name.Length, 0), " " + text);
    }
}

/// <summary>One attribute of a tag.</summary>
/// <param name="Name">As written.</param>
/// <param name="Value">Entities decoded, blanks around it gone; empty where none is written.</param>
/// <param name="Span">Name, equals sign, quotes and value.</param>
/// <param name="ValueSpan">The value without its quotes; the name where no value is written.</param>
/// <param name="Lead">Where the blanks before it begin.</param>
internal sealed record EditableAttribute(string Name, string Value, TextSpan Span, TextSpan ValueSpan, int Lead)
{
    /// <summary>Takes it out, with the blanks before it.</summary>
    public TextEdit Remove() => new(TextSpan.FromBounds(Lead, Span.End), "");
}
