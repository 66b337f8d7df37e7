namespace ArticleSite.Core.Publish;

/// <summary>The folders beside an output folder: on the same disk, in names that web servers do not serve.</summary>
internal static class PublishFolders
{
    /// <summary>Where new files wait, and where a first site is assembled.</summary>
    public static string Next(string output) => Beside(output, "next");

    /// <summary>The site before the one that is served, for <c>articlesite rollback</c>.</summary>
    public static string Previous(string output) => Beside(output, "previous");

    /// <summary>The site before, while it is made into the next: whoever finds it knows that it is neither.</summary>
    public static string Turning(string output) => Beside(output, "turning");

    private static string Beside(string output, string what)
    {
        var slash = output.LastIndexOf('/');
        return $"{output[..(slash + 1)]}.{output[(slash + 1)..]}.articlesite-{what}";
    }
}
