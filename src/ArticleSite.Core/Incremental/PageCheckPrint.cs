using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>
/// The fingerprint of what the checks of finished pages ask besides the page and its bytes: which addresses the site has, and what the
/// configuration says of pages. Templates are only asked where a finding stands.
/// </summary>
internal static class PageCheckPrint
{
    public static Fingerprint Of(SiteConfig config, IEnumerable<SiteUrl> urls)
    {
        var to = new ByteWriter();
        to.Text(config.BaseUrl.ToString());
        to.Text(config.Budgets.ToString());
        to.List(config.Ads.Markers, static (writer, markers) =>
        {
            writer.Text(markers.Begin);
            writer.Text(markers.End);
        });
        foreach (var url in urls.Select(url => url.Path).Order(StringComparer.Ordinal)) to.Text(url);
        return Fingerprint.Of(to);
    }
}
