using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArticleSite.Core.Markdown.Review;

/// <summary>
/// What is to be said of how an article is written. In: the nodes of its document, one by one, while they are walked anyway. Out:
/// findings, with edits of the file's text. It changes nothing and parses nothing: what is a heading, a list or code is
/// for the document to say.
/// </summary>
internal sealed class TextReview
{
    private readonly ReviewedText _text;
    private readonly BoldReview _bold;
    private readonly WordingReview _wording;
    private readonly BlockReview _blocks;
    private readonly ParagraphReview _paragraphs;
    private readonly HeadingReview _headings;
    private readonly StepReview _steps;

    public TextReview(CleanDraft draft, string language)
    {
        _text = new ReviewedText(draft);
        _bold = new BoldReview(_text);
        _wording = new WordingReview(_text, language);
        _blocks = new BlockReview(_text);
        _paragraphs = new ParagraphReview(_text);
        _headings = new HeadingReview(_text, language);
        _steps = new StepReview(_text);
    }

    /// <summary>Looks at a node; nodes come in the order of the text, parents before children.</summary>
    public void See(MarkdownObject node)
    {
        switch (node)
        {
            case LiteralInline literal when ReviewedText.PlaceOf(literal, _text.Text) is >= 0 and var start:
                _wording.See(literal, start);
                _bold.See(literal, start);
                break;
            case EmphasisInline { DelimiterCount: 2 } bold:
                _bold.See(bold);
                break;
            case ParagraphBlock paragraph:
                _blocks.See(paragraph);
                _paragraphs.See(paragraph);
                _steps.See(paragraph);
                break;
            case HeadingBlock heading:
                _blocks.See(heading);
                _headings.See(heading);
                break;
            case ListBlock { IsOrdered: true } list:
                _blocks.See(list);
                _steps.See(list);
                break;
            case MarkdownDocument document:
                _text.Document = document;
                break;
            case Block block:
                _blocks.See(block);
                break;
        }
    }

    /// <summary>Says what was found, once all of the article is known.</summary>
    public void Finish(Outline outline, int wordCount, List<Diagnostic> findings)
    {
        var unseen = _headings.Dropped;
        _bold.Finish(unseen, findings);
        _wording.Finish(unseen, findings);
        _blocks.Finish(findings);
        _paragraphs.Finish(findings);
        _headings.Finish(outline, wordCount, findings);
        _steps.Finish(findings);
        ImageReview.Find(outline, _text, findings);
        CharacterReview.Find(_text, findings);
    }
}
