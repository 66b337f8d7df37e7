using System.Collections.Concurrent;
using System.Net;
using System.Text;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Publish;
using ArticleSite.Core.Render;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check.Pages;

/// <summary>
/// What is wrong with finished pages. In: a planned page and its bytes. Out: findings, plain data that depends on the page, its
/// bytes, the templates, the configuration and the set of the site's addresses alone. Any number of threads may ask.
/// </summary>
public sealed class PageCheck
{
    private readonly SiteModel _site;
    private readonly OutputPlan _plan;
    private readonly PagePlaces _places;
    private readonly PageTargets _targets;
    private readonly byte[][] _markers;
    private readonly ConcurrentBag<PageReader> _readers = [];

    /// <summary>A check for the pages of one site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="templates">Its templates.</param>
    /// <param name="plan">Every file the site will have.</param>
    /// <param name="urls">The addresses of its pages and files.</param>
    /// <param name="linked">Those that pages are linked to by authors: without the files a build makes, whose names change with their content.</param>
    public PageCheck(SiteModel site, TemplateSet templates, OutputPlan plan, IEnumerable<SiteUrl> urls, IEnumerable<SiteUrl> linked)
    {
        ArgumentNullException.ThrowIfNull(site);
        (_site, _plan, _places) = (site, plan, new PagePlaces(site, templates));
        _targets = new PageTargets(urls, site.Config.BaseUrl);
        _markers = [.. site.Config.Ads.Markers.SelectMany(marker => new[] { marker.Begin, marker.End }).Select(Encoding.UTF8.GetBytes)];
        Addresses = linked.Select(address => address.Path).Order(StringComparer.Ordinal).ToEquatableArray();
        Surroundings = PrintOf(site.Config);
    }

    /// <summary>
    /// What a page is checked by besides itself and <see cref="Addresses"/>: where nothing was found in its bytes, nothing will be while this
    /// is the same and no address has gone.
    /// </summary>
    public Fingerprint Surroundings { get; }

    /// <summary>The addresses that pages may lead to, sorted.</summary>
    public EquatableArray<string> Addresses { get; }

    /// <summary>Everything wrong with one page.</summary>
    public EquatableArray<Diagnostic> Find(PlannedPage page, ReadOnlySpan<byte> html)
    {
        if (!_readers.TryTake(out var reader)) reader = new PageReader(_targets, _markers);
        reader.Read(html);
        List<Diagnostic> findings = [];
        if (reader.Slips.Count > 0) AddSlips(page, html, reader, findings);
        if (reader.Ids.Repeated.Count > 0) AddRepeatedIds(page, html, reader, findings);
        if (reader.IsDocument) AddLandmarks(page, reader, findings);
        AddBudgets(page, html, reader, findings);
        foreach (var marker in reader.Markers) findings.Add(Rules.AdMarkerIsLeft(_places.Of(page, TextOf(html, marker)), TextOf(html, marker)));
        if (reader.Doubtful.Count > 0) AddDeadLinks(page, html, reader, findings);
        if (reader.DeadFragments.Count > 0) AddDeadFragments(page, html, reader, findings);
        _readers.Add(reader);
        return findings.Count == 0 ? [] : findings.ToEquatableArray();
    }

    private static Fingerprint PrintOf(SiteConfig config)
    {
        var to = new ByteWriter();
        to.Text(config.BaseUrl.ToString());
        to.List(config.Ads.Markers, static (writer, marker) =>
        {
            writer.Text(marker.Begin);
            writer.Text(marker.End);
        });
        to.Int(config.Budgets.HtmlBytes);
        to.Int(config.Budgets.Elements);
        to.Int(config.Budgets.Hosts);
        return Fingerprint.Of(to);
    }

    private void AddSlips(PlannedPage page, ReadOnlySpan<byte> html, PageReader reader, List<Diagnostic> findings)
    {
        foreach (var slip in reader.Slips)
        {
            var tag = TextOf(html, slip.Tag);
            var at = _places.InTemplates(page.Layout, tag);
            // a tag with values from the page differs from page to page: told by its name, all are one finding
            var told = at is null ? NameOf(tag) : tag;
            findings.Add(Rules.TagDoesNotFit(at ?? _places.LayoutOf(page), told, slip.IsEnd));
        }
    }

    private void AddRepeatedIds(PlannedPage page, ReadOnlySpan<byte> html, PageReader reader, List<Diagnostic> findings)
    {
        foreach (var repeated in reader.Ids.Repeated)
        {
            var id = WebUtility.HtmlDecode(TextOf(html, repeated));
            if (page is ArticlePage { Article: var article } && article.Article.Body.Anchors.Contains(id))
            {
                if (IsToldOfBody(article, id)) continue;
                findings.Add(Rules.IdIsTaken(PagePlaces.HeadingOf(article, id), id));
            }
            else
            {
                findings.Add(Rules.IdIsRepeatedOnPage(_places.Of(page, $"id=\"{id}\""), id));
            }
        }
    }

