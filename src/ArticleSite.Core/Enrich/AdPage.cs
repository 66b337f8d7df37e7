using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>What the choice of creatives asks about a page.</summary>
/// <param name="Path">Its address, which draws its creatives.</param>
public sealed record AdPage(string Path)
{
    /// <summary>The first folder below the content folder.</summary>
    public string Section { get; init; } = "";

    /// <summary>The names of its categories, those above included.</summary>
    public EquatableArray<string> Categories { get; init; } = [];

    /// <summary>The names of its tags.</summary>
    public EquatableArray<string> Tags { get; init; } = [];

    /// <summary>A BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The last part of its address, for reports of networks.</summary>
    public string Slug => Path.Trim('/') is var path ? path[(path.LastIndexOf('/') + 1)..] : "";

    /// <summary>That of an article whose terms are known.</summary>
    public static AdPage Of(SiteArticle article) => new(article.Url.Path)
    {
        Section = article.Section,
        Categories = [.. article.Categories.SelectMany(way => way).Select(term => term.Name).Distinct()],
        Tags = [.. article.Tags.Select(term => term.Name)],
        Language = article.Language,
    };
}
