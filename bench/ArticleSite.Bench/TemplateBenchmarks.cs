using System.Buffers;
using ArticleSite.Templating;
using BenchmarkDotNet.Attributes;

namespace ArticleSite.Bench;

/// <summary>
/// One page of a typical article: 2.6 KB of template in a layout and four includes, 15 KB of body, 10 entries of
/// navigation and 10 related articles, 5 tags, about 150 expressions and conditions, some 19 KB of output.
/// </summary>
[MemoryDiagnoser]
public class TemplateBenchmarks
{
    private readonly ArrayBufferWriter<char> _buffer = new(64 * 1024);
    private readonly TemplateObject _model = ArticlePage.Model();
    private readonly RenderOptions _plain = new() { AutoIndent = false, Loader = new ArticlePage.Partials() };
    private Template _page = null!;
    private RenderOptions _site = null!;

    /// <summary>Everything but the work itself.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _page = Template.Parse(ArticlePage.Layout, "article");
        _site = _plain with { StrictVariables = true, Escape = EscapeMode.Html };
        var length = _page.Render(_model, _site).Length;
        if (length is < 17_000 or > 22_000) throw new InvalidOperationException($"The page has {length} characters: this is not the page to measure.");
    }

    /// <summary>As a site renders: strict, escaped, into a buffer that is there already.</summary>
    [Benchmark]
    public int RenderPage()
    {
        _buffer.ResetWrittenCount();
        _page.Render(_model, _site, _buffer);
        return _buffer.WrittenCount;
    }

    /// <summary>Lenient and unescaped, as a string of its own.</summary>
    [Benchmark]
    public string RenderPlainString() => _page.Render(_model, _plain);

    /// <summary>The layout and its four includes.</summary>
    [Benchmark]
    public int Parse()
    {
        var count = Template.Parse(_page.Text, "article").Diagnostics.Length;
        foreach (var (name, text) in ArticlePage.PartialTexts) count += Template.Parse(text, name).Diagnostics.Length;
        return count;
    }
}
