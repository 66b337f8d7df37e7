using System.Globalization;
using System.Net;
using System.Text;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// A player of YouTube or Vimeo. The facade is a frame whose document (<c>srcdoc</c>) is one link to the player: until a reader
/// presses it nothing of another host is loaded, and no script is needed. A lazy frame in a closed <c>details</c> would not do:
/// browsers load it.
/// </summary>
/// <param name="Url">The player, on the host that sets no cookies before it plays.</param>
public sealed record VideoPlayer(string Url)
{
    private const string YouTube = "https://www.youtube-nocookie.com/embed/";
    private const string Vimeo = "https://player.vimeo.com/video/";

    /// <summary>What tracks, or plays without being asked.</summary>
    private static readonly string[] Dropped = ["autoplay", "si", "feature", "origin", "enablejsapi", "dnt"];

    /// <summary>The player at an address; null for anything else.</summary>
    /// <param name="address">Entities decoded.</param>
    public static VideoPlayer? At(string address)
    {
        if (address.StartsWith("//", StringComparison.Ordinal)) address = "https:" + address;
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return null;
        var (isYouTube, folder) = uri.Host switch
        {
            "www.youtube.com" or "youtube.com" or "m.youtube.com" or "www.youtube-nocookie.com" or "youtube-nocookie.com" => (true, "/embed/"),
            "player.vimeo.com" => (false, "/video/"),
            _ => (false, ""),
        };
        if (folder.Length == 0 || !uri.AbsolutePath.StartsWith(folder, StringComparison.Ordinal)) return null;
        var id = uri.AbsolutePath[folder.Length..].TrimEnd('/');
        if (id.Length == 0 || id.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))) return null;

        var kept = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !Dropped.Contains(part.Split('=')[0], StringComparer.OrdinalIgnoreCase)).ToList();
        if (!isYouTube) kept.Add("dnt=1");
        return new VideoPlayer((isYouTube ? YouTube : Vimeo) + id + (kept.Count > 0 ? "?" + string.Join('&', kept) : ""));
    }

    /// <summary>The document of the facade: a link to the player, as large as the frame, in the colours of the reader's system.</summary>
    /// <param name="title">The video's title.</param>
    /// <param name="words">The words of the page's language.</param>
    public string Facade(string title, AdWords words)
    {
        var play = WebUtility.HtmlEncode($"{words.PlayVideo}: {title}");
        var target = WebUtility.HtmlEncode(Url + (Url.Contains('?') ? '&' : '?') + "autoplay=1");
        return $$"""<!DOCTYPE html><html lang="{{words.Language}}"><head><meta name="color-scheme" content="light dark"><title>{{play}}</title><style>body{margin:0;font:1rem/1.4 system-ui,sans-serif}a{display:grid;place-content:center;min-height:100vh;box-sizing:border-box;padding:1rem;text-align:center;background:Canvas;color:LinkText;text-decoration:none}span{font-size:2.5rem;line-height:1}</style></head><body><a href="{{target}}"><span aria-hidden="true">▶</span>{{play}}</a></body></html>""";
    }

    /// <summary>The whole frame, for a place where the author wrote none.</summary>
    public string Frame(string title, AdSize? size, VideoEmbeds videos, AdWords words)
    {
        var (width, height) = size is { } given ? (given.Width, given.Height) : (560, 315);
        var html = new StringBuilder("<iframe class=\"video-embed\" src=\"").Append(WebUtility.HtmlEncode(Url)).Append('"');
        if (videos == VideoEmbeds.Facade) html.Append(" srcdoc=\"").Append(WebUtility.HtmlEncode(Facade(title, words))).Append('"');
        return html.Append(CultureInfo.InvariantCulture, $" title=\"{WebUtility.HtmlEncode(title)}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" allow=\"autoplay; fullscreen\"></iframe>").ToString();
    }

    /// <summary>True for what the provider puts there when the author wrote no title.</summary>
    public static bool IsNoTitle(string title) =>
        string.IsNullOrWhiteSpace(title) || title.Trim().ToLowerInvariant() is "youtube video player" or "youtube video" or "youtube" or "video player" or "video" or "vimeo-player" or "vimeo player" or "vimeo video player" or "vimeo";
}
