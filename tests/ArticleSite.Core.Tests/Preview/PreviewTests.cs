using System.Text;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Preview;

namespace ArticleSite.Core.Tests.Preview;

public sealed class PreviewTests : IDisposable
{
    private readonly TestSite _site = new TestSite().Article("setup", "Plug it in.").Article("repair", "Take it apart.");
    private readonly CountingDisk _disk;
    private readonly SitePreview _preview;

    public PreviewTests()
    {
        _disk = new CountingDisk(_site.Files);
        _preview = new SitePreview(_site.Request() with { UsesCache = false }, _disk, new StoppedClock());
    }

    public void Dispose() => _preview.Dispose();

    [Fact]
    public void A_page_is_the_one_that_a_build_publishes()
    {
        var shown = Page(Open(), "/setup/");
        _site.Build();

        Assert.Equal(Encoding.UTF8.GetString(_site.Files.ReadFile("/site/public/setup/index.html")), shown);
    }

    [Fact]
    public void A_changed_text_is_shown_at_once_and_no_other_article_is_read()
    {
        var site = Open();
        _site.Article("setup", "Charge it first.");
        var before = _disk.Read.Count;
        var edited = _preview.Edit(site, ["/site/content/setup.md"]);

        Assert.Contains("Charge it first.", Page(edited!, "/setup/"), StringComparison.Ordinal);
        Assert.Equal(["/site/content/setup.md"], _disk.Read.Skip(before).Distinct());
    }

    [Fact]
    public void A_changed_title_is_more_than_a_text()
    {
        var site = Open();
        _site.With("content/setup.md", "---\ntitle: First steps\ndate: 2026-01-02\n---\n\nPlug it in.\n");

        Assert.Null(_preview.Edit(site, ["/site/content/setup.md"]));
        Assert.Contains("First steps", Page(Update("/site/content/setup.md"), "/"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_follows_a_change_reads_the_changed_article_alone()
    {
        Open();
        _site.Article("setup", "Charge it first.");
        var before = _disk.Read.Count;
        Update("/site/content/setup.md");

        Assert.Equal(["/site/content/setup.md"], _disk.Read.Skip(before).Where(path => path.EndsWith(".md", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_changed_template_is_shown_at_once()
    {
        _site.With("templates/layouts/article.html", "<p>old</p>");
        var site = Open();
        _site.With("templates/layouts/article.html", "<p>new</p>");

        Assert.Equal("<p>new</p>", Page(_preview.Edit(site, ["/site/templates/layouts/article.html"])!, "/setup/"));
    }

    [Fact]
    public void A_broken_head_is_told_with_its_place_and_gone_when_it_is_mended()
    {
        Open();
        _site.With("content/setup.md", "---\ntitle: [x\n---\nPlug it in.\n");
        var broken = Update("/site/content/setup.md");
        var finding = Assert.Single(broken.Findings, finding => finding.Severity == Severity.Error);

        Assert.Equal("content/setup.md", finding.Location!.Value.Path.Value);
        Assert.Equal(2, broken.OpenSource(finding.Location.Value.Path)!.Lines.At(finding.Location.Value.Span.Start).Line);
        Assert.IsType<MissingAnswer>(broken.Find("/setup/"));

        _site.Article("setup", "Plug it in.");
        Assert.False(Update("/site/content/setup.md").HasErrors);
    }

    [Fact]
    public void A_finding_of_the_text_goes_with_its_cause()
    {
        _site.Article("setup", "## Ports\n\nOne.\n\n##\n\nTwo.");
        var site = Open();
        Assert.Contains(site.Findings, finding => finding.Rule == Rules.EmptyHeading);
        _site.Article("setup", "## Ports\n\nOne.\n\n## Cables\n\nTwo.");

        Assert.DoesNotContain(_preview.Edit(site, ["/site/content/setup.md"])!.Findings, finding => finding.Rule == Rules.EmptyHeading);
    }

    [Fact]
    public void Once_everything_was_rendered_the_findings_are_those_of_a_check()
    {
        _site.Article("links", "See [this](/nowhere/).");
        var site = Open();
        site.Check(TestContext.Current.CancellationToken);
        site.RenderAll(TestContext.Current.CancellationToken);
        var told = _site.Build(request => request with { IsCheckOnly = true, UsesCache = false }).Findings.Where(finding => finding.Severity > Severity.Info);

        Assert.NotEmpty(site.Findings);
        Assert.Equal(told.Select(Line), site.Findings.Select(Line));

        static string Line(Diagnostic finding) => $"{finding.Location?.Path.Value} {finding.Rule.Code} {finding.Message}";
    }

    [Theory]
    [InlineData("content/setup.md", true)]
    [InlineData("content", true)]
    [InlineData("site.config.yml", true)]
    [InlineData("content/.setup.md.swp", false)]
    [InlineData("content/setup.md~", false)]
    [InlineData("content/sed4fk2", false)] // came and went
    [InlineData("public/index.html", false)]
    [InlineData("notes.txt", false)]
    public void Only_what_the_site_is_made_of_changes_it(string path, bool isRelevant)
    {
        var site = Open();
        _site.With("content/setup.md~", "old").With("content/.setup.md.swp", "x").With("public/index.html", "x").With("notes.txt", "x");
        var folders = PreviewFolders.Of(_site.Request(), _site.Files);

        Assert.Equal(isRelevant, folders.Relevant(["/site/" + path], site, _site.Files).Count == 1);
    }

    [Fact]
    public void The_address_of_a_folder_without_its_slash_leads_to_the_page() =>
        Assert.Equal("/setup/", Assert.IsType<MovedAnswer>(Open().Find("/setup")).Path);

    [Fact]
    public void Work_that_was_given_up_takes_no_page_with_it()
    {
        using var stop = new CancellationTokenSource();
        var site = _preview.Open(null, stop.Token);
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => site.Check(stop.Token));
        Assert.Contains("Plug it in.", Page(site, "/setup/"), StringComparison.Ordinal);
    }

    [Fact]
    public void Style_sheets_keep_their_names()
    {
        _site.With("static/site.css", "a { color: red }");

        Assert.IsType<FileAnswer>(Open().Find("/site.css"));
    }

    private PreviewSite Open() => _preview.Open(null, TestContext.Current.CancellationToken);

    private PreviewSite Update(params string[] changed) => _preview.Update(changed, TestContext.Current.CancellationToken);

    private static string Page(PreviewSite site, string path) => Encoding.UTF8.GetString(Assert.IsType<PageAnswer>(site.Find(path)).Content);

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => TestSite.Now;
    }
}
