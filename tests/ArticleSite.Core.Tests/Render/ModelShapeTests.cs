using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Render;
using ArticleSite.Core.Text;
using ArticleSite.Templating;

namespace ArticleSite.Core.Tests.Render;

public sealed class ModelShapeTests
{
    [Theory]
    [InlineData("site.title")]
    [InlineData("site.params.anything.below")]
    [InlineData("article.extra.difficulty")]
    [InlineData("article.previous.title")]
    [InlineData("article.related.size")]
    [InlineData("article.date.year")]
    [InlineData("page.pagination.next_url")]
    [InlineData("article.series.next.title")]
    [InlineData("article.series.items.size")]
    public void A_name_of_the_model_is_known(string path) => Assert.Null(ModelShape.FirstUnknown(path));

    [Theory]
    [InlineData("sight.title", "sight", 0)]
    [InlineData("site.titel", "titel", 5)]
    [InlineData("article.previous.titel", "titel", 17)]
    [InlineData("article.related.title", "title", 16)]
    [InlineData("article.series.part", "part", 15)]
    public void Another_is_told_with_its_place(string path, string name, int offset)
    {
        var unknown = ModelShape.FirstUnknown(path)!.Value;

        Assert.Equal((name, offset), (unknown.Name, unknown.Offset));
    }

    [Fact]
    public void The_shape_is_that_of_the_records()
    {
        var site = SiteModelBuilder.Build([], [], new SiteConfig(), 1).Value!;
        var records = new SiteRecords(site, "ArticleSite");

        Assert.Equal(SiteRecords.SiteNames, records.Site.MemberNames);
        Assert.All(PageRecord.Names, name => Assert.True(new PageRecord(new NotFoundPage(), records).TryGetMember(name, out _)));
        Assert.All(TermRecord.Names, name => Assert.True(new TermRecord(new Term("a", new SiteUrl("/a/"), null), records).TryGetMember(name, out _)));
        var list = new ListPage(SiteUrl.Home, "home", null, [], new Pager(SiteUrl.Home, 1, 2));
        Assert.True(new PageRecord(list, records).TryGetMember("pagination", out var pagination));
        Assert.Equal(PageRecord.PaginationNames, ((TemplateRecord)pagination.AsObject!).MemberNames);
    }

    [Fact]
    public void Every_name_of_an_article_answers()
    {
        var template = string.Concat(ArticleRecord.Names.Select(name => $"{{{{ $x = article.{name} }}}}"));

        new TestSite().Theme("layouts/article.html", template).Article("a").Publish();
    }

    [Fact]
    public void Every_name_of_a_series_answers()
    {
        var template = string.Concat(SeriesRecord.Names.Select(name => $"{{{{ $x = article.series.{name} }}}}"));

        new TestSite().Theme("layouts/article.html", template).Article("a", meta: "date: 2026-01-02\nseries: Ink\n").Publish();
    }

    [Fact]
    public void Related_articles_of_siblings_come_after_those_of_the_site_and_say_so()
    {
        var (config, head) = (new SiteConfig(), new FrontMatter { Title = new Spanned<string>("Ink", default) });
        Article Named(string name) => new(new SourcePath($"content/{name}.md"), head, new ArticleBody { Html = "" }, [], []);
        var site = SiteModelBuilder.Build([new NamedArticle("a.md", Named("a")), new NamedArticle("b.md", Named("b"))], [], config, 1).Value!;
        var article = site.Articles[0];
        article.Related = [site.Articles[1]];
        article.RelatedSiblings = [new SiblingArticle("Other", "Ink", "https://other.example/ink/", null, [])];

        var records = new SiteRecords(site, "ArticleSite");
        var contents = new ArticleContents(records, TemplateSet.Parse([]).Value!, new RenderOptions());
        new ArticleRecord(article, records, contents).TryGetMember("related", out var related);

        Assert.Equal(
            [("/b/", TemplateValue.False), ("https://other.example/ink/", TemplateValue.True)],
            related.AsArray!.Select(item => (Member(item, "url").AsText!, Member(item, "is_external"))));

        static TemplateValue Member(TemplateValue item, string name) => item.AsRecord!.TryGetMember(name, out var value) ? value : default;
    }

    [Fact]
    public void Every_name_of_a_summary_answers_for_an_article_of_a_sibling()
    {
        var site = SiteModelBuilder.Build([], [], new SiteConfig(), 1).Value!;
        var record = new SiblingRecord(new SiblingArticle("Other", "Ink", "https://other.example/ink/", null, []), new SiteRecords(site, "ArticleSite"));

        Assert.All(SummaryRecord.Names, name => Assert.True(record.TryGetMember(name, out _), name));
        Assert.True(record.TryGetMember("is_external", out var isExternal));
        Assert.Equal((TemplateValue)true, isExternal);
    }

    [Fact]
    public void Every_name_of_the_model_is_documented()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "theme.md"));
        string[] names = [.. SiteRecords.SiteNames, .. PageRecord.Names, .. PageRecord.PaginationNames, .. ArticleRecord.Names, .. TermRecord.Names, .. SeriesRecord.Names, .. AdRecord.Names, .. ArticleContents.DisclosureNames];

        Assert.All(names.Where(name => !name.EndsWith("_iso", StringComparison.Ordinal)), name => Assert.Contains($"`{name}`", text, StringComparison.Ordinal));
    }
}
