using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using ArticleSite.Core.Load;
using ArticleSite.Core.Parse;

namespace ArticleSite.Cli.Tests;

/// <summary>
/// Every field of an article and of the configuration, one after the other, tries to break out of attributes, elements, scripts, CDATA, comments
/// and lines, in the theme that comes with the program; every file that comes of it is read as what it is.
/// </summary>
public sealed partial class HostileFieldTests
{
    private const string Hostile = "x\"'`><x-evil onpwn=1>]]></script></style></title></textarea>--><x-evil>&lt;x-evil&gt; {{ 1 }} \\u0027 end";

    private const string Dangerous = "javascript:alert(1)";

    private const string Config = "title: Test\nbase_url: https://test.example/\nhost: netlify\n";

    public static TheoryData<string> Keys => [.. FrontMatterKeys.All, "own_key"];

    public static TheoryData<string> Settings =>
    [
        .. SiteConfigReader.Settings.Where(setting => setting.Type == "text").Select(setting => string.Join(": { ", setting.Key.Split('.')) + ": @" + new string('}', setting.Key.Count(c => c == '.'))),
        "menus: { main: [{ title: @, url: / }] }", "menus: { footer: [{ title: @, url: 'https://else.example/?a=b&c=\"d\"' }] }", "params: { lead: @, theme_toggle: @, share: [@] }",
        "gone: [{ url: /old/, reason: @ }]", "ads: { disclosures: { en: @ } }", "ads: { paid_links: { label: @ } }", "ads: { sellers: [@] }",
        "taxonomies: { tags: { slugs: { Ink: @ } } }", "taxonomies: { tags: { rename: { Ink: @ } } }", "taxonomies: { categories: { rename: { Paper: @ } } }",
        "permalink_defaults: { shelf: @ }", "layouts: { post: @ }", "exclude: [@]", "front_matter: { keys: [@] }", "network: [{ name: @, base_url: 'https://else.example/' }]",
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public void No_field_of_an_article_breaks_out_of_any_file(string key)
    {
        foreach (var value in (string[])[Quoted(Hostile), $"[{Quoted(Hostile)}, {Quoted("a\nb: c\r\nd")}]", $"{{ {Quoted(Hostile)}: {Quoted(Hostile)} }}", Quoted(Dangerous)])
            Check(Build(Config, Article($"{key}: {value}\n", key)));
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void No_setting_breaks_out_of_any_file(string setting) =>
        Check(Build((setting.StartsWith("title:", StringComparison.Ordinal) ? Config.Replace("title: Test\n", "", StringComparison.Ordinal) : Config) + setting.Replace("@", Quoted(Hostile), StringComparison.Ordinal) + "\n", Article("", "")));

    [Fact]
    public void A_menu_leads_to_no_script() =>
        Assert.DoesNotContain(Build(Config + $"menus: {{ main: [{{ title: x, url: {Quoted(Dangerous)} }}] }}\n", Article("", "")).Files, file => file.Key.StartsWith("/site/public/", StringComparison.Ordinal));

    [Fact]
    public void The_checks_of_this_test_would_find_what_breaks_out()
    {
        var disk = Build(Config, Article("", ""), ("/site/templates/layouts/404.html", $"<!DOCTYPE html><html lang=\"en\"><title>x</title><main><h1>x</h1><x-evil></x-evil></main>"));

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Check(disk));
    }

    private static string Article(string field, string key)
    {
        var head = new StringBuilder("---\n");
        foreach (var usual in (string[])["title: A title of words", "date: 2026-01-01", "tags: [Ink]", "categories: [Paper]", "series: All"])
            if (!usual.StartsWith(key + ":", StringComparison.Ordinal) || key.Length == 0) head.Append(usual).Append('\n');
        return head.Append(field).Append("---\nPrinter words and [a shop](https://shop.sjv.io/c/1/2/3).\n").ToString();
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text); // a YAML double-quoted text takes JSON's escapes

    private static MemoryFileSystem Build(string config, string article, params (string Path, string Text)[] more)
    {
        var disk = new MemoryFileSystem().Add("/site/site.config.yml", config).Add("/site/content/a.md", article)
            .Add("/site/content/b.md", "---\ntitle: B\ndate: 2026-01-02\ntags: [Ink]\n---\nPrinter words and [a](/a/).\n");
        foreach (var (path, text) in more) disk.Add(path, text);
        var code = CommandLine.Run(["build", "--root", "/site", "--clock", "2026-06-01T12:00:00Z", "--fail-on", "never"], new Surroundings
        {
            Out = new StringWriter(), Error = new StringWriter(), In = TextReader.Null, Files = disk, CurrentFolder = "/site", Cancellation = TestContext.Current.CancellationToken,
        });
        Assert.InRange(code, 0, 2); // never an internal error
        return disk;
    }

    private static void Check(MemoryFileSystem disk)
    {
        foreach (var (path, content) in disk.Files)
        {
            if (!path.StartsWith("/site/public/", StringComparison.Ordinal)) continue;
            Assert.DoesNotContain("..", path, StringComparison.Ordinal);
            var text = Encoding.UTF8.GetString(content);
            switch (Path.GetExtension(path))
            {
                case ".html":
                    CheckPage(text);
                    break;
                case ".xml":
                    Assert.DoesNotContain(XDocument.Parse(text).Descendants(), element => element.Name.LocalName == "x-evil");
                    break;
                case ".json" or ".webmanifest":
                    using (JsonDocument.Parse(text)) break;
                case ".md":
                case ".txt" when path.EndsWith("llms.txt", StringComparison.Ordinal):
                    Assert.DoesNotMatch(BareTag(), text);
                    break;
                case "" when path.EndsWith("/_redirects", StringComparison.Ordinal):
                    Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches(RedirectLine(), line));
                    break;
            }
        }
    }

    private static void CheckPage(string text)
    {
        var page = new HtmlParser().ParseDocument(text);
        Assert.Empty(page.QuerySelectorAll("x-evil"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name is "onpwn" || attribute.Name.Contains('"', StringComparison.Ordinal)));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name is "href" or "src" or "action" or "poster" && attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)));
        foreach (var data in page.Scripts.Where(script => script.Type == "application/ld+json")) using (JsonDocument.Parse(data.TextContent)) { }
        Assert.InRange(page.Scripts.Count(script => script.Type != "application/ld+json"), 0, 2); // the theme's own
    }

    [GeneratedRegex(@"(?<!\\)<x-evil")]
    private static partial Regex BareTag();

    [GeneratedRegex(@"^/[^ ]* /[^ ]* (301|410)!$")]
    private static partial Regex RedirectLine();
}
