using System.Text;
using ArticleSite.Core.Load;

namespace ArticleSite.Bench;

/// <summary>Sites that mean harm, whole ones: an article that has very many of something, and very many articles that have something in common.</summary>
internal static class HostileSites
{
    /// <summary>Where each lies in memory.</summary>
    public const string Root = "/hostile";

    /// <summary>A kind of them.</summary>
    /// <param name="Name">What there is very much of.</param>
    /// <param name="Most">How much of it at most.</param>
    /// <param name="Put">Writes the site with so many.</param>
    internal sealed record Kind(string Name, int Most, Action<MemoryFileSystem, int> Put)
    {
        /// <summary>Why it grows faster than it should, where that is known and stays; null for all others.</summary>
        public string? Known { get; init; }
    }

    private static readonly string[] s_words = [.. Enumerable.Range(0, 400).Select(i => $"word{(char)('a' + i % 26)}{(char)('a' + i / 26)}")];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Kind> All { get; } =
    [
        Article("headings", 32_000, i => $"## Step {i}\n\ntext\n\n"),
        Article("identical headings", 32_000, _ => "## Step\n\ntext\n\n"),
        Article("long headings", 200, i => $"## {Words(i, 600)}\n\ntext\n\n"),
        Article("headings and dead links to them", 16_000, i => $"## Step {i}\n\n[See](#stp-{i})\n\n"),
        Article("raw links to places that are not there", 16_000, i => $"<a href=\"#stp-{i}\">See</a>\n\n"),
        Article("dead links to pages", 32_000, i => $"[See](/nowhere-{i}/)\n\n"),
        Article("links to one page", 32_000, _ => "[See](/b/)\n\n"),
        Article("links to one dead page", 32_000, _ => "[See](/nowhere/)\n\n"),
        Article("links to places of another page", 16_000, i => $"[See](/b/#stp-{i})\n\n"),
        Article("links to other sites", 32_000, i => $"[See](https://other{i}.example/a)\n\n"),
        Article("images without alt", 32_000, i => $"![](/images/{i}.png)\n\n"),
        Article("raw images of other sites", 16_000, i => $"<img src=\"https://i{i}.example/{i}.png\">\n\n"),
        Article("also-read lists", 4_000, i => $"text {i}\n\n<span class=\"alsoread\">Also read:</span>\n<div><ul>\n<li><a href=\"https://example.org/b{i}/\"><u>Text {i}</u></a></li>\n</ul></div>\n\n"),
        Article("entries of an also-read list", 16_000, i => $"<li><a href=\"https://example.org/b{i}/\"><u>Text {i}</u></a></li>\n", "<span class=\"alsoread\">Also read:</span>\n<div><ul>\n", "</ul></div>\n"),
        Article("ad blocks", 8_000, i => $"text {i}\n\n<!-- affiliate ads begin -->\n<a href=\"https://shop.sjv.io/c/1/{i}/7\"><img src=\"//a.impactradius-go.com/display-ad/7-{i}\" alt=\"\"/></a>\n<!-- affiliate ads end -->\n\n"),
        Article("ad blocks that stay", 4_000, i => $"text {i}\n\n<!-- affiliate ads begin -->\n<a href=\"https://shop.sjv.io/c/1/{i}/7\"><img src=\"//a.impactradius-go.com/display-ad/7-{i}\" alt=\"\"/></a>\n<!-- affiliate ads end -->\n\n", config: "ads:\n  policy: keep\n"),
        Article("ad blocks shown anew", 4_000, i => $"text {i}\n\n<!-- affiliate ads begin -->\n<a href=\"https://shop.sjv.io/c/1/{i}/7\"><img src=\"//a.impactradius-go.com/display-ad/7-{i}\" alt=\"\"/></a>\n<!-- affiliate ads end -->\n\n", config: "ads:\n  policy: normalise\n"),
        Article("AdSense units that stay", 4_000, i => $"text {i}\n\n<ins class=\"adsbygoogle\" data-ad-client=\"ca-pub-{i}\" data-ad-slot=\"{i}\"></ins>\n\n", config: "ads:\n  policy: keep\n"),
        Article("AdSense units in one line", 4_000, i => $"word <ins class=\"adsbygoogle\" data-ad-client=\"ca-pub-1\" data-ad-slot=\"{i}\"></ins> ", config: "ads:\n  policy: keep\n"),
        Article("ad blocks in one line", 1_600, i => $"word <!-- affiliate ads begin --><a href=\"https://shop.sjv.io/c/1/{i}/7\"><img src=\"//a.impactradius-go.com/display-ad/7-{i}\"></a><!-- affiliate ads end --> ", config: "ads:\n  policy: keep\n"),
        Article("paid links in one line", 8_000, i => $"word [See](https://shop.sjv.io/c/1/{i}/7) "),
        Article("raw paid links in one line", 4_000, i => $"word <a href=\"https://shop.sjv.io/c/1/{i}/7\">See</a> "),
        Article("dead links in one line", 4_000, i => $"word [See](/nowhere-{i}/) "),
        Article("images in one line", 4_000, i => $"word ![](/images/{i}.png) "),
        Article("paid links in the text", 16_000, i => $"[See](https://shop.sjv.io/c/1/{i}/7)\n\n"),
        Article("ad fillers and broken markers", 16_000, i => i % 2 == 0 ? "<!-- affiliate ads begin -->\n\n" : "text <!-- affiliate ads end -->\n\n"),
        Article("levels of a list", 200, i => new string(' ', 2 * i) + $"- item {i}\n"),
        Article("lists of 50 levels", 320, _ => string.Concat(Enumerable.Range(0, 50).Select(i => new string(' ', 2 * i) + $"- item {i}\n")) + "\ntext\n\n"),
        Article("items of a list", 32_000, i => $"- item {i}\n"),
        Article("one long line", 300_000, i => s_words[i % s_words.Length]),
        Article("one long word", 1_000_000, _ => "a"),
        Article("one long paragraph", 32_000, i => Words(i, 8) + "\n"),
        Article("one long line of code", 200_000, i => $"a{i} ", "```\n", "\n```\n"),
        Article("code blocks", 16_000, i => $"```bash\nrun {i}\n```\n\n"),
        Article("rows of a table", 16_000, i => $"| a{i} | b | c |\n", "| A | B | C |\n|---|---|---|\n"),
        Article("columns of a table", 4_000, i => $"| a{i} ", "", "|\n" + "DELIMITERS"),
        Article("tables", 8_000, i => $"| A | B |\n|---|---|\n| {i} | 2 |\n\n"),
        Article("footnotes", 8_000, i => $"text[^{i}]\n\n[^{i}]: note {i}\n\n"),
        Article("uses of one footnote", 16_000, _ => "text[^1]\n\n", "[^1]: note\n\n"),
        Article("definition lists", 16_000, i => $"Term {i}\n: Meaning\n\ntext\n\n") with { Known = "the Markdown parser looks for a block among all before it" },
        Article("link definitions", 16_000, i => $"[see {i}][d{i}]\n\n[d{i}]: /b/\n\n") with { Known = "the Markdown parser looks for a definition among all before it" },
        Article("attributes of a tag", 32_000, i => $" data-a{i}=\"{i}\"", "<div", ">text</div>\n"),
        Article("identical attributes of a tag", 32_000, i => $" class=\"{i}\"", "<div", ">text</div>\n"),
        Article("tags with ids", 16_000, i => $"<p id=\"p{i}\">text</p>\n\n"),
        Article("tags with one id", 16_000, _ => "<p id=\"p\">text</p>\n\n"),
        Article("tags with styles", 16_000, i => $"<p style=\"color:#{i:x6}\" onclick=\"go({i})\">text</p>\n\n"),
        Article("comments", 16_000, i => $"text\n\n<!-- comment {i} -->\n\n"),
        Article("comments that silence", 16_000, i => $"text\n\n<!-- articlesite-disable-next-line AS4101 -->\n\n[a](/nowhere-{i}/)\n\n"),
        Article("unclosed tags", 16_000, i => $"<b><i><div>text {i}\n\n"),
        Article("closing tags alone", 16_000, i => $"</b></i></div>text {i}\n\n"),
        Article("scripts", 8_000, i => $"<script>go({i})</script>\n\n"),
        Article("scripts of other sites", 8_000, i => $"<script src=\"https://s{i}.example/a.js\"></script>\n\n"),
        Article("frames of other sites", 4_000, i => $"<iframe src=\"https://s{i}.example/a\"></iframe>\n\n"),
        Article("videos", 4_000, i => $"<iframe src=\"https://www.youtube.com/embed/a{i:0000000000}\"></iframe>\n\n"),
        Article("levels of quotes", 60, i => new string('>', i + 1) + $" text\n"),
        Article("notes", 16_000, i => $"> [!NOTE]\n> text {i}\n\n"),
        Article("emphasis", 100_000, i => $"*a{i}* **b** "),
        Article("lines of marks", 100_000, _ => "*_~`[<&\n"),
        Article("addresses in the text", 16_000, i => $"see https://other{i}.example/ and\n"),
        Article("entities", 100_000, _ => "&amp;&lt; "),
        Article("different words", 100_000, i => $"w{i} "),
        Head("tags of an article", 4_000, n => "tags: [" + string.Join(", ", Enumerable.Range(0, n).Select(i => $"t{i}")) + "]\n"),
        Head("categories of an article", 4_000, n => "categories:\n" + Lines(n, i => $"  - [c{i}]\n")),
        Head("aliases of an article", 4_000, n => "aliases:\n" + Lines(n, i => $"  - /a{i}/\n")),
        Head("keywords of an article", 4_000, n => "keywords: " + string.Join(", ", Enumerable.Range(0, n).Select(i => $"k{i}")) + "\n"),
        Head("related articles that are not there", 4_000, n => "related:\n" + Lines(n, i => $"  - a{i}\n")),
        Head("unknown keys", 4_000, n => Lines(n, i => $"key{i}: a\n")),
        Head("a long description", 60_000, n => "description: " + string.Concat(Enumerable.Range(0, n / 8).Select(i => $"word{i % 100:00} ")) + "\n"),
        Head("a long title", 60_000, n => "description: none\ntitle: " + string.Concat(Enumerable.Range(0, n / 8).Select(i => $"word{i % 100:00} ")) + "\n", hasTitle: false),

        Articles("articles of one title", 2_000, (i, _) => ("Same title", $"date: 2025-01-{1 + i % 28:00}\n", Words(i * 7, 60))),
        Articles("articles of one text", 2_000, (i, _) => ($"Title {i}", $"date: 2025-01-{1 + i % 28:00}\n", Words(0, 300))),
        Articles("articles of the same words", 2_000, (i, _) => ($"Title {i}", $"date: 2025-01-{1 + i % 28:00}\n", Shuffled(i, 300))),
        Articles("articles of the same tags", 2_000, (i, _) => ($"Title {i}", $"date: 2025-01-{1 + i % 28:00}\ntags: [a, b, c, d, e]\ncategories: [x, y]\n", Words(i * 7, 60))),
        Articles("articles of one date", 2_000, (i, _) => ($"Title {i}", "date: 2025-01-01\n", Words(i * 7, 60))),
        Articles("articles of one description", 2_000, (i, _) => ($"Title {i}", "date: 2025-01-01\ndescription: The same.\n", Words(i * 7, 60))),
        Articles("articles of one slug", 2_000, (i, _) => ($"Title {i}", "date: 2025-01-01\nslug: same\n", Words(i * 7, 60))),
        Articles("articles of one alias", 2_000, (i, _) => ($"Title {i}", "date: 2025-01-01\naliases: [/same/]\n", Words(i * 7, 60))),
        Articles("articles with aliases of each other", 2_000, (i, n) => ($"Title {i}", $"date: 2025-01-01\naliases: [/a{(i + 1) % n}/]\n", Words(i * 7, 60))),
        Articles("articles with many aliases", 1_000, (i, _) => ($"Title {i}", $"date: 2025-01-01\naliases: [{string.Join(", ", Enumerable.Range(0, 20).Select(j => $"/old{i}-{j}/"))}]\n", Words(i * 7, 60))),
        Articles("links to aliases", 2_000, (i, n) => ($"Title {i}", $"date: 2025-01-01\naliases: [/old{i}/]\n", Words(i * 7, 60) + $"\n\n[See](/old{(i + 1) % n}/)\n")),
        Articles("articles that link to 50 others", 2_000, (i, n) => ($"Title {i}", "date: 2025-01-01\n", Words(i * 7, 60) + "\n\n" + Lines(50, j => $"[Title {(i + j) % n}](/a{(i + j) % n}/)\n\n"))),
        Articles("articles that all link to one", 2_000, (i, _) => ($"Title {i}", "date: 2025-01-01\n", Words(i * 7, 60) + "\n\n" + Lines(10, _ => "[Title](/a0/)\n\n"))),
        Articles("articles that name titles of others", 2_000, (i, n) => ($"Fix the printer number {i}", "date: 2025-01-01\n", Words(i * 7, 60) + "\n\n" + Lines(20, j => $"Fix the printer number {(i + j) % n}\n\n"))),
        Articles("articles with also-read lists of others", 2_000, (i, n) => ($"Title {i}", "date: 2025-01-01\n", Words(i * 7, 60) + "\n\n<span class=\"alsoread\">Also read:</span>\n<div><ul>\n" + Lines(20, j => $"<li><a href=\"https://example.org/a{(i + j) % n}/\"><u>Title</u></a></li>\n") + "</ul></div>\n"), "also_read:\n  merge: true\n"),
        Articles("articles with tags of their own", 2_000, (i, _) => ($"Title {i}", $"date: 2025-01-01\ntags: [t{i}, u{i}, v{i}]\n", Words(i * 7, 60))),
        Articles("tags that differ in case", 2_000, (i, _) => ($"Title {i}", $"date: 2025-01-01\ntags: [{Cased(i)}]\n", Words(i * 7, 60))),
        Articles("tags of one slug", 2_000, (i, _) => ($"Title {i}", $"date: 2025-01-01\ntags: [\"same{new string('!', i % 200)}{new string('?', i / 200)}\"]\n", Words(i * 7, 60))),
        Articles("category trees 30 deep", 1_000, (i, _) => ($"Title {i}", $"date: 2025-01-01\ncategories: [{string.Join(", ", Enumerable.Range(0, 30).Select(j => $"c{(j > 20 ? i : 0)}-{j}"))}]\n", Words(i * 7, 60))),
        Articles("parts of a series", 1_000, (i, _) => ($"Title {i}", $"date: 2025-01-01\nseries: One\nseries_order: {i}\n", Words(i * 7, 60))),
        Articles("parts of a series of one number", 1_000, (i, _) => ($"Title {i}", "date: 2025-01-01\nseries: One\nseries_order: 1\n", Words(i * 7, 60))),
        Articles("series of their own", 2_000, (i, _) => ($"Title {i}", $"date: 2025-01-01\nseries: S{i}\n", Words(i * 7, 60))),
        Articles("translations of one article", 500, (i, _) => ($"Title {i}", $"date: 2025-01-01\ntranslation_key: same\nlang: {Language(i)}\n", Words(i * 7, 60))) with { Known = "each names all others" },
        Articles("languages", 2_000, (i, _) => ($"Title {i}", $"date: 2025-01-01\nlang: {Language(i)}\n", Words(i * 7, 60))),
        Articles("authors", 2_000, (i, _) => ($"Title {i}", $"date: 2025-01-01\nauthor: A {i}\n", Words(i * 7, 60))),
        Articles("small articles", 8_000, (i, _) => ($"Title {i}", "date: 2025-01-01\n", $"text {i}\n")),
        Articles("articles without head", 2_000, (i, _) => ("", "", $"text {i}\n")),
        Articles("articles in deep folders", 1_000, (i, _) => ($"Title {i}", "date: 2025-01-01\n", Words(i * 7, 60)), file: i => $"{string.Join('/', Enumerable.Range(0, 30).Select(j => $"f{j}"))}/a{i}"),
        Articles("sections", 2_000, (i, _) => ($"Title {i}", "date: 2025-01-01\n", Words(i * 7, 60)), file: i => $"s{i}/a{i}"),
        Articles("near-duplicates with an own end", 2_000, (i, _) => ($"Title {i}", "date: 2025-01-01\n", Words(0, 300) + $" {Words(i * 13, 10)} {i}")),
        Articles("addresses one letter apart", 2_000, (i, _) => ($"Title {i}", "date: 2025-01-01\n", Words(i * 7, 60) + $"\n\n[See](/same-long-address-of-an-article-b{i}/)\n"), file: i => $"same-long-address-of-an-article-{i}"),
        Articles("related articles that are not there, each", 2_000, (i, _) => ($"Title {i}", $"date: 2025-01-01\nrelated: [no-such-article-{i}]\n", Words(i * 7, 60))),
        Articles("list pages", 2_000, (i, _) => ($"Title {i}", "date: 2025-01-01\ntags: [a]\n", $"text {i}\n"), "pagination:\n  size: 1\n"),
        Config("items of a menu", 800, n => "menus:\n  main:\n" + Lines(n, i => $"    - title: Item {i}\n      url: /i{i}/\n")),
        Config("menus", 1_000, n => "menus:\n" + Lines(n, i => $"  m{i}:\n    - title: Item\n      url: /i{i}/\n")),
        Config("addresses that are gone", 4_000, n => "gone:\n" + Lines(n, i => $"  - /gone{i}/\n")),
        Config("renamed tags", 4_000, n => "taxonomies:\n  tags:\n    rename:\n" + Lines(n, i => $"      t{i}: t{i + 1}\n")),
        Config("names of layouts", 2_000, n => "layouts:\n" + Lines(n, i => $"  l{i}: article\n")),
        Config("patterns of excluded files", 2_000, n => "exclude:\n" + Lines(n, i => $"  - content/x{i}/**\n")),
        Config("severities of some files", 1_000, n => "diagnostics:\n  overrides:\n" + Lines(n, i => $"    - files: content/x{i}/**\n      rules: {{ AS4101: off }}\n")),
        new("links into a ledger of vanished addresses", 16_000, (disk, n) =>
        {
            disk.Add(Root + "/urls.txt", Lines(n, i => $"/vanished-{i}/\n"));
            Site(disk, "", (1, i => ($"a{i}", "Title", "date: 2025-01-01\n", "text")));
        }),
        new("redirects in a chain", 4_000, (disk, n) =>
        {
            disk.Add(Root + "/urls.txt", Lines(n, i => $"/r{i}/ -> /r{i + 1}/\n"));
            Site(disk, "", (1, i => ($"a{i}", "Title", "date: 2025-01-01\n", "text")));
        }),
        new("files beside the articles", 16_000, (disk, n) =>
        {
            for (var i = 0; i < n; i++) disk.Add($"{Root}/static/f{i}.txt", "a");
            Site(disk, "", (1, i => ($"a{i}", "Title", "date: 2025-01-01\n", "text")));
        }),
        new("images and style sheets", 4_000, (disk, n) =>
        {
            for (var i = 0; i < n; i++) disk.Add($"{Root}/static/f{i}.css", $"@import \"f{i + 1}.css\";").Add($"{Root}/static/f{i}.svg", "<svg width=\"1\" height=\"1\"/>");
            Site(disk, "", (1, i => ($"a{i}", "Title", "date: 2025-01-01\n", Lines(n, j => $"![a](/f{j}.svg)\n\n"))));
        }),
    ];

