using System.Collections.Immutable;
using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Load;

/// <summary>The settings of what the build writes besides pages; part of <see cref="SiteConfigSettings"/>.</summary>
internal static class OutputSettings
{
    private static readonly (string Word, Compression Value)[] s_compressions =
        [("off", Compression.Off), ("gzip", Compression.Gzip), ("brotli", Compression.Brotli), ("both", Compression.Both)];

    public static ImmutableArray<SiteSetting> All { get; } =
    [
        Switch("search", "Whether the site has a search page and its index.", (rules, isOn) => rules with { HasSearch = isOn }),
        Switch("outputs.markdown", "Whether each article lies beside its page as Markdown without ads: index.md.", (rules, isOn) => rules with { HasMarkdown = isOn }),
        Switch("outputs.llms_txt", "Whether llms.txt, a table of contents for language models, is written.", (rules, isOn) => rules with { HasLlmsText = isOn }),
        Switch("outputs.opensearch", "Whether browsers are told how to search the site; needs search.", (rules, isOn) => rules with { HasOpenSearch = isOn }),
        Switch("outputs.manifest", "Whether the site has a web manifest.", (rules, isOn) => rules with { HasManifest = isOn }),
        Switch("outputs.host_files", "Whether _headers and _redirects are written, which Netlify and Cloudflare Pages read.", (rules, isOn) => rules with { HasHostFiles = isOn }),
        new("outputs.indexnow_key", "8 to 128 letters, digits and hyphens", "", "The key by which search engines know that news of changes come from the site.")
            { Apply = IndexNowKeyOf },
        Switch("outputs.content_policy", "Whether pages carry a Content-Security-Policy that allows what they use and nothing else.", (rules, isOn) => rules with { HasContentPolicy = isOn }),
        Switch("outputs.minify", "Whether blanks that nobody sees are left out of pages and style sheets.", (rules, isOn) => rules with { IsMinified = isOn }),
        Switch("outputs.fingerprints", "Whether style sheets and scripts have their content's hash in their names, so that browsers may keep them for ever.", (rules, isOn) => rules with { HasFingerprints = isOn }),
        new("outputs.compress", "off, gzip, brotli or both", "off", "Which compressed files lie beside the others, for servers that send such files as they are.")
            { Apply = (config, value) => value.Choice(s_compressions) is { } compression ? config with { Outputs = config.Outputs with { Compression = compression } } : config },
    ];

    private static SiteSetting Switch(string key, string meaning, Func<OutputRules, bool, OutputRules> set) => new(key, "true or false", "true", meaning)
    {
        Apply = (config, value) => value.Switch() is { } isOn ? config with { Outputs = set(config.Outputs, isOn) } : config,
    };

    private static SiteConfig IndexNowKeyOf(SiteConfig config, SettingValue value)
    {
        if (value.FullText() is not { } key) return config;
        if (key.Length is >= 8 and <= 128 && key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) return config with { Outputs = config.Outputs with { IndexNowKey = key } };
        value.Report(Rules.SettingHasWrongType(value.Place, value.Name, value.Node.Describe(), "8 to 128 letters, digits and hyphens"));
        return config;
    }
}
