using System.Text.Json;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Import;

/// <summary>The packages a Node project depends on.</summary>
internal static class PackageNames
{
    /// <summary>Their names; none for a file that is missing or is no JSON.</summary>
    public static IReadOnlySet<string> Read(string path, IFileSystem files)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        if (!files.FileExists(path)) return names;
        try
        {
            using var document = JsonDocument.Parse(files.ReadFile(path));
            foreach (var key in (ReadOnlySpan<string>)["dependencies", "devDependencies"])
            {
                if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty(key, out var packages) || packages.ValueKind != JsonValueKind.Object) continue;
                foreach (var package in packages.EnumerateObject()) names.Add(package.Name);
            }
        }
        catch (JsonException)
        {
            // the file is Node's, not the site's; without it the generators' own defaults count
        }

        return names;
    }
}
