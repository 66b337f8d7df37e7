using System.Text;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Import;

namespace ArticleSite.Core.Tests.Import;

public sealed class ImportTests
{
    [Theory]
    [InlineData("---\r\ntitle: a\r\ndate: 2026-01-02\r\n---\r\nText.\r\n\r\n\tend")]
    [InlineData("\uFEFF---\ntitle: a\ndate: 2026-01-02T03:04:05.678Z\nunknown: [1, 2]\n---\n<div>\n\n{ not a tag }</div>\n")]
    [InlineData("---\ntitle: a\ndate: 2026-01-02\n---\n")]
    public void A_post_that_needs_no_change_has_none(string text)
    {
        var hexo = new HexoFolder().With("source/_posts/in/a.md", text);
        hexo.Import();

        Assert.Equal(Encoding.UTF8.GetBytes(text), hexo.Disk.ReadFile("/site/content/in/a.md"));
        Assert.Empty(hexo.Plan().Findings);
    }

    [Theory]
    [InlineData(";;;\n\"title\": \"a\",\n\"date\": \"2026-01-02\"\n;;;\nText.\n", "---\n{\n\"title\": \"a\",\n\"date\": \"2026-01-02\"\n}\n---\nText.\n")]
    [InlineData("title: a\ndate: 2026-01-02\n---\nText.\n", "---\ntitle: a\ndate: 2026-01-02\n---\nText.\n")]
    [InlineData("-----\ntitle: a\ndate: 2026-01-02\n-----\nText.\n", "---\ntitle: a\ndate: 2026-01-02\n---\nText.\n")]
    [InlineData("---\ntitle: a\ndate: 2026-01-02\ntag: [x]\ncategory: y\n---\nText.\n", "---\ntitle: a\ndate: 2026-01-02\ntags: [x]\ncategories: y\n---\nText.\n")]
    [InlineData("---\ntitle: a\ndate: 2026-01-02\nphotos:\n\t- x\n---\nText.\n", "---\ntitle: a\ndate: 2026-01-02\nphotos:\n  - x\n---\nText.\n")]
    [InlineData("Text alone.\n", "---\ntitle: \"a\"\n---\nText alone.\n")]
    [InlineData("---\ntitle: \"a\ndate: 2026-01-02\n---\nText.\n", "---\ntitle: \"a\ndate: 2026-01-02\n---\nText.\n")]
    public void A_head_that_only_Hexo_reads_is_changed_and_nothing_else(string old, string now)
    {
        var hexo = new HexoFolder().With("source/_posts/a.md", old);
        hexo.Import();

        Assert.Equal(now, hexo.Read("/site/content/a.md"));
        Assert.NotEmpty(hexo.Plan().Findings);
    }

    [Fact]
    public void The_pages_that_Hexo_generated_begin_the_ledger()
    {
        var hexo = new HexoFolder("timezone: UTC\npermalink: :year/:title/\nindex_generator:\n  pagination_dir: p\n").Post("a");
        foreach (var path in (string[])["index.html", "2026/a/index.html", "2025/lost/index.html", "p/2/index.html", "tags/Ink/p/3/index.html", "page/2/index.html", "about.html", "404.html", "css/style.css"])
            hexo.With("public/" + path, "");
        var site = hexo.Built();

        Assert.Equal(["/", "/2025/lost/", "/2026/a/", "/about.html", "/page/2/"], hexo.Read("/site/urls.txt").Split('\n').Where(line => line.StartsWith('/')));
        Assert.Equal(
            ["'/2025/lost/' was published and is no page of the site any more", "'/about.html' was published and is no page of the site any more", "'/page/2/' was published and is no page of the site any more"],
            site.Build().Findings.Where(finding => finding.Rule == Rules.VanishedUrl).Select(finding => finding.Message));
    }

    [Fact]
    public void A_ledger_that_is_there_is_left_by_an_import()
    {
        var hexo = new HexoFolder().Post("a").With("public/old/index.html", "");
        hexo.Disk.Add("/site/urls.txt", "/mine/\n");
        var outcome = hexo.Import();

        Assert.Equal("/mine/\n", hexo.Read("/site/urls.txt"));
        Assert.DoesNotContain("urls.txt", outcome.Refused);
    }

