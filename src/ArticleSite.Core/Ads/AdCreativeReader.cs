namespace ArticleSite.Core.Ads;

/// <summary>Reads the clean creative off a pasted block: its addresses as https, one picture, words for it. Nothing else of the HTML is taken over.</summary>
internal static class AdCreativeReader
{
    public static AdCreative? Read(AdBlock block, string siteTitle, string siteHost) => block.Kind switch
    {
        AdKind.Banner or AdKind.VideoCreative when Href(block) is { } href => Clicked(block, href, siteTitle, siteHost),
        AdKind.TextLink when Href(block) is { } href && block.Text.Length > 0 => Base(block) with { Href = href, Text = block.Text },
        AdKind.EditorialEmbed or AdKind.Filler when First(block, AdLinkRole.Frame) is { } player => Base(block) with { Media = player, Pixel = "" },
        AdKind.AdUnit when block.Account.Length > 0 => Base(block) with { Unit = block.Creative },
        _ => null,
    };

    /// <summary>An address with https in place of another scheme or none; null for one that is not of the web.</summary>
    public static string? AsHttps(string url)
    {
        url = url.Trim();
        if (url.StartsWith("//", StringComparison.Ordinal)) url = "https:" + url;
        else if (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) url = "https://" + url["http://".Length..];
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == "https" ? url : null;
    }

    private static AdCreative? Clicked(AdBlock block, string href, string siteTitle, string siteHost)
    {
        var image = block.Images.FirstOrDefault(picture => picture.Size is not { Width: <= 1 } and not { Height: <= 1 } && AsHttps(picture.Url) is not null);
        if (image is null && block.Text.Length == 0) return null;
        var creative = Base(block) with { Href = href, Media = First(block, AdLinkRole.Media) ?? First(block, AdLinkRole.Frame) ?? "" };
        if (image is null) return creative with { Kind = AdKind.TextLink, Text = block.Text };
        return creative with
        {
            Image = AsHttps(image.Url)!,
            Size = block.Size ?? image.Size,
            Text = IsAlternative(image, siteTitle, siteHost) ? image.Alt!.Trim() : "",
        };
    }

    private static AdCreative Base(AdBlock block) => new(block.Key)
    {
        Kind = block.Kind,
        Network = block.Network,
        Account = block.Account,
        Campaign = block.Campaign,
        Size = block.Size,
        Pixel = First(block, AdLinkRole.Pixel) ?? "",
    };

    private static string? Href(AdBlock block) => First(block, AdLinkRole.Click);

    private static string? First(AdBlock block, AdLinkRole role) =>
        block.Links.Where(link => link.Role == role).Select(link => AsHttps(link.Url)).FirstOrDefault(url => url is not null);

    /// <summary>False for a text alternative that tells nothing: an address, a file name, the name of the site it stands on.</summary>
    private static bool IsAlternative(AdImage image, string siteTitle, string siteHost)
    {
        var alt = image.Alt?.Trim() ?? "";
        if (alt.Length == 0 || !alt.Any(char.IsLetter)) return false;
        if (Same(alt, siteTitle) || Same(Bare(alt), Bare(siteHost))) return false;
        if (alt.Contains("://", StringComparison.Ordinal) || alt.StartsWith("//", StringComparison.Ordinal) || alt.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return false;
        if (alt.Contains(' ')) return true;
        var name = image.Url[(image.Url.LastIndexOf('/') + 1)..];
        return !Same(alt, name) && !LooksLikeFile(alt);

        static bool Same(string left, string right) => right.Length > 0 && left.Equals(right, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A host or an address without scheme, <c>www.</c> and slash: sites write their own name in all these ways.</summary>
    private static string Bare(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var bare = address[start..].TrimEnd('/');
        return bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? bare["www.".Length..] : bare;
    }

    private static bool LooksLikeFile(string alt) =>
        alt.LastIndexOf('.') is > 0 and var dot && alt[(dot + 1)..].ToLowerInvariant() is "jpg" or "jpeg" or "png" or "gif" or "webp" or "svg" or "avif" or "bmp";
}
