using ArticleSite.Core.Ads;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>A creative in its place, as <c>partials/ad.html</c> sees it.</summary>
/// <param name="insert">The creative and its place.</param>
/// <param name="number">Counts the creatives of a page, from 1.</param>
/// <param name="words">In the article's language.</param>
/// <param name="rules">The rules for ads.</param>
internal sealed class AdRecord(AdInsert insert, int number, AdWords words, AdRules rules) : TemplateRecord
{
    internal static readonly string[] Names =
    [
        "id", "kind", "slot", "network", "account", "campaign", "advertiser", "unit", "label", "name", "href", "rel", "image", "text", "width", "height",
        "player", "pixel",
    ];

    private readonly AdCreative _creative = insert.Creative;

    public override IEnumerable<string> MemberNames => Names;

    public override bool TryGetMember(string name, out TemplateValue value)
    {
        switch (name)
        {
            case "id": value = _creative.Id; return true;
            case "kind": value = KindOf(_creative.Kind); return true;
            case "slot": value = insert.Slot; return true;
            case "network": value = _creative.Network; return true;
            case "account": value = _creative.Account; return true;
            case "campaign": value = _creative.Campaign; return true;
            case "advertiser": value = _creative.Advertiser; return true;
            case "unit": value = _creative.Unit; return true;
            case "label": value = words.Label; return true;
            case "name": value = number == 1 ? words.Label : $"{words.Label} {number}"; return true;
            case "href": value = _creative.Href; return true;
            case "rel": value = rules.PaidLinksAreNofollow ? "sponsored nofollow noopener" : "sponsored noopener"; return true;
            case "image": value = _creative.Image; return true;
            case "text": value = _creative.Text.Length > 0 ? _creative.Text : Alternative(); return true;
            case "width": value = _creative.Size is { } across ? across.Width : default(TemplateValue); return true;
            case "height": value = _creative.Size is { } down ? down.Height : default(TemplateValue); return true;
            case "player": value = Player(); return true;
            case "pixel": value = rules.HasConsentMode && _creative.Pixel.Length > 0 ? _creative.Pixel : default(TemplateValue); return true;
            default: value = default; return false;
        }
    }

    /// <summary>The kind in words of the configuration: <c>video_creative</c>.</summary>
    private static string KindOf(AdKind kind) => kind switch
    {
        AdKind.TextLink => "text_link",
        AdKind.AdUnit => "ad_unit",
        AdKind.VideoCreative => "video_creative",
        AdKind.EditorialEmbed or AdKind.Filler => "video",
        _ => "banner",
    };

    private string Alternative()
    {
        var brand = _creative.Advertiser.Length > 0 ? _creative.Advertiser : BrandName.Of(_creative.Href);
        return brand.Length > 0 ? $"{words.Label}: {brand}" : words.Label;
    }

    /// <summary>For a video that leads nowhere else. One with a target is a picture with a link: the click belongs to the advertiser.</summary>
    private TemplateValue Player()
    {
        if (_creative.Href.Length > 0 || VideoPlayer.At(_creative.Media) is not { } player) return default;
        var videos = rules.Videos == VideoEmbeds.Keep ? VideoEmbeds.NoCookie : rules.Videos;
        return new Html(player.Frame(_creative.Text.Length > 0 ? _creative.Text : words.Label, _creative.Size, videos, words));
    }
}
