using System.Reflection;

namespace ArticleSite.Cli.Serve;

/// <summary>The script and the style of the overlay, embedded when the program was compiled.</summary>
internal static class LiveAssets
{
    /// <summary>A file by its name; null for others.</summary>
    public static byte[]? Find(string name)
    {
        if (name is not ("live.js" or "live.css")) return null;
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("serve/" + name)!; // both are embedded
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
