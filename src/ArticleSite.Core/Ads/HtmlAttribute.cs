using System.Net;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>One attribute of a tag, by its places in the file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value without quotes; empty for one without a value.</param>
internal readonly record struct HtmlAttribute(TextSpan Name, TextSpan Value)
{
    /// <summary>True when it has this name.</summary>
    public bool Is(ReadOnlySpan<char> text, string name) => text.Slice(Name.Start, Name.Length).Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Its value, entities decoded, without blanks around it.</summary>
    public string Read(ReadOnlySpan<char> text)
    {
        var value = text.Slice(Value.Start, Value.Length).Trim();
        return value.Contains('&') ? WebUtility.HtmlDecode(value.ToString()) : value.ToString();
    }
}