    /// <summary>True for an id that the text itself has twice: reading it told so.</summary>
    private static bool IsToldOfBody(SiteArticle article, string id)
    {
        var html = article.Article.Body.Html;
        var written = $"id=\"{WebUtility.HtmlEncode(id)}\"";
        var first = html.IndexOf(written, StringComparison.Ordinal);
        return first >= 0 && html.IndexOf(written, first + 1, StringComparison.Ordinal) >= 0;
    }

    private void AddLandmarks(PlannedPage page, PageReader reader, List<Diagnostic> findings)
    {
        var isRedirect = page is RedirectPage; // it is gone before anybody reads it
        if (!reader.HasLanguage) Miss("a language: <html lang=\"…\">");
        if (reader.TitleCount == 0) Miss("a title: <title> with words");
        if (reader.MainCount == 0 && !isRedirect) Miss("a main part: <main>");
        if (reader.FirstHeadingCount == 0 && !isRedirect) Miss("a heading of the first level: <h1>");
        if (reader.TitleCount > 1) Repeat("<title>", reader.TitleCount);
        if (reader.MainCount > 1) Repeat("<main>", reader.MainCount);
        if (reader.FirstHeadingCount > 1) Repeat("<h1>", reader.FirstHeadingCount);

        void Miss(string what) => findings.Add(Rules.LandmarkIsMissing(_places.LayoutOf(page), page.Layout, what));

        void Repeat(string what, int count) => findings.Add(Rules.LandmarkIsRepeated(_places.LayoutOf(page), page.Layout, what, count));
    }

    private void AddBudgets(PlannedPage page, ReadOnlySpan<byte> html, PageReader reader, List<Diagnostic> findings)
    {
        var budgets = _site.Config.Budgets;
        if (html.Length > budgets.HtmlBytes) findings.Add(Rules.PageIsHeavy(_places.SourceOf(page), page.Url.Path, html.Length, budgets.HtmlBytes));
        if (reader.ElementCount > budgets.Elements) findings.Add(Rules.PageHasManyElements(_places.SourceOf(page), page.Url.Path, reader.ElementCount, budgets.Elements));
        if (reader.Hosts.Count <= budgets.Hosts) return;
        List<string> hosts = [];
        foreach (var host in reader.Hosts) hosts.Add(TextOf(html, host));
        findings.Add(Rules.PageHasManyHosts(_places.SourceOf(page), page.Url.Path, hosts, budgets.Hosts));
    }

    private void AddDeadLinks(PlannedPage page, ReadOnlySpan<byte> html, PageReader reader, List<Diagnostic> findings)
    {
        HashSet<string>? written = null;
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (var address in reader.Doubtful)
        {
            var url = WebUtility.HtmlDecode(TextOf(html, address));
            if (!told.Add(url) || SiteLink.PathOf(url, page.Url, _site.Config.BaseUrl) is not { } path || _plan.HasPath(path)) continue;
            written ??= page is ArticlePage { Article: var article } ? PathsOf(article) : [];
            if (!written.Contains(path)) findings.Add(Rules.PageLinkIsDead(_places.Of(page, $"\"{url}\"", url), url));
        }
    }

    private void AddDeadFragments(PlannedPage page, ReadOnlySpan<byte> html, PageReader reader, List<Diagnostic> findings)
    {
        HashSet<string>? written = null; // the addresses of links that the author wrote; one asked for is rarely the only one
        foreach (var place in reader.DeadFragments)
        {
            var url = "#" + WebUtility.HtmlDecode(TextOf(html, place));
            var id = Uri.UnescapeDataString(url[1..]);
            if (Fragment.IsAlwaysThere(id) || reader.Ids.Has(html, Encoding.UTF8.GetBytes(WebUtility.HtmlEncode(id)))) continue;
            if (page is ArticlePage { Article.Article.Body: var body })
            {
                written ??= body.Links.Select(link => link.Url).ToHashSet(StringComparer.Ordinal);
                if (written.Contains(url) || body.Anchors.Contains(id)) continue;
            }

            findings.Add(Rules.PageLinkIsDead(_places.Of(page, $"\"{url}\"", url), url));
        }
    }

    /// <summary>Where the words of an article lead: those links are checked in its file.</summary>
    private HashSet<string> PathsOf(SiteArticle article)
    {
        var body = article.Article.Body;
        return body.Links.Select(link => link.Url).Concat(body.Images.Select(image => image.Url)).Concat(article.AlsoRead.Select(entry => entry.Url))
            .Select(url => SiteLink.PathOf(url, article.Url, _site.Config.BaseUrl)).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    private static string NameOf(string tag)
    {
        var end = 2;
        while (end < tag.Length && !TagBytes.EndsName((byte)tag[end])) end++;
        return tag[..end] + ">";
    }

    private static string TextOf(ReadOnlySpan<byte> html, ByteRange place) => Encoding.UTF8.GetString(place.Of(html));
}
