using ArticleSite.Core.Load;
using ArticleSite.Core.Ads;
using static ArticleSite.Core.Tests.Ads.Cleaning;

namespace ArticleSite.Core.Tests.Ads;

/// <summary>AdSense units and also-read lists.</summary>
public sealed class AdUnitTests
{
    private const string Unit = "<ins class=\"adsbygoogle\"\n     style=\"display:block\"\n     data-ad-slot=\"42\"></ins>";

    [Fact]
    public void A_unit_goes_with_its_lines() => Assert.Equal("One.\n\nTwo.\n", Clean($"One.\n\n{Unit}\n\nTwo.\n"));

    [Fact]
    public void Two_units_and_a_list_at_the_end_leave_nothing()
    {
        var list = "<span class=\"atpl-alsoreadstyle\">Also read:</span>\n<div><ul>\n<li><a href=\"/a/\"><u>A</u></a></li>\n</ul></div>\n";
        var result = Run($"One.\n\n\n\n{Unit}\n{Unit}\n{list}").Value!;
        Assert.Equal("One.\n", result.Body.Text);
        Assert.Equal([AdShape.AdSenseUnit, AdShape.AdSenseUnit, AdShape.AlsoReadList], result.Ads.Select(ad => ad.Shape));
    }

    [Fact]
    public void A_unit_takes_its_scripts_along()
    {
        var loader = "<script async src=\"https://pagead.example/js/adsbygoogle.js\"></script>";
        var push = "<script>\n  (adsbygoogle = window.adsbygoogle || []).push({});\n</script>";
        Assert.Equal("One.\n\nTwo.\n", Clean($"One.\n\n{loader}\n{Unit}\n{push}\n\nTwo.\n"));
    }

    [Fact]
    public void Another_script_stays() =>
        Assert.Equal("<script>\nplay();\n</script>\n\nTwo.\n", Clean($"<script>\nplay();\n</script>\n\n{Unit}\n\nTwo.\n"));

    [Fact]
    public void Inserted_text_is_no_unit() => Stays("An <ins>inserted</ins> word about adsbygoogle.\n");

    [Fact]
    public void A_unit_in_code_is_code() => Stays("Use `<ins class=\"adsbygoogle\"></ins>`.\n\n```\n<ins class=\"adsbygoogle\"></ins>\n```\n");

    [Fact]
    public void A_unit_without_an_end_stays_and_is_reported() => Reports(
        "One.\n\n[|<ins class=\"adsbygoogle\">|]\n\nAn <ins>inserted</ins> word.\n",
        "One.\n\n<ins class=\"adsbygoogle\">\n\nAn <ins>inserted</ins> word.\n",
        "AS3004");

    [Fact]
    public void An_also_read_list_without_an_end_stays_and_is_reported() => Reports(
        "[|<span class=\"alsoread\">|]Also read:</span>\n<ul>\n<li><a href=\"/a/\">A</a></li>\n\nText.\n",
        "<span class=\"alsoread\">Also read:</span>\n<ul>\n<li><a href=\"/a/\">A</a></li>\n\nText.\n",
        "AS3005");

    [Theory]
    [InlineData("<span class=\"atpl-alsoreadstyle\">Also read:</span>\n<div><ul>LIST</ul></div>\n")]
    [InlineData("<span class='my-AlsoRead-box'><b>Also read</b></span><ul>LIST</ul>\n")]
    [InlineData("<span class=\"atpl-alsoreadstyle\">Also read:</span>\r\n\r\n<div>\r\n<ul>\r\nLIST\r\n</ul>\r\n</div>")]
    public void An_also_read_list_becomes_data(string text)
    {
        var list = "<li><a target=\"_blank\" href=\"https://a.example/?x=1&amp;y=2\"><u>This &  that</u></a></li>\n<li><a href=/b/>If a < b, <b>then</b> &lt;c&gt;</a></li>";
        var result = Run("One.\n\n" + text.Replace("LIST", list, StringComparison.Ordinal)).Value!;
        Assert.Equal("One.\n", result.Body.Text);
        Assert.Equal(
            [("This & that", "https://a.example/?x=1&y=2"), ("If a < b, then <c>", "/b/")],
            result.AlsoRead.Select(entry => (entry.Title, entry.Url)));
    }

    [Fact]
    public void An_entry_knows_its_place()
    {
        var (text, spans) = Places("<span class=\"alsoread\">x</span><ul><li>[|<a href=\"/a/\">A</a>|]</li></ul>\n");
        Assert.Equal(spans[0], Assert.Single(Run(text).Value!.AlsoRead).Span);
    }

    [Fact]
    public void A_label_without_a_list_stays() => Stays("<span class=\"alsoread\">Also read:</span>\n\nText.\n");

    [Fact]
    public void A_list_that_is_kept_gives_no_entries()
    {
        var text = "<span class=\"alsoread\">x</span><ul><li><a href=\"/a/\">A</a></li></ul>\n";
        var result = Run(text, new AdRules { AlsoReadLists = AdPolicy.Keep }).Value!;
        Assert.Equal((text, 1, 0), (result.Body.Text, result.Ads.Count, result.AlsoRead.Count));
    }
}