    [Fact]
    public void Every_file_goes_to_its_place()
    {
        var hexo = new HexoFolder("timezone: UTC\nskip_render: raw/**\nexclude: secret.txt\n")
            .Post("a").With("source/_drafts/d.md", "---\ntitle: d\ndate: 2026-01-02\n---\nText.\n")
            .With("source/about/index.md", "---\ntitle: About\n---\nText.\n").With("source/about/me.png", "1").With("source/CNAME", "a.example")
            .With("source/raw/x.md", "# x").With("source/whole.html", "<!DOCTYPE html><p>x").With("source/piece.html", "---\ntitle: Piece\n---\nx\n\n    y\n")
            .With("source/tags/index.md", "---\ntitle: Tags\ntype: tags\n---\n").With("source/_data/x.yml", "1").With("source/secret.txt", "1");
        hexo.Import();

        Assert.Equal(
            ["content/_drafts/d.md", "content/a.md", "content/pages/about/index.md", "content/pages/piece.md", "site.config.yml", "static/CNAME", "static/about/me.png", "static/raw/x.md", "static/whole.html"],
            hexo.Disk.Files.Select(file => file.Key).Where(path => path.StartsWith("/site/", StringComparison.Ordinal) && !path.Contains("/.", StringComparison.Ordinal)).Select(path => path["/site/".Length..]).Order(StringComparer.Ordinal));
        Assert.Equal("---\ntitle: Piece\n---\n<div>\nx\n    y\n\n</div>\n", hexo.Read("/site/content/pages/piece.md"));
    }

    [Theory]
    [InlineData("permalink: :year/:title/", "a/b", "2026/a/b/index.html")]
    [InlineData("permalink: :name.html", "a/b", "b.html")]
    [InlineData("permalink: :lang/:post_title/\npermalink_defaults: { lang: de }", "b", "de/c-d/index.html")]
    [InlineData("permalink: ':category/:title/'\ncategory_map: { Old Name: on }\nfilename_case: 1", "b", "os/on/b/index.html")]
    [InlineData("permalink: ':title/'\nnew_post_name: :year-:month-:day-:title.md", "2026-01-02-b", "b/index.html")]
    [InlineData("permalink: ':title/'\nnew_post_name: :year-:month-:day-:title.md", "Odd_Name", "Odd-Name/index.html")]
    [InlineData("permalink: ':year/:month/:day/:title/'\ntimezone: Asia/Tokyo", "b", "2026/01/02/b/index.html")]
    public void Addresses_are_those_of_Hexo(string config, string name, string path)
    {
        var hexo = new HexoFolder((config.Contains("timezone", StringComparison.Ordinal) ? "" : "timezone: UTC\n") + config + "\n")
            .With($"source/_posts/{name}.md", "---\ntitle: \"C & D!\"\ndate: 2026-01-02T23:30:00Z\ncategories: [os, Old Name]\n---\nText.\n");

        Assert.True(hexo.Built().Has(path), string.Join('\n', hexo.Built().Output().Keys));
    }

    [Fact]
    public void A_second_import_writes_nothing_and_takes_changes_over()
    {
        var hexo = new HexoFolder().Post("a").Post("b");
        Assert.Equal(3, hexo.Import().Written.Count);
        Assert.Empty(hexo.Import().Written);

        hexo.Post("a", "Other text.");
        Assert.Equal(["content/a.md"], hexo.Import().Written);
    }

    [Fact]
    public void A_file_that_was_changed_here_is_only_replaced_by_force()
    {
        var hexo = new HexoFolder().Post("a");
        hexo.Import();
        hexo.Disk.Add("/site/content/a.md", "mine");

        Assert.Equal(["content/a.md"], hexo.Import().Refused);
        Assert.Equal("mine", hexo.Read("/site/content/a.md"));
        Assert.Equal(["content/a.md"], hexo.Import(isForced: true).Written);
    }

