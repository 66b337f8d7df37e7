using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Render.Machine;

/// <summary>An article in its languages, as search engines want to be told.</summary>
internal static class Hreflang
{
    /// <summary>For readers whose language is not among the others.</summary>
    private const string Default = "x-default";

    /// <summary>The article in every language, itself among them; nothing for a page without translations.</summary>
    public static IEnumerable<(string Language, string Url)> Of(SiteArticle? article, SiteConfig config)
    {
        if (article is null || article.Translations.Count == 0) yield break;
        foreach (var translation in article.Translations) yield return (translation.Language, translation.Url.Absolute(config.BaseUrl));
        if (article.Translations.FirstOrDefault(translation => translation.Language == config.Language) is { } usual) yield return (Default, usual.Url.Absolute(config.BaseUrl));
    }
}
