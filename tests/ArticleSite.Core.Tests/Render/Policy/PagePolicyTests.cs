using System.Buffers;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using ArticleSite.Core.Load;
using ArticleSite.Core.Render.Weight;

namespace ArticleSite.Core.Tests.Render.Policy;

public sealed class PagePolicyTests
{
    private static readonly OutputRules s_rules = new() { IsMinified = false };

    private static string Policy(string body)
    {
        var output = new ArrayBufferWriter<byte>();
        new PageFinisher(s_rules, SiteAssets.None).Finish(Encoding.UTF8.GetBytes("<meta charset=\"utf-8\">" + body), output);
        var page = Encoding.UTF8.GetString(output.WrittenSpan);
        const string start = "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"";
        Assert.StartsWith(start, page, StringComparison.Ordinal);
        return WebUtility.HtmlDecode(page[start.Length..page.IndexOf('"', start.Length)]);
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    [Fact]
    public void A_page_that_loads_nothing_from_elsewhere_allows_nothing_else() =>
        Assert.Equal("default-src 'self'; base-uri 'self'; form-action 'self'; object-src 'none'", Policy("<img src=/a.png><link rel=stylesheet href=/a.css><script src=/a.js></script>"));

    [Theory]
    [InlineData("<img src=\"https://A.example/x.png?a=1&amp;b\">", "img-src 'self' https://a.example")]
    [InlineData("<img src=//a.example:8080>", "img-src 'self' https://a.example:8080")]
    [InlineData("<img srcset=\"https://a.example/1 1x, http://b.example/2 2x\">", "img-src 'self' http://b.example https://a.example")]
    [InlineData("<img\tsrc=https://a.example/x>", "img-src 'self' https://a.example")]
    [InlineData("<img/src=https://a.example/x>", "img-src 'self' https://a.example")]
    [InlineData("</p src=https://a.example/x>", "")]
    [InlineData("<img src=data:image/png;base64,AA>", "img-src 'self' data:")]
    [InlineData("<img src=\"https://a.example;script-src * /\">", "img-src 'self' https:")]
    [InlineData("<img src=\"https://bücher.example/\">", "img-src 'self' https:")]
    [InlineData("<video poster=https://a.example/p src=https://b.example/v></video>", "img-src 'self' https://a.example; media-src 'self' https://b.example")]
    [InlineData("<iframe src=https://player.example/1></iframe>", "frame-src 'self' https://player.example")]
    [InlineData("<link rel='shortcut icon' href=https://a.example/i>", "img-src 'self' https://a.example")]
    [InlineData("<link rel=canonical href=https://a.example/>", "")]
    [InlineData("<a href=https://a.example/>x</a>", "")]
    [InlineData("<p style=\"color:red\">", "style-src-attr 'unsafe-inline'")]
    public void What_it_shows_is_allowed_from_where_it_comes(string body, string expected)
    {
        var parts = Policy(body).Split("; ").Skip(4);

        Assert.Equal(expected, string.Join("; ", parts));
    }

    [Fact]
    public void Scripts_and_styles_in_the_page_are_allowed_by_their_hash()
    {
        var policy = Policy("<script>go()</script><script type=module>import 'x'</script><style>a{}</style><script type=\"application/ld+json\">{}</script>");

        Assert.Contains($"script-src 'self' {string.Join(' ', new[] { Hash("go()"), Hash("import 'x'") }.Order(StringComparer.Ordinal))};", policy + ";", StringComparison.Ordinal);
        Assert.Contains($"style-src 'self' {Hash("a{}")}", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(Hash("{}"), policy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handler_is_allowed_by_its_hash_and_no_other() =>
        Assert.Contains($"script-src 'self' {Hash("alert('a')")} 'unsafe-hashes'", Policy("<button onclick=\"alert(&#39;a&#39;)\">x</button>"), StringComparison.Ordinal);

    [Fact]
    public void A_script_of_another_host_may_talk_to_that_host() =>
        Assert.EndsWith("script-src 'self' https://count.example; connect-src 'self' https://count.example", Policy("<script async src=https://count.example/c.js></script>"), StringComparison.Ordinal);

    [Fact]
    public void A_document_in_a_frame_may_show_its_picture_and_lead_on_to_the_player()
    {
        var inner = "<style>b{}</style><a href=\"https://player.example/1\"><img src=\"https://still.example/1.jpg\"></a>";

        var policy = Policy($"<iframe srcdoc=\"{WebUtility.HtmlEncode(inner)}\"></iframe>");
        Assert.Contains("frame-src 'self' https://player.example", policy, StringComparison.Ordinal);
        Assert.Contains("img-src 'self' https://still.example", policy, StringComparison.Ordinal);
        Assert.Contains(Hash("b{}"), policy, StringComparison.Ordinal);
    }

    [Fact]
    public void AdSense_may_load_what_its_ads_need_and_scripts_stay_with_the_network()
    {
        var policy = Policy("<script async src=\"https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js?client=x\"></script>");

        Assert.Contains("frame-src 'self' https:;", policy, StringComparison.Ordinal);
        Assert.Contains("https://*.doubleclick.net", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'self' https: ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-eval'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_style_sheet_of_the_site_loads_is_allowed_on_its_pages()
    {
        var site = new TestSite().Theme("layouts/404.html", "<meta charset=utf-8>").With("static/a.css", "a{background:url(\"data:image/svg+xml,x\")} @font-face{src:url(https://fonts.example/f)}").Article("a").Publish();

        Assert.Contains("font-src 'self' https://fonts.example; img-src 'self' data: https://fonts.example", site.Page("404.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://test.example/", "default-src 'self' https: data: blob: 'unsafe-inline'; object-src 'self' https:; base-uri 'self'; frame-ancestors 'self'")]
    [InlineData("http://test.example/", "base-uri 'self'; frame-ancestors 'self'")]
    public void Hosts_send_with_every_file_what_holds_for_every_page(string home, string policy) =>
        Assert.Contains($"\n  Content-Security-Policy: {policy}\n", new TestSite($"title: Test\nbase_url: {home}\n").Article("a").Publish().Page("_headers"), StringComparison.Ordinal);

    [Fact]
    public void A_table_with_sides_needs_no_looser_policy()
    {
        var site = new TestSite().Theme("layouts/article.html", "<meta charset=utf-8>{{ article.content }}").Article("a", "| a | b |\n|:-:|--:|\n| 1 | 2 |").Publish();

        Assert.Contains("<td class=\"align-center\">1</td>", site.Page("a/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", site.Page("a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_a_charset_or_a_site_that_wants_none_has_no_policy()
    {
        var site = new TestSite("title: Test\nbase_url: https://test.example/\noutputs:\n  content_policy: false\n").Theme("layouts/404.html", "<meta charset=utf-8>").Article("a").Publish();

        Assert.Equal("<meta charset=utf-8>", site.Page("404.html"));
        Assert.DoesNotContain("Content-Security-Policy", site.Page("_headers"), StringComparison.Ordinal);
    }
}
