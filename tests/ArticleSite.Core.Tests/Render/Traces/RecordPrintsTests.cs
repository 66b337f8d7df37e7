using System.Buffers;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Render;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Core.Tests.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Render.Traces;

public sealed class RecordPrintsTests
{
    private static readonly Fingerprint s_content = new(1, 2);

    [Fact]
    public void An_article_says_what_it_said_while_its_file_and_its_place_are_the_same() =>
        Assert.Equal(PrintOf(One()), PrintOf(One()));

    [Fact]
    public void An_article_with_another_content_says_something_else() =>
        Assert.NotEqual(PrintOf(One()), PrintOf(One(), new Fingerprint(1, 3)));

    [Fact]
    public void An_article_with_another_neighbour_says_something_else()
    {
        var (site, other) = (One(), One());
        other.Articles[0].Previous = other.Articles[0];

        Assert.NotEqual(PrintOf(site), PrintOf(other));
    }

    [Fact]
    public void An_article_with_another_related_one_says_something_else()
    {
        var (site, other) = (One(), One());
        other.Articles[0].Related = [other.Articles[0]];

        Assert.NotEqual(PrintOf(site), PrintOf(other));
    }

    [Fact]
    public void An_article_that_shows_less_of_its_pasted_list_says_something_else()
    {
        var (site, other) = (One(), One());
        other.Articles[0].ShowAlsoRead([]);

        Assert.NotEqual(PrintOf(site), PrintOf(other));
    }

    [Fact]
    public void Of_a_file_that_nothing_is_known_of_nothing_is_said()
    {
        var site = One();
        var key = new SiteRecords(site, "ArticleSite").SummaryOf(site.Articles[0]).Key;

        Assert.Null(new RecordPrints(new SiteRecords(site, "ArticleSite"), new Dictionary<string, ulong>(), _ => null).Of(key));
    }

    [Fact]
    public void A_page_whose_records_say_what_they_said_is_not_asked_what_it_read()
    {
        var site = One();
        var renderer = new PageRenderer(site, TemplateSet.Parse([]).Value!, new BuildRequest { Root = "/site", Clock = TestSite.Now }, TestContext.Current.CancellationToken);
        var key = new SiteRecords(site, "ArticleSite").SummaryOf(site.Articles[0]).Key;
        var page = new NotFoundPage();
        var reads = new PageReads();
        renderer.TryRender(page, new ArrayBufferWriter<byte>(), reads, out _);
        var trace = renderer.Tracer.Trace(ownPrint: null, reads, 1, default)! with { Members = [new MemberRead(key, 1, 0)] };
        var before = new Dictionary<string, ulong> { [key] = PrintOf(site)!.Value };

        Assert.NotNull(renderer.Tracer.Difference(page, ownPrint: null, trace, renderer.Tracer.PrintsSince(new Dictionary<string, ulong>(), _ => s_content)));
        Assert.Null(renderer.Tracer.Difference(page, ownPrint: null, trace, renderer.Tracer.PrintsSince(before, _ => s_content)));
    }

    /// <summary>Whoever adds to what is known of an article decides here whether <see cref="ArticlePrint"/> has to write it.</summary>
    [Fact]
    public void All_that_is_known_of_an_article_in_its_place_is_in_its_file_or_in_its_number()
    {
        string[] inTheFile = ["Article", "Title", "Date", "Updated", "Modified", "Author", "Language", "Description", "Summary", "ReadingMinutes"];
        string[] inTheNumber = ["Url", "Section", "Tags", "Categories", "Related", "Canonical", "IsNoIndex", "Previous", "Next", "AlsoRead"];
        string[] withoutNumber = ["Series", "RelatedSiblings", "Translations", "Ads"];

        var known = typeof(SiteArticle).GetProperties().Select(property => property.Name);
        Assert.Equal(inTheFile.Concat(inTheNumber).Concat(withoutNumber).Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    private static ulong? PrintOf(SiteModel site, Fingerprint? content = null)
    {
        var records = new SiteRecords(site, "ArticleSite");
        return new RecordPrints(records, new Dictionary<string, ulong>(), _ => content ?? s_content).Of(records.SummaryOf(site.Articles[0]).Key);
    }

    private static SiteModel One()
    {
        var config = new SiteConfig();
        var article = MarkdownReader.Read(Bodies.Draft("Some text."), BodyOptions.For(config)).Value!;
        return SiteModelBuilder.Build([new NamedArticle("an-article.md", article)], [], config, 1).Value!;
    }
}
