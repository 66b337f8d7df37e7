using ArticleSite.Core.Load;
using ArticleSite.Core.Parse;

namespace ArticleSite.Core.Ads;

/// <summary>Where a body stands: what policies ask besides the ad itself.</summary>
/// <param name="Section">The first folder below the content folder; empty for an article that lies in none.</param>
/// <param name="Article">What the article's own front matter says; null when it says nothing.</param>
public sealed record AdScope(string Section, AdPolicy? Article)
{
    /// <summary>Nothing is said.</summary>
    public static AdScope None { get; } = new("", null);

    /// <summary>That of an article in a section.</summary>
    public static AdScope Of(string section, FrontMatter meta)
    {
        ArgumentNullException.ThrowIfNull(meta);
        return new AdScope(section, meta.Ads is { } word ? AdPolicyNames.Find(word.Value) : null);
    }

    /// <summary>The section of a file, by its name below the content folder.</summary>
    public static string SectionOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? "" : name[..slash];
    }
}
