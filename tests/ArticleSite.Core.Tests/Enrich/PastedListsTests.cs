using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Incremental;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Enrich;

/// <summary>What is known of pasted lists from an earlier build is what reading them would find.</summary>
public sealed class PastedListsTests
{
    private static readonly Fingerprint s_content = new(1, 2);
    private static readonly AlsoReadEntry s_other = new("B", "/b/", new TextSpan(10, 3));
    private static readonly AlsoReadEntry s_outside = new("C", "https://elsewhere.example/c/", new TextSpan(30, 3));
    private static readonly AlsoReadEntry s_itself = new("A", "/a/", new TextSpan(20, 3));

    [Fact]
    public void A_list_that_was_shown_whole_is_shown_whole_without_being_read()
    {
        var again = After(new PastedLists(Found(s_other), _ => s_content), Closed(1));

        Assert.Null(again.Article.AlsoReadShown);
        Assert.Empty(again.Findings);
    }

    [Fact]
    public void What_was_left_out_is_left_out_and_told_again_without_being_read()
    {
        var again = After(new PastedLists(Found(s_itself, s_other), _ => s_content), Closed(2));

        Assert.Equal([1], again.Article.AlsoReadShown!);
        Assert.Equal("AS4103", Assert.Single(again.Findings).Rule.Code);
    }

    [Fact]
    public void A_list_with_an_entry_of_this_site_is_known_to_lead_inside_without_being_read() =>
        Assert.True(After(new PastedLists(Found(s_outside, s_other), _ => s_content), Closed(2)).Article.LeadsInside);

    [Fact]
    public void A_list_of_entries_of_other_sites_is_known_to_lead_out_without_being_read() =>
        Assert.False(After(new PastedLists(Found(s_outside), _ => s_content), Closed(1)).Article.LeadsInside);

    [Fact]
    public void A_list_is_read_again_once_its_article_is_another()
    {
        var lists = new PastedLists(Found(s_other), _ => new Fingerprint(1, 3));

        Assert.Throws<InvalidOperationException>(() => After(lists, Closed(1)));
    }

    [Fact]
    public void A_list_is_read_again_at_another_address()
    {
        var lists = new PastedLists(Found(s_itself), _ => s_content);

        Assert.Empty(After(lists, new StoredList<AlsoReadEntry>([s_itself]), "/c/").Findings);
        Assert.True(lists.IsNew);
    }

    [Fact]
    public void A_list_is_read_again_below_another_base_URL()
    {
        var lists = new PastedLists(Found(s_other), _ => s_content);

        Assert.Throws<InvalidOperationException>(() => lists.Of([InPlace(Closed(1), "/a/")], Config("https://other.example/"), jobs: 1));
    }

    [Fact]
    public void Lists_read_on_several_threads_tell_in_the_order_of_the_articles()
    {
        var articles = Enumerable.Range(0, 1000).Select(i => InPlace(new StoredList<AlsoReadEntry>(i % 3 == 0 ? [] : [s_itself]), "/a/", $"content/{i:000}.md")).ToList();
        List<Diagnostic> findings = [];

        AlsoReadLinks.Clean(articles, Config("https://test.example/"), new PastedLists(new Dictionary<ulong, PastedList>(), path => new Fingerprint(5, (ulong)path.Value[^4])), jobs: 4, findings);

        Assert.Equal(Enumerable.Range(0, 1000).Where(i => i % 3 != 0).Select(i => $"content/{i:000}.md"), findings.Select(finding => finding.Location!.Value.Path.Value));
    }

    [Fact]
    public void What_was_found_comes_back_from_the_cache_for_the_same_rules_alone()
    {
        var folder = new CacheFolder("/site/.articlesite", new MemoryFileSystem(), default, isWritten: true);
        var lists = new PastedLists(new Dictionary<ulong, PastedList>(), path => new Fingerprint(3, (ulong)path.Value.Length));
        After(lists, new StoredList<AlsoReadEntry>([s_other]));
        After(lists, new StoredList<AlsoReadEntry>([s_itself, s_other]), "/a/", "content/and-another.md");
        After(lists, new StoredList<AlsoReadEntry>([s_outside]), "/a/", "content/and-one-that-leads-out.md");
        PastedListsCodec.Write(folder, s_content, lists);

        var back = PastedListsCodec.Read(folder, s_content);

        Assert.Equal(3, back.Count);
        foreach (var (key, list) in lists.Now)
        {
            Assert.Equal(list.Shown, back[key].Shown);
            Assert.Equal(list.Findings, back[key].Findings);
            Assert.Equal(list.LeadsInside, back[key].LeadsInside);
        }

        Assert.Empty(PastedListsCodec.Read(folder, default));
    }

    private static Dictionary<ulong, PastedList> Found(params AlsoReadEntry[] entries)
    {
        var lists = new PastedLists(new Dictionary<ulong, PastedList>(), _ => s_content);
        After(lists, new StoredList<AlsoReadEntry>([.. entries]));
        return lists.Now.ToDictionary(entry => entry.Key, entry => entry.Value);
    }

    private static (SiteArticle Article, List<Diagnostic> Findings) After(PastedLists lists, StoredList<AlsoReadEntry> list, string url = "/a/", string source = "content/a.md")
    {
        var article = InPlace(list, url, source);
        List<Diagnostic> findings = [];
        AlsoReadLinks.Clean([article], Config("https://test.example/"), lists, jobs: 1, findings);
        return (article, findings);
    }

    private static SiteArticle InPlace(StoredList<AlsoReadEntry> list, string url, string source = "content/a.md") =>
        new(new Article(new SourcePath(source), new FrontMatter { Title = new Spanned<string>("A", default) }, new ArticleBody { Html = "" }, [], []) { StoredAlsoRead = list }, new SiteUrl(url), Config("https://test.example/"));

    private static SiteConfig Config(string baseUrl) => new() { BaseUrl = BaseUrl.TryParse(baseUrl)! };

    private static StoredList<AlsoReadEntry> Closed(int count) => new(count, new ClosedStore(), default, static from => from.List(AdCodec.ReadAlsoRead));

    /// <summary>Gives nothing.</summary>
    private sealed class ClosedStore : IListStore
    {
        public EquatableArray<T> Read<T>(StoredPlace place, bool isHeld, Func<ByteReader, EquatableArray<T>> read) => throw new InvalidOperationException("a list was read");

        public int ReadRaw(long offset, Span<byte> room) => throw new InvalidOperationException("a list was read");
    }
}
