using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Tests.Yaml;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Load;

public class SiteConfigReaderTests
{
    private static readonly string s_root = Path.Combine(Path.GetTempPath(), "site");

    private static BuildRequest Request(Dictionary<string, string>? flags = null, Dictionary<string, string>? environment = null) =>
        new() { Root = s_root, Clock = DateTimeOffset.UnixEpoch, Overrides = flags ?? [], EnvironmentVariables = environment ?? [] };

    private static StageResult<SiteConfig> Read(string text, BuildRequest? request = null) =>
        SiteConfigReader.Read(new SourceText(new SourcePath("site.config.yml"), text), request ?? Request());

    private static Diagnostic AssertFinding(string marked, string code)
    {
        var text = MarkedText.Parse(marked);
        var finding = Assert.Single(Read(text.Text).Findings);
        Assert.Equal((code, text.Spans[^1]), (finding.Rule.Code, finding.Location!.Value.Span));
        return finding;
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF# nothing yet\n")]
    [InlineData("title:\npagination:\nparams: ~\n")]
    public void An_empty_file_gives_the_defaults(string text)
    {
        var result = Read(text);
        Assert.Empty(result.Findings);
        Assert.Equal(new SiteConfig(), result.Value);
    }

    [Fact]
    public void Every_setting_is_read()
    {
        var result = Read("""
            title: Printer help
            description: All about printers
            base_url: https://example.com/guides/
            language: en-GB
            time_zone: Europe/Berlin
            author: Ann
            content: ./articles/
            templates: theme/html
            output: ../out
            static: files
            permalink: :year/:month/:slug/
            pagination: { size: 10 }
            ads:
              marker_blocks: error
              policy: keep
              markers:
                - begin: ad
                  end: /ad
              own_redirect_hosts:
                - { host: go.example.com, paths: ["/*/download/"], except: [/images/*, "*.png"] }
                - { host: to.example.com, paths: }
            related: { count: 0 }
            feeds: { count: 5, full_content: false }
            menus:
              main:
                - { title: Tags, url: /tags/ }
                - { title: Out, url: "https://example.org/" }
              footer:
            params: { colour: red, deep: [1, 2] }
            """);
        Assert.Empty(result.Findings);
        var config = result.Value!;
        Assert.Equal(("Printer help", "All about printers", "https://example.com/guides/"), (config.Title, config.Description, config.BaseUrl.ToString()));
        Assert.Equal(("en-GB", "Europe/Berlin", "Ann"), (config.Language, config.TimeZone.Id, config.Author));
        Assert.Equal(("articles", "theme/html", "../out", "files"), (config.Content, config.Templates, config.Output, config.Static));
        Assert.Equal((":year/:month/:slug/", 10, 0, 5, false), (config.Permalink, config.PageSize, config.RelatedCount, config.FeedCount, config.FeedsHaveContent));
        Assert.Equal((AdPolicy.Error, AdPolicy.Keep, AdPolicy.Keep), (config.Ads.MarkerBlocks, config.Ads.AdSenseUnits, config.Ads.AlsoReadLists));
        Assert.Equal(new AdMarkers("ad", "/ad"), Assert.Single(config.Ads.Markers));
        Assert.Equal(
            [new OwnRedirect("go.example.com", ["/*/download/"], ["/images/*", "*.png"]), new OwnRedirect("to.example.com", [], [])],
            config.Ads.OwnRedirects);
        Assert.Equal(["main", "footer"], config.Menus.Select(menu => menu.Name));
        Assert.Equal(("Tags", "/tags/"), (config.Menus[0].Items[0].Title, config.Menus[0].Items[0].Url));
        Assert.Equal(["colour", "deep"], config.Params.Select(entry => entry.Key.Value));
    }

    [Theory]
    [InlineData("title: a[|:|] b\n", "AS1002")]
    [InlineData("title: a\n[|title|]: b\n", "AS1003")]
    [InlineData("title: [|*a|]\n", "AS1004")]
    [InlineData("[|titel|]: a\n", "AS1006")]
    [InlineData("pagination:\n  [|sise|]: 3\n", "AS1006")]
    [InlineData("menus: { main: [ { title: a, url: /, [|titel|]: b } ] }", "AS1006")]
    [InlineData("[|just text|]", "AS1007")]
    [InlineData("title: [|[a]|]\n", "AS1007")]
    [InlineData("title: [|\"\"|]\n", "AS1007")]
    [InlineData("pagination: [|10|]\n", "AS1007")]
    [InlineData("pagination: { size: [|ten|] }\n", "AS1007")]
    [InlineData("pagination: { size: [|\"10\"|] }\n", "AS1007")]
    [InlineData("pagination: { size: [|2.5|] }\n", "AS1007")]
    [InlineData("feeds: { full_content: [|yes|] }\n", "AS1007")]
    [InlineData("menus: [|[a]|]\n", "AS1007")]
    [InlineData("menus: { main: [|a|] }\n", "AS1007")]
    [InlineData("menus: { main: [[|a|]] }\n", "AS1007")]
    [InlineData("menus: { main: [{ title: [|[a]|], url: / }] }\n", "AS1007")]
    [InlineData("ads: { markers: [|a|] }\n", "AS1007")]
    [InlineData("ads: { own_redirect_hosts: [|go.example.com|] }\n", "AS1007")]
    [InlineData("ads: { own_redirect_hosts: [[|go.example.com|]] }\n", "AS1007")]
    [InlineData("ads: { own_redirect_hosts: [{ host: [|\"https://go.example.com/\"|] }] }\n", "AS1007")]
    [InlineData("ads: { own_redirect_hosts: [{ host: go.example.com, paths: [|/go|] }] }\n", "AS1007")]
    [InlineData("ads: { own_redirect_hosts: [{ host: go.example.com, paths: [[|go|]] }] }\n", "AS1007")]
    [InlineData("ads: { own_redirect_hosts: [{ host: go.example.com, [|path|]: [/go] }] }\n", "AS1006")]
    [InlineData("params: [|a|]\n", "AS1007")]
    [InlineData("pagination: { size: [|0|] }\n", "AS1008")]
    [InlineData("pagination: { size: [|-5|] }\n", "AS1008")]
    [InlineData("related: { count: [|99999999999|] }\n", "AS1008")]
    [InlineData("ads: { policy: [|stripp|] }\n", "AS1009")]
    [InlineData("base_url: [|example.com|]\n", "AS1010")]
    [InlineData("base_url: [|ftp://example.com|]\n", "AS1010")]
    [InlineData("time_zone: [|Europe/Berln|]\n", "AS1011")]
    [InlineData("permalink: :year/[|:slugg|]/\n", "AS1012")]
    [InlineData("permalink: [|:year/:month/|]\n", "AS1012")]
    [InlineData("permalink: [|../:slug/|]\n", "AS1012")]
    [InlineData("content: [|../articles|]\n", "AS1013")]
    [InlineData("content: [|/articles|]\n", "AS1013")]
    [InlineData("static: [|C:\\files|]\n", "AS1013")]
    [InlineData("templates: [|.|]\n", "AS1013")]
    [InlineData("output: [|.|]\n", "AS1014")]
    [InlineData("output: [|..|]\n", "AS1014")]
    [InlineData("output: [|/|]\n", "AS1014")]
    [InlineData("output: [|content|]\n", "AS1014")]
    [InlineData("content: src/articles\noutput: [|./src/|]\n", "AS1014")]
    [InlineData("output: [|static/public|]\n", "AS1014")]
    [InlineData("language: [|english please|]\n", "AS1016")]
    [InlineData("menus: { main: [[|{ title: a }|]] }\n", "AS1017")]
    [InlineData("ads: { markers: [[|{ begin: a }|]] }\n", "AS1017")]
    [InlineData("ads: { own_redirect_hosts: [[|{ paths: [/go] }|]] }\n", "AS1017")]
    [InlineData("menus: { main: [{ title: a, url: [|tags/|] }] }\n", "AS1018")]
    [InlineData("menus: { main: [{ title: a, url: [|\"javascript:alert(1)\"|] }] }\n", "AS1018")]
    public void What_is_wrong_is_reported_at_its_place(string marked, string code) => AssertFinding(marked, code);

    [Fact]
    public void Too_deep_a_configuration_is_refused() =>
        Assert.Equal(Rules.ConfigTooComplex, Assert.Single(Read("params: " + new string('[', 100)).Findings).Rule);

    [Fact]
    public void A_misspelt_setting_gets_the_nearest_and_the_list() =>
        Assert.Equal("Did you mean 'size'? Known here: size, home, tags, categories, archives, path.", AssertFinding("pagination:\n  [|sise|]: 3\n", "AS1006").Help);

    [Fact]
    public void A_misspelt_token_gets_the_nearest_and_the_list() =>
        Assert.StartsWith("Did you mean ':slug'? Known tokens: :slug, ", AssertFinding("permalink: [|:slugg|]/\n", "AS1012").Help, StringComparison.Ordinal);

    [Fact]
    public void Everything_wrong_is_gathered_and_the_rest_is_read()
    {
        var result = Read("titel: a\nlanguage: de\npagination: { size: x }\nauthor: Ann\ntime_zone: Nowhere\n");
        Assert.Equal(["AS1006", "AS1007", "AS1011"], result.Findings.Select(finding => finding.Rule.Code));
        Assert.Equal(("de", "Ann", 20), (result.Value!.Language, result.Value.Author, result.Value.PageSize));
    }

    [Fact]
    public void Flags_win_over_the_environment_and_that_over_the_file()
    {
        var request = Request(
            new() { ["output"] = "flags" },
            new() { ["ARTICLESITE__OUTPUT"] = "environment", ["articlesite__Pagination__Size"] = "7", ["ARTICLESITE__PARAMS__COLOUR"] = "blue", ["PATH"] = "/bin" });
        var result = Read("output: file\npagination: { size: 5 }\ntitle: T\nparams: { colour: red, size: big }", request);
        Assert.Empty(result.Findings);
        Assert.Equal(("flags", 7, "T"), (result.Value!.Output, result.Value.PageSize, result.Value.Title));
        Assert.Equal(["size=big", "colour=blue"], result.Value.Params.Select(entry => $"{entry.Key.Value}={((YamlScalar)entry.Value).Value}"));
    }

    [Fact]
    public void Exceptions_are_read_with_their_fields()
    {
        var result = Read("ads: { policy: place, campaigns: { 19272: keep }, networks: { impact: error }, kinds: { text_link: normalise }, sections: { blog: strip } }");
        Assert.Empty(result.Findings);
        Assert.Equal(
            [
                (AdField.Section, "blog", AdPolicy.Strip), (AdField.Kind, "text_link", AdPolicy.Normalise),
                (AdField.Network, "impact", AdPolicy.Error), (AdField.Campaign, "19272", AdPolicy.Keep),
            ],
            result.Value!.Ads.Exceptions.Select(exception => (exception.Field, exception.Value, exception.Policy)));
        Assert.Equal((AdPolicy.Place, AdPolicy.Strip, AdPolicy.Place), (result.Value.Ads.MarkerBlocks, result.Value.Ads.AlsoReadLists, result.Value.Ads.Loose));
    }

    [Theory]
    [InlineData("ads: { kinds: { [|banners|]: keep } }", "Did you mean 'banner'?")]
    [InlineData("ads: { kinds: { banner: [|kepp|] } }", "Did you mean 'keep'?")]
    [InlineData("ads: { also_read_lists: [|place|] }", null)]
    public void A_wrong_word_in_a_policy_is_reported(string marked, string? help)
    {
        var place = MarkedText.Parse(marked);
        var finding = Assert.Single(Read(place.Text).Findings);
        Assert.Equal(("AS1009", place.Span, help), (finding.Rule.Code, finding.Location!.Value.Span, finding.Help));
    }

    [Fact]
    public void A_general_policy_of_the_environment_wins_over_the_special_ones_of_the_file() =>
        Assert.Equal(AdPolicy.Keep, Read("ads: { marker_blocks: error }", Request(environment: new() { ["ARTICLESITE__ADS__POLICY"] = "keep" })).Value!.Ads.MarkerBlocks);

    [Theory]
    [InlineData("ARTICLESITE__OUTPTU", "x", "AS1015")]
    [InlineData("ARTICLESITE__PAGINATION", "x", "AS1015")]
    [InlineData("ARTICLESITE__PAGINATION__SIZE", "ten", "AS1007")]
    [InlineData("ARTICLESITE__PAGINATION__SIZE", "", "AS1007")]
    [InlineData("ARTICLESITE__PAGINATION__SIZE", "0", "AS1008")]
    [InlineData("ARTICLESITE__MENUS", "x", "AS1007")]
    [InlineData("ARTICLESITE__CONTENT", "/etc", "AS1013")]
    [InlineData("ARTICLESITE__PERMALINK", ":x/", "AS1012")]
    public void A_wrong_variable_is_named(string variable, string value, string code)
    {
        var finding = Assert.Single(Read("", Request(environment: new() { [variable] = value })).Findings);
        Assert.Equal((code, null), (finding.Rule.Code, finding.Location));
        Assert.StartsWith(variable, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_flag_is_named() =>
        Assert.Equal("--base-url is 'x'; expected an http or https address without query and fragment", Assert.Single(Read("", Request(new() { ["base_url"] = "x" })).Findings).Message);

    [Fact]
    public void An_output_folder_from_a_flag_that_overlaps_has_no_place() =>
        Assert.Null(Assert.Single(Read("output: public", Request(new() { ["output"] = s_root })).Findings).Location);

    [Fact]
    public void The_output_folder_may_lie_anywhere_else() =>
        Assert.Empty(Read("", Request(new() { ["output"] = Path.Combine(Path.GetTempPath(), "site2") })).Findings);

    [Fact]
    public void What_readers_see_of_ads_is_read()
    {
        var ads = Read("""
            ads:
              paid_links: { label: auto, nofollow: true }
              videos: nocookie
              consent_mode: true
              disclosure: false
              adsense_loader: true
              disclosures:
                en: We are paid.
                pt-BR: Somos pagos.
            """).Value!.Ads;

        Assert.Equal((AdRules.LabelInWordsOfLanguage, true, VideoEmbeds.NoCookie, true, false, true), (ads.PaidLinkLabel, ads.PaidLinksAreNofollow, ads.Videos, ads.HasConsentMode, ads.HasDisclosure, ads.HasAdSenseLoader));
        Assert.Equal([new DisclosureText("en", "We are paid."), new DisclosureText("pt-BR", "Somos pagos.")], ads.Disclosures);
    }

    [Fact]
    public void A_disclosure_for_what_is_no_language_is_an_error()
    {
        var finding = Assert.Single(Read("ads: { disclosures: { english text: We are paid. } }").Findings);

        Assert.Equal((Rules.BadLanguage, "ads.disclosures is 'english text'; expected a language tag"), (finding.Rule, finding.Message));
    }

    [Fact]
    public void The_documentation_names_every_setting_with_its_default()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "configuration.md"));
        foreach (var setting in SiteConfigReader.Settings)
        {
            var shown = setting.Default.Length == 0 ? "" : $"`{setting.Default}`";
            Assert.Contains($"| `{setting.Key}` | {setting.Type} | {shown} | {setting.Meaning} |".Replace("|  |", "| |", StringComparison.Ordinal), page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_defaults_in_the_table_are_those_of_the_record()
    {
        foreach (var setting in SiteConfigReader.Settings.Where(setting => setting.Default.Length > 0 && setting.Key != "ads.markers"))
        {
            var result = Read("", Request(new() { [setting.Key] = setting.Default }));
            Assert.Equal(new SiteConfig(), result.Value);
            Assert.Empty(result.Findings);
        }
    }

    [Fact]
    public void No_text_makes_it_throw()
    {
        var pieces = Gen.OneOf(YamlText.Arbitrary.Generator, Gen.Elements(SiteConfigReader.Settings.Select(setting => setting.Key + ": ")));
        Prop.ForAll(pieces.ListOf().Select(parts => string.Join('\n', parts)).ToArbitrary(), text => Read(text) is { } result && (result.Value is not null || result.Findings.Count > 0))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
        Prop.ForAll<NonNull<string>>(text =>
        {
            foreach (var setting in SiteConfigReader.Settings) Read("", Request(new() { [setting.Key] = text.Get }));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void A_missing_file_is_an_error_that_names_it()
    {
        var result = SiteConfigReader.Load(Request() with { ConfigPath = Path.Combine(s_root, "conf", "my.yml") }, new OneFile(null));
        Assert.Null(result.Value);
        var finding = Assert.Single(result.Findings);
        Assert.Equal((Rules.ConfigMissing, null, "configuration file 'conf/my.yml' is missing"), (finding.Rule, finding.Location, finding.Message));
    }

    [Fact]
    public void The_file_in_the_root_is_read_and_its_encoding_checked()
    {
        var result = SiteConfigReader.Load(Request(), new OneFile([.. "titel: x\nauthor: "u8, 0xFF]));
        Assert.Equal("site.config.yml", result.Value!.Path.Value);
        Assert.Equal(["AS1006", "AS1030"], result.Findings.Select(finding => finding.Rule.Code));
    }
}
