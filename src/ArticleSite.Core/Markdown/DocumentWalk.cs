using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// One walk over the parsed document, before it is rendered: the heading that repeats the title goes, headings get ids and a
/// level below the page's h1, images get their loading hints, and everything a later step asks for is noted with its place.
/// </summary>
internal static partial class DocumentWalk
{
    /// <summary>
    /// On elements that Markdown wrote, so that the mender does not note them again. A noncharacter: no author writes it.
    /// </summary>
    public const string Mark = "\uFDD0";

    // what pictures say to browsers; one for all pictures of a kind, as nobody adds to them
    private static readonly HtmlAttributes s_marked = new() { Properties = [new(Mark, "")] };
    private static readonly HtmlAttributes s_first = new() { Properties = [new("fetchpriority", "high"), new("decoding", "async")] };
    private static readonly HtmlAttributes s_firstAlone = new() { Classes = [HtmlWriter.FirstPicture], Properties = s_first.Properties };
    private static readonly HtmlAttributes s_later = new() { Properties = [new("loading", "lazy"), new("decoding", "async")] };

    [ThreadStatic]
    private static StringBuilder? t_words;

    /// <summary>A text without marks that parsers took for text, as in an element that swallows all up to its end tag.</summary>
    public static string Unmarked(string text) => text.Contains(Mark, StringComparison.Ordinal) ? Marks().Replace(text, "") : text;

    [GeneratedRegex("<!--\uFDD0[0-9]+-->| \uFDD0=\"\"")]
    private static partial Regex Marks();

    public static void Prepare(MarkdownDocument document, CleanDraft draft, Outline outline, List<Diagnostic> findings)
    {
        List<MarkdownObject> noted = new(64);
        Gather(document, 0, outline, noted);
        if (outline.TooDeep is not null) return;
        foreach (var id in outline.Tags.Ids) outline.Ids.Reserve(id);
        if (outline.Tags.Unclosed is { } unclosed)
            findings.Add(Rules.HtmlIsNeverClosed(draft.Draft.Source.At(draft.Body.ToSource(unclosed.Span)), unclosed.Opener));
        if (RepeatedTitle(document, draft.Draft.Meta.Title.Value) is { } repeat)
        {
            outline.IsTitleDropped = document.Remove(repeat);
            outline.Gaps?.Remove(repeat);
            noted.RemoveAll(node => node.Span.Start >= repeat.Span.Start && node.Span.End <= repeat.Span.End);
        }

        Note(noted, draft, outline, findings);
    }

    /// <summary>In the order of the text: raw HTML is read at once, the rest waits until all its ids are known.</summary>
    private static void Gather(MarkdownObject node, int depth, Outline outline, List<MarkdownObject> noted)
    {
        if (depth > MarkdownSyntax.DeepestNesting)
        {
            outline.TooDeep ??= new TextSpan(node.Span.Start, 1);
            return;
        }

        if (depth == 1 && node is Block top) outline.Gaps?.Visit(top, outline.Tags);
        outline.Review.See(node);
        switch (node)
        {
            case LiteralInline: // most are: none of the following is asked
                break;
            case HtmlBlock or HtmlInline:
                outline.Tags.Read(node.Span.Start, Math.Min(node.Span.End + 1, outline.Tags.Length));
                break;
            case ContainerBlock container:
                foreach (var block in container) Gather(block, depth + 1, outline, noted);
                break;
            case LeafBlock leaf:
                if (leaf is HeadingBlock) noted.Add(leaf);
                if (leaf.Inline is { } content) Gather(content, depth + 1, outline, noted);
                break;
            case ContainerInline inlines:
                if (inlines is LinkInline) noted.Add(inlines);
                FindBlanks(inlines, outline);
                foreach (var inline in inlines) Gather(inline, depth + 1, outline, noted);
                break;
            case AutolinkInline or TaskList or FootnoteLink:
            case CodeInline { ContentSpan: var code } when code.IsWhiteSpace():
                noted.Add(node);
                break;
        }
    }

