namespace ArticleSite.Core.Tests;

/// <summary>Where this project's files lie.</summary>
internal static class Repository
{
    /// <summary>The folder of ArticleSite.sln.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "ArticleSite.sln"))) return folder;
        throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
