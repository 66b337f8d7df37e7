using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Load;

/// <summary>Reads the items of <c>diagnostics.overrides</c>: for which files, and which rules are how bad there.</summary>
internal static class DiagnosticOverrides
{
    /// <summary>One item; null for one that is reported.</summary>
    public static DiagnosticOverride? Read(SettingValue item)
    {
        if (item.MapOf("files", "rules") is not { } map || item.PartOf(map, "files") is not { } files || item.PartOf(map, "rules") is not { } rules) return null;
        if (rules.Map() is not { } severities) return null;
        var globs = (files.Node is YamlList list ? list.Items : [files.Node]).Select(node => files.At("files", node).FullText()).OfType<string>();
        return new DiagnosticOverride(globs.Select(glob => new PathGlob(glob)).ToEquatableArray(), SeverityReader.Entries(rules, severities.Entries));
    }
}