    private static void Note(List<MarkdownObject> nodes, CleanDraft draft, Outline outline, List<Diagnostic> findings)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case HeadingBlock heading:
                    NoteHeading(heading, draft, outline, findings);
                    break;
                case LinkInline { IsImage: true } image:
                    NoteImage(image, draft, outline);
                    break;
                case LinkInline { Url: { Length: > 0 } url } link:
                    NoteLink(url, link, draft, outline);
                    break;
                case LinkInline { IsImage: false } empty:
                    outline.Links.Add(NoteOf("", empty, draft, outline));
                    break;
                case AutolinkInline autolink:
                    NoteLink(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, autolink, draft, outline);
                    break;
                case CodeInline blank:
                    blank.Remove(); // signs without words between them: what is left of a lost formatting
                    break;
                case TaskList task:
                    task.GetAttributes().AddProperty("aria-label", outline.Words[task.Checked ? "task_done" : "task_open"]);
                    break;
                case FootnoteLink { IsBackLink: false } footnote:
                    outline.Anchors.Add(string.Create(CultureInfo.InvariantCulture, $"fnref:{footnote.Index}"));
                    outline.Anchors.Add(string.Create(CultureInfo.InvariantCulture, $"fn:{footnote.Footnote.Order}"));
                    break;
            }
        }
    }

    private static void NoteLink(string url, Inline link, CleanDraft draft, Outline outline)
    {
        var note = NoteOf(url, link, draft, outline);
        outline.Links.Add(note);
        if (ScriptedLink.Is(url))
        {
            if (WithoutScript(link, url) is not { } target) return;
            url = target;
        }

        if (outline.HasHtml) link.GetAttributes().AddProperty(Mark, "");
        if (outline.Paid.Recognise(url) is not { Role: AdUrlRole.Click } match) return;
        outline.Paid.Add(url, match, note.Link.Span);
        MarkAsPaid(link, outline.Paid);
    }

    private static LinkNote NoteOf(string url, Inline link, CleanDraft draft, Outline outline)
    {
        var span = SourceOf(link, draft);
        if (link is not LinkInline { IsAutoLink: false } named) return new LinkNote(new Link(url, span), url, IsSeen: true);
        var words = WordsOf(named);
        var target = named.UrlSpan is { IsEmpty: false } at && at.Start > named.Span.Start && at.End <= named.Span.End ? TextSpan.FromBounds(at.Start, at.End + 1) : default;
        if (outline.Text.AsSpan(target.Start, target.Length) is ['<', .., '>']) target = new TextSpan(target.Start + 1, target.Length - 2);
        var written = outline.Text.AsSpan(target.Start, target.Length);
        var isAsWritten = url.Length > 0 && (written.SequenceEqual(url) || WebUtility.HtmlDecode(written.ToString()) == url);
        return new LinkNote(
            new Link(url, span) { Target = isAsWritten ? draft.Body.ToSource(target) : default },
            words,
            words.Length > 0 || named.Any(inline => inline is LinkInline or HtmlInline or ContainerInline));
    }

    /// <summary>Finds <c>[words](a target)</c>, which CommonMark takes for text: a blank ends a target that has no angle brackets.</summary>
    private static void FindBlanks(ContainerInline inlines, Outline outline)
    {
        foreach (var inline in inlines)
        {
            if (inline is not LiteralInline literal || literal.Content.AsSpan().IndexOf(']') < 0) continue;
            for (var at = literal.Span.Start; at <= literal.Span.End && at + 1 < outline.Text.Length; at++)
                if (outline.Text[at] == ']' && outline.Text[at + 1] == '(' && BlankTarget.At(outline.Text, at) is { } found) outline.Blanks.Add(found);
        }
    }

    /// <summary>The target in place of the script; null, and only the words stay, where there is none to be told.</summary>
    private static string? WithoutScript(Inline link, string script)
    {
        if (link is LinkInline named && ScriptedLink.TargetOf(script) is { } target) return named.Url = target;
        link.ReplaceBy(link is AutolinkInline bare ? new LiteralInline(bare.Url) : new ContainerInline());
        return null;
    }

    private static void MarkAsPaid(Inline link, PaidLinks paid)
    {
        link.GetAttributes().AddProperty("rel", paid.RelOf("", opensTab: false));
        if (paid.Label.Length == 0) return;
        var label = new HtmlInline($" <span class=\"{PaidLinks.LabelClass}\">{WebUtility.HtmlEncode(paid.Label)}</span>");
        if (link is LinkInline named && WordsOf(named).Length > 0) named.AppendChild(label);
        if (link is AutolinkInline) link.InsertAfter(label);
    }

    /// <summary>The place in the file of a node; Markdig counts ends inclusively.</summary>
    public static TextSpan SourceOf(MarkdownObject node, CleanDraft draft) =>
        draft.Body.ToSource(TextSpan.FromBounds(node.Span.Start, Math.Min(node.Span.End + 1, draft.Body.Text.Length)));

    /// <summary>The words of a heading as a reader sees them; pictures say nothing.</summary>
    public static string WordsOf(ContainerInline? inlines)
    {
        if (inlines is null) return "";
        if (inlines is { FirstChild: LiteralInline { NextSibling: null } only }) return only.Content.AsSpan().Trim().ToString(); // as most are
        var words = (t_words ??= new StringBuilder(256)).Clear();
        Append(inlines, words);
        return words.ToString().Trim();
    }

    private static void Append(ContainerInline inlines, StringBuilder words)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal: words.Append(literal.Content.AsSpan()); break;
                case CodeInline code: words.Append(code.ContentSpan); break;
                case HtmlEntityInline entity: words.Append(entity.Transcoded.AsSpan()); break;
                case LineBreakInline: words.Append(' '); break;
                case AutolinkInline autolink: words.Append(autolink.Url); break;
                case LinkInline { IsImage: true }: break;
                case ContainerInline container: Append(container, words); break;
            }
        }
    }

    private static HeadingBlock? RepeatedTitle(MarkdownDocument document, string title)
    {
        foreach (var block in document)
        {
            if (block is LinkReferenceDefinitionGroup or HtmlBlock { Type: HtmlBlockType.Comment }) continue;
            return block is HeadingBlock heading && SameWords(WordsOf(heading.Inline), title) ? heading : null;
        }

        return null;
    }

    /// <summary>Letters and digits decide, and the signs that make C# another thing than C++; case, blanks and punctuation do not.</summary>
    public static bool SameWords(string left, string right)
    {
        var (i, j) = (0, 0);
        for (var length = 0; ; length++)
        {
            while (i < left.Length && !IsSaid(left[i])) i++;
            while (j < right.Length && !IsSaid(right[j])) j++;
            if (i == left.Length || j == right.Length) return i == left.Length && j == right.Length && length > 0;
            if (char.ToUpperInvariant(left[i++]) != char.ToUpperInvariant(right[j++])) return false;
        }

        static bool IsSaid(char c) => char.IsLetterOrDigit(c) || c is '#' or '+';
    }

    private static void NoteHeading(HeadingBlock block, CleanDraft draft, Outline outline, List<Diagnostic> findings)
    {
        var span = SourceOf(block, draft);
        var words = WordsOf(block.Inline);
        if (block.Level == 1)
        {
            block.Level = 2;
            findings.Add(Rules.HeadingOfFirstLevel(draft.Draft.Source.At(span), words));
        }

        if (AnchoredHeadingRenderer.IsEmpty(block)) return; // has its own finding and is not shown
        if (!outline.HasHtml) block.Level = outline.Levels.For(block.Level); // else the mender sees all headings
        var id = outline.Ids.For(words);
        block.GetAttributes().Id = id;
        outline.Anchors.Add(id);
        outline.Headings.Add(new Heading(block.Level, id, words, span));
    }

    private static void NoteImage(LinkInline image, CleanDraft draft, Outline outline)
    {
        // the mender gives the hints itself, to the author's own img elements too
        image.SetAttributes(outline.HasHtml ? s_marked : outline.Images.Count > 0 ? s_later : StandsAlone(image) ? s_firstAlone : s_first);
        var span = SourceOf(image, draft);
        var url = image.Url ?? "";
        outline.Images.Add(new Image(url, WordsOf(image), span));
        if (outline.Paid.Recognise(url) is { Role: not AdUrlRole.Embed } match) outline.Paid.Add(url, match, span);
    }

    private static bool StandsAlone(LinkInline image) =>
        image.Parent is ContainerInline { ParentBlock: ParagraphBlock paragraph } && FigureRenderer.PictureIn(paragraph) == image;
}
