using System.Text.RegularExpressions;

namespace ArticleSite.Core.Tests;

/// <summary>Reads the library's sources and says who looks over a wall (see docs/architecture.md).</summary>
public sealed partial class WallTests
{
    /// <summary>The steps in the order they run, the ground floor first.</summary>
    private static readonly string[] Floors = ["Text", "Yaml", "Diagnostics", "Load", "Parse", "Ads", "Markdown", "Enrich", "Render", "Publish", "Check", "Incremental", "Import"];

    private static readonly (string Library, string Door)[] Doors =
    [
        ("YamlDotNet", "Yaml"), ("Markdig", "Markdown"), ("AngleSharp", "Markdown"), ("ArticleSite.Templating", "Render"),
    ];

    [Fact]
    public void A_step_uses_only_the_steps_before_it()
    {
        List<string> over = [];
        foreach (var (folder, file, text) in Sources())
        {
            var floor = Array.IndexOf(Floors, folder);
            foreach (Match use in CoreUsing().Matches(text))
                if (Array.IndexOf(Floors, use.Groups[1].Value) > floor) over.Add($"{file} uses {use.Groups[1].Value}");
        }

        Assert.Empty(over);
    }

    [Fact]
    public void Each_outside_library_stops_at_its_door()
    {
        List<string> over = [];
        foreach (var (folder, file, text) in Sources())
            foreach (var (library, door) in Doors)
                if (folder != door && text.Contains("using " + library, StringComparison.Ordinal)) over.Add($"{file} uses {library}");

        Assert.Empty(over);
    }

    [Fact]
    public void Only_the_doors_to_the_disk_name_files_and_folders_of_the_system()
    {
        var doors = Sources().Where(source => source.Text.Contains("#pragma warning disable RS0030", StringComparison.Ordinal)).Select(source => source.File);

        Assert.Equal(["Load/DiskFileSystem.cs"], doors);
    }

    private static IEnumerable<(string Folder, string File, string Text)> Sources()
    {
        var root = Path.Combine(Repository.Root, "src", "ArticleSite.Core");
        foreach (var folder in Floors)
            foreach (var file in Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                yield return (folder, Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file));
    }

    [GeneratedRegex(@"^using ArticleSite\.Core\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex CoreUsing();
}
