using System.Globalization;

namespace ArticleSite.Core.Tests.Incremental;

/// <summary>What authors do to a site, at random but the same each time.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly string[] Words =
        ["printer", "router", "network", "driver", "update", "screen", "cable", "password", "backup", "folder", "keyboard", "battery", "settings", "account", "camera", "sound"];

    private static readonly string[] Tags = ["ink", "wifi", "windows", "Windows", "phones", "repair"];

    private readonly Random _random = new(seed);
    private int _made;

    /// <summary>The site's files by their paths below the root.</summary>
    public SortedDictionary<string, string> Sources { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset Clock { get; private set; } = TestSite.Now;

    /// <summary>A site to begin with.</summary>
    public Mutations Begin(int articles)
    {
        Config();
        for (var i = 0; i < articles; i++) Add();
        Sources["content/pages/about.md"] = "---\ntitle: About\n---\n\nWho we are.\n";
        Sources["static/style.css"] = "p { color: black }\n";
        return this;
    }

    /// <summary>Does one thing; tells what.</summary>
    public string Next()
    {
        switch (_random.Next(18))
        {
            case 0 or 1 or 2: return Change("edit", article => article + "\n" + Sentence() + "\n");
            case 3: return Add();
            case 4: return Remove();
            case 5: return Rename();
            case 6: return Change("retag", article => Head(article, "tags", $"[{Pick(Tags)}, {Pick(Tags)}]"));
            case 7: return Change("recategorise", article => Head(article, "categories", $"[os, {Pick(Words)}]"));
            case 8: return Change("retitle", article => Head(article, "title", $"{Pick(Words)} and {Pick(Words)}"));
            case 9: return Change("redate", article => Head(article, "date", Date()));
            case 10: return Put("templates/layouts/article.html", Layout("article"), "template");
            case 11: return Put("templates/partials/footer.html", $"<p>{Pick(Words)} {(_random.Next(3) == 0 ? "{{ site.tags.size }}" : "{{ site.article_count }}")}</p>", "partial");
            case 12: return Config();
            case 13: return Put("ads/registry.yml", Registry(), "data");
            case 14: return Put($"static/{Pick(Words)}.txt", Sentence(), "static file");
            case 15: return PassTime();
            case 16: return Change("draft", article => article.Contains("draft: true", StringComparison.Ordinal) ? article.Replace("draft: true\n", "", StringComparison.Ordinal) : Head(article, "draft", "true"));
            default: return Change("alias", article => Head(article, "aliases", $"[/old/{Pick(Words)}{_random.Next(3)}/]"));
        }
    }

    private string Add()
    {
        var name = $"{Pick(Words)}-{++_made}";
        Sources[$"content/{(_random.Next(4) == 0 ? "guides/" : "")}{name}.md"] =
            $"---\ntitle: {Pick(Words)} {Pick(Words)} {_made}\ndate: {Date()}\ntags: [{Pick(Tags)}]\ncategories: [os, {Pick(Words)}]\n---\n\n{Sentence()}\n\n## {Pick(Words)}\n\n{Sentence()}\n"
            + (_random.Next(3) == 0 ? "\n<!-- affiliate ads begin -->\n<a href=\"https://imp.i384100.net/c/1/2/3\"><img src=\"https://x.example/a.png\" alt=\"ad\"></a>\n<!-- affiliate ads end -->\n" : "");
        return "add " + name;
    }

    private string Remove()
    {
        var article = Article();
        if (article is null || Sources.Count < 12) return Add();
        Sources.Remove(article);
        return "delete " + article;
    }

    private string Rename()
    {
        if (Article() is not { } article) return Add();
        var text = Sources[article];
        Sources.Remove(article);
        Sources[$"content/{Pick(Words)}-{++_made}.md"] = text;
        return "rename " + article;
    }

    private string Change(string what, Func<string, string> change)
    {
        if (Article() is not { } article) return Add();
        Sources[article] = change(Sources[article]);
        return $"{what} {article}";
    }

    private string Put(string path, string text, string what)
    {
        if (Sources.ContainsKey(path) && _random.Next(4) == 0) Sources.Remove(path);
        else Sources[path] = text;
        return $"{what} {path}";
    }

    private string PassTime()
    {
        Clock = Clock.AddDays(_random.Next(-20, 40));
        return $"clock {Clock:O}";
    }

    private string Config()
    {
        Sources["site.config.yml"] = $"""
            title: {(_random.Next(2) == 0 ? "Test" : Pick(Words))}
            base_url: https://test.example/{(_random.Next(3) == 0 ? "sub/" : "")}
            pagination: {"{"} size: {_random.Next(3, 9)} {"}"}
            related: {"{"} count: {_random.Next(0, 4)} {"}"}
            ads:
              policy: {Pick(["strip", "keep", "normalise", "place"])}
            params:
              motto: {Pick(Words)}
            gone:
              - url: /gone/{_random.Next(3)}/
                reason: {Sentence()}
            host: {Pick(["other", "netlify"])}
            permalink_before: ["{Pick([":year/:slug/", ":category/:slug/"])}"]
            """ + "\n";
        return "config";
    }

    private static string Layout(string kind) => $$$"""
        <html lang="{{ page.language }}"><title>{{ page.title }} - {{ site.title }}</title><main><h1>{{ {{{kind}}}.title }}</h1>
        <p>{{ site.params.motto }} {{ article.reading_minutes }} {{ if article.tags.size > 0 }}{{ article.tags[0].name }} {{ article.tags[0].count }}{{ end }}</p>
        {{ article.content }}{{ for item in article.related }}<a href="{{ item.url }}">{{ item.title }}</a>{{ end }}
        {{ article.next?.title }} {{ article.previous?.url }}</main></html>
        """;

    private string Registry() => $"""
        creatives:
          one:
            kind: text_link
            href: "https://imp.i384100.net/c/1/2/{_random.Next(9)}"
            text: {Pick(Words)}
            end: 2026-0{_random.Next(6, 9)}-01
        slots:
          middle:
            max: {_random.Next(1, 3)}
            min_words_before: {_random.Next(2, 12)}
        """ + "\n";

    private static string Head(string article, string key, string value)
    {
        var lines = article.Split('\n').Where(line => !line.StartsWith(key + ":", StringComparison.Ordinal)).ToList();
        lines.Insert(1, $"{key}: {value}");
        return string.Join('\n', lines);
    }

    private string? Article()
    {
        var articles = Sources.Keys.Where(path => path.StartsWith("content/", StringComparison.Ordinal) && !path.StartsWith("content/pages/", StringComparison.Ordinal)).ToList();
        return articles.Count == 0 ? null : articles[_random.Next(articles.Count)];
    }

    private string Date() => TestSite.Now.AddDays(_random.Next(-300, 40)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Sentence() => string.Join(' ', Enumerable.Range(0, _random.Next(5, 25)).Select(_ => Pick(Words))) + ".";

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
