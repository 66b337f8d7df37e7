namespace ArticleSite.Core.Ads;

/// <summary>Who an advertiser is, by the host of a link to it, for creatives whose maker wrote no words.</summary>
internal static class BrandName
{
    /// <summary>First parts of hosts that say nothing about whose host it is.</summary>
    private static readonly string[] Common = ["www", "go", "goto", "get", "try", "click", "track", "imp", "shop", "store", "secure", "checkout", "order", "buy", "link", "links", "partner", "affiliate"];

    /// <summary>Networks whose own host is in the link: theirs is not the advertiser's name.</summary>
    private static readonly string[] Networks = ["2checkout", "avangate", "shareasale", "awin1", "linksynergy", "clickbank", "tradedoubler", "webgains", "admitad", "prf"];

    /// <summary>
    /// <c>Coinrule</c> for <c>coinrule.sjv.io</c>, as networks give each advertiser a host of its own, and <c>Acme</c> for <c>go.acme.com</c>;
    /// empty where no word can be told.
    /// </summary>
    public static string Of(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.HostNameType != UriHostNameType.Dns) return "";
        var labels = uri.Host.Split('.');
        if (labels.Length < 2) return "";
        var second = labels[^2] is "co" or "com" or "org" or "net" && labels.Length > 2 ? labels[^3] : labels[^2];
        var label = labels.Length > 2 && !Common.Contains(labels[0]) ? labels[0] : second;
        // a number with a letter before it is an advertiser's number at the network, not a name
        if (label.Count(char.IsAsciiLetter) < 3 || Networks.Contains(label) || label.StartsWith("xn--", StringComparison.Ordinal)) return "";
        var programme = label.IndexOf("-affiliate", StringComparison.Ordinal);
        var name = programme > 0 ? label[..programme] : label;
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