    private static Kind Article(string name, int most, Func<int, string> piece, string before = "", string after = "", string config = "") => new(name, most, (disk, n) => Site(disk, config,
        (3, i => i == 0 ? ("a", "Title", "date: 2025-01-01\n", before + Lines(n, piece) + after.Replace("DELIMITERS", Lines(n, _ => "|---") + "|\n", StringComparison.Ordinal)) : ($"{(char)('a' + i)}", "Other", "date: 2025-01-02\n", "## Here\n\n" + Words(i, 200)))));

    private static Kind Head(string name, int most, Func<int, string> head, bool hasTitle = true) => new(name, most, (disk, n) => Site(disk, "",
        (3, i => i == 0 ? ("a", hasTitle ? "Title" : "", "date: 2025-01-01\n" + head(n), "text") : ($"{(char)('a' + i)}", "Other", "date: 2025-01-02\n", Words(i, 200)))));

    private static Kind Articles(string name, int most, Func<int, int, (string Title, string Head, string Text)> article, string config = "", Func<int, string>? file = null) =>
        new(name, most, (disk, n) => Site(disk, config, (n, i => article(i, n) is var (title, head, text) ? (file?.Invoke(i) ?? $"a{i}", title, head, text) : default)));


    private static Kind Config(string name, int most, Func<int, string> config) => new(name, most, (disk, n) => Site(disk, config(n),
        (20, i => ($"a{i}", $"Title {i}", "date: 2025-01-01\ntags: [t1]\n", Words(i, 200)))));

    private static void Site(MemoryFileSystem disk, string config, (int Count, Func<int, (string Name, string Title, string Head, string Text)> Article) articles)
    {
        disk.Add(Root + "/site.config.yml", "title: Hostile\nbase_url: https://example.org\n" + config);
        for (var i = 0; i < articles.Count; i++)
        {
            var (name, title, head, text) = articles.Article(i);
            disk.Add($"{Root}/content/{name}.md", head.Length == 0 ? text : $"---\n{(title.Length == 0 ? "" : $"title: {title}\n")}{head}---\n{text}");
        }
    }

    private static string Lines(int count, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.Append(line(i));
        return text.ToString();
    }

    private static string Words(int from, int count) => string.Join(' ', Enumerable.Range(from, count).Select(i => s_words[(i * 31 + i / 17) % s_words.Length]));

    private static string Shuffled(int seed, int count)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => s_words[random.Next(s_words.Length)]));
    }

    private static string Cased(int i) => string.Concat("abcdefghijkl".Select((letter, place) => (i >> place & 1) == 0 ? letter : char.ToUpperInvariant(letter)));

    private static string Language(int i) => $"{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676 % 26)}";
}
