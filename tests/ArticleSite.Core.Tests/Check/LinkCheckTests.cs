using System.Text;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Check;

public sealed class LinkCheckTests
{
    private const string Head = "---\ntitle: one\ndate: 2026-01-02\n---\n\n";

    private static List<Diagnostic> Found(string body, string code, Action<TestSite>? more = null)
    {
        var site = new TestSite().Article("one", body).Article("two", "## Two things\n\nText.", "date: 2026-01-03\naliases: [/old/]\n");
        more?.Invoke(site);
        return [.. site.Build().Findings.Where(finding => finding.Rule.Code == code && finding.Location?.Path.Value == "content/one.md")];
    }

    /// <summary>The finding at the marked place.</summary>
    private static Diagnostic One(string marked, string code, Action<TestSite>? more = null)
    {
        var text = MarkedText.Parse(marked);
        var finding = Found(text.Text, code, more).Single();
        Assert.Equal(text.Span.Shift(Head.Length), finding.Location!.Value.Span);
        return finding;
    }

    /// <summary>The body after a finding's change.</summary>
    private static string Fixed(string body, Diagnostic finding)
    {
        var bytes = FileEdits.Apply(Encoding.UTF8.GetBytes(Head + body + "\n"), Head + body + "\n", [.. finding.Fix!.Edits])!;
        return Encoding.UTF8.GetString(bytes)[Head.Length..].TrimEnd('\n');
    }

    private static void Mends(string marked, string code, string after, Action<TestSite>? more = null) =>
        Assert.Equal(after, Fixed(MarkedText.Parse(marked).Text, One(marked, code, more)));

    [Fact]
    public void A_link_to_a_place_that_is_missing_is_led_to_the_heading_with_its_words() =>
        Mends("Then [|[update it](#F2)|].\n\n## Fix 1: Look\n\n## Fix 2: Update it", "AS4601", "Then [update it](#fix-2-update-it).\n\n## Fix 1: Look\n\n## Fix 2: Update it");

    [Theory]
    [InlineData("next fix", "f2", "fix-2-update-it")]
    [InlineData("Fix Two", "x", "fix-2-update-it")]
    [InlineData("the updating", "Fix-2-Update-It", "fix-2-update-it")]
    [InlineData("Method 3 – Turn it off and on", "m9", "3-turn-it-off-and-on")]
    [InlineData("turn it off", "z", "3-turn-it-off-and-on")]
    [InlineData("Look at the small lamp", "z", "fix-1-look-at-the-lamp")]
    public void The_likely_heading_is_found(string words, string id, string likely)
    {
        var finding = Found($"[{words}](#{id})\n\n## Fix 1: Look at the lamp\n\n## Fix 2: Update it\n\n## 3. Turn it off and on", "AS4601").Single();

        Assert.Equal("#" + likely, finding.Fix!.Edits.Single().Replacement);
        Assert.Equal(FixSafety.Unsafe, finding.Fix.Safety);
    }

    [Theory]
    [InlineData("something else", "x")]
    [InlineData("Fix 1", "x")]
    [InlineData("it", "x")]
    public void Without_a_likely_heading_there_is_no_change(string words, string id)
    {
        var finding = Found($"[{words}](#{id})\n\n## Fix 1: Look\n\n## Method 1: Update it", "AS4601").Single();

        Assert.Null(finding.Fix);
        Assert.NotNull(finding.Help);
    }

    [Theory]
    [InlineData("[x](#part)\n\n## Part")]
    [InlineData("[x](#a)\n\n<a id=\"a\"></a>")]
    [InlineData("[x](#a)\n\n<a name=\"a\"></a>")]
    [InlineData("[x](#caf%C3%A9)\n\n## Café")]
    [InlineData("[x](#top) [y](#) [z](#:~:text=some%20words)")]
    [InlineData("A note[^1].\n\n[^1]: here")]
    [InlineData("[x](https://elsewhere.example/#gone)")]
    [InlineData("`[x](#gone)`")]
    public void A_place_that_is_there_or_elsewhere_is_no_fault(string body) => Assert.Empty(Found(body, "AS4601"));

