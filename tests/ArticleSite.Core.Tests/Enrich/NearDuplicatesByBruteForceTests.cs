using ArticleSite.Core.Enrich;

namespace ArticleSite.Core.Tests.Enrich;

/// <summary>
/// Whole sites against a comparison of every pair of articles, written here a second time with sets of words: on a site made for it, and on
/// real articles where they lie beside the repository.
/// </summary>
public sealed class NearDuplicatesByBruteForceTests(ITestOutputHelper output)
{
    private const double Least = 0.98;
    private const string Config = "title: Test\nbase_url: https://test.example/\nads:\n  policy: strip\n";
    private static readonly string s_sample = Path.Combine(Repository.Root, "..", "shared", "corpus", "sample");

    private static readonly Lazy<SiteModel> s_made = new(Made);
    private static readonly Lazy<SiteModel?> s_real = new(Real);

    public static TheoryData<string> Sites => s_real.Value is null ? ["made"] : ["made", "real"];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Clusters_are_those_of_comparing_every_pair(string name)
    {
        var site = One(name);
        var expected = Pairs(Clusters(Alike(site.Articles)));
        var found = Pairs(site.Ranking!.Clusters.Select(cluster => cluster.Members.Order().ToList()));
        var both = found.Intersect(expected).Count();
        output.WriteLine($"{site.Articles.Count} articles: {expected.Count} pairs in one cluster, {found.Count} found, {both} of them true");

        Assert.NotEmpty(expected);
        Assert.InRange((double)both / expected.Count, Least, 1);
        Assert.InRange((double)both / found.Count, Least, 1);
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void No_list_holds_a_twin_or_two_of_one_cluster(string name)
    {
        var site = One(name);
        var alike = Pairs(Clusters(Alike(site.Articles)));
        var places = site.Articles.Select((article, place) => (article, place)).ToDictionary(one => one.article, one => one.place);
        List<string> wrong = [];
        var entries = 0;
        foreach (var article in site.Articles)
        {
            var shown = article.Related.Select(other => places[other]).Prepend(places[article]).ToList();
            entries += shown.Count - 1;
            foreach (var (left, right) in shown.SelectMany((left, i) => shown.Skip(i + 1).Select(right => (left, right))))
                if (alike.Contains((Math.Min(left, right), Math.Max(left, right)))) wrong.Add($"{article.Article.Source}: {site.Articles[left].Title} and {site.Articles[right].Title}");
        }

        Assert.InRange(entries, site.Articles.Count, int.MaxValue);
        Assert.Empty(wrong);
    }

    private static SiteModel One(string name) => name == "made" ? s_made.Value : s_real.Value!; // "real" is only asked for when it is there

    /// <summary>Every pair of which at least 80 % of the runs of five words are the same.</summary>
    private static HashSet<(int, int)> Alike(IReadOnlyList<SiteArticle> articles)
    {
        var runs = articles.Select(article => RunsOf([.. article.Article.Body.Words])).ToList();
        HashSet<(int, int)> alike = [];
        for (var i = 0; i < runs.Count; i++)
        {
            for (var j = i + 1; j < runs.Count; j++)
            {
                if (Math.Min(runs[i].Count, runs[j].Count) < 0.8 * Math.Max(runs[i].Count, runs[j].Count) || runs[i].Count == 0) continue;
                var both = runs[i].Count(runs[j].Contains);
                if (both >= 0.8 * (runs[i].Count + runs[j].Count - both)) alike.Add((i, j));
            }
        }

        return alike;
    }

    private static HashSet<(uint, uint, uint, uint, uint)> RunsOf(uint[] words) => words.Length < 30
        ? []
        : [.. Enumerable.Range(0, words.Length - 4).Select(i => (words[i], words[i + 1], words[i + 2], words[i + 3], words[i + 4]))];

    private static IEnumerable<List<int>> Clusters(HashSet<(int Left, int Right)> alike)
    {
        Dictionary<int, List<int>> clusterOf = [];
        foreach (var (left, right) in alike)
        {
            var (a, b) = (clusterOf.GetValueOrDefault(left) ?? [left], clusterOf.GetValueOrDefault(right) ?? [right]);
            var both = a == b ? a : [.. a.Union(b).Order()];
            foreach (var member in both) clusterOf[member] = both;
        }

        return clusterOf.Values.Distinct();
    }

    private static HashSet<(int, int)> Pairs(IEnumerable<List<int>> clusters) =>
        [.. clusters.SelectMany(members => members.SelectMany((left, i) => members.Skip(i + 1).Select(right => (left, right))))];

    /// <summary>Forty texts and copies of them in which up to one word in thirty is another, so that many pairs stand close to the threshold.</summary>
    private static SiteModel Made()
    {
        var random = new Random(11);
        var site = new TestSite(Config);
        for (var text = 0; text < 40; text++)
        {
            var words = Enumerable.Range(0, 220).Select(_ => Word(random)).ToArray();
            for (var copy = 0; copy < 1 + text % 9; copy++)
            {
                var share = copy == 0 ? 0 : random.NextDouble() / 30;
                site.Article($"t{text:00}c{copy}", string.Join(' ', words.Select(word => random.NextDouble() < share ? Word(random) : word)), $"date: 2026-01-{1 + (text + copy) % 28:00}\n");
            }
        }

        return site.Build(request => request with { KeepsTexts = true }).Site!;
    }

    private static string Word(Random random) => $"w{(int)(80 * (1 / (1 - 0.98 * random.NextDouble()) - 1))}";

    private static SiteModel? Real()
    {
        if (!Directory.Exists(s_sample)) return null;
        var site = new TestSite(Config);
        foreach (var file in Directory.EnumerateFiles(s_sample, "*.md")) site.Files.Add("/site/content/" + Path.GetFileName(file), File.ReadAllBytes(file));
        return site.Build(request => request with { IsCheckOnly = true, KeepsTexts = true, FailOn = null }).Site!;
    }
}
