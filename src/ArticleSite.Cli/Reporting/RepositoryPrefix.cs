namespace ArticleSite.Cli.Reporting;

/// <summary>Where the site lies in the repository a workflow checked out: annotations are placed by repository paths.</summary>
internal static class RepositoryPrefix
{
    /// <summary>The site's path in <c>GITHUB_WORKSPACE</c> with a slash at its end; empty outside a workflow.</summary>
    public static string Of(string root, IReadOnlyDictionary<string, string> environmentVariables)
    {
        var workspace = environmentVariables.GetValueOrDefault("GITHUB_WORKSPACE");
        if (string.IsNullOrEmpty(workspace) || !Path.IsPathFullyQualified(workspace)) return "";
        var relative = Path.GetRelativePath(workspace, root).Replace('\\', '/');
        var isOutside = relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative);
        return relative == "." || isOutside ? "" : relative + "/";
    }
}
