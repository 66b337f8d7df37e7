using ArticleSite.Core.Enrich;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Enrich;

public sealed class NearDuplicatesTests
{
    [Fact]
    public void Texts_of_which_a_few_words_differ_are_one_cluster()
    {
        var text = Words(1, 300);
        var edited = text.ToArray();
        edited[150]++;

        var cluster = Assert.Single(NearDuplicates.Find([Body(text), Body(Words(2, 300)), Body(edited)]));

        Assert.Equal([0, 2], cluster.Members);
        Assert.Equal(291.0 / 301, cluster.Similarity, 6);
    }

    [Fact]
    public void Equal_texts_are_one_cluster_with_nothing_between_them() =>
        Assert.Equal(1, Assert.Single(NearDuplicates.Find([Body(Words(1, 50)), Body(Words(1, 50)), Body(Words(1, 50))])).Similarity);

    [Fact]
    public void Texts_that_share_half_of_their_words_are_no_near_duplicates() =>
        Assert.Empty(NearDuplicates.Find([Body([.. Words(1, 200), .. Words(2, 200)]), Body([.. Words(1, 200), .. Words(3, 200)])]));

    [Fact]
    public void Texts_without_words_are_no_near_duplicates() => Assert.Empty(NearDuplicates.Find([Body([]), Body([])]));

    /// <summary>Copies that differ so much that only some pairs of a template reach the threshold: clusters hang on single pairs.</summary>
    [Theory]
    [InlineData(1, 30, 0.020)]
    [InlineData(2, 30, 0.025)]
    [InlineData(3, 60, 0.022)]
    public void Clusters_are_those_of_comparing_every_pair(int seed, int copies, double changed)
    {
        var articles = Copies(seed, templates: 8, copies, changed);

        var clusters = NearDuplicates.Find(articles);

        Assert.Equal(ByEveryPair(articles), clusters.Select(cluster => string.Join(' ', cluster.Members)));
    }

    private static ArticleBody[] Copies(int seed, int templates, int copies, double changed)
    {
        var random = new Random(seed);
        List<ArticleBody> articles = [];
        for (var template = 0; template < templates; template++)
        {
            var text = Words(seed * 100 + template, 600);
            for (var copy = 0; copy < copies; copy++)
            {
                var share = changed * (0.4 + 1.2 * random.NextDouble());
                articles.Add(Body([.. text.Select(word => random.NextDouble() < share ? (uint)random.Next() : word)]));
            }
        }

        return [.. articles];
    }

    private static IEnumerable<string> ByEveryPair(ArticleBody[] articles)
    {
        var runs = articles.Select(article => TextSketch.RunsOf(article.Words.AsSpan())).ToArray();
        var cluster = Enumerable.Range(0, articles.Length).ToArray();
        for (var i = 0; i < articles.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (cluster[i] == cluster[j] || TextSketch.Jaccard(runs[i], runs[j]) < NearDuplicates.Threshold) continue;
                var (kept, gone) = (Math.Min(cluster[i], cluster[j]), Math.Max(cluster[i], cluster[j]));
                for (var k = 0; k < cluster.Length; k++)
                    if (cluster[k] == gone) cluster[k] = kept;
            }
        }

        return Enumerable.Range(0, articles.Length)
            .GroupBy(article => cluster[article])
            .Where(members => members.Count() > 1)
            .Select(members => string.Join(' ', members));
    }

    private static ArticleBody Body(uint[] words) =>
        new() { Html = "", Words = words.ToEquatableArray(), Sketch = TextSketch.Of(words) };

    private static uint[] Words(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (uint)random.Next())];
    }
}
