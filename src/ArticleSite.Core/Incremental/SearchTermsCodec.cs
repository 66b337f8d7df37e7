using ArticleSite.Core.Render.Search;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>The terms of the search index in the cache. Shards are kept as their lines, which nobody reads until a word in them changes.</summary>
internal static class SearchTermsCodec
{
    /// <summary>Its file in the cache.</summary>
    public const string Name = "search";

    /// <summary>The terms that were gathered in a setting with some words that say nothing; none of others.</summary>
    public static SearchTerms Read(CacheFolder folder, Fingerprint setting, string stop)
    {
        if (folder.Read(Name, isPooled: false) is not { } from || from.Print() != setting || from.Text() != stop) return SearchTerms.None;
        var articles = from.List(static reader => new SearchedArticle(reader.Text(), reader.Optional(static print => (ulong)print.Long())));
        var files = from.List(static reader => reader.Print());
        return new SearchTerms(articles, from.List(static reader => new TermShard(reader.Bytes(), reader.Print()))) { ArticleFiles = files };
    }

    public static void Write(CacheFolder folder, Fingerprint setting, SearchTerms terms, string stop) => folder.Write(Name, to =>
    {
        to.Print(setting);
        to.Text(stop);
        to.List(terms.Articles.ToEquatableArray(), static (writer, article) =>
        {
            writer.Text(article.Source);
            writer.Optional(article.Print, static (print, value) => print.Long((long)value));
        });
        to.List(terms.ArticleFiles.ToEquatableArray(), static (writer, print) => writer.Print(print));
        to.List(terms.Shards.ToEquatableArray(), static (writer, shard) =>
        {
            writer.Bytes(shard.Lines.Span);
            writer.Print(shard.Print);
        });
    });
}
