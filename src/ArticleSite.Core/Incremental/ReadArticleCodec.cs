using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>What became of a file, as bytes: the article, if it made one, with all that was found.</summary>
internal static class ReadArticleCodec
{
    public static void Write(ByteWriter to, ListWriter lists, ReadArticle read, ArticleCodec articles)
    {
        FindingCodec.Write(to, read.Findings);
        to.OptionalItem(read.Skipped, BuildResultCodec.Write);
        to.Bool(read.Article is not null);
        if (read.Article is { } article) articles.Write(to, lists, article);
    }

    /// <summary>What was written.</summary>
    /// <param name="from">The bytes.</param>
    /// <param name="place">Where they lie; what findings say stays there until somebody asks.</param>
    /// <param name="lists">The lists of the article.</param>
    /// <param name="articles">For the article.</param>
    /// <param name="publication">When it is to be published, which the index knows.</param>
    /// <param name="html">The HTML of its body.</param>
    /// <param name="markdown">Its Markdown without ads.</param>
    public static ReadArticle Read(ByteReader from, (IListStore Store, long Offset) place, ListReader lists, ArticleCodec articles, Publication? publication, StoredText html, StoredText markdown)
    {
        var findings = FindingCodec.Read(from, place.Store, place.Offset);
        var skipped = from.OptionalItem(BuildResultCodec.ReadSkipped);
        return new ReadArticle(from.OptionalItem(reader => articles.Read(reader, lists, html, markdown)), findings, skipped) { Publication = publication };
    }
}
