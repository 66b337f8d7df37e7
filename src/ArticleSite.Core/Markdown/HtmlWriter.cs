using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ArticleSite.Core.Markdown;

/// <summary>Writes a parsed body as HTML in which every start tag has its end tag.</summary>
internal sealed class HtmlWriter(int length, HtmlNotes? notes)
{
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";

    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    /// <summary>Elements whose text is not markup (HTML, section 13.3): it is written without escapes.</summary>
    private static readonly HashSet<string> RawText = new(StringComparer.Ordinal) { "style", "script", "iframe", "noembed", "noframes" };

    /// <summary>What may stand in a paragraph without ending it or being moved.</summary>
    private static readonly HashSet<string> Phrases = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "input", "ins", "kbd", "label",
        "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    /// <summary>Other elements that stay where they are written, whatever is around them but a paragraph.</summary>
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "article", "aside", "blockquote", "center", "details", "div", "dl", "figcaption", "figure", "footer", "header", "hr", "iframe", "main", "nav",
        "ol", "p", "pre", "script", "section", "style", "summary", "ul", "video", "audio", "source",
    };

    /// <summary>The class of the picture that a reader waits for, where it stands alone and its size is not known.</summary>
    public const string FirstPicture = "first-picture";

    /// <summary>Elements that are a body of their own: between their children something may be put in.</summary>
    private static readonly HashSet<string> Bodies = new(StringComparer.Ordinal) { "div", "section", "article", "main" };

    private readonly StringBuilder _html = new(length + 256);
    private int _depth;
    private int _links;
    private int _paragraphs;
    private int _noscripts;
    private int _images;
    private int _confines;
    private int _tables;

    /// <summary>True when the marks of places between blocks are written, and where lists stop; no other comment of the author's is.</summary>
    public bool KeepsMarks { get; init; }

    /// <summary>True when the tree has a shape that parsing the written HTML might not give again.</summary>
    public bool MayChange { get; private set; }

    public void Write(INodeList nodes, bool isTitleWanted)
    {
        var isFirst = !isTitleWanted;
        foreach (var node in nodes)
        {
            if (node is IComment)
            {
                Write(node);
                continue;
            }

            if (isFirst && node is not IText || node is IText { Data: var text } && !string.IsNullOrWhiteSpace(text))
            {
                var isRepeat = isFirst && node is IElement heading && notes is not null && notes.RepeatsTitle(heading);
                isFirst = false;
                if (isRepeat) continue;
            }

            Write(node);
        }
    }

    public override string ToString() => _html.ToString();

    private void Write(INode node)
    {
        switch (node)
        {
            case IText text:
                if (text.Parent is IElement parent && IsRawText(parent)) AppendRaw(text.Data, parent.LocalName);
                else AppendEscaped(text.Data, "&<>\r");
                break;
            case IElement element:
                WriteElement(element);
                break;
            case IComment mark when KeepsMarks && _confines == 0 && BodyGaps.IsMark(mark.Data):
                _html.Append("<!--").Append(mark.Data).Append("-->");
                break;
            case IComment more when KeepsMarks && MoreMark.Is(more.Data):
                _html.Append(MoreMark.Tag);
                break;
        }
    }

    private void WriteElement(IElement element)
    {
        if (++_depth > HtmlMender.DeepestNesting) throw new HtmlMender.TooDeepException();
        var name = NameOf(element);
        var isHtml = element.NamespaceUri == HtmlNamespace;
        var isHeading = isHtml && name is ['h', >= '2' and <= '6'];
        if (isHeading && notes is not null) name = notes.HeadingName(name);
        var isFramed = notes is not null && isHtml && name is "table" && _tables == 0;
        var isLabelled = notes is not null && notes.Note(element, name);
        MayChange |= !isHtml || !StaysPut(element, name);
        if (isFramed) _html.Append(notes!.Tables.Open());
        _html.Append('<').Append(name);
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name != DocumentWalk.Mark) WriteAttribute(attribute.Name, attribute.Value);
        }

        if (name is "img" && notes is not null) WriteLoadingHints(element);
        _html.Append('>');
        if (!isHtml || !Void.Contains(name))
        {
            Enter(name, 1);
            var isAnchored = isHeading && notes is not null && element.Id is { Length: > 0 } && element.HasChildNodes && _links == 0 && element.QuerySelectorAll("*").All(MayStandInLink);
            if (isAnchored) OpenAnchor(element.Id!);
            WriteChildren(element, name);
            if (isAnchored) _html.Append("</a>");
            if (isLabelled) WriteLabel(notes!.Label);
            Enter(name, -1);
            _html.Append("</").Append(name).Append('>');
        }

        if (isFramed) _html.Append(TableFrame.Close);
        _depth--;
    }

    private void Enter(string name, int by)
    {
        if (name is "a") _links += by;
        if (name is "p") _paragraphs += by;
        if (name is "noscript") _noscripts += by;
        if (name is "table") _tables += by;
        if (!Bodies.Contains(name)) _confines += by;
    }

    private void WriteChildren(IElement element, string name)
    {
        // a line end right after these start tags is dropped by parsers: one more keeps the author's
        if (name is "pre" or "textarea" or "listing" && element.NamespaceUri == HtmlNamespace && element.ChildNodes.FirstOrDefault(child => child is IText or IElement) is IText { Data: ['\n', ..] }) _html.Append('\n');
        var children = element is IHtmlTemplateElement template ? template.Content.ChildNodes : element.ChildNodes;
        foreach (var child in children) Write(child);
    }

    /// <summary>
    /// The page's title is its only h1. A plaintext element has no end tag and would swallow the page after it.
    /// </summary>
    private static string NameOf(IElement element) => element.LocalName is "h1" ? "h2" : element.NamespaceUri == HtmlNamespace ? ObsoleteMarkup.NameFor(element) : element.LocalName;

    private bool StaysPut(IElement element, string name)
    {
        if (Phrases.Contains(name)) return name is not "a" || _links == 0;
        if (_paragraphs > 0) return false;
        var parent = element.ParentElement?.LocalName ?? "";
        if (Blocks.Contains(name)) return true;
        return name switch
        {
            "li" => parent is "ul" or "ol",
            "dt" or "dd" => parent is "dl",
            "h2" or "h3" or "h4" or "h5" or "h6" => parent is not ['h', >= '1' and <= '6'],
            "table" => parent is not ("table" or "tbody" or "thead" or "tfoot" or "tr"),
            "thead" or "tbody" or "tfoot" or "caption" => parent is "table",
            "tr" => parent is "tbody" or "thead" or "tfoot",
            "td" or "th" => parent is "tr",
            _ => false,
        };
    }

    private static bool IsRawText(IElement element) => element.NamespaceUri == HtmlNamespace && RawText.Contains(element.LocalName);

    /// <summary>The first picture is what a reader waits for; the others can wait for the reader.</summary>
    private void WriteLoadingHints(IElement image)
    {
        _images++;
        if (_images > 1 && !image.HasAttribute("loading")) WriteAttribute("loading", "lazy");
        if (_images == 1 && !image.HasAttribute("fetchpriority") && !image.HasAttribute("loading")) WriteAttribute("fetchpriority", "high");
        if (_images == 1 && !image.HasAttribute("class") && !image.HasAttribute("width") && StandsAlone(image)) WriteAttribute("class", FirstPicture);
        if (!image.HasAttribute("decoding")) WriteAttribute("decoding", "async");
    }

    /// <summary>True for the only thing in its block, itself a link or not.</summary>
    private static bool StandsAlone(IElement image)
    {
        var whole = image.ParentElement is { LocalName: "a" } link && link.ChildNodes.Length == 1 ? link : image;
        return whole.ParentElement is { LocalName: "p" or "div" or "center" or "figure" } block
            && block.ChildNodes.All(node => node == whole || node is IComment || node is IText { Data: var text } && string.IsNullOrWhiteSpace(text));
    }

    private static bool MayStandInLink(IElement element) => Phrases.Contains(element.LocalName) && element.LocalName is not ("a" or "input" or "label");

    private void OpenAnchor(string id)
    {
        _html.Append("<a href=\"#");
        AppendEscaped(id, "&\"<>\r");
        _html.Append("\">");
    }

    private void WriteLabel(string label)
    {
        _html.Append(" <span class=\"").Append(PaidLinks.LabelClass).Append("\">");
        AppendEscaped(label, "&<>\r");
        _html.Append("</span>");
    }

    private void WriteAttribute(string name, string value)
    {
        _html.Append(' ').Append(name).Append("=\"");
        AppendEscaped(value, "&\"<>\r");
        _html.Append('"');
    }

    private void AppendEscaped(string text, string special)
    {
        var rest = DocumentWalk.Unmarked(text).AsSpan();
        for (int at; (at = rest.IndexOfAny(special)) >= 0; rest = rest[(at + 1)..])
        {
            _html.Append(rest[..at]).Append(rest[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '\r' => "&#13;", _ => "&quot;" });
        }

        _html.Append(rest);
    }

    /// <summary>
    /// Word for word, but for two things that would hide the end tag: in a script, "&lt;script" after "&lt;!--" (HTML, section
    /// 4.12.1.3), and inside a noscript, its end tag, as browsers with scripting read all of it as text.
    /// </summary>
    private void AppendRaw(string text, string name)
    {
        text = DocumentWalk.Unmarked(text);
        if (name is "script" && text.IndexOf("<!--", StringComparison.Ordinal) is >= 0 and var hidden)
        {
            text = text[..hidden] + text[hidden..]
                .Replace("<script", "<\\script", StringComparison.OrdinalIgnoreCase)
                .Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);
        }


        if (_noscripts > 0) text = text.Replace("</noscript", "<\\/noscript", StringComparison.OrdinalIgnoreCase);
        _html.Append(text);
    }
}
