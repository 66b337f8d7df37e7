namespace ArticleSite.Templating.Tests;

public sealed class AnalysisTests
{
    [Theory]
    [InlineData("{{ site.title }} {{ article.related }}", "site.title article.related")]
    [InlineData("{{ a.b.c | string.upcase }}", "a.b.c")]
    [InlineData("{{ if a && !b.c; d ? e : f; end }}", "a b.c d e f")]
    [InlineData("{{ for x in site.tags; x.name; for.index; y; end; x }}", "site.tags y x")]
    [InlineData("{{ for $t in list; $t.name; end }}", "list")]
    [InlineData("{{ while n > 1; while.index; end }}{{ tablerow x in l cols:w; x; tablerow.col; end }}", "n l w")]
    [InlineData("{{ x = a.b; x.c }}{{ capture t; u; end; t }}", "a.b u")]
    [InlineData("{{ x }}{{ x = 1 }}", "")]
    [InlineData("{{ site.extra = 1; site.extra; site.extra.deep; site.title }}", "site site.title")]
    [InlineData("{{ func f(a, b = 2); a + b + c; end; f d }}", "c d")]
    [InlineData("{{ double(x) = x * y; double 2 }}", "y")]
    [InlineData("{{ list | array.each do(x); ret x + z; end }}", "list z")]
    [InlineData("{{ $1.url; $; $name; $.key }}", "")]
    [InlineData("{{ date.now; string.size a; math.uuid; empty; date a }}", "a a")]
    [InlineData("{{ this.a; this['b'].c; a['d']; a[0].e; a[key].f }}", "a b.c a.d a a key")]
    [InlineData("{{ $\"{a} {b.c}\"; [d, {e: f}]; -g; ++h }}", "a b.c d f g")]
    [InlineData("{{ case a; when b, 1; c; else; d; end }}", "a b c d")]
    [InlineData("{{ f 1 x: a }}{{ 1 | g }}", "f a g")]
    [InlineData("{{ a.size }} {{ a.empty? }}", "a.size a")]
    [InlineData("{{ include 'p' a b: c }}", "a c")]
    [InlineData("{{ ret a.b }}", "a.b")]
    public void The_variables_of_the_model_are_found(string template, string expected) =>
        Assert.Equal(expected, string.Join(' ', Of(template).Reads.Where(r => !r.IsOptional).Select(r => r.Path)));

    [Theory]
    [InlineData("{{ a?.b.c }}", "a.b.c?")]
    [InlineData("{{ page.image?.url }}", "page page.image.url?")]
    [InlineData("{{ page.image.url ?? 'none' }}", "page.image page.image.url?")]
    [InlineData("{{ a ?? b ?? c }}", "a? b c")]
    [InlineData("{{ (a ?? b) ?? c }}", "a? b c")]
    [InlineData("{{ a.b | object.default 'x' }}", "a a.b?")]
    [InlineData("{{ object.default a b }}", "a? b")]
    [InlineData("{{ object.has_key page 'image' }}", "page page.image?")]
    [InlineData("{{ page | object.has_value 'image' }}", "page page.image?")]
    [InlineData("{{ with o; title; end }}", "o title?")]
    [InlineData("{{ import o; title }}", "o? title?")]
    [InlineData("{{ func box(t); $$; end; wrap box 1; t; end }}", "t?")]
    [InlineData("{{ func f; item.url; page.url; end; for item in list; f; end }}", "item.url? page.url list")]
    public void What_may_be_missing_is_optional(string template, string expected) =>
        Assert.Equal(expected, string.Join(' ', Of(template).Reads.Select(r => r.Path + (r.IsOptional ? "?" : ""))));

    [Theory]
    [InlineData("x {{ [|site.title|] | string.upcase }}")]
    [InlineData("{{ if [|site['title']|] }}{{ end }}")]
    [InlineData("{{ for x in 1..2; [|site.title|]; end }}")]
    public void A_read_stands_where_it_is_written(string marked)
    {
        var text = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var read = Assert.Single(Of(text).Reads);
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        Assert.Equal((start, marked.IndexOf("|]", StringComparison.Ordinal) - start - 2), (read.Span.Start, read.Span.Length));
        Assert.Contains("title", text.AsSpan(read.NameSpan.Start, read.NameSpan.Length).ToString(), StringComparison.Ordinal);
        Assert.Equal(["site", "title"], read.Names);
    }

    [Fact]
    public void Includes_are_found_with_their_places_and_what_they_see()
    {
        const string text = "{{ for item in list; include 'card' item mark: true; end; 'foot' | include }}{{ include_join ['a', 'b'] 'tpl:c' }}{{ x = include \"d\" }}";
        var includes = Of(text).Includes;
        Assert.Equal(["card", "foot", "a", "b", "c", "d"], includes.Select(i => i.Name));
        Assert.Equal(["'card'", "'foot'", "'a'", "'b'", "'tpl:c'", "\"d\""], includes.Select(i => text.Substring(i.Span.Start, i.Span.Length)));
        Assert.Equal(["for", "item"], includes[0].VisibleNames);
        Assert.Equal(["mark"], includes[0].NamedArguments);
        Assert.Empty(includes[1].VisibleNames);
        Assert.False(Of(text).HasComputedIncludes);
    }

    [Theory]
    [InlineData("{{ include page.layout }}")]
    [InlineData("{{ include 'a' + 'b' }}")]
    [InlineData("{{ include_join names }}")]
    [InlineData("{{ names | array.each @include }}")]
    public void A_computed_include_is_told(string template) => Assert.True(Of(template).HasComputedIncludes);

    [Fact]
    public void Assigned_names_are_told() =>
        Assert.Equal(["c", "f", "x", "y"], Of("{{ y = 1; x += 1; o.z = 1; $l = 2; capture c; end; func f; end }}").AssignedNames);

    [Fact]
    public void A_host_finds_misspelt_names_in_the_templates_of_a_site()
    {
        string[] known = ["site", "page", "t", "article", "articles", "term", "terms", "years", "target", "reason", "ad", "disclosure"];
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "templates"), "*.html", SearchOption.AllDirectories))
        {
            var analysis = TemplateAnalysis.Of(Template.Parse(File.ReadAllText(file), file));
            Assert.All(analysis.Reads.Where(r => !r.IsOptional), read => Assert.Contains(read.Names[0], known));
            Assert.All(analysis.Includes, include => Assert.True(File.Exists(Path.Combine(Repository.Root, "templates", "partials", include.Name + ".html")), include.Name));
        }
    }

    [Theory]
    [InlineData(" + 1")]
    [InlineData(" ?? 1")]
    [InlineData(" && 1")]
    [InlineData(" | string.upcase")]
    [InlineData(" ? 1 : 2")]
    [InlineData(".b")]
    [InlineData(" }}{{ end")]
    public void A_long_chain_does_not_exhaust_the_stack(string link) =>
        Assert.NotNull(Of("{{ a" + string.Concat(Enumerable.Repeat(link, 100_000)) + " }}"));

    private static TemplateAnalysis Of(string template) => TemplateAnalysis.Of(Template.Parse(template, "t"));
}
