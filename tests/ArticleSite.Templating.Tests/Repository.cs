namespace ArticleSite.Templating.Tests;

/// <summary>The folder the solution stands in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ArticleSite.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("There is no ArticleSite.sln above the tests.");
    }
}
