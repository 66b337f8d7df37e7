namespace ArticleSite.Core.Check;

/// <summary>What stands behind the <c>#</c> of a link.</summary>
internal static class Fragment
{
    /// <summary>True for what every page has: the top, and what follows <c>:~:</c>, which is for the browser: words to look for.</summary>
    public static bool IsAlwaysThere(string fragment) =>
        fragment.Equals("top", StringComparison.OrdinalIgnoreCase) || fragment.StartsWith(":~:", StringComparison.Ordinal);
}
