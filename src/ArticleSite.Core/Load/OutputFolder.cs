using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Load;

/// <summary>Sees to it that replacing the output folder deletes no source, and that no output is read as a source.</summary>
internal static class OutputFolder
{
    /// <summary>The finding about an output folder that overlaps the root or a source folder; null for a good one.</summary>
    public static Diagnostic? Check(SiteConfig config, string root, IEnumerable<SettingLayer> layers)
    {
        var output = Whole(root, config.Output);
        if (Relation(config, root, output) is not { } relation) return null;
        var setBy = layers.Select(layer => layer["output"]).LastOrDefault(value => value is { IsEmpty: false });
        return Rules.OutputOverlaps(setBy?.Place, config.Output, relation);
    }

    private static string? Relation(SiteConfig config, string root, string output)
    {
        var whole = Whole(root, ".");
        if (output == whole) return "is the site's root";
        if (Contains(output, whole)) return "contains the site's root";
        (string Setting, string Folder)[] sources =
            [("content", config.Content), ("pages", config.PagesFolder), ("drafts", config.DraftsFolder), ("templates", config.Templates), ("static", config.Static)];
        foreach (var (setting, folder) in sources)
        {
            var source = Whole(root, folder);
            if (string.Equals(output, source, StringComparison.OrdinalIgnoreCase)) return $"is the {setting} folder";
            if (Contains(output, source)) return $"contains the {setting} folder '{folder}'";
            if (Contains(source, output)) return $"lies in the {setting} folder '{folder}' and would be read as part of it";
        }

        if (config.Ledger.Length > 0 && Contains(output, Whole(root, config.Ledger))) return $"contains the ledger '{config.Ledger}'";
        return null;
    }

    private static string Whole(string root, string folder) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(root, folder.Replace('\0', '?'))));

    /// <summary>Case does not count: on many disks it does not either, and two folders that differ only in case help nobody.</summary>
    private static bool Contains(string outer, string inner) =>
        inner.StartsWith(Path.EndsInDirectorySeparator(outer) ? outer : outer + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);
}
