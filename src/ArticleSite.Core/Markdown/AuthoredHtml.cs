using System.Globalization;
using AngleSharp.Dom;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Markdown;

/// <summary>Changes to what the author wrote as HTML, before it is written out: paid links, links that are scripts, video players.</summary>
internal sealed class AuthoredHtml(PaidLinks paid, AdRules rules, string title)
{
    /// <summary>Marks a paid link; true when its label is to follow its words.</summary>
    /// <param name="link">An element with an <c>href</c>.</param>
    /// <param name="note">Called with the address and what is known of it.</param>
    public bool Mend(IElement link, Action<string, AdUrl, string> note)
    {
        var href = link.GetAttribute("href") ?? "";
        if (ScriptedLink.Is(href)) href = WithoutScript(link, href);
        if (paid.Recognise(href.Trim()) is not { Role: AdUrlRole.Click } match) return false;

        var rel = link.GetAttribute("rel") ?? "";
        note(href, match, rel);
        if (link.GetAttribute("target") is "_top") link.RemoveAttribute("target");
        link.SetAttribute("rel", paid.RelOf(rel, string.Equals(link.GetAttribute("target"), "_blank", StringComparison.OrdinalIgnoreCase)));
        return paid.Label.Length > 0 && !string.IsNullOrWhiteSpace(link.TextContent);
    }

    /// <summary>A player that stays: loaded late or only when asked for, with a title, at its own ratio.</summary>
    public void Mend(IElement frame)
    {
        if (rules.Videos == VideoEmbeds.Keep || VideoPlayer.At(frame.GetAttribute("src") ?? "") is not { } player) return;
        var written = frame.GetAttribute("title") ?? "";
        var words = VideoPlayer.IsNoTitle(written) ? title : written.Trim();
        frame.SetAttribute("data-src", frame.GetAttribute("src")); // the author's own address stays readable for programs
        frame.SetAttribute("src", player.Url);
        if (rules.Videos == VideoEmbeds.Facade) frame.SetAttribute("srcdoc", player.Facade(words, paid.Words));
        frame.SetAttribute("title", words);
        frame.SetAttribute("loading", "lazy");
        frame.ClassList.Add("video-embed");
        foreach (var old in (string[])["frameborder", "scrolling", "marginheight", "marginwidth", "align"]) frame.RemoveAttribute(old);
        if (frame.GetAttribute("referrerpolicy") is "no-referrer") frame.RemoveAttribute("referrerpolicy"); // players refuse to play then
        if (RatioOf(frame) is { } ratio) frame.SetAttribute("style", ratio);
    }

    /// <summary>The target in place of the script, or, where there is none to be told, only the words.</summary>
    private static string WithoutScript(IElement link, string script)
    {
        link.RemoveAttribute("onclick");
        if (ScriptedLink.TargetOf(script) is { } target)
        {
            link.SetAttribute("href", target);
            return target;
        }

        link.RemoveAttribute("href");
        return "";
    }

    /// <summary>The theme gives players 16 to 9; one of another shape says so.</summary>
    private static string? RatioOf(IElement frame)
    {
        if (!int.TryParse(frame.GetAttribute("width"), NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            || !int.TryParse(frame.GetAttribute("height"), NumberStyles.None, CultureInfo.InvariantCulture, out var height)
            || width == 0 || height == 0) return null;
        return Math.Abs(width * 9d / (height * 16d) - 1) < 0.02 ? null : string.Create(CultureInfo.InvariantCulture, $"aspect-ratio:{width}/{height}");
    }
}
