using System.Buffers;
using ArticleSite.Core;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Check.Ledger;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;
using BenchmarkDotNet.Attributes;

namespace ArticleSite.Bench;

/// <summary>
/// Each step of a build by itself, in memory, on one thread, over all articles of <see cref="BenchSite"/>; each begins with what the step before
/// it gave. <c>dotnet run -c Release --project bench/ArticleSite.Bench -- --filter '*Steps*'</c>
/// </summary>
[MemoryDiagnoser]
public class StepBenchmarks : IDisposable
{
    private readonly FrontMatterOptions _options = new(TimeZoneInfo.Utc);
    private readonly AdRules _ads = new();
    private readonly ArrayBufferWriter<byte> _page = new(256 * 1024);
    private SourceFile[] _files = [];
    private byte[][] _contents = [];
    private SourceText[] _texts = [];
    private Draft[] _drafts = [];
    private CleanDraft[] _clean = [];
    private NamedArticle[] _articles = [];
    private BuildRun? _run;
    private PreparedSite? _site;
    private SourceText? _ledger;

    /// <summary>Takes every article through every step.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var articles = BenchSite.Articles();
        _files = [.. articles.Select(article => new SourceFile(new SourcePath("content/" + article.Name), article.Name, "", article.Content.Length))];
        _contents = [.. articles.Select(article => article.Content)];
        _texts = [.. _files.Select((file, i) => SourceDecoder.Decode(file.Path, _contents[i]).Value!)]; // the decoder always gives a text
        _drafts = [.. _texts.Select(text => FrontMatterReader.Read(text, _options).Value).OfType<Draft>()];
        _clean = [.. _drafts.Select(draft => AdStripper.Clean(draft, _ads).Value!)]; // cleaning always gives a draft
        _articles = [.. _clean.Select(clean => MarkdownReader.Read(clean).Value).OfType<Article>().Select(article => new NamedArticle(article.Source.FileName, article))];

        var disk = new MemoryFileSystem();
        BenchSite.Put(disk, BenchSite.Root);
        _run = new BuildRun(BenchSite.Request(BenchSite.Root) with { IsCheckOnly = true, UsesCache = false }, disk, new StepClock(null), default);
        _site = SitePipeline.Prepare(_run) ?? throw new InvalidOperationException("there is no site to measure");
        _ledger = new SourceText(new SourcePath("urls.txt"), System.Text.Encoding.UTF8.GetString(LedgerText.Of(LedgerAddresses.Of(_site.Model.Config, _site.Pages).Keys)));
        if (_articles.Length < articles.Count * 9 / 10) throw new InvalidOperationException($"{_articles.Length} of {articles.Count} articles can be read: these are not the articles to measure");
        Console.WriteLine($"// {_articles.Length} articles, {_contents.Sum(content => (long)content.Length) / 1e6:F1} MB, {_site.Pages.Count} pages");
    }

    /// <summary>Bytes into text, and the head of each.</summary>
    [Benchmark]
    public int Parse()
    {
        var count = 0;
        for (var i = 0; i < _files.Length; i++)
            if (FrontMatterReader.Read(SourceDecoder.Decode(_files[i].Path, _contents[i]).Value!, _options).Value is not null) count++; // the decoder always gives a text
        return count;
    }

    /// <summary>Takes the ads out.</summary>
    [Benchmark]
    public int Strip()
    {
        var count = 0;
        foreach (var draft in _drafts) count += AdStripper.Clean(draft, _ads).Value!.Ads.Count; // cleaning always gives a draft
        return count;
    }

    /// <summary>Markdown into HTML, with headings, links, pictures and words.</summary>
    [Benchmark]
    public int Markdown()
    {
        var count = 0;
        foreach (var clean in _clean) count += MarkdownReader.Read(clean).Value?.Body.WordCount ?? 0;
        return count;
    }

    /// <summary>Finds articles that say nearly the same.</summary>
    [Benchmark]
    public int NearDuplicateArticles() => NearDuplicates.Find([.. _articles.Select(article => article.Article.Body)], jobs: 1).Count;

    /// <summary>Puts the whole site together: addresses, tags, categories, near-duplicates, related articles.</summary>
    [Benchmark]
    public int Enrich() => SiteModelBuilder.Build(_articles, [], _site!.Model.Config, jobs: 1).Value!.Articles.Count; // made in the set-up; there is always a model

    /// <summary>The pages of all articles, finished.</summary>
    [Benchmark]
    public long RenderArticlePages()
    {
        var bytes = 0L;
        foreach (var page in _site!.Pages.OfType<ArticleSite.Core.Render.ArticlePage>()) // made in the set-up
        {
            _page.ResetWrittenCount();
            if (_site.Renderer.TryRender(page, _page, out _)) bytes += _page.WrittenCount;
        }

        return bytes;
    }

    /// <summary>The ledger of addresses beside the site, when nothing is new.</summary>
    [Benchmark]
    public int Ledger() => LedgerComparison.Of(_ledger!, LedgerAddresses.Of(_site!.Model.Config, _site.Pages), _site.Model.Config).Absent.Count; // made in the set-up

    /// <inheritdoc />
    [GlobalCleanup]
    public void Dispose()
    {
        _run?.Dispose();
        GC.SuppressFinalize(this);
    }
}
