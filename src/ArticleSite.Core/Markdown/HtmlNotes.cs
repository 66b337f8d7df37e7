using AngleSharp.Dom;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>Notes what the author wrote as HTML: links, images, headings and ids, each with its place in the file.</summary>
internal sealed class HtmlNotes
{
    private readonly Outline _outline;
    private readonly CleanDraft _draft;
    private readonly List<Diagnostic> _findings;
    private readonly Dictionary<string, Heading> _known;
    private readonly List<Heading> _headings = [];
    private readonly HashSet<(string Element, string Value)> _placed = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    private readonly AuthoredHtml _authored;

    public HtmlNotes(Outline outline, CleanDraft draft, List<Diagnostic> findings, AdRules rules)
    {
        _authored = new AuthoredHtml(outline.Paid, rules, draft.Draft.Meta.Title.Value);
        (_outline, _draft, _findings) = (outline, draft, findings);
        Tables = new TableFrame(outline.Words);
        _known = outline.Headings.ToDictionary(heading => heading.Id, StringComparer.Ordinal);
    }

    /// <summary>What stands behind the words of a paid link.</summary>
    public string Label => _outline.Paid.Label;

    /// <summary>True for a heading that says what the page's title says already; one with an id of its own is kept, as links may lead to it.</summary>
    public bool RepeatsTitle(IElement heading) =>
        heading.LocalName is ['h', >= '1' and <= '6'] && string.IsNullOrEmpty(heading.Id)
        && DocumentWalk.SameWords(DocumentWalk.Unmarked(heading.TextContent), _draft.Draft.Meta.Title.Value)
        && _outline.Tags.Take(heading.LocalName) is not null;

    /// <summary>Where tables scroll.</summary>
    public TableFrame Tables { get; }

    /// <summary>The name of a heading at its place among the others, which come in the order of the text.</summary>
    public string HeadingName(string name) => "h" + (char)('0' + _outline.Levels.For(name[1] - '0'));

    /// <summary>Notes an element, before it is written under this name, and mends links and players; true when the label of paid links follows its words.</summary>
    public bool Note(IElement element, string name)
    {
        if (name is ['h', >= '2' and <= '6']) NoteHeading(element, name);
        var anchor = name is "a" ? element.GetAttribute("name") : null;
        var hasAlt = element.HasAttribute("alt"); // before one is made up
        ObsoleteMarkup.Mend(element);
        NoteId(element);
        if (element.HasAttribute(DocumentWalk.Mark)) return false;
        switch (name)
        {
            case "a":
                if (anchor is { Length: > 0 }) _outline.Anchors.Add(anchor);
                if (element.GetAttribute("href") is { } url && !IsFootnote(element, url))
                {
                    var at = PlaceOf("a", "href", url);
                    var tab = TabOf(element);
                    if (at is { } place) _outline.Links.Add(NoteOf(element, new Link(url, place) { Target = place, Tab = tab }));
                    return url.Length > 0 && MendLink(element, at);
                }

                break;
            case "area" when element.GetAttribute("href") is { Length: > 0 } target:
                MendLink(element, PlaceOf("area", "href", target));
                break;
            case "iframe":
                _authored.Mend(element);
                break;
            case "img":
                var address = element.GetAttribute("src") ?? "";
                if (PlaceOf("img", "src", address) is { } spot)
                {
                    _outline.Images.Add(new Image(address, element.GetAttribute("alt") ?? "", spot)
                    {
                        IsHtml = true,
                        HasAlt = hasAlt,
                        HasSize = element.HasAttribute("width") && element.HasAttribute("height"),
                    });
                    if (_outline.Paid.Recognise(address.Trim()) is { Role: not AdUrlRole.Embed } match) _outline.Paid.Add(address, match, spot);
                }

                break;
        }

        return false;
    }

    /// <summary>Puts what Markdown and HTML wrote into one order, that of the document.</summary>
    public void Finish()
    {
        _outline.Headings.Clear();
        _outline.Headings.AddRange(_headings);
        Sort(_outline.Links, note => note.Link.Span.Start);
        Sort(_outline.Images, image => image.Span.Start);

        static void Sort<T>(List<T> items, Func<T, int> place)
        {
            var sorted = items.OrderBy(place).ToList();
            items.Clear();
            items.AddRange(sorted);
        }
    }

    private bool MendLink(IElement link, TextSpan? place) => _authored.Mend(link, (url, match, rel) =>
    {
        if (place is { } at) _outline.Paid.Add(url, match, at, rel);
    });

    /// <summary>Pictures, frames and labels are something to see or to hear, and a named anchor is a place and no link.</summary>
    private static LinkNote NoteOf(IElement element, Link link)
    {
        var words = DocumentWalk.Unmarked(element.TextContent).Trim();
        var isSeen = words.Length > 0 || element.HasAttribute("aria-label") || element.HasAttribute("title") || element.HasAttribute("id") || element.HasAttribute("name")
            || element.QuerySelector("img,svg,picture,video,iframe,object,input") is not null;
        return new LinkNote(link, words, isSeen);
    }

    /// <summary>The attribute that opens a new tab; asked of every link, as places are given out in the order of the text.</summary>
    private TextSpan TabOf(IElement element)
    {
        if (element.GetAttribute("target") is not { } target || _outline.Tags.Take("a", "target", target) is not { } value) return default;
        return target.Equals("_blank", StringComparison.OrdinalIgnoreCase) ? InFile(_outline.Tags.AttributeOf(value)) : default;
    }

    private static bool IsFootnote(IElement element, string url) =>
        url.StartsWith("#fn", StringComparison.Ordinal) && element.ClassName is "footnote-ref" or "footnote-back-ref";

    private void NoteHeading(IElement element, string name)
    {
        if (element.Id is { Length: > 0 } given && _known.Remove(given, out var known))
        {
            _headings.Add(known with { Level = name[1] - '0' });
            return;
        }

        var words = DocumentWalk.Unmarked(element.TextContent).Trim();
        var span = InFile(_outline.Tags.Take(element.LocalName));
        if (element.LocalName is "h1") _findings.Add(Rules.HeadingOfFirstLevel(_draft.Draft.Source.At(span), words));
        if (string.IsNullOrEmpty(element.Id)) element.SetAttribute("id", _outline.Ids.For(words));
        _headings.Add(new Heading(name[1] - '0', element.Id!, words, span));
    }

    private void NoteId(IElement element)
    {
        if (element.Id is not { Length: > 0 } id) return;
        _outline.Anchors.Add(id);
        var place = _outline.Tags.Take("", "id", id);
        if (_ids.Add(id)) return;
        if (place is { } again) _findings.Add(Rules.IdIsRepeated(_draft.Draft.Source.At(InFile(again)), id)); // none: a copy that parsers make of a crossed element
        element.RemoveAttribute("id"); // links lead to the first
    }

    /// <summary>Null for a copy that parsers make of a crossed element: it has no place of its own.</summary>
    private TextSpan? PlaceOf(string element, string attribute, string value)
    {
        var place = _outline.Tags.Take(element, attribute, value);
        return _placed.Add((element, value)) || place is not null ? InFile(place) : null;
    }

    private TextSpan InFile(TextSpan? span) => _draft.Body.ToSource(span ?? new TextSpan(_outline.Tags.First.Start, 0));
}
