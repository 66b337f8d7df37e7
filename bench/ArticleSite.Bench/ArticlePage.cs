using System.Text;
using ArticleSite.Templating;

namespace ArticleSite.Bench;

/// <summary>The page that is measured.</summary>
internal static class ArticlePage
{
    public const string Layout = """
        <!DOCTYPE html>
        <html lang="{{ page.language }}">
        <head>
        {{~ include "head" ~}}
        </head>
        <body class="kind-{{ page.kind }}">
        <header class="site-header">
        <a href="{{ site.home_url }}">{{ site.title }}</a>
        {{~ include "nav" ~}}
        </header>
        <main id="main">
        <article>
        <h1>{{ article.title }}</h1>
        <p class="meta">
        {{~ if article.date ~}}
        <time datetime="{{ article.date_iso }}">{{ article.date | date.to_string "%d %B %Y" }}</time>
        {{~ end ~}}
        {{~ if article.author ~}}
        <span>{{ article.author | string.strip }}</span>
        {{~ end ~}}
        <span>{{ article.reading_minutes }} min read, {{ article.word_count | string.pluralize "word" "words" }}</span>
        </p>
        <div class="article-body">
        {{ article.content }}
        </div>
        <ul class="tags">
        {{~ for tag in article.tags ~}}
        <li><a href="{{ tag.url }}" rel="tag">{{ tag.name }}</a>{{ if !for.last }}, {{ end }}</li>
        {{~ end ~}}
        </ul>
        {{~ include "related" article.related limit: 10 ~}}
        </article>
        </main>
        {{~ include "footer" ~}}
        </body>
        </html>
        """;

    public static readonly (string Name, string Text)[] PartialTexts =
    [
        ("head", """
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{ page.title }}{{ if page.title != site.title }} | {{ site.title }}{{ end }}</title>
            {{~ if page.description && page.description != "" ~}}
            <meta name="description" content="{{ page.description | string.truncate 160 }}">
            {{~ end ~}}
            <meta name="robots" content="{{ page.is_noindex ? "noindex" : "max-image-preview:large" }}">
            <link rel="canonical" href="{{ page.canonical }}">
            <meta property="og:title" content="{{ page.title }}">
            <meta property="og:locale" content="{{ page.language | string.replace "-" "_" }}">
            {{~ if page.image ~}}
            <meta property="og:image" content="{{ page.image }}">
            {{~ end ~}}
            <meta property="og:site_name" content="{{ site.title }}">
            <meta property="og:url" content="{{ page.canonical }}">
            <link rel="alternate" type="application/atom+xml" title="{{ site.title }}" href="{{ site.home_url }}feed.xml">
            <meta name="generator" content="{{ site.generator }}">
            <link rel="stylesheet" href="{{ site.home_url }}site.css">
            """),
        ("nav", """
            <nav><ul>
            {{~ for item in site.menus.main ~}}
            <li><a href="{{ item.url }}"{{ if item.url == page.url }} aria-current="page"{{ end }}>{{ item.title }}</a></li>
            {{~ end ~}}
            </ul></nav>
            """),
        ("related", """
            {{~ if $1.size > 0 ~}}
            <ul class="related-articles">
            {{~ for other in $1 limit:$limit ~}}
            <li{{ if for.first }} class="first"{{ end }}><a href="{{ other.url }}">{{ other.title }}</a>
            {{~ if other.summary ?? "" != "" ~}}<p>{{ other.summary }}</p>{{~ end ~}}
            </li>
            {{~ end ~}}
            </ul>
            {{~ end ~}}
            """),
        ("footer", """
            <footer><p>{{ site.title }}, {{ site.article_count }} articles. {{ site.generator }}</p></footer>
            """),
    ];

    public static TemplateObject Model()
    {
        var site = new TemplateObject
        {
            ["title"] = "Notes on machines", ["home_url"] = "/", ["generator"] = "ArticleSite 1.0", ["article_count"] = 300,
            ["menus"] = new TemplateObject { ["main"] = List(10, i => new TemplateObject { ["url"] = $"/section-{i}/", ["title"] = $"Section {i} & more" }) },
        };
        var page = new TemplateObject
        {
            ["kind"] = "article", ["language"] = "en-GB", ["title"] = "How to set up a printer", ["url"] = "/section-3/",
            ["canonical"] = "https://example.org/how-to-set-up-a-printer/", ["image"] = "https://example.org/printer.jpg", ["is_noindex"] = false,
            ["description"] = "Everything needed to set up a printer at home, from the first cable to the last driver.",
        };
        var article = new TemplateObject
        {
            ["title"] = "How to set up a printer", ["author"] = "A. Writer", ["word_count"] = 2500, ["reading_minutes"] = 12,
            ["date"] = new DateTimeOffset(2024, 3, 5, 14, 7, 9, TimeSpan.Zero), ["date_iso"] = "2024-03-05T14:07:09Z", ["content"] = new Html(Body()),
            ["tags"] = List(5, i => new TemplateObject { ["url"] = $"/tags/tag-{i}/", ["name"] = $"tag {i}" }),
            ["related"] = List(10, i => new TemplateObject { ["url"] = $"/article-{i}/", ["title"] = $"Another article \"{i}\"", ["summary"] = $"What the article number {i} is about, in a sentence." }),
        };
        return new TemplateObject { ["site"] = site, ["page"] = page, ["article"] = article }.Freeze();
    }

    private static TemplateArray List(int count, Func<int, TemplateObject> item) => new(Enumerable.Range(1, count).Select(i => (TemplateValue)item(i)));

    private static string Body()
    {
        var body = new StringBuilder();
        for (var i = 0; body.Length < 15_000; i++) body.Append("<p>Paragraph ").Append(i).Append(" of an article that says <em>something</em> about a machine &amp; its parts.</p>\n");
        return body.ToString();
    }

    /// <summary>The includes, parsed once and shared.</summary>
    public sealed class Partials : ITemplateLoader
    {
        private readonly Dictionary<string, Template> _parsed = PartialTexts.ToDictionary(p => p.Name, p => Template.Parse(p.Text, p.Name));

        public Template? Load(string name) => _parsed.GetValueOrDefault(name);
    }
}
