namespace ArticleSite.Core.Markdown;

/// <summary>Gives terms their words back. Articles keep numbers only, as few commands ever show a word; these read the text again.</summary>
public static class TermNames
{
    /// <summary>The words of an article, in lower case, by their numbers.</summary>
    /// <param name="article">The article.</param>
    /// <param name="wanted">The numbers.</param>
    public static IReadOnlyDictionary<uint, string> Of(Article article, IReadOnlySet<uint> wanted)
    {
        ArgumentNullException.ThrowIfNull(article);
        return BodyText.Names(article.Body.Html, article.Meta, wanted);
    }
}
