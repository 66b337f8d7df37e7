using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// Makes a body with HTML of the author's own balanced and well nested: it is parsed as browsers parse (HTML, section 13.2)
/// and written out again. No word and no picture goes; comments do.
/// </summary>
internal static class HtmlMender
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    /// <summary>Elements whose text is not markup (HTML, section 13.3): it is written without escapes.</summary>
    private static readonly HashSet<string> RawText = new(StringComparer.Ordinal) { "style", "script", "xmp", "iframe", "noembed", "noframes" };

    public static string Mend(string html, Outline outline, CleanDraft draft, List<Diagnostic> findings)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false });
        var context = parser.ParseDocument("").CreateElement("div");
        var nodes = parser.ParseFragment(html, context);
        var writing = new Writing(outline, draft, findings, html.Length);
        foreach (var node in nodes) writing.Write(node);
        return writing.Finish();
    }

    /// <summary>One body being written.</summary>
    private sealed class Writing(Outline outline, CleanDraft draft, List<Diagnostic> findings, int length)
    {
        private readonly StringBuilder _html = new(length + 256);
        private readonly List<Heading> _headings = [];
        private readonly HashSet<string> _links = [.. outline.Links.Select(link => link.Url)];
        private readonly HashSet<string> _images = [.. outline.Images.Select(image => image.Url)];
        private readonly HashSet<string> _seenIds = new(StringComparer.Ordinal);
        private int _imageCount;
        private int _searched;

        public string Finish()
        {
            outline.Headings.Clear();
            outline.Headings.AddRange(_headings);
            return _html.ToString();
        }

        public void Write(INode node)
        {
            switch (node)
            {
                case IText text:
                    if (text.Parent is IElement parent && RawText.Contains(parent.LocalName)) _html.Append(Raw(text.Data));
                    else AppendEscaped(text.Data, isAttribute: false);
                    break;
                case IElement element:
                    WriteElement(element);
                    break;
            }
        }

        private void WriteElement(IElement element)
        {
            var name = NameOf(element);
            Note(element, name);
            _html.Append('<').Append(name);
            foreach (var attribute in element.Attributes) WriteAttribute(attribute.Name, attribute.Value);
            if (name == "img") WriteLoadingHints(element);
            _html.Append('>');
            if (Void.Contains(name)) return;

            // a line end right after these start tags is dropped by parsers: one more keeps the author's
            if (name is "pre" or "textarea" or "listing" && element.FirstChild is IText { Data: ['\n', ..] }) _html.Append('\n');
            var children = element is IHtmlTemplateElement template ? template.Content.ChildNodes : element.ChildNodes;
            foreach (var child in children) Write(child);
            _html.Append("</").Append(name).Append('>');
        }

        /// <summary>
        /// The page's title is its only h1. A plaintext element has no end tag and would swallow the page after it.
        /// </summary>
        private static string NameOf(IElement element) => element.LocalName switch
        {
            "h1" => "h2",
            "plaintext" => "pre",
            var name => name,
        };

        private void Note(IElement element, string name)
        {
            var isHeading = name is ['h', >= '1' and <= '6'];
            if (element.LocalName == "h1") findings.Add(Rules.HeadingOfFirstLevel(draft.Draft.Source.At(Find(element.TextContent.Trim())), element.TextContent.Trim()));
            if (isHeading && string.IsNullOrEmpty(element.Id)) element.SetAttribute("id", outline.Ids.For(element.TextContent));
            if (element.Id is { Length: > 0 } id)
            {
                outline.Anchors.Add(id);
                if (!_seenIds.Add(id)) findings.Add(Rules.IdIsRepeated(draft.Draft.Source.At(Find("\"" + id + "\"")), id));
            }

            switch (name)
            {
                case "a":
                    if (element.GetAttribute("name") is { Length: > 0 } anchor) outline.Anchors.Add(anchor);
                    if (element.GetAttribute("href") is { Length: > 0 } url && _links.Add(url)) outline.Links.Add(new Link(url, Find(url)));
                    break;
                case "img":
                    var address = element.GetAttribute("src") ?? "";
                    if (_images.Add(address)) outline.Images.Add(new Image(address, element.GetAttribute("alt") ?? "", Find(address)));
                    break;
                case var _ when isHeading:
                    _headings.Add(HeadingOf(element, name));
                    break;
            }
        }

        private Heading HeadingOf(IElement element, string name)
        {
            var words = element.TextContent.Trim();
            var known = outline.Headings.Find(heading => heading.Id == element.Id);
            return known ?? new Heading(name[1] - '0', element.Id!, words, Find(words));
        }

        /// <summary>The first picture is what a reader waits for; the others can wait for the reader.</summary>
        private void WriteLoadingHints(IElement image)
        {
            _imageCount++;
            if (_imageCount > 1 && !image.HasAttribute("loading")) WriteAttribute("loading", "lazy");
            if (!image.HasAttribute("decoding")) WriteAttribute("decoding", "async");
        }

        private void WriteAttribute(string name, string value)
        {
            _html.Append(' ').Append(name).Append("=\"");
            AppendEscaped(value, isAttribute: true);
            _html.Append('"');
        }

        private void AppendEscaped(string text, bool isAttribute)
        {
            var rest = text.AsSpan();
            for (int at; (at = rest.IndexOfAny(isAttribute ? "&\"<>" : "&<>")) >= 0; rest = rest[(at + 1)..])
            {
                _html.Append(rest[..at]).Append(rest[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" });
            }

            _html.Append(rest);
        }

        /// <summary>In a script, "&lt;!--" can hide its own end tag from parsers (HTML, section 4.12.1.3).</summary>
        private static string Raw(string text) => text.Replace("<!--", "<\\!--", StringComparison.Ordinal);

        /// <summary>Where a value of raw HTML stands: searched for onward from the last one found, as the parser keeps no places.</summary>
        private TextSpan Find(string value)
        {
            var text = draft.Body.Text;
            if (value.Length == 0) return draft.Body.ToSource(new TextSpan(0, 0));
            var at = text.IndexOf(value, Math.Min(_searched, text.Length), StringComparison.Ordinal);
            if (at < 0) at = text.IndexOf(value, StringComparison.Ordinal);
            if (at < 0) return draft.Body.ToSource(new TextSpan(Math.Min(_searched, text.Length), 0));
            _searched = at;
            return draft.Body.ToSource(new TextSpan(at, value.Length));
        }
    }
}
