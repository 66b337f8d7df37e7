using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Import;

/// <summary>
/// Writes the tags that come with Hexo as Markdown or HTML that shows the same words. Of a pair of tags only the tags change, not what
/// stands between them. A tag that is not known, or leads to nothing, has no edits.
/// </summary>
internal static partial class HexoTagConverter
{
    /// <summary>The changes for one tag, in order; null when it is left as it is.</summary>
    public static IReadOnlyList<TextEdit>? Convert(HexoTag tag, HexoPost post, HexoLinks links)
    {
        var text = post.Source.Text;
        return tag.Name switch
        {
            "{#" => [new TextEdit(tag.Open, "")],
            "raw" when tag.Close is { } close => [new TextEdit(tag.Open, ""), new TextEdit(close, "")],
            "code" or "codeblock" when tag.Close is not null => Code(tag, text),
            "quote" or "blockquote" when tag.Close is not null => Quote(tag, text, Footer(string.Join(' ', tag.Arguments))),
            "pullquote" when tag.Close is not null => Quote(tag, text, ""),
            "include_code" or "include-code" => Replace(tag, IncludeCode(tag, links)),
            _ => Replace(tag, Alone(tag.Name, [.. tag.Arguments], post, links)),
        };
    }

    private static TextEdit[]? Replace(HexoTag tag, string? replacement) => replacement is null ? null : [new TextEdit(tag.Open, replacement)];

    private static string? Alone(string name, List<string> words, HexoPost post, HexoLinks links) => (name, words) switch
    {
        ("youtube", [var id, ..]) when VideoId().IsMatch(id) => Frame($"https://www.youtube.com/embed/{(words is [_, "playlist", ..] ? "videoseries?list=" : "")}{id}", "560", "315"),
        ("vimeo", [var id, ..]) when VideoId().IsMatch(id) => Frame($"https://player.vimeo.com/video/{id}", "560", "315"),
        ("iframe", [var url, ..]) => Frame(url, words.Count > 1 && words[1] != "default" ? words[1] : "100%", words.Count > 2 && words[2] != "default" ? words[2] : "300"),
        ("gist", [var id, ..]) => Link($"gist {id}", $"https://gist.github.com/{id}", ""),
        ("jsfiddle", [var id, ..]) => Link($"jsfiddle {id}", $"https://jsfiddle.net/{id}/", ""),
        ("asset_path", [var file, ..]) => HexoLinks.AssetOf(post, file),
        ("asset_link", [var file, .. var title]) => HexoLinks.AssetOf(post, file) is { } href ? Link(TitleOf(title) ?? file, href, TitleOf(title) ?? file) : null,
        ("asset_img" or "asset_image", _) => AssetImage(words, post),
        ("img" or "image", _) => Image(words, links.Href),
        ("link" or "a" or "anchor", _) => TextLink(words),
        ("url_for" or "full_url_for", [var text, var path, ..]) => Link(text, links.Href(path), ""),
        ("post_path", [var slug, ..]) => links.Find(slug) is { } other ? links.AddressOf(other) : null,
        ("post_link", [var slug, .. var title]) => PostLink(slug, title, links),
        _ => null,
    };

    /// <summary>Words of a title, without the switch at their end that says whether to escape it.</summary>
    private static string? TitleOf(List<string> words)
    {
        if (words is [.. var before, "true" or "false"]) words = before;
        return words.Count == 0 ? null : string.Join(' ', words);
    }

    private static string? PostLink(string slug, List<string> title, HexoLinks links)
    {
        var hash = slug.Split('#') is [_, var after] ? "#" + after : "";
        if (links.Find(slug[..^hash.Length]) is not { } other || links.AddressOf(other) is not { } href) return null;
        return Link(TitleOf(title) ?? other.Meta.Title.Value, href + hash, other.Meta.Title.Value);
    }

    private static string? AssetImage(List<string> words, HexoPost post)
    {
        var at = words.FindIndex(post.Assets.Contains);
        if (at < 0 || HexoLinks.AssetOf(post, words[at]) is not { } href) return null;
        words[at] = href;
        return Image(words, path => path, at);
    }

