using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>Reads pages of HTML that are published already, to compare two of them. It knows the names that common themes give to an article's text.</summary>
public static class PublishedPageReader
{
    private static readonly string[] s_bodies =
    [
        ".article-body", ".article-entry", "[itemprop=articleBody]", ".post-body", "#article-container", ".post-content", ".entry-content", ".e-content", ".markdown-body",
        ".article-content", ".content", "article",
    ];

    /// <summary>What is no text: numbers of code lines, marks on headings, and what only programs read.</summary>
    private const string Silent = "script, style, noscript, template, .gutter, .headerlink, .header-anchor, [aria-hidden=true], button, .disclosure";

    private const string Aside = "aside, nav, footer, #sidebar, .sidebar, .widget, .related-articles, .also-read";

    private static readonly HashSet<string> s_inline = new(
        ["a", "abbr", "b", "bdi", "bdo", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "u", "var", "wbr"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a page.</summary>
    public static PublishedPage Read(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var refresh = document.QuerySelector("meta[http-equiv=refresh i]")?.GetAttribute("content");
        var body = s_bodies.Select(document.QuerySelector).FirstOrDefault(found => found is not null);
        var entries = EntriesOf(document); // before the text loses its silent parts
        return new PublishedPage(TitleOf(document), WordsOf(body), entries, refresh is null ? null : refresh[(refresh.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim(' ', '\'', '"'));
    }

    /// <summary>The words of a piece of HTML.</summary>
    public static EquatableArray<string> WordsOf(string html) => WordsOf(new HtmlParser().ParseDocument($"<div class=\"article-body\">{html}</div>").Body);

    private static string TitleOf(IDocument document)
    {
        var title = document.QuerySelector("meta[property='og:title']")?.GetAttribute("content") ?? document.QuerySelector("h1")?.TextContent ?? document.Title ?? "";
        return string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static EquatableArray<EquatableArray<string>> EntriesOf(IDocument document)
    {
        List<IElement> entries = [.. document.QuerySelectorAll("article")];
        if (entries.Count == 0)
        {
            var main = document.QuerySelector("main") ?? document.QuerySelector("#main") ?? document.QuerySelector("#content") ?? document.Body;
            return main is null ? [] : [.. main.QuerySelectorAll("a[href]").Where(link => link.Closest(Aside) is null).Select(link => (EquatableArray<string>)[link.GetAttribute("href")!])]; // the selector sees to it
        }

        return [.. entries.Select(entry => entry.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).ToEquatableArray())];
    }

    private static EquatableArray<string> WordsOf(IElement? body)
    {
        if (body is null) return [];
        foreach (var silent in body.QuerySelectorAll(Silent).ToList()) silent.Remove();
        List<string> words = [];
        var word = new System.Text.StringBuilder();
        Walk(body);
        Flush();
        return words.ToEquatableArray();

        void Walk(INode node)
        {
            if (node is IText text)
            {
                foreach (var c in text.Data)
                {
                    if (char.IsLetterOrDigit(c)) word.Append(c);
                    else if (c is not ('\'' or '\u2019' or '\u2018')) Flush(); // renderers curl apostrophes or do not
                }

                return;
            }

            var isBlock = node is IElement element && !s_inline.Contains(element.LocalName);
            if (isBlock) Flush();
            foreach (var child in node.ChildNodes) Walk(child);
            if (isBlock) Flush();
        }

        void Flush()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }
}