    [Fact]
    public void In_place_a_configuration_is_written_and_the_rest_is_told()
    {
        var plan = new HexoFolder().Post("a", "{% vimeo 1 %}").With("source/_data/x.yml", "1").Plan(isInPlace: true);

        Assert.Equal(["site.config.yml"], plan.Files.Select(file => file.To));
        Assert.Equal(["AS1103", "AS1109"], plan.Findings.Select(finding => finding.Rule.Code).Order(StringComparer.Ordinal));
        var text = Encoding.UTF8.GetString(plan.Files[0].Content!);
        Assert.Contains("content: \"source/_posts\"\n", text, StringComparison.Ordinal);
        Assert.Contains("exclude: [\"source/_data/**\"]\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_menu_of_a_theme_is_the_menu_here()
    {
        var text = Encoding.UTF8.GetString(new HexoFolder("timezone: UTC\ntheme: next\n").With("_config.next.yml", "menu:\n  home: / || fa fa-home\n  archives: /archives || fa fa-archive\nsocial:\n  GitHub: https://github.com/a || fab fa-github\n").Plan().Files.Single(file => file.To == "site.config.yml").Content!);

        Assert.Contains("  main:\n    - { title: \"Home\", url: \"/\" }\n    - { title: \"Archives\", url: \"/archives/\" }\n  footer:\n    - { title: \"GitHub\", url: \"https://github.com/a\" }\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_Hexo_site_gives_no_plan()
    {
        var plan = ImportPlanner.Plan("/nowhere", false, new HexoFolder().Disk, cancellation: TestContext.Current.CancellationToken);

        Assert.False(plan.IsUsable);
        Assert.Equal("AS1101", Assert.Single(plan.Findings).Rule.Code);
    }

    [Fact]
    public void What_Hexo_made_of_a_site_is_what_is_made_here()
    {
        var folder = Path.Combine(Repository.Root, "bench", "import");
        var hexo = new HexoFolder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "site"), "*", SearchOption.AllDirectories))
            hexo.Disk.Add("/hexo/" + Path.GetRelativePath(Path.Combine(folder, "site"), file).Replace('\\', '/'), File.ReadAllBytes(file));
        var site = hexo.Built();
        var articles = site.Build(request => request with { UsesCache = false }).Site!; // a build with nothing to do has no site to show
        var titles = articles.Articles.Concat(articles.Pages).ToDictionary(article => article.Url.OutputPath, article => article.Title, StringComparer.Ordinal);

        foreach (var line in File.ReadAllLines(Path.Combine(folder, "expected.tsv")))
        {
            var (path, title) = (line.Split('\t')[0], line.Split('\t')[1]);
            Assert.True(site.Has(path), path);
            if (title.Length > 0) Assert.Equal(title, titles[path]);
        }
    }

    [Theory]
    [InlineData("", "{}", "b c a")]
    [InlineData("index_generator: { order_by: date }", "{}", "b a c")]
    [InlineData("index_generator: { order_by: '-top -date' }", "{}", "b a c")]
    [InlineData("", "{ \"dependencies\": { \"hexo-generator-index-pin-top\": \"0.2.2\" } }", "a c b")]
    public void The_home_page_keeps_its_order(string config, string packages, string titles)
    {
        var site = new HexoFolder($"timezone: UTC\npermalink: :title/\n{config}\n").With("package.json", packages)
            .Post("a", meta: "date: 2026-01-01\ntop: 3\n").Post("b", meta: "date: 2026-01-02\nsticky: 9\n").Post("c", meta: "date: 2026-01-03\n")
            .Built();

        Assert.Equal(titles, site.Page("index.html").Split(": ")[1]);
    }

    [Fact]
    public void Orders_of_lists_that_lists_can_be_in_are_taken_over()
    {
        var hexo = new HexoFolder("timezone: UTC\ntag_generator: { order_by: title }\ncategory_generator: { order_by: date }\n");
        hexo.Import();

        Assert.Contains("order:\n  tags: \"title\"\n  categories: \"date\"\n", hexo.Read("/site/site.config.yml"), StringComparison.Ordinal);
        Assert.Empty(hexo.Plan().Findings);
    }

    [Theory]
    [InlineData("index_generator: { order_by: -hits }")]
    [InlineData("tag_generator: { order_by: -updated }")]
    [InlineData("archive_generator: { order_by: title }")]
    public void An_order_that_will_differ_is_told(string config) =>
        Assert.Equal(Rules.ImportSettingLeft, Assert.Single(new HexoFolder($"timezone: UTC\n{config}\n").Plan().Findings).Rule);

    [Fact]
    public void A_post_with_more_is_copied_as_it_is_and_lists_show_what_stands_before()
    {
        var hexo = new HexoFolder().Post("a", "Before.\n\n<!-- more -->\n\nAfter.");
        hexo.Import();

        Assert.Equal(hexo.Read("/hexo/source/_posts/a.md"), hexo.Read("/site/content/a.md"));
        Assert.Empty(hexo.Plan().Findings);
        Assert.Contains("<summary>Before.</summary>", hexo.Built().Page("feed.xml"), StringComparison.Ordinal);
    }
}
