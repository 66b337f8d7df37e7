using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Import;

/// <summary>
/// Takes the menu and the social links from a theme's configuration, where they are recognisable: a mapping of words to addresses, with
/// or without an icon behind two bars (<c>Home: / || fas fa-home</c>).
/// </summary>
internal static class HexoMenus
{
    /// <summary>The menus <c>main</c> and <c>footer</c>; none for a theme that says nothing.</summary>
    public static IReadOnlyList<Menu> Read(string folder, HexoConfig config, IFileSystem files, List<Diagnostic> findings)
    {
        List<Menu> menus = [];
        var settings = Themes(folder, config, files, findings).ToList();
        if (First(settings, ["menu", "nav.menu", "navigation"], isSocial: false) is { Count: > 0 } main) menus.Add(new Menu("main", main.ToEquatableArray()));
        if (First(settings, ["social", "links", "social_links", "footer.social"], isSocial: true) is { Count: > 0 } social) menus.Add(new Menu("footer", social.ToEquatableArray()));
        return menus;
    }

    /// <summary>The site's own file for the theme wins over what the site's configuration and the theme itself say.</summary>
    private static IEnumerable<HexoSettings> Themes(string folder, HexoConfig config, IFileSystem files, List<Diagnostic> findings)
    {
        string[] names =
        [
            $"_config.{config.Theme}.yml", "_config.yml", $"themes/{config.Theme}/_config.yml", $"node_modules/hexo-theme-{config.Theme}/_config.yml",
        ];
        List<Diagnostic> ofThemes = []; // a theme's own file is not the author's to mend
        foreach (var name in names)
            if (HexoSettings.Read(folder, name, files, name == names[0] ? findings : ofThemes) is { } settings) yield return settings;
    }

    private static List<MenuItem>? First(List<HexoSettings> settings, string[] keys, bool isSocial)
    {
        foreach (var file in settings)
        {
            foreach (var key in keys)
            {
                var path = file.Source.Path.Value == "_config.yml" ? "theme_config." + key : key;
                if (file.Node(path) is YamlMap { Entries.Count: > 0 } map && Items(map, isSocial) is { Count: > 0 } items) return items;
            }
        }

        return null;
    }

    private static List<MenuItem> Items(YamlMap map, bool isSocial)
    {
        List<MenuItem> items = [];
        foreach (var (key, node) in map.Entries)
        {
            if (node is YamlMap inner)
            {
                if (!isSocial) items.AddRange(Items(inner, isSocial));
                continue;
            }

            if (node is not YamlScalar { IsNull: false } scalar) continue;
            var parts = scalar.Value.Split("||", StringSplitOptions.TrimEntries);
            var isIcon = isSocial && (key.Value.StartsWith("fa", StringComparison.Ordinal) || key.Value.StartsWith("icon", StringComparison.Ordinal));
            var title = isIcon && parts.Length > 1 ? parts[1] : key.Value.Split("||", StringSplitOptions.TrimEntries)[0];
            if (AddressOf(parts[0], isSocial) is { } url && title.Length > 0) items.Add(new MenuItem(Capital(title), url, scalar.Span));
        }

        return items;
    }

    private static string? AddressOf(string written, bool isSocial)
    {
        if (Uri.TryCreate(written, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto") return written;
        if (isSocial || !written.StartsWith('/')) return null;
        return written.EndsWith('/') || Path.HasExtension(written) || written.AsSpan().IndexOfAny("#?") >= 0 ? written : written + "/";
    }

    private static string Capital(string title) => char.ToUpperInvariant(title[0]) + title[1..];
}