    [Fact]
    public void A_place_that_a_template_has_is_there() =>
        Assert.Empty(Found("[x](#comments)", "AS4601", site => site.Theme("layouts/article.html", "{{ article.content }}<div id=\"comments\"></div>")));

    [Fact]
    public void A_link_in_HTML_is_led_to_its_heading_too() =>
        Mends("<a href=\"[|#F1|]\">Look</a>\n\n## Fix 1: Look", "AS4601", "<a href=\"#fix-1-look\">Look</a>\n\n## Fix 1: Look");

    [Fact]
    public void A_place_in_another_page_is_looked_for_there()
    {
        var finding = One("See [|[the two things](/two/#t)|].", "AS4602");

        Assert.Equal("content/two.md", finding.Related.Single().Location.Path.Value);
        Assert.Equal("See [the two things](/two/#two-things).", Fixed("See [the two things](/two/#t).", finding));
    }

    [Theory]
    [InlineData("[x](/two/#two-things)")]
    [InlineData("[x](https://test.example/two/#two-things)")]
    [InlineData("[x](/gone/#part)")]
    [InlineData("[x](/feed.xml#part)")]
    public void A_place_that_another_page_has_is_no_fault(string body) => Assert.Empty(Found(body, "AS4602"));

    [Fact]
    public void A_link_without_words_is_told_and_can_be_taken_out() => Mends("Press it. [|[](https://a.example/)|] Then wait.", "AS4603", "Press it.  Then wait.");

    [Fact]
    public void A_link_without_words_in_HTML_is_told_at_its_target() => Assert.Null(One("Press <a href=\"[|https://a.example/|]\"> </a> it.", "AS4603").Fix);

    [Theory]
    [InlineData("[![lamp](https://a.example/x.png)](https://a.example/)")]
    [InlineData("[`x`](https://a.example/)")]
    [InlineData("<a href=\"https://a.example/\"><img src=\"https://a.example/x.png\" alt=\"lamp\"></a>")]
    [InlineData("<a href=\"https://a.example/\" aria-label=\"lamp\"></a>")]
    [InlineData("<a id=\"here\" href=\"/two/\"></a>")]
    public void A_link_with_something_to_see_or_hear_is_no_fault(string body) => Assert.Empty(Found(body, "AS4603"));

    [Theory]
    [InlineData("Get [|[the driver]()|].")]
    [InlineData("Get [|[the driver](<>)|].")]
    public void A_link_without_target_is_told(string marked) => Assert.Contains("'the driver'", One(marked, "AS4604").Message, StringComparison.Ordinal);

    [Fact]
    public void A_link_in_HTML_without_target_is_told() => Assert.Single(Found("Get <a href=\"\">it</a>.", "AS4604"));

    [Fact]
    public void A_named_place_in_HTML_is_no_link_without_target() => Assert.Empty(Found("<a name=\"x\">it</a>", "AS4604"));

    [Fact]
    public void A_link_that_is_not_https_is_told() => Mends("[|[x](http://a.example/)|]", "AS4605", "[x](https://a.example/)");

    [Theory]
    [InlineData("[x](https://a.example/)")]
    [InlineData("Open <http://192.168.1.1/> or [the printer](http://printer.local/) or [it](http://printer/).")]
    [InlineData("See www.a.example for more.")]
    [InlineData("`http://a.example/`")]
    public void An_address_that_can_be_no_other_is_no_fault(string body) => Assert.Empty(Found(body, "AS4605"));

    [Fact]
    public void An_address_that_is_its_own_text_is_told_without_a_change() => Assert.Null(One("See [|<http://a.example/>|].", "AS4605").Fix);

    [Theory]
    [InlineData("[|[x](/old/)|]", "[x](/two/)")]
    [InlineData("[|[x](/old#two-things)|]", "[x](/two/#two-things)")]
    [InlineData("[|[x](https://test.example/old/?a=1&b=2)|]", "[x](https://test.example/two/?a=1&amp;b=2)")]
    [InlineData("<a href='[|/old/|]'>x</a>", "<a href='/two/'>x</a>")]
    public void A_link_to_an_alias_is_led_to_the_page(string marked, string after) => Mends(marked, "AS4606", after);

