using System.Text.Json;
using System.Xml.Linq;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests;

/// <summary>Whole sites that mean harm: each ends in a finding with a place, or in a site that does none.</summary>
public sealed class HostileSiteTests
{
    private static readonly string s_long = new('z', 5000);

    public static TheoryData<string> BadAddresses =>
    [
        "../up", "/../../etc/passwd", "a/../../b", "a/./b", "..", "a\\..\\b", "http://evil.example/x", "con", "a/aux/b", "NUL.html", "lpt1.txt", "COM\u00B9", "a/CONOUT$", "x.", "a/x. /b",
        "a//b", "a?b", "a#b", "a\u0000b", "a\u001Fb", "", "/", s_long, string.Join('/', Enumerable.Repeat("abcdefghi", 100)),
    ];

    [Theory]
    [MemberData(nameof(BadAddresses), DisableDiscoveryEnumeration = true)]
    public void No_slug_permalink_or_alias_leads_out_or_cannot_be_stored(string written)
    {
        foreach (var key in (string[])["slug", "permalink", "aliases"])
        {
            var value = JsonSerializer.Serialize(written); // a YAML double-quoted text takes JSON's escapes
            var site = new TestSite().Article("a", meta: $"date: 2026-01-02\n{key}: {(key == "aliases" ? $"[{value}]" : value)}\n").Article("b");
            var result = site.Build(request => request with { FailOn = null });

            if (written.Length > 0)
            {
                var finding = Assert.Single(result.Findings, finding => finding.Rule == Rules.UnusableAddress);
                var source = result.OpenSource(finding.Location!.Value.Path)!;
                Assert.Equal(value, source.Slice(finding.Location.Value.Span).ToString());
                Assert.InRange(finding.Message.Length, 1, 250);
            }

            Assert.True(site.Has("b/index.html"));
            Assert.DoesNotContain(site.Files.Files, file => file.Key.Contains("passwd", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("../../secret.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("partials/../../content/a.md")]
    [InlineData("..\\secret.txt")]
    public void No_include_leads_out_of_the_templates(string name)
    {
        var site = new TestSite().With("secret.txt", "SECRET").With("templates/layouts/article.html", $"{{{{ include '{name.Replace("\\", "\\\\", StringComparison.Ordinal)}' }}}}").Article("a");
        var result = site.Build(request => request with { FailOn = null });

        Assert.Contains(result.Findings, finding => finding.Rule.Code.StartsWith("AS5", StringComparison.Ordinal) && finding.Location?.Path.Value == "templates/layouts/article.html");
        Assert.All(site.Output().Values, page => Assert.DoesNotContain("SECRET", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Setup", "setup")]
    [InlineData("caf\u00e9", "cafe\u0301")]
    [InlineData("STRASSE", "Strasse")]
    public void Twins_that_one_disk_cannot_tell_apart_are_an_error_that_names_both(string first, string second)
    {
        var result = new TestSite().Article(first, meta: "date: 2026-01-01\n").Article(second, meta: "date: 2026-01-02\n").Build();

        var finding = Assert.Single(result.Findings, finding => finding.Rule == Rules.DuplicateUrl);
        Assert.Equal($"content/{second}.md", finding.Location!.Value.Path.Value);
        Assert.Equal($"content/{first}.md", Assert.Single(finding.Related).Location.Path.Value);
    }

    [Fact]
    public void Very_long_names_of_tags_and_categories_become_addresses_that_every_disk_takes()
    {
        var site = new TestSite().Article("a", meta: $"date: 2026-01-02\ntags: [{s_long}, {s_long}y]\ncategories: [{new string('é', 4000)}]\nseries: {s_long}\n").Publish();

        var parts = site.Output().Keys.SelectMany(path => path.Split('/')).ToList();
        Assert.All(parts, part => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(part), 1, 255));
        Assert.Equal(2, site.Output().Keys.Count(path => path.StartsWith("tags/zzz", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("con")]
    [InlineData("NUL")]
    [InlineData("Com1")]
    [InlineData("aux!")]
    public void A_name_that_Windows_keeps_is_no_name_of_a_folder(string name)
    {
        var site = new TestSite("title: Test\nbase_url: https://test.example/\npermalink: :title/\n")
            .With("content/a.md", $"---\ntitle: \"{name}\"\ndate: 2026-01-02\ntags: [\"{name}\"]\ncategories: [\"{name}\"]\nseries: \"{name}\"\n---\nText.\n").Publish();

        Assert.DoesNotContain(site.Output().Keys.SelectMany(path => path.Split('/')), UrlMap.IsReserved);
        Assert.Equal(4, site.Output().Keys.Count(path => path.EndsWith("-1/index.html", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_with_a_name_that_Windows_keeps_is_no_article_without_a_slug_of_its_own() =>
        Assert.Equal("content/nul.md", Assert.Single(new TestSite().Article("nul").Article("aux", meta: "date: 2026-01-02\nslug: own\n").Build().Findings, finding => finding.Rule == Rules.UnusableAddress).Location!.Value.Path.Value);

    [Theory]
    [InlineData("A.txt", "a.txt")]
    [InlineData("caf\u00e9.txt", "cafe\u0301.txt")]
    [InlineData("a/x.txt", "A")]
    public void Files_that_one_disk_cannot_tell_apart_are_an_error(string first, string second) =>
        Assert.Contains(new TestSite().Article("z").With("static/" + first, "1").With("static/" + second, "2").Build().Findings, finding => finding.Rule == Rules.DuplicateUrl && finding.Related.Count == 1);

    [Fact]
    public void Tags_whose_letters_are_put_together_otherwise_are_one() =>
        Assert.Single(new TestSite().Article("a", meta: "date: 2026-01-02\ntags: [caf\u00e9]\n").Article("b", meta: "date: 2026-01-02\ntags: [cafe\u0301]\n").Publish().Output().Keys, path => path.StartsWith("tags/caf", StringComparison.Ordinal));

    [Theory]
    [InlineData("layout: ../../secret")]
    [InlineData("layout: /etc/passwd")]
    [InlineData("related: [../../secret]")]
    public void No_name_of_a_layout_or_an_article_reads_a_file_from_elsewhere(string meta)
    {
        var site = new TestSite().With("secret.html", "SECRET").With("secret.md", "SECRET").Article("a", meta: $"date: 2026-01-02\n{meta}\n");
        var result = site.Build(request => request with { FailOn = null });

        Assert.Contains(result.Findings, finding => finding.Location?.Path.Value == "content/a.md" && finding.Severity >= Severity.Warning);
        Assert.All(site.Output().Values, page => Assert.DoesNotContain("SECRET", page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_category_path_without_end_is_an_error_where_it_stands()
    {
        var levels = $"[{string.Join(", ", Enumerable.Range(0, 5000).Select(level => "c" + level))}]";
        var result = new TestSite().Article("a", meta: $"date: 2026-01-02\ncategories: {levels}\n").Build();

        var finding = Assert.Single(result.Findings, finding => finding.Rule == Rules.FrontMatterTooComplex);
        Assert.Equal("---\ntitle: a\ndate: 2026-01-02\ncategories: ".Length, finding.Location!.Value.Span.Start);
        Assert.Equal(levels.Length, finding.Location.Value.Span.Length);
    }

    [Fact]
    public void An_address_of_many_long_levels_is_an_error_of_an_article_that_wants_it()
    {
        var levels = string.Join(", ", Enumerable.Range(0, 8).Select(level => new string((char)('a' + level), 150)));
        var result = new TestSite().Article("a", meta: $"date: 2026-01-02\ncategories: [{levels}]\n").Build();

        var errors = result.Findings.Where(finding => finding.Severity == Severity.Error).ToList();
        Assert.NotEmpty(errors);
        Assert.All(errors, finding => Assert.Equal((Rules.UnusableAddress, "content/a.md"), (finding.Rule, finding.Location?.Path.Value)));
    }

    public static TheoryData<string> Bombs =>
    [
        "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n",
        "x: " + new string('[', 10_000) + "\n",
        "x: " + new string('{', 10_000) + "\n",
        "x:\n" + string.Concat(Enumerable.Range(1, 300).Select(level => new string(' ', level) + "- \n" + new string(' ', level + 1) + "a:\n")),
        "x: [" + string.Join(',', Enumerable.Repeat("a", 20_000)) + "]\n",
        "x: \"" + new string('a', 70_000) + "\"\n",
        "x: !!binary aGVsbG8=\n",
        "x: " + string.Concat(Enumerable.Repeat("\"a\\", 5000)) + "\n",
        "? " + string.Concat(Enumerable.Repeat("? ", 5000)) + "\n",
        string.Concat(Enumerable.Repeat("<<: *x\n", 2000)),
    ];

    [Theory]
    [MemberData(nameof(Bombs), DisableDiscoveryEnumeration = true)]
    public void A_bomb_in_front_matter_is_an_error_in_it_and_harms_no_other_article(string bomb)
    {
        var site = new TestSite().Article("bomb", meta: "date: 2026-01-02\n" + bomb).Article("other");
        var result = site.Build(request => request with { FailOn = null });

        var errors = result.Findings.Where(finding => finding.Severity == Severity.Error).ToList();
        Assert.NotEmpty(errors);
        Assert.All(errors, finding => Assert.Equal("content/bomb.md", finding.Location?.Path.Value));
        Assert.True(site.Has("other/index.html"));
    }

    [Fact]
    public void A_file_too_large_for_an_article_is_an_error_and_is_not_read()
    {
        var site = new TestSite().Article("other").With("content/film.md", new string('x', Loader.MaximumArticleBytes + 1));
        var result = site.Build(request => request with { FailOn = null });

        Assert.Equal("content/film.md", Assert.Single(result.Findings, finding => finding.Rule == Rules.OversizedFile).Location!.Value.Path.Value);
        Assert.True(site.Has("other/index.html"));
    }

    [Theory]
    [InlineData("Ends CDATA ]]> here.")]
    [InlineData("Ends a script </script> here.")]
    [InlineData("<![CDATA[ x ]]> ]]> <!-- c --> --!> <?x ?>")]
    [InlineData("```html\n]]></content></entry></feed></script><script>\n```")]
    [InlineData("&lt;/script&gt; \u000B \uFFFE \u0001 text")]
    [InlineData("<svg><![CDATA[</svg></article></body>]]></svg>")]
    public void Feeds_stay_whole_whatever_a_body_holds(string body)
    {
        var site = new TestSite("title: Test\nbase_url: https://test.example/\nfeeds: { full_content: true }\n").Article("a", body + "\n\nLast words.");
        site.Build(request => request with { FailOn = null });

        foreach (var feed in (string[])["feed.xml", "rss.xml"])
            Assert.Contains("Last words.", XDocument.Parse(site.Page(feed)).Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_of_more_files_than_its_host_takes_is_an_error_where_the_host_is_named()
    {
        var site = new TestSite("title: Test\nbase_url: https://test.example/\nhost: cloudflare-pages\n");
        for (var i = 0; i < 20_000; i++) site.Files.Add($"/site/static/f/{i}.txt", "");
        var result = site.Build();

        var finding = Assert.Single(result.Findings, finding => finding.Rule == Rules.HostLimit);
        Assert.Equal(new SourceLocation(new("site.config.yml"), new("title: Test\nbase_url: https://test.example/\nhost: ".Length, "cloudflare-pages".Length)), finding.Location);
    }

    [Theory]
    [InlineData("netlify", 53_999, false)]
    [InlineData("netlify", 54_001, true)]
    [InlineData("github-pages", 54_001, false)]
    [InlineData("other", 54_001, false)]
    public void Each_host_has_limits_of_its_own(string host, int files, bool isTooMuch)
    {
        var site = new TestSite($"title: Test\nbase_url: https://test.example/\nhost: {host}\n");
        for (var i = 0; i < files; i++) site.Files.Add($"/site/static/f/{i}.txt", "");
        var result = site.Build(request => request with { IsCheckOnly = true });

        Assert.Equal(isTooMuch, result.Findings.Any(finding => finding.Rule == Rules.HostLimit));
    }
}
