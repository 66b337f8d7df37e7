using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Load;

/// <summary>Reads the setting that names addresses that were given up.</summary>
internal static class GoneSettings
{
    /// <summary>One address that is gone: alone, or with a reason. Null with a finding for something else.</summary>
    public static GoneAddress? Address(SettingValue item)
    {
        if (item.Node is not YamlMap) return item.FullText() is { } alone ? new GoneAddress(new Spanned<string>(alone, item.TextSpan), "") : null;
        if (item.MapOf("url", "reason") is not { } map || item.PartOf(map, "url") is not { } url || url.FullText() is not { } address) return null;
        var reason = map["reason"] is { } node && item.At("reason", node) is { IsEmpty: false } words ? words.Text() : "";
        return reason is null ? null : new GoneAddress(new Spanned<string>(address, url.TextSpan), reason);
    }
}
