namespace ArticleSite.Core.Load;

/// <summary>What lies below a folder, told by paths alone. Asked of every file of the site, so nothing is made for it.</summary>
internal static class FolderPath
{
    /// <summary>True for a path below a folder; the folder itself is not.</summary>
    /// <param name="folder">The folder; a <c>/</c> at its end says nothing.</param>
    /// <param name="path">The path.</param>
    public static bool Holds(ReadOnlySpan<char> folder, ReadOnlySpan<char> path)
    {
        var name = folder.TrimEnd('/');
        return path.Length > name.Length && path[name.Length] == '/' && path.StartsWith(name);
    }
}
