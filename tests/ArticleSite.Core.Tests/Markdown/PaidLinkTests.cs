using ArticleSite.Core.Ads;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Tests.Markdown;

public sealed class PaidLinkTests
{
    private const string Paid = "https://acme.pxf.io/c/1/2/3";

    [Fact]
    public void A_paid_link_gets_sponsored() =>
        Assert.Equal($"<p><a href=\"{Paid}\" rel=\"sponsored\">Acme</a></p>", Read($"[Acme]({Paid})").Html.Trim());

    [Fact]
    public void A_link_of_another_kind_stays_as_it_is() =>
        Assert.Equal("<p><a href=\"https://acme.example/\">Acme</a></p>", Read("[Acme](https://acme.example/)").Html.Trim());

    [Fact]
    public void A_bare_paid_address_gets_it_too() => Assert.Contains($"<a href=\"{Paid}\" rel=\"sponsored\">", Read($"See <{Paid}>.").Html, StringComparison.Ordinal);

    [Fact]
    public void A_link_to_a_network_s_picture_is_not_paid()
    {
        var body = Read("[a](https://a.impactradius-go.com/display-ad/3-2)");

        Assert.DoesNotContain("sponsored", body.Html, StringComparison.Ordinal);
        Assert.Empty(body.PaidLinks);
    }

    [Theory]
    [InlineData("rel=\"nofollow\"", "nofollow sponsored")]
    [InlineData("rel=\"noopener noreferrer\"", "noopener sponsored")]
    [InlineData("rel=\"ugc\"", "sponsored")]
    [InlineData("rel=\"SPONSORED\"", "SPONSORED")]
    [InlineData("rel=\"nofollow,ugc\"", "nofollow sponsored")]
    [InlineData("target=\"_blank\"", "sponsored noopener")]
    public void What_the_author_wrote_in_HTML_stays_but_for_what_harms(string written, string expected) =>
        Assert.Contains($"rel=\"{expected}\"", Read($"Go <a href=\"{Paid}\" {written}>there</a>.").Html, StringComparison.Ordinal);

    [Fact]
    public void A_paid_link_no_longer_takes_the_whole_window() =>
        Assert.Equal($"<p><a href=\"{Paid}\" rel=\"sponsored\">x</a></p>", Read($"<p><a href=\"{Paid}\" target=\"_top\">x</a></p>").Html.Trim());

    [Fact]
    public void Nofollow_is_added_where_it_is_wanted() =>
        Assert.Contains("rel=\"sponsored nofollow\"", Read($"[Acme]({Paid})", new AdRules { PaidLinksAreNofollow = true }).Html, StringComparison.Ordinal);

    [Theory]
    [InlineData($"[Acme]({Paid})")]
    [InlineData($"<a href=\"{Paid}\">Acme</a> <b></b>")]
    public void A_label_stands_behind_the_words(string text) =>
        Assert.Contains("Acme <span class=\"paid-link-label\">(ad &amp; co)</span></a>", Read(text, new AdRules { PaidLinkLabel = "(ad & co)" }).Html, StringComparison.Ordinal);

    [Fact]
    public void A_linked_picture_has_no_words_and_no_label() =>
        Assert.DoesNotContain("paid-link-label", Read($"[![](a.png)]({Paid}) <a href=\"{Paid}\"><img src=\"a.png\" alt=\"\"></a>", new AdRules { PaidLinkLabel = "x" }).Html, StringComparison.Ordinal);

    [Fact]
    public void The_label_is_no_word_of_the_article()
    {
        var body = Read($"Buy [it]({Paid}) now.", new AdRules { PaidLinkLabel = "(paid link)" });

        Assert.Equal((3, "Buy it now."), (body.WordCount, body.Summary));
    }

    [Fact]
    public void The_label_can_follow_the_article_s_language()
    {
        var options = BodyOptions.For(new SiteConfig { Language = "de-AT", Ads = new AdRules { PaidLinkLabel = AdRules.LabelInWordsOfLanguage } });

        Assert.Contains(">(bezahlter Link)<", MarkdownReader.Read(Bodies.Draft($"[a]({Paid})"), options).Value!.Body.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_paid_link_is_noted_in_the_order_of_the_text_with_its_place()
    {
        var text = MarkedText.Parse($"[|[a]({Paid})|] <a rel=\"x\" href=\"[|{Paid}|]\">b</a> [|![c](https://imp.pxf.io/i/1/2/3)|] [d](/e/)");
        var links = Read(text.Text).PaidLinks;

        Bodies.AssertPlaces(text, links.Select(link => link.Span));
        Assert.Equal([AdUrlRole.Click, AdUrlRole.Click, AdUrlRole.Pixel], links.Select(link => link.Match.Role));
        Assert.Equal(["", "x", ""], links.Select(link => link.Rel));
    }

    [Fact]
    public void A_link_whose_address_is_a_script_leads_to_its_target_instead()
    {
        const string script = "javascript:window.open(decodeURIComponent('https%3A%2F%2Facme.pxf.io%2Fc%2F1%2F2%2F3'), '_blank');void(0);";
        var body = Read($"<a href=\"{script}\" onclick=\"x()\">Acme</a> <b></b>");

        Assert.Contains($"<a href=\"{Paid}\" rel=\"sponsored\">Acme</a>", body.Html, StringComparison.Ordinal);
        Assert.Equal(Paid, Assert.Single(body.PaidLinks).Url);
    }

    [Theory]
    [InlineData("<a href=\" java&#9;script:alert(1)\">words</a> <b></b>")]
    [InlineData("[words](javascript:alert(1))")]
    public void Of_a_script_without_a_target_only_the_words_stay(string text)
    {
        var html = Read(text).Html;

        Assert.Contains("words", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href", html, StringComparison.Ordinal);
    }

    private static ArticleBody Read(string markdown, AdRules? rules = null) =>
        MarkdownReader.Read(Bodies.Draft(markdown), BodyOptions.For(new SiteConfig { Ads = rules ?? new AdRules() })).Value!.Body;
}
