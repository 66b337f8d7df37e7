using ArticleSite.Core.Render.Search;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>The terms of the search index in the cache.</summary>
internal static class SearchTermsCodec
{
    /// <summary>Its file in the cache.</summary>
    public const string Name = "search";

    /// <summary>The terms that were gathered in a setting with some words that say nothing; none of others.</summary>
    public static SearchTerms Read(CacheFolder folder, Fingerprint setting, string stop)
    {
        if (folder.Read(Name, isPooled: false) is not { } from || from.Print() != setting || from.Text() != stop) return SearchTerms.None;
        var articles = from.List(static reader => new SearchedArticle(reader.Text(), reader.Optional(static print => (ulong)print.Long())));
        var files = from.List(static reader => reader.Text());
        var count = (int)from.Count();
        List<string> words = new(count);
        List<int> ends = new(count);
        List<Posting> postings = new((int)from.Count());
        for (; count > 0; count--)
        {
            words.Add(from.Text());
            var last = -1;
            for (var left = from.Count(); left > 0; left--)
            {
                last += (int)from.Count() + 1;
                postings.Add(new Posting(last, (int)from.Count()));
            }

            ends.Add(postings.Count);
        }

        return new SearchTerms(articles, words, ends, postings) { ArticleFiles = files };
    }

    public static void Write(CacheFolder folder, Fingerprint setting, SearchTerms terms, string stop)
    {
        var to = new ByteWriter((terms.Postings.Count * 4) + (terms.Words.Count * 12) + 1024);
        to.Print(setting);
        to.Text(stop);
        to.List(terms.Articles.ToEquatableArray(), static (writer, article) =>
        {
            writer.Text(article.Source);
            writer.Optional(article.Print, static (print, value) => print.Long((long)value));
        });
        to.List(terms.ArticleFiles.ToEquatableArray(), static (writer, name) => writer.Text(name));
        to.Count((uint)terms.Words.Count);
        to.Count((uint)terms.Postings.Count);
        for (var i = 0; i < terms.Words.Count; i++)
        {
            to.Text(terms.Words[i]);
            var postings = terms.Of(i);
            var last = -1;
            to.Count((uint)postings.Length);
            foreach (var (article, weight) in postings)
            {
                to.Count((uint)(article - last - 1));
                to.Count((uint)weight);
                last = article;
            }
        }

        folder.Write(Name, to);
    }
}
