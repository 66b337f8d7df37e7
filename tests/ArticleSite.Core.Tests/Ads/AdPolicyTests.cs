using ArticleSite.Core.Ads;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;
using static ArticleSite.Core.Tests.Ads.Cleaning;

namespace ArticleSite.Core.Tests.Ads;

/// <summary>Which policy wins, and what is left then.</summary>
public sealed class AdPolicyTests
{
    private const string Impact = "<!-- affiliate ads begin -->\n<a href=\"https://shop.sjv.io/c/11/22/33\"><img src=\"//a.impactradius-go.com/display-ad/33-22\"></a>\n<!-- affiliate ads end -->";
    private const string List = "<span class=\"alsoread\">Also</span>\n<ul>\n<li><a href=\"/x/\">y</a></li>\n</ul>";

    private static AdPolicy Of(string text, AdRules rules, string section = "", string? article = null)
    {
        var draft = Draft(text);
        if (article is not null) draft = draft with { Meta = draft.Meta with { Ads = new Spanned<string>(article, default) } };
        return AdStripper.Clean(draft, rules, section).Value!.Ads[0].Policy;
    }

    private static AdRules With(params AdException[] exceptions) => new() { Exceptions = [.. exceptions] };

    [Fact]
    public void The_shape_decides_where_nothing_else_does() => Assert.Equal(AdPolicy.Normalise, Of(Impact, new AdRules { MarkerBlocks = AdPolicy.Normalise }));

    [Theory]
    [InlineData(AdField.Campaign, "33")]
    [InlineData(AdField.Network, "Impact")]
    [InlineData(AdField.Kind, "banner")]
    [InlineData(AdField.Section, "blog")]
    public void An_exception_wins_over_the_shape(AdField field, string value)
    {
        Assert.Equal(AdPolicy.Keep, Of(Impact, With(new AdException(field, value, AdPolicy.Keep)), "blog"));
        Assert.Equal(AdPolicy.Strip, Of(Impact, With(new AdException(field, value + "x", AdPolicy.Keep)), "blog"));
    }

    [Fact]
    public void The_narrowest_exception_wins()
    {
        var all = new[]
        {
            new AdException(AdField.Section, "blog", AdPolicy.Keep), new AdException(AdField.Kind, "banner", AdPolicy.Error),
            new AdException(AdField.Network, "impact", AdPolicy.Place), new AdException(AdField.Campaign, "33", AdPolicy.Normalise),
        };
        Assert.Equal([AdPolicy.Keep, AdPolicy.Error, AdPolicy.Place, AdPolicy.Normalise], Enumerable.Range(1, 4).Select(count => Of(Impact, With(all[..count]), "blog")));
    }

    [Fact]
    public void The_article_wins_over_all() =>
        Assert.Equal(AdPolicy.Keep, Of(Impact, With(new AdException(AdField.Campaign, "33", AdPolicy.Error)), "", "keep"));

    [Theory]
    [InlineData("keep", AdPolicy.Strip)]
    [InlineData("normalise", AdPolicy.Strip)]
    [InlineData("place", AdPolicy.Strip)]
    [InlineData("error", AdPolicy.Error)]
    public void The_article_s_word_reaches_its_also_read_list_only_to_take_it_out(string article, AdPolicy expected) =>
        Assert.Equal(expected, Of(List, new AdRules(), "", article));

    [Fact]
    public void An_also_read_list_is_never_shown_anew() =>
        Assert.Equal(AdPolicy.Strip, Of(List, With(new AdException(AdField.Kind, "related_list", AdPolicy.Place)) with { AlsoReadLists = AdPolicy.Keep }));

    [Theory]
    [InlineData(AdPolicy.Strip, AdPolicy.Strip)]
    [InlineData(AdPolicy.Keep, AdPolicy.Normalise)]
    [InlineData(AdPolicy.Normalise, AdPolicy.Normalise)]
    [InlineData(AdPolicy.Place, AdPolicy.Normalise)]
    public void A_reference_is_never_kept_as_a_comment(AdPolicy policy, AdPolicy expected) =>
        Assert.Equal(expected, Of("<!-- ad: x -->\n", new AdRules { MarkerBlocks = policy }));

    [Theory]
    [InlineData(AdPolicy.Normalise, true)]
    [InlineData(AdPolicy.Place, false)]
    [InlineData(AdPolicy.Strip, false)]
    public void Only_what_is_shown_anew_has_a_spot(AdPolicy policy, bool hasSpot)
    {
        var clean = Run($"One.\n\n{Impact}\n\nTwo.\n\n{Impact}\n{Impact}\n", new AdRules { MarkerBlocks = policy }).Value!;
        Assert.Equal("One.\n\nTwo.\n", clean.Body.Text);
        Assert.Equal(hasSpot ? [6, 11, 11] : [], clean.Spots.Select(spot => spot.Offset));
    }

    [Fact]
    public void A_spot_is_in_the_sentence_the_ad_was_in()
    {
        var ad = Impact.ReplaceLineEndings("");
        var clean = Run($"---\n\n1. One {ad} two\n2. Three\n\n{ad}\n\n3. Four\n", new AdRules { MarkerBlocks = AdPolicy.Normalise }).Value!;
        Assert.Equal(["two\n2. Three\n3. Four\n", "3. Four\n"], clean.Spots.Select(spot => clean.Body.Text[spot.Offset..]));
    }

    [Fact]
    public void An_exception_for_a_network_nobody_knows_is_reported()
    {
        var finding = Assert.Single(UnknownNetwork.Find(With(new AdException(AdField.Network, "impakt", AdPolicy.Keep), new AdException(AdField.Network, "Impact", AdPolicy.Keep))));
        Assert.Equal(("AS1009", "Did you mean 'impact'?"), (finding.Rule.Code, finding.Help));
    }
}
