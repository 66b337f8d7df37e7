using ArticleSite.Core.Ads.Registry;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Publish;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests;

/// <summary>What bounds a build, as docs/limits.md lists it: at each bound all is well, beyond it there is an error at its place.</summary>
public sealed class LimitTests
{
    private const string Config = "title: Test\nbase_url: https://test.example/\n";

    [Theory]
    [InlineData("content/a.md", Loader.MaximumArticleBytes, "AS1053")]
    [InlineData("templates/layouts/own.html", Loader.MaximumTemplateBytes, "AS1056")]
    [InlineData("templates/i18n/nl.yml", Loader.MaximumTemplateBytes, "AS1056")]
    [InlineData("ads/registry.yml", AdRegistryReader.MaximumBytes, "AS1056")]
    [InlineData("site.config.yml", SiteConfigReader.MaximumBytes, "AS1056")]
    public void A_file_has_at_most_so_many_bytes(string path, int most, string code)
    {
        Assert.Contains(Sized(most + 1), finding => finding.Rule.Code == code && finding.Location == new SourceLocation(new SourcePath(path), default));
        Assert.DoesNotContain(Sized(most), finding => finding.Rule.Code == code);

        EquatableArray<Diagnostic> Sized(int length)
        {
            var content = new byte[length];
            content.AsSpan().Fill((byte)'#');
            for (var i = 79; i < length; i += 80) content[i] = (byte)'\n';
            if (path.EndsWith(".md", StringComparison.Ordinal)) "---\ntitle: a\ndate: 2026-01-02\n---\n"u8.CopyTo(content); // else comments, whatever reads them
            var site = new TestSite(Config);
            site.Files.Add("/site/" + path, content);
            return site.Build(request => request with { IsCheckOnly = true }).Findings;
        }
    }

    [Fact]
    public void A_file_that_is_copied_has_at_most_a_gibibyte_and_is_not_read_beyond()
    {
        var folder = Directory.CreateTempSubdirectory("articlesite-limits-").FullName;
        try
        {
            Directory.CreateDirectory(folder + "/content");
            Directory.CreateDirectory(folder + "/static");
            File.WriteAllText(folder + "/site.config.yml", Config);
            using (var film = File.Create(folder + "/static/film.mp4")) film.SetLength(Loader.MaximumAssetBytes + 1L);
            var disk = new CountingDisk(new DiskFileSystem());

            var result = SitePipeline.Run(new TestSite().Request() with { Root = folder }, disk, cancellation: TestContext.Current.CancellationToken);

            var finding = Assert.Single(result.Findings, finding => finding.Rule == Rules.OversizedInput);
            Assert.Equal("static/film.mp4", finding.Location!.Value.Path.Value);
            Assert.Equal("the file has 1,073,741,825 bytes; a file that is copied may have 1,073,741,824", finding.Message);
            Assert.DoesNotContain(disk.Read, path => path.EndsWith("film.mp4", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void An_article_that_grows_beyond_the_bound_while_the_site_is_built_is_an_error()
    {
        var site = new TestSite().Article("a").Article("b");
        // the folder of articles is listed before the words of templates are read
        var disk = new CountingDisk(site.With("templates/i18n/nl.yml", "home: Thuis\n").Files)
        {
            OnRead = path => { if (path.EndsWith("nl.yml", StringComparison.Ordinal)) site.Files.Add("/site/content/a.md", new byte[Loader.MaximumArticleBytes + 1]); },
        };

        var result = site.BuildOn(disk, request => request with { FailOn = null });

        Assert.Equal("content/a.md", Assert.Single(result.Findings, finding => finding.Rule == Rules.OversizedFile).Location!.Value.Path.Value);
        Assert.True(site.Has("b/index.html"));
    }

    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ for i in 1..3000 }}{{ for j in 1..3000 }}{{ end }}{{ end }}")]
    [InlineData("{{ s = 'xxxxxxxx' }}{{ for i in 1..30 }}{{ s = s + s }}{{ end }}")]
    [InlineData("{{ s = 'xxxxxxxxxxxxxxxx' }}{{ for i in 1..16 }}{{ s = s + s }}{{ end }}{{ for i in 1..100 }}{{ s }}{{ end }}")]
    [InlineData("{{ func f }}{{ f }}{{ end }}{{ f }}")]
    [InlineData("{{ include 'again' }}")]
    public void A_template_has_bounds_for_its_turns_its_depth_and_what_it_writes(string template)
    {
        var result = new TestSite().Article("a").Theme("layouts/article.html", template).Theme("partials/again.html", "{{ include 'again' }}").Build();

        var finding = Assert.Single(result.Findings, finding => finding.Rule.Code == "AS5008");
        Assert.NotNull(finding.Location);
        Assert.Equal(BuildOutcome.FindingsFailed, result.Outcome);
    }

    [Fact]
    public void A_configuration_has_at_most_so_many_values()
    {
        string Gone(int count) => Config + "gone:\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"- {{ url: g{i}, reason: r }}\n"));

        Assert.DoesNotContain(Read(Gone(3_000)), finding => finding.Rule == Rules.ConfigTooComplex);
        Assert.Contains(Read(Gone(50_000)), finding => finding.Rule == Rules.ConfigTooComplex);

        EquatableArray<Diagnostic> Read(string config) => SiteConfigReader.Read(new SourceText(new SourcePath("site.config.yml"), config), new TestSite().Request()).Findings;
    }

    [Theory]
    [InlineData("github-pages", 100L << 20, null)]
    [InlineData("cloudflare-pages", 25L << 20, 20_000)]
    [InlineData("cloudflare-pages-paid", 25L << 20, 100_000)]
    public void A_host_takes_files_and_sites_up_to_a_size(string host, long largest, int? files)
    {
        var config = SiteConfigReader.Read(new SourceText(new SourcePath("site.config.yml"), Config + $"host: {host}\n"), new TestSite().Request()).Value!;

        Assert.Empty(Find(largest, files ?? 1));
        Assert.Equal("static/film.mp4", Assert.Single(Find(largest + 1, 1)).Location!.Value.Path.Value);
        if (files is { } most) Assert.Equal("site.config.yml", Assert.Single(Find(largest, most + 1)).Location!.Value.Path.Value);

        IEnumerable<Diagnostic> Find(long length, int count)
        {
            var plan = new OutputPlan();
            for (var i = 0; i < count; i++) plan.Add($"f/{i}", "a file");
            return HostLimits.Find(config, plan, [new SourceFile(new SourcePath("static/film.mp4"), "film.mp4", "", length)]);
        }
    }

    [Fact]
    public void GitHub_Pages_takes_a_gibibyte_in_all()
    {
        var config = SiteConfigReader.Read(new SourceText(new SourcePath("site.config.yml"), Config + "host: github-pages\n"), new TestSite().Request()).Value!;
        EquatableArray<SourceFile> Films(int count) => [.. Enumerable.Range(0, count).Select(i => new SourceFile(new SourcePath($"static/{i}.mp4"), $"{i}.mp4", "", 64L << 20))];

        Assert.Empty(HostLimits.Find(config, new OutputPlan(), Films(16)));
        Assert.Equal("site.config.yml", Assert.Single(HostLimits.Find(config, new OutputPlan(), Films(17))).Location!.Value.Path.Value);
    }
}
