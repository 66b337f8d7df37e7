using System.Buffers;
using System.Globalization;
using System.Text;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Render.Machine;

/// <summary>
/// The article as Markdown beside its page: <c>setup-printer/index.md</c>, for language models and people who read plain text. It is
/// the author's own text without ads, under its title, with the page's address.
/// </summary>
internal static class MarkdownCopy
{
    private const string Page = "index.html";
    private const string Name = "index.md";

    /// <summary>The copy's address; null where the site wants none.</summary>
    public static SiteUrl? UrlOf(ArticlePage page, SiteConfig config) => PathOf(page, config) is { } path ? new SiteUrl("/" + path) : null;

    /// <summary>The copy's file in the output folder; null where the site wants none.</summary>
    public static string? PathOf(ArticlePage page, SiteConfig config)
    {
        if (!config.Outputs.HasMarkdown || page.Article.IsNoIndex || page.Article.Canonical is not null) return null;
        var path = page.Url.Path.AsSpan(1);
        if (path.IsEmpty || path[^1] == '/') return string.Concat(path, Name);
        return path.EndsWith(Page) ? string.Concat(path[..^Page.Length], Name) : string.Concat(path, ".md");
    }

    /// <summary>Writes the copy.</summary>
    public static void Write(IBufferWriter<byte> to, SiteArticle article, SiteConfig config)
    {
        var text = article.Article.Body.Markdown;
        var rented = ArrayPool<byte>.Shared.Rent(text.MostBytes);
        var body = rented.AsSpan(0, text.CopyTo(rented));
        if (!BeginsWithTitle(body, article.Title)) Encoding.UTF8.GetBytes($"# {PlainMarkdown.Line(article.Title)}\n\n", to);
        Encoding.UTF8.GetBytes(Head(article, config), to);
        to.Write(body);
        to.Write("\n"u8);
        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>What tells the copies of an article apart, without the text being fetched.</summary>
    public static Fingerprint PrintOf(SiteArticle article, SiteConfig config)
    {
        var to = new ByteWriter();
        to.Text(article.Title);
        to.Text(article.Author);
        to.Text(article.Url.Path);
        to.Text(config.BaseUrl.Origin);
        to.Text(config.BaseUrl.PathPrefix);
        to.Long(article.Modified?.Ticks ?? -1); // of the day as it is in the site's time zone, which tells the date
        to.Print(article.Article.Body.Markdown.Print);
        return Fingerprint.Of(to);
    }

    private static string Head(SiteArticle article, SiteConfig config)
    {
        var author = article.Author.Length > 0 ? " · " + PlainMarkdown.Line(article.Author) : "";
        var date = article.Modified is { } day ? " · " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        return $"Source: <{article.Url.Absolute(config.BaseUrl)}>{author}{date}\n\n";
    }

    private static bool BeginsWithTitle(ReadOnlySpan<byte> body, string title)
    {
        if (!body.StartsWith((byte)'#')) return false;
        var end = body.IndexOf((byte)'\n');
        var line = Encoding.UTF8.GetString(end < 0 ? body : body[..end]);
        return DocumentWalk.SameWords(line.Trim('#', ' '), title);
    }
}
