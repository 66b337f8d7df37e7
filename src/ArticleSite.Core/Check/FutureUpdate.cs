using System.Globalization;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>Finds articles that were changed on a day that has not come yet; one that is published then is not built at all.</summary>
public static class FutureUpdate
{
    /// <summary>Every such article.</summary>
    public static IEnumerable<Diagnostic> Find(SiteModel site, DateTimeOffset now) =>
        from article in site.Articles.Concat(site.Pages)
        let updated = article.Article.Meta.Updated
        where updated is { } written && written.Value > now && !(article.Article.Meta.Date?.Value > now)
        select Rules.UpdatedIsInFuture(
            new SourceLocation(article.Article.Source, updated.Value.Span),
            updated.Value.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
