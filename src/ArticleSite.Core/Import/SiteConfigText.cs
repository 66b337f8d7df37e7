using System.Globalization;
using System.Text;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Import;

/// <summary>Writes the <c>site.config.yml</c> that keeps a Hexo site's addresses, lists and menus; says what has no counterpart.</summary>
internal static class SiteConfigText
{
    /// <summary>Keys that mean nothing for what is published, or are the same here without being said.</summary>
    private static readonly string[] s_silent = ["meta_generator", "date_format", "time_format", "default_layout", "updated_option", "server", "theme", "source_dir", "public_dir", "code_dir", "i18n_dir", "pretty_urls", "theme_config"];

    /// <summary>Writes the file.</summary>
    /// <param name="config">The Hexo site.</param>
    /// <param name="menus">Its menus.</param>
    /// <param name="layouts">The layouts its files name, and what they mean here.</param>
    /// <param name="isInPlace">True when the Hexo site's own folders are the sources.</param>
    /// <param name="excluded">Patterns of files that are not to be read; only in place.</param>
    /// <param name="findings">Takes what has no counterpart.</param>
    public static string Write(HexoConfig config, IReadOnlyList<Menu> menus, IReadOnlyList<(string Name, string Layout)> layouts, bool isInPlace, IReadOnlyList<string> excluded, List<Diagnostic> findings)
    {
        var file = config.File;
        var text = new StringBuilder("# Made from Hexo's _config.yml by 'articlesite import hexo'; docs/configuration.md lists every setting.\n\n");
        Line("title", file.Text("title") ?? "Hexo");
        Line("description", file.Text("description") ?? file.Text("subtitle"));
        Line("base_url", config.BaseUrl);
        Line("language", LanguageOf(file, findings));
        if (config.TimeZone != TimeZoneInfo.Utc) Line("time_zone", config.TimeZone.Id);
        Line("author", file.Text("author") ?? "John Doe");
        if (isInPlace) Folders(text, config, excluded);

        text.Append("\n# The addresses the site has had.\n");
        Addresses(text, config, findings);
        Mapping("layouts", [.. layouts.Select(layout => (layout.Name, layout.Layout))], "");

        text.Append("\n# Hexo publishes articles of the future unless it is told not to.\npublish:\n");
        text.Append(CultureInfo.InvariantCulture, $"  future: {Word(file.Switch("future") ?? true)}\n");
        if (file.Switch("render_drafts") == true) text.Append("  drafts: true\n");

        Pagination(text, config);
        Orders(text, config, findings);
        Taxonomies(text, config);
        Feeds(text, config);
        Menus(text, menus);
        if (file.Texts("keywords") is { Count: > 0 } keywords) text.Append(CultureInfo.InvariantCulture, $"\nparams:\n  keywords: {YamlWriter.List(keywords)}\n");
        Remarks(file, findings);
        return text.ToString();

        void Line(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value)) text.Append(CultureInfo.InvariantCulture, $"{key}: {YamlWriter.Quote(value)}\n");
        }

        void Mapping(string key, IReadOnlyList<(string Key, string Value)> pairs, string indent) => Pairs(text, key, pairs, indent);
    }

    private static void Folders(StringBuilder text, HexoConfig config, IReadOnlyList<string> excluded)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n# The folders Hexo has; nothing is copied.\ncontent: {Quoted(config.SourceDir + "/_posts")}\ndrafts: {Quoted(config.SourceDir + "/_drafts")}\npages: {Quoted(config.SourceDir)}\nstatic: {Quoted(config.SourceDir)}\noutput: \"{OutputInPlace(config)}\"\n");
        if (excluded.Count > 0) text.Append(CultureInfo.InvariantCulture, $"exclude: {YamlWriter.List(excluded)}\n");
    }

    /// <summary>Beside what Hexo wrote, which stays for comparing.</summary>
    public static string OutputInPlace(HexoConfig config) => config.PublicDir + "-articlesite";

    private static void Addresses(StringBuilder text, HexoConfig config, List<Diagnostic> findings)
    {
        var file = config.File;
        var (pattern, own) = PatternOf(config.Permalink);
        var defaults = file.Pairs("permalink_defaults").ToDictionary(pair => pair.Key, pair => pair.Value);
        Pairs(text, "permalink_defaults", [.. own.Select(key => (key, defaults.GetValueOrDefault(key, "undefined")))], "");
        text.Append(CultureInfo.InvariantCulture, $"permalink: {Quoted(pattern)}\npage_permalink: \":path.html\"\n");
        if (HexoPostReader.SiteFileNames(config) is not ":slug" and var names) text.Append(CultureInfo.InvariantCulture, $"file_names: {Quoted(names)}\n");
        if (config.HasAssetFolders) text.Append("article_folders: true\n");
        text.Append(CultureInfo.InvariantCulture, $"slugs: {SiteTaxonomies.Tags(config).Style switch { SlugStyle.HexoLower => "hexo-lower", SlugStyle.HexoUpper => "hexo-upper", _ => "hexo" }}\n");
        if (own.Contains("id")) findings.Add(Rules.ImportLeaves(file.At("permalink"), "permalink", "':id' is a number of Hexo's database where an article has no 'id' of its own", "Give such articles a 'permalink' with the address they have."));
    }

    /// <summary>Hexo's words for parts of an address in those of this program, and the front-matter keys among them.</summary>
    public static (string Pattern, IReadOnlyList<string> Own) PatternOf(string permalink)
    {
        var pattern = new StringBuilder();
        List<string> own = [];
        var at = 0;
        foreach (var token in PermalinkTokens.In(permalink))
        {
            var word = token.Value switch { ":title" => ":path", ":post_title" => ":title", var other => other };
            pattern.Append(permalink, at, token.Span.Start - at).Append(word);
            at = token.Span.End;
            if (!PermalinkTokens.All.Contains(word) || token.Value is ":slug" or ":path" or ":section") own.Add(word[1..]);
        }

        return (pattern.Append(permalink, at, permalink.Length - at).ToString().TrimStart('/'), own.Distinct().ToList());
    }

    private static void Pagination(StringBuilder text, HexoConfig config)
    {
        var file = config.File;
        var usual = file.Number("per_page") ?? 10;
        text.Append(CultureInfo.InvariantCulture, $"\npagination:\n  size: {Math.Clamp(usual == 0 ? 1000 : usual, 1, 1000)}\n");
        List("home", file.Number("index_generator.per_page") ?? usual);
        List("tags", file.Number("tag_generator.per_page") ?? usual);
        List("categories", file.Number("category_generator.per_page") ?? usual);
        List("archives", file.Number("archive_generator.per_page") ?? (file.Number("archive") == 1 ? 0 : usual), isAlways: true);
        var path = (file.Text("index_generator.pagination_dir") ?? file.Text("pagination_dir") ?? "page").Trim('/');
        if (path != "page") text.Append(CultureInfo.InvariantCulture, $"  path: {Quoted(path)}\n");
        if (file.Text("archive_dir")?.Trim('/') is { } archives and not "archives") text.Append(CultureInfo.InvariantCulture, $"\narchives:\n  path: {Quoted(archives.Length == 0 ? "/" : archives)}\n");

        void List(string key, int size, bool isAlways = false)
        {
            if (size != usual || isAlways || usual == 0) text.Append(CultureInfo.InvariantCulture, $"  {key}: {Math.Clamp(size, 0, 1000)}\n");
        }
    }

    /// <summary>Hexo's home page has those with the highest <c>sticky</c> first, or <c>top</c> with a plug-in, whatever it is ordered by.</summary>
    private static void Orders(StringBuilder text, HexoConfig config, List<Diagnostic> findings)
    {
        var lines = new StringBuilder();
        Add("home", "index_generator.order_by", config.Packages.Contains("hexo-generator-index-pin-top") ? "-top " : "-sticky ", ListOrder.StickyFirst);
        Add("tags", "tag_generator.order_by", "", ListOrder.NewestFirst);
        Add("categories", "category_generator.order_by", "", ListOrder.NewestFirst);
        if (lines.Length > 0) text.Append("\norder:\n").Append(lines);

        void Add(string list, string key, string first, ListOrder usual)
        {
            var written = config.File.Text(key) ?? "-date";
            if (ListOrder.Parse(first + written) is not { } order)
            {
                findings.Add(Rules.ImportLeaves(config.File.At(key), key, $"lists can be in the order of {string.Join(", ", ListOrder.Words)}, not of '{written}'", "The list is newest first now."));
                order = ListOrder.Parse(first + "-date")!; // names that are known
            }

            if (order.Asks(ListKey.Updated)) findings.Add(Rules.ImportLeaves(config.File.At(key), key, "Hexo takes the time of the file where an article has no 'updated'; its date is taken here", null));
            if (order != usual) lines.Append(CultureInfo.InvariantCulture, $"  {list}: {Quoted(order.ToString())}\n");
        }
    }

    private static void Taxonomies(StringBuilder text, HexoConfig config)
    {
        var lines = new StringBuilder();
        foreach (var (key, usual, where) in (ReadOnlySpan<(string, string, TermAddresses)>)[("tags", "tags", SiteTaxonomies.Tags(config)), ("categories", "categories", SiteTaxonomies.Categories(config))])
        {
            var part = new StringBuilder();
            if (where.Path != usual) part.Append(CultureInfo.InvariantCulture, $"    path: {Quoted(where.Path.Length == 0 ? "/" : where.Path)}\n");
            Pairs(part, "slugs", [.. where.Slugs.Select(slug => (slug.Old.Value, slug.New.Value))], "    ");
            if (key == "categories" && config.File.Text("default_category") is { } category and not "uncategorized") part.Append(CultureInfo.InvariantCulture, $"    default: {Quoted(category)}\n");
            if (part.Length > 0) lines.Append(CultureInfo.InvariantCulture, $"  {key}:\n").Append(part);
        }

        if (lines.Length > 0) text.Append("\ntaxonomies:\n").Append(lines);
    }

    private static void Feeds(StringBuilder text, HexoConfig config)
    {
        var file = config.File;
        if (config.Packages.Contains("hexo-generator-feed") || file.Node("feed") is not null)
        {
            var types = file.Texts("feed.type") is { Count: > 0 } named ? named : ["atom"];
            var paths = file.Texts("feed.path");
            text.Append("\nfeeds:\n");
            for (var i = 0; i < types.Count; i++)
            {
                var path = i < paths.Count ? paths[i] : types[i] + ".xml";
                if (!Path.HasExtension(path)) path += ".xml";
                text.Append(CultureInfo.InvariantCulture, $"  {(types[i] == "rss2" ? "rss" : "atom")}: {Quoted(path)}\n");
                // both kinds are always made, so the other one must not want the same place
                if (types.Count == 1 && types[i] == "rss2" && path == "feed.xml") text.Append("  atom: \"atom.xml\"\n");
                if (types.Count == 1 && types[i] != "rss2" && path == "rss.xml") text.Append("  rss: \"rss2.xml\"\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"  count: {Math.Clamp(file.Number("feed.limit") is > 0 and var count ? count : 20, 1, 1000)}\n  full_content: {Word(file.Switch("feed.content") ?? true)}\n");
        }

        if (!config.Packages.Contains("hexo-generator-sitemap") && file.Node("sitemap") is null) return;
        IReadOnlyList<string> maps = file.Texts("sitemap.path") is { Count: > 0 } written ? written : ["sitemap.xml", "sitemap.txt"];
        var xml = maps.FirstOrDefault(path => path.EndsWith(".xml", StringComparison.Ordinal) || !Path.HasExtension(path));
        text.Append("\nsitemap:\n").Append(CultureInfo.InvariantCulture, $"  path: {Quoted(xml is null ? "sitemap.xml" : Path.HasExtension(xml) ? xml : xml + ".xml")}\n");
        if (maps.FirstOrDefault(path => path.EndsWith(".txt", StringComparison.Ordinal)) is { } plain) text.Append(CultureInfo.InvariantCulture, $"  text: {Quoted(plain)}\n");
    }

    private static void Menus(StringBuilder text, IReadOnlyList<Menu> menus)
    {
        if (menus.Count == 0) return;
        text.Append("\nmenus:\n");
        foreach (var menu in menus)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {menu.Name}:\n");
            foreach (var item in menu.Items) text.Append(CultureInfo.InvariantCulture, $"    - {{ title: {Quoted(item.Title)}, url: {Quoted(item.Url)} }}\n");
        }
    }

    private static string LanguageOf(HexoSettings file, List<Diagnostic> findings)
    {
        var written = file.Texts("language").FirstOrDefault(text => text.Trim().Length > 0)?.Trim() ?? "en";
        var tag = written.Replace('_', '-');
        var parts = tag.Split('-');
        if (parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter) && parts.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit))) return tag;
        findings.Add(Rules.ImportLeaves(file.At("language"), "language", $"'{written}' is no language tag; 'en' is taken", "Set 'language' in site.config.yml."));
        return "en";
    }

    /// <summary>What has no counterpart, key by key; what changes an address or a list says so.</summary>
    private static void Remarks(HexoSettings file, List<Diagnostic> findings)
    {
        if (file.Text("archive_generator.order_by") is { } order and not "-date") Say("archive_generator.order_by", $"the archive is newest first, not by '{order}'", "Its order will differ.");
        if (file.Text("index_generator.path") is { } path && path.Trim('/').Length > 0) Say("index_generator.path", $"the list of all articles is the home page, not '{path}'", "Give the old address to a page as an alias.");
        if (file.Switch("archive_generator.daily") == true) Say("archive_generator.daily", "there are archives of years and months, not of days", null);
        if (file.Switch("relative_link") == true) Say("relative_link", "links that the theme makes begin at the site's root", null);
        if (file.Switch("titlecase") == true) Say("titlecase", "titles stay as they are written", null);
        foreach (var key in s_silent) file.Node(key);
        foreach (var entry in file.Unasked)
            if (entry.Value is not YamlScalar { IsNull: true } and not YamlMap { Entries.Count: 0 } and not YamlList { Items.Count: 0 })
                findings.Add(Rules.ImportLeaves(file.Source.At(entry.Key.Span), entry.Key.Value, "it has no counterpart here", null));

        void Say(string key, string why, string? help) => findings.Add(Rules.ImportLeaves(file.At(key), key, why, help));
    }

    private static void Pairs(StringBuilder text, string key, IReadOnlyList<(string Key, string Value)> pairs, string indent)
    {
        if (pairs.Count == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"{indent}{key}:\n");
        foreach (var (name, value) in pairs) text.Append(CultureInfo.InvariantCulture, $"{indent}  {Quoted(name)}: {Quoted(value)}\n");
    }

    private static string Quoted(string text) => YamlWriter.Quote(text);

    private static string Word(bool value) => value ? "true" : "false";
}
