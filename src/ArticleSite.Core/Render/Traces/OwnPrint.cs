using ArticleSite.Core.Text;

namespace ArticleSite.Core.Render.Traces;

/// <summary>
/// What tells apart all that a page can say of itself, without asking it: the article's number, or the term and the place of a list and which
/// articles it shows. What the configuration and the theme's words add is the same for all pages and not written here.
/// </summary>
internal static class OwnPrint
{
    /// <summary>Writes it; false for a kind of page of which there are few, whose values have to be compared.</summary>
    /// <param name="to">Takes it.</param>
    /// <param name="page">The page.</param>
    /// <param name="prints">Knows the numbers of articles.</param>
    public static bool TryWrite(ByteWriter to, PlannedPage page, RecordPrints prints)
    {
        to.Text(page.Layout);
        to.Text(page.Kind);
        to.Text(page.Url.Path);
        switch (page)
        {
            case ArticlePage { Article: var article } when prints.Of(article) is { } print:
                to.Long((long)print);
                return true;
            case ListPage list:
                Write(to, list);
                return true;
            default:
                return false;
        }
    }

    private static void Write(ByteWriter to, ListPage list)
    {
        to.Text(list.Pager.First.Path);
        to.Text(list.Pager.Folder);
        to.Int(list.Pager.Number);
        to.Int(list.Pager.Total);
        to.Bool(list.Term is not null);
        for (var term = list.Term; term is not null; term = term.Parent)
        {
            to.Text(term.Name);
            to.Text(term.Url.Path);
            to.Int(term.Articles.Count);
        }

        to.Count((uint)list.Articles.Count);
        foreach (var article in list.Articles) to.Text(article.Article.Source.Value);
    }
}
