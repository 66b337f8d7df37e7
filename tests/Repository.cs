namespace ArticleSite.Tests;

/// <summary>Where this project's files lie; compiled into every test project.</summary>
internal static class Repository
{
    /// <summary>The folder of ArticleSite.sln, with <c>/</c> on every system.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "ArticleSite.sln"))) return folder.Replace('\\', '/');
        throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
