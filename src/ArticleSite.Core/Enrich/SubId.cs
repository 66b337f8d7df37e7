using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Registry;

namespace ArticleSite.Core.Enrich;

/// <summary>Tells the network on which page and in which slot a click was made, where the campaign names a parameter for it.</summary>
internal static class SubId
{
    /// <summary>The creative with <c>slug.slot</c> in its address; one that has the parameter already stays as it is.</summary>
    public static AdCreative Add(RegisteredCreative registered, AdPage page, string slot)
    {
        var creative = registered.Creative;
        if (registered.Campaign?.SubId is not { Length: > 0 } name || creative.Href.Length == 0) return creative;
        var fragment = creative.Href.IndexOf('#', StringComparison.Ordinal) is >= 0 and var mark ? mark : creative.Href.Length;
        var url = creative.Href[..fragment];
        var query = url.IndexOf('?', StringComparison.Ordinal);
        if (query >= 0 && url[(query + 1)..].Split('&').Any(part => part.Split('=')[0] == name)) return creative;
        var joint = query < 0 ? "?" : url[^1] is '?' or '&' ? "" : "&";
        var value = slot.Length > 0 ? $"{page.Slug}.{slot}" : page.Slug;
        return creative with { Href = $"{url}{joint}{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}{creative.Href[fragment..]}" };
    }
}
