using System.Text;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Incremental;
using ArticleSite.Core.Load;
using ArticleSite.Core.Render;
using ArticleSite.Core.Render.Search;
using ArticleSite.Core.Tests.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Render.Search;

public sealed class SearchTermsTests
{
    [Fact]
    public void Terms_that_are_taken_over_are_those_that_are_gathered_anew()
    {
        var before = Gather(["ink", "paper", "toner"], SearchTerms.None);

        foreach (var words in (string[][])[["ink", "paper", "toner"], ["paper", "toner"], ["toner", "ink"], ["new", "ink", "other", "toner"], []])
            Assert.Equal(Told(Gather(words, SearchTerms.None)), Told(Gather(words, before)));
    }

    [Fact]
    public void The_words_of_an_article_that_is_as_it_was_are_not_looked_for()
    {
        var stop = new HashSet<string>();
        var before = SearchTerms.Gather(ArticlesWith("ink", "paper"), stop, _ => 1, SearchTerms.None, 1);

        var after = SearchTerms.Gather([With("ink", "other"), With("paper", "paper")], stop, _ => 1, before, 1);

        Assert.Contains("ink", Words(after)); // the article says that it is the same
    }

    [Fact]
    public void An_article_of_which_nothing_is_known_is_looked_at_again()
    {
        var stop = new HashSet<string>();
        var before = SearchTerms.Gather(ArticlesWith("ink"), stop, _ => null, SearchTerms.None, 1);

        Assert.DoesNotContain("ink", Words(SearchTerms.Gather([With("ink", "other")], stop, _ => null, before, 1)));
    }

    [Fact]
    public void Terms_come_back_from_the_cache_for_the_same_setting_and_words_alone()
    {
        var (terms, setting) = (Gather(["ink", "paper", "toner"], SearchTerms.None), new Fingerprint(1, 2));
        var folder = new CacheFolder("/site/.articlesite", new MemoryFileSystem(), default, isWritten: true);

        SearchTermsCodec.Write(folder, setting, terms, "the");

        Assert.Equal(Told(terms), Told(SearchTermsCodec.Read(folder, setting, "the")));
        Assert.Empty(SearchTermsCodec.Read(folder, setting, "der").Shards);
        Assert.Empty(SearchTermsCodec.Read(folder, new Fingerprint(1, 3), "the").Shards);
    }

    [Fact]
    public void After_an_edit_the_index_has_the_files_that_are_made_from_nothing_and_those_of_other_articles_keep_their_names()
    {
        var before = Index(changed: -1, SearchSource.Nothing with { PrintOf = PrintOf });

        var after = Index(changed: 70, new SearchSource(PrintOf, _ => before.Terms));

        var fromNothing = Index(changed: 70, SearchSource.Nothing with { PrintOf = PrintOf });
        Assert.Equal(fromNothing.Files.Select(file => (file.Path, Convert.ToHexString(file.Bytes()))), after.Files.Select(file => (file.Path, Convert.ToHexString(file.Bytes()))));
        Assert.Equal(3, after.Terms.ArticleFiles.Count);
        Assert.Equal(2, before.Terms.ArticleFiles.Intersect(after.Terms.ArticleFiles).Count());

        static SearchIndex Index(int changed, SearchSource source)
        {
            var articles = Enumerable.Range(0, 90).Select(i => new NamedArticle($"a{i:00}.md", With($"a{i:00}", i == changed ? "change" : "rest").Article));
            var model = SiteModelBuilder.Build([.. articles], [], new SiteConfig(), 1).Value!;
            return SearchIndex.Make(model, PagePlanner.Plan(model), source, jobs: 2);
        }

        static ulong? PrintOf(SiteArticle article) => ContentHash.Of(article.Title + article.Summary);
    }

    private static SearchTerms Gather(string[] words, SearchTerms before) => SearchTerms.Gather(ArticlesWith(words), new HashSet<string>(), article => (ulong)article.Title[0], before, 1);

    private static List<SiteArticle> ArticlesWith(params string[] words) => [.. words.Select(word => With(word, word))];

    private static SiteArticle With(string source, string word)
    {
        var article = Bodies.Read($"All of {word} and more of it.", word).Value!;
        return new SiteArticle(article with { Source = new SourcePath($"content/{source}.md") }, new SiteUrl($"/{source}/"), new SiteConfig());
    }

    private static IEnumerable<string> Words(SearchTerms terms) => Lines(terms).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]);

    private static string Told(SearchTerms terms) => $"{string.Join(';', terms.Articles)}\n{string.Join(';', terms.Shards.Select(shard => shard.Print))}\n{Lines(terms)}";

    private static string Lines(SearchTerms terms) => string.Concat(terms.Shards.Select(shard => Encoding.UTF8.GetString(shard.Lines.Span)));
}
