using ArticleSite.Core.Publish;

namespace ArticleSite.Core.Check;

/// <summary>Tells whether a path of the site leads to a file.</summary>
internal static class SiteFiles
{
    /// <summary>True for the path of a page, with or without the slash at its end, and of any other file.</summary>
    public static bool HasPath(this OutputPlan plan, string path) =>
        path[^1] == '/' ? plan.Has(path[1..] + "index.html") : plan.Has(path[1..]) || plan.Has(path[1..] + "/index.html");
}