    [Theory]
    [InlineData("[|[x](https://a.example/?utm_source=a&id=3&utm_medium=b#c)|]", "[x](https://a.example/?id=3#c)")]
    [InlineData("[|[x](https://a.example/?fbclid=1)|]", "[x](https://a.example/)")]
    [InlineData("[|[x](<https://a.example/?a=1&amp;gclid=2&amp;b=3> \"t\")|]", "[x](<https://a.example/?a=1&amp;b=3> \"t\")")]
    [InlineData("<a href=\"[|https://a.example/?a=1&amp;UTM_ID=2|]\">x</a>", "<a href=\"https://a.example/?a=1\">x</a>")]
    public void Tracking_parameters_go_and_others_stay(string marked, string after) => Mends(marked, "AS4607", after);

    [Theory]
    [InlineData("[x](https://a.example/?id=utm_source)")]
    [InlineData("[x](https://a.example/utm_source=1)")]
    [InlineData("[x](https://a.example/#?utm_source=1)")]
    [InlineData("[x](https://www.amazon.com/dp/B0?tag=me-20&utm_source=1)")]
    public void Other_parameters_and_paid_links_are_no_fault(string body) => Assert.Empty(Found(body, "AS4607"));

    [Theory]
    [InlineData("[|[x](file:///C:/a.pdf)|]")]
    [InlineData("[|[x](C:/a.pdf)|]")]
    [InlineData("[|[x](http://localhost:4000/two/)|]")]
    [InlineData("[|[x](http://127.0.0.1/two/)|]")]
    public void A_link_to_the_own_machine_is_told(string marked) => One(marked, "AS4608");

    [Theory]
    [InlineData("Open <http://localhost:631>.")]
    [InlineData("Open [localhost:631](http://localhost:631).")]
    [InlineData("[x](https://localhost.example/)")]
    [InlineData("[x](http://192.168.1.1/)")]
    public void An_address_that_readers_are_to_type_is_no_fault(string body) => Assert.Empty(Found(body, "AS4608"));

    [Theory]
    [InlineData("See [|[a](https://a.example/b c.png)|].", "See [a](<https://a.example/b c.png>).")]
    [InlineData("See [|[**a**](#Fix ONE: b)|].", "See [**a**](<#Fix ONE: b>).")]
    public void A_blank_in_a_target_is_told_and_mended(string marked, string after) => Mends(marked, "AS4609", after);

    [Theory]
    [InlineData("[x](https://a.example/ \"a title\")")]
    [InlineData("[x](<https://a.example/b c>)")]
    [InlineData("some words [note](see below, please)")]
    [InlineData("an array[0](with / without a remark)")]
    [InlineData("`[a](https://a.example/b c)`")]
    [InlineData("\\[a\\](https://a.example/b c)")]
    public void Brackets_with_a_remark_are_no_link_with_a_blank(string body) => Assert.Empty(Found(body, "AS4609"));

    [Fact]
    public void A_link_inside_the_site_that_opens_a_tab_is_mended() =>
        Mends("<a href=\"https://a.example/\" target=\"_blank\">y</a> <a href=\"[|/two/|]\" target='_blank' class=\"c\">x</a>", "AS4610", "<a href=\"https://a.example/\" target=\"_blank\">y</a> <a href=\"/two/\" class=\"c\">x</a>");

    [Fact]
    public void A_link_to_another_site_may_open_a_tab() => Assert.Empty(Found("<a href=\"https://a.example/\" target=\"_blank\">x</a> <a href=\"/two/\" target=\"_self\">x</a>", "AS4610"));

    [Fact]
    public void A_link_without_scheme_is_told_once_and_mended()
    {
        Mends("[|[x](www.a.example/b)|]", "AS4611", "[x](https://www.a.example/b)");
        Assert.Empty(Found("[x](www.a.example/b)", "AS6001"));
    }

    [Fact]
    public void A_script_is_told_with_where_it_leads()
    {
        Assert.Contains("only its words", One("[|[x](javascript:alert)|]", "AS4612").Message, StringComparison.Ordinal);
        Assert.Contains("https://a.example/", One("<a href=\"[|javascript:window.open(decodeURIComponent('https%3A%2F%2Fa.example%2F'))|]\">x</a>", "AS4612").Message, StringComparison.Ordinal);
    }
}
