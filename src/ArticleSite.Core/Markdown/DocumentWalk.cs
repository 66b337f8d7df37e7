using System.Text;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// One walk over the parsed document, before it is rendered: the heading that repeats the title goes, headings get ids and a
/// level below the page's h1, images get their loading hints, and everything a later step asks for is noted with its place.
/// </summary>
internal static class DocumentWalk
{
    public static Outline Prepare(MarkdownDocument document, CleanDraft draft, string title, List<Diagnostic> findings)
    {
        DropRepeatedTitle(document, title);
        var outline = new Outline();
        foreach (var node in document.Descendants())
        {
            if (node is not (HtmlBlock or HtmlInline)) continue;
            outline.HasHtml = true;
            ReserveIds(node, draft, outline);
        }

        foreach (var node in document.Descendants())
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
                    outline.Links.Add(new Link(url, SourceOf(link, draft)));
                    break;
                case AutolinkInline autolink:
                    outline.Links.Add(new Link(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, SourceOf(autolink, draft)));
                    break;
            }
        }

        return outline;
    }

    /// <summary>The place in the file of a node; Markdig counts ends inclusively.</summary>
    public static TextSpan SourceOf(MarkdownObject node, CleanDraft draft) =>
        draft.Body.ToSource(TextSpan.FromBounds(node.Span.Start, Math.Min(node.Span.End + 1, draft.Body.Text.Length)));

    /// <summary>The words of a heading as a reader sees them; pictures say nothing.</summary>
    public static string WordsOf(ContainerInline? inlines)
    {
        if (inlines is null) return "";
        var words = new StringBuilder();
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

    private static void DropRepeatedTitle(MarkdownDocument document, string title)
    {
        foreach (var block in document)
        {
            if (block is LinkReferenceDefinitionGroup or HtmlBlock { Type: HtmlBlockType.Comment }) continue;
            if (block is HeadingBlock heading && SameWords(WordsOf(heading.Inline), title)) document.Remove(heading);
            return;
        }
    }

    /// <summary>Letters and digits decide; case, blanks, punctuation and emphasis do not.</summary>
    private static bool SameWords(string left, string right)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            while (i < left.Length && !char.IsLetterOrDigit(left[i])) i++;
            while (j < right.Length && !char.IsLetterOrDigit(right[j])) j++;
            if (i == left.Length || j == right.Length) return i == left.Length && j == right.Length && left.Length > 0;
            if (char.ToUpperInvariant(left[i++]) != char.ToUpperInvariant(right[j++])) return false;
        }
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

        var id = outline.Ids.For(words);
        block.GetAttributes().Id = id;
        outline.Anchors.Add(id);
        outline.Headings.Add(new Heading(block.Level, id, words, span));
    }

    private static void NoteImage(LinkInline image, CleanDraft draft, Outline outline)
    {
        if (!outline.HasHtml) // else the mender does it, for the author's own img elements too
        {
            var attributes = image.GetAttributes();
            if (outline.Images.Count > 0) attributes.AddPropertyIfNotExist("loading", "lazy");
            attributes.AddPropertyIfNotExist("decoding", "async");
        }

        outline.Images.Add(new Image(image.Url ?? "", WordsOf(image), SourceOf(image, draft)));
    }

    /// <summary>A rough reading is enough here: an id that is reserved in vain costs a heading nothing but a number.</summary>
    private static void ReserveIds(MarkdownObject node, CleanDraft draft, Outline outline)
    {
        var html = draft.Body.Text.AsSpan(node.Span.Start, Math.Max(0, Math.Min(node.Span.End + 1, draft.Body.Text.Length) - node.Span.Start));
        foreach (var attribute in (ReadOnlySpan<string>)["id=", "name="])
        {
            var rest = html;
            for (int at; (at = rest.IndexOf(attribute, StringComparison.OrdinalIgnoreCase)) >= 0;)
            {
                rest = rest[(at + attribute.Length)..];
                var value = rest.TrimStart("\"'");
                var end = value.IndexOfAny("\"'> ");
                if (end > 0) outline.Ids.Reserve(value[..end].ToString());
            }
        }
    }
}
