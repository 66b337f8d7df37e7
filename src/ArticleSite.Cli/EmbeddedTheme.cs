using System.Reflection;

namespace ArticleSite.Cli;

/// <summary>The theme that comes with the program: the files of <c>templates/</c>, embedded when it was compiled.</summary>
internal static class EmbeddedTheme
{
    private const string Prefix = "theme/";

    /// <summary>Every file by its path in the theme: <c>layouts/article.html</c>.</summary>
    public static Dictionary<string, byte[]> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            // MSBuild writes the folders of a resource's name with the separator of the system it ran on.
            var path = name.Replace('\\', '/');
            if (!path.StartsWith(Prefix, StringComparison.Ordinal)) continue;
            using var stream = assembly.GetManifestResourceStream(name)!; // the name was just listed
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            files.Add(path[Prefix.Length..], content);
        }

        return files;
    }
}