    /// <summary>[classes] source [width] [height] [title [alt]].</summary>
    private static string? Image(List<string> words, Func<string, string> href, int at = -1)
    {
        if (at < 0) at = words.FindIndex(word => word.StartsWith('/') || word.Contains("://", StringComparison.Ordinal));
        if (at < 0) return null;
        var image = new StringBuilder("<img src=\"").Append(WebUtility.HtmlEncode(href(words[at]))).Append('"');
        if (at > 0) Attribute("class", string.Join(' ', words.Take(at)));
        var rest = new Queue<string>(words.Skip(at + 1));
        foreach (var side in (ReadOnlySpan<string>)["width", "height"])
            if (rest.Count > 0 && rest.Peek().All(char.IsAsciiDigit)) Attribute(side, rest.Dequeue());
        // one quoted text holds both: "title" "alt"
        string[] texts = [.. rest.SelectMany(word => word.Contains('"', StringComparison.Ordinal) ? word.Split('"', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [word])];
        if (texts.Length > 0) Attribute("title", texts[0]);
        Attribute("alt", texts.Length > 1 ? texts[1] : "");
        return image.Append('>').ToString();

        void Attribute(string name, string value) => image.Append(CultureInfo.InvariantCulture, $" {name}=\"{WebUtility.HtmlEncode(value)}\"");
    }

    /// <summary>text … url [external] [title …].</summary>
    private static string? TextLink(List<string> words)
    {
        var at = words.FindIndex(word => Address().IsMatch(word));
        if (at < 0) return null;
        var title = words.Skip(at + 1).ToList();
        if (title is ["true" or "false", .. var after]) title = after;
        return Link(string.Join(' ', words.Take(at)), words[at], string.Join(' ', title));
    }

    private static string Link(string text, string url, string title)
    {
        var shown = Special().Replace(text, @"\$0");
        var target = url.AsSpan().IndexOfAny(" ()<>") >= 0 ? $"<{url.Replace(">", "%3E", StringComparison.Ordinal)}>" : url;
        return title.Length == 0 ? $"[{shown}]({target})" : $"[{shown}]({target} \"{title.Replace("\"", "&quot;", StringComparison.Ordinal)}\")";
    }

    private static string Frame(string url, string width, string height) =>
        $"<iframe src=\"{WebUtility.HtmlEncode(url)}\" width=\"{WebUtility.HtmlEncode(width)}\" height=\"{WebUtility.HtmlEncode(height)}\" loading=\"lazy\" allowfullscreen></iframe>";

    private static List<TextEdit> Code(HexoTag tag, string text)
    {
        var indent = IndentAt(text, tag.Open.Start);
        List<string> caption = [];
        var language = "";
        foreach (var word in tag.Arguments)
        {
            if (word.StartsWith("lang:", StringComparison.Ordinal)) language = word["lang:".Length..];
            else if (!CodeOption().IsMatch(word)) caption.Add(word);
        }

        var inside = text.AsSpan(tag.Inside.Start, tag.Inside.Length);
        var fence = Fence(inside);
        var opener = new StringBuilder(Caption(caption, indent)).Append(fence).Append(language);
        if (!inside.TrimStart(" \t").StartsWith("\n") && !inside.TrimStart(" \t").StartsWith("\r")) opener.Append('\n').Append(indent);
        var isOnOwnLine = inside.TrimEnd(" \t").EndsWith("\n") || inside.TrimEnd(" \t").EndsWith("\r");
        return [new TextEdit(tag.Open, opener.ToString()), new TextEdit(tag.Close!.Value, (isOnOwnLine ? "" : "\n" + indent) + fence)]; // only pairs come here
    }

    /// <summary>A caption is a paragraph before the code: words, and behind them an address with its own words.</summary>
    private static string Caption(List<string> words, string indent)
    {
        if (words.Count == 0) return "";
        var at = words.FindIndex(word => word.StartsWith("http://", StringComparison.Ordinal) || word.StartsWith("https://", StringComparison.Ordinal) || (word.StartsWith('/') && words[0] != word));
        if (at < 0) return $"{Plain(words)}\n\n{indent}";
        var link = Link(at + 1 < words.Count ? string.Join(' ', words.Skip(at + 1)) : "link", words[at], "");
        return $"{Plain(words.Take(at))} {link}\n\n{indent}".TrimStart(' ');

        static string Plain(IEnumerable<string> parts) => Special().Replace(string.Join(' ', parts), @"\$0");
    }

    /// <summary>The language and the caption of fences as Hexo reads them: <c>js Title https://… text mark:1</c>. A caption becomes a paragraph.</summary>
    public static IReadOnlyList<TextEdit> Fences(string text, int from)
    {
        List<TextEdit> edits = [];
        string? open = null;
        foreach (Match fence in FenceLine().Matches(text, from))
        {
            var (mark, info) = (fence.Groups["mark"].Value, fence.Groups["info"]);
            if (open is not null)
            {
                if (mark[0] == open[0] && mark.Length >= open.Length && info.Length == 0) open = null;
                continue;
            }

            if (mark[0] == '`' && info.Value.Contains('`', StringComparison.Ordinal)) continue;
            open = mark;
            var words = HexoTagScanner.Words(info.Value).Where(word => !CodeOption().IsMatch(word)).ToList();
            if (words.Count < 2) continue;
            edits.Add(new TextEdit(new TextSpan(fence.Groups["mark"].Index, 0), Caption(words[1..], fence.Groups["indent"].Value)));
            edits.Add(new TextEdit(new TextSpan(info.Index, info.Length), words[0]));
        }

        return edits;
    }

    private static string? IncludeCode(HexoTag tag, HexoLinks links)
    {
        var (language, from, to) = ("", 1, int.MaxValue);
        List<string> words = [];
        foreach (var word in tag.Arguments)
        {
            if (word.StartsWith("lang:", StringComparison.Ordinal)) language = word["lang:".Length..];
            else if (word.StartsWith("from:", StringComparison.Ordinal) && int.TryParse(word["from:".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var first)) from = first;
            else if (word.StartsWith("to:", StringComparison.Ordinal) && int.TryParse(word["to:".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var last)) to = last;
            else words.Add(word);
        }

        if (words.Count == 0 || links.Code(words[^1].TrimStart('/')) is not { } code) return null;
        var file = words[^1].TrimStart('/');
        if (language.Length == 0) language = Path.GetExtension(file).TrimStart('.');
        var lines = code.ReplaceLineEndings("\n").Split('\n');
        var shown = string.Join('\n', lines.Skip(Math.Max(0, from - 1)).Take(Math.Max(0, to - Math.Max(0, from - 1)))).Trim();
        var title = words.Count > 1 ? string.Join(' ', words.Take(words.Count - 1)) : Path.GetFileName(file);
        var fence = Fence(shown);
        return $"{Special().Replace(title, @"\$0")}\n\n{fence}{language}\n{shown}\n{fence}";
    }

    /// <summary>Puts a mark before every line between two tags; the tags themselves go.</summary>
    private static List<TextEdit> Quote(HexoTag tag, string text, string footer)
    {
        var indent = IndentAt(text, tag.Open.Start);
        List<TextEdit> edits = [];
        var inside = tag.Inside;
        var start = inside.Start;
        while (start < inside.End && (text[start] is ' ' or '\t' or '\r' or '\n')) start++;
        var end = inside.End;
        while (end > start && (text[end - 1] is ' ' or '\t' or '\r' or '\n')) end--;
        edits.Add(new TextEdit(TextSpan.FromBounds(tag.Open.Start, start), "> "));
        for (var at = start; at < end; at++)
        {
            if (text[at] != '\n') continue;
            var line = at + 1;
            edits.Add(new TextEdit(new TextSpan(line, Math.Min(indent.Length, end - line)), indent + "> "));
        }

        var last = footer.Length == 0 ? "" : $"\n{indent}>\n{indent}> — {footer}";
        edits.Add(new TextEdit(TextSpan.FromBounds(end, tag.Close!.Value.End), last)); // only pairs come here
        return edits;
    }

    /// <summary>author https://… [title], or author, title, or author.</summary>
    private static string Footer(string words)
    {
        if (words.Length == 0) return "";
        if (Cited().Match(words) is { Success: true } cited)
        {
            var url = cited.Groups["url"].Value;
            var title = cited.Groups["title"].Success ? cited.Groups["title"].Value : Scheme().Replace(url, "");
            return $"**{Special().Replace(cited.Groups["author"].Value, @"\$0")}** {Link(title, url, "")}";
        }

        return words.Split(',', 2, StringSplitOptions.TrimEntries) is [var author, { Length: > 0 } work]
            ? $"**{Special().Replace(author, @"\$0")}** *{Special().Replace(work, @"\$0")}*"
            : $"**{Special().Replace(words, @"\$0")}**";
    }

    private static string IndentAt(string text, int at)
    {
        var start = at;
        while (start > 0 && text[start - 1] is not ('\n' or '\r')) start--;
        return string.IsNullOrWhiteSpace(text[start..at]) ? text[start..at] : "";
    }

    /// <summary>A fence that nothing inside ends.</summary>
    private static string Fence(ReadOnlySpan<char> inside)
    {
        var fence = "```";
        while (inside.Contains(fence, StringComparison.Ordinal)) fence += "`";
        return fence;
    }

    [GeneratedRegex(@"^[\w-]+$")]
    private static partial Regex VideoId();

    [GeneratedRegex(@"^([a-z]{3,9}:(//)?|www\.)|^/|^[\w-]+(\.[\w-]+)+(/|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"[\\\[\]*_<>`]")]
    private static partial Regex Special();

    [GeneratedRegex(@"^(line_number|line_threshold|first_line|wrap|mark|language_attr|highlight):|^=\+?\d*$")]
    private static partial Regex CodeOption();

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?<mark>`{3,}|~{3,})[ \t]*(?<info>[^\r\n]*?)[ \t]*\r?$", RegexOptions.Multiline)]
    private static partial Regex FenceLine();

    [GeneratedRegex(@"^(?<author>\S.*?)\s+(?<url>https?://\S+)(?:\s+(?<title>.+))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Cited();

    [GeneratedRegex(@"^https?://|/(index.html?)?$")]
    private static partial Regex Scheme();
}
